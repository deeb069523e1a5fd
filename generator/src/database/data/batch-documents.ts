import type { DumpEntry } from './read-dump.ts';

/** A document of a dump, in its place. */
export type DocumentEntry = Extract<DumpEntry, { kind: 'document' }>;

/** Documents of one model. */
export interface DocumentBatch {
  readonly kind: 'documents';
  readonly model: string;
  readonly documents: readonly DocumentEntry[];
}

/** Well below what one command may hold, however large the documents are. */
const largestBatch = 500;
const largestText = 8_000_000;

/** Batches of documents of one model each, and what stands between them. */
export async function* batchDocuments(
  entries: AsyncIterable<DumpEntry>,
): AsyncGenerator<DocumentBatch | Exclude<DumpEntry, DocumentEntry>> {
  let documents: DocumentEntry[] = [];
  let model = '';
  let text = 0;
  for await (const entry of entries) {
    const goesOn = entry.kind === 'document' && entry.document.model === model;
    const isFull = documents.length >= largestBatch || text >= largestText;
    if (documents.length > 0 && (isFull || !goesOn)) {
      yield { kind: 'documents', model, documents };
      documents = [];
      text = 0;
    }
    if (entry.kind !== 'document') {
      yield entry;
      continue;
    }
    model = entry.document.model;
    documents.push(entry);
    text += entry.size;
  }
  if (documents.length > 0) yield { kind: 'documents', model, documents };
}
