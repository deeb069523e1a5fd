import type { Db, Document } from 'mongodb';
import { batchDocuments, type DocumentEntry } from './batch-documents.ts';
import { readDocument } from './document-line.ts';
import { DumpError } from './dump-error.ts';
import type { DumpDocument } from './dump-file.ts';
import { idOf } from './id-of.ts';
import { readDump } from './read-dump.ts';

/** What a dump must fit. */
export interface CheckOptions {
  /** From the model's name to its collection, of the models whose documents are to be loaded. */
  readonly collections: ReadonlyMap<string, string>;
  /** The names of all models of the project. */
  readonly known: ReadonlySet<string>;
  /** The project's schema hash; absent when a dump of other models is welcome. */
  readonly schemaHash?: string;
  /** Whether a document whose `_id` is in the database already stands against loading. */
  readonly refusesConflicts: boolean;
  readonly signal: AbortSignal;
}

/**
 * Reads a whole dump before anything of it is loaded, and counts the documents that are to be.
 * @throws DumpError when it is damaged, does not fit the models, or the database holds documents of the same `_id`.
 */
export async function checkDump(database: Db, path: string, options: CheckOptions): Promise<number> {
  let documents = 0;
  let occupied = 0;
  for await (const batch of batchDocuments(readDump(path))) {
    options.signal.throwIfAborted();
    if (batch.kind === 'header') checkHeader(batch.header, options);
    if (batch.kind !== 'documents') continue;
    checkKnown([batch.model], options);
    const ids = batch.documents.map(readId);
    const collection = options.collections.get(batch.model);
    if (collection === undefined) continue;
    documents += batch.documents.length;
    // As MQL, because the driver's type of a filter knows only one type of `_id`.
    const filter: Document = { _id: { $in: ids } };
    if (options.refusesConflicts) occupied += await database.collection(collection).countDocuments(filter);
  }
  if (occupied > 0 && options.refusesConflicts) throw isOccupied(occupied);
  return documents;
}

function checkHeader(header: { schemaHash: string; models: object }, options: CheckOptions): void {
  checkKnown(Object.keys(header.models), options);
  const { schemaHash } = options;
  if (schemaHash === undefined || schemaHash === header.schemaHash) return;
  throw new DumpError(
    'dump/other-models',
    'The dump was written with other models than those of this project. ' +
      'Load it with the version that it comes from, or give --any-models: the validators then say what does not fit.',
  );
}

function checkKnown(names: readonly string[], { known }: CheckOptions): void {
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const listed = unknown.map((name) => JSON.stringify(name)).join(', ');
  throw new DumpError('dump/unknown-model', `The dump has documents of ${listed}, which this project does not have`);
}

/** Every document is decoded, so that none that is damaged is met half-way; the server would invent an `_id` that lacks. */
function readId({ line, document }: DocumentEntry): unknown {
  const id = idOf(decode(line, document));
  if (id === undefined) throw damaged(line, 'holds a document without _id');
  return id;
}

function decode(line: number, document: DumpDocument): object {
  try {
    return readDocument(document);
  } catch {
    throw damaged(line, 'holds no document');
  }
}

function damaged(line: number, what: string): DumpError {
  return new DumpError('dump/damaged', `The dump is damaged: line ${line} ${what}`);
}

function isOccupied(count: number): DumpError {
  const documents = count === 1 ? '1 document' : `${count} documents`;
  return new DumpError(
    'dump/occupied',
    `The database holds ${documents} with the same _id. Give --on-conflict skip or --on-conflict replace, or flush it first.`,
  );
}
