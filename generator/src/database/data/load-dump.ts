import { sequenceRows, sequencesNamed } from '@espalier/runtime/migrate';
import type { Db } from 'mongodb';
import { batchDocuments, type DocumentBatch } from './batch-documents.ts';
import { isLoadable, readDocument } from './document-line.ts';
import { idOf } from './id-of.ts';
import { readDump } from './read-dump.ts';
import type { StoredModel } from './stored-models.ts';

/** What is done with a document whose `_id` is in the database already. */
export type OnConflict = 'refuse' | 'skip' | 'replace';

/** A document that was not loaded. */
export interface RefusedDocument {
  /** Its line in the dump, from 1. */
  readonly line: number;
  /** The server's error code, 121 where the validator refused it; `unwritable` where the driver cannot write it unchanged. */
  readonly code: number | 'unwritable';
}

/** What loading needs to know. */
export interface LoadOptions {
  /** The models whose documents and sequences are loaded. */
  readonly models: readonly StoredModel[];
  readonly onConflict: OnConflict;
  /** Load what the validators refuse, too: a dump of documents that were there before their validator holds such. */
  readonly bypassesValidation: boolean;
  readonly signal: AbortSignal;
  /** Called after each batch with the number of its documents. */
  onDocuments(count: number): void;
}

/** What loading did. */
export interface LoadReport {
  readonly loaded: number;
  /** Documents that were there already and were left as they are. */
  readonly skipped: number;
  readonly refused: readonly RefusedDocument[];
}

const duplicateKey = 11000;

/** Writes a dump that was checked to the database: batch by batch, memory does not grow. */
export async function loadDump(database: Db, path: string, options: LoadOptions): Promise<LoadReport> {
  let [loaded, skipped] = [0, 0];
  const refused: RefusedDocument[] = [];
  const collections = new Map(options.models.map(({ name, collection }) => [name, collection]));
  const sequences = new Set(options.models.flatMap((model) => model.sequences));
  for await (const batch of batchDocuments(readDump(path))) {
    options.signal.throwIfAborted();
    if (batch.kind === 'sequence' && sequences.has(batch.sequence))
      await raiseSequence(database, batch.sequence, batch.last);
    if (batch.kind !== 'documents') continue;
    const collection = collections.get(batch.model);
    if (collection === undefined) continue;
    const failures = await writeBatch(database, collection, batch, options);
    const isSkipped = (code: RefusedDocument['code']) => options.onConflict === 'skip' && code === duplicateKey;
    skipped += failures.filter(({ code }) => isSkipped(code)).length;
    refused.push(...failures.filter(({ code }) => !isSkipped(code)));
    loaded += batch.documents.length - failures.length;
    options.onDocuments(batch.documents.length);
  }
  return { loaded, skipped, refused };
}

async function writeBatch(
  database: Db,
  collection: string,
  batch: DocumentBatch,
  { onConflict, bypassesValidation }: LoadOptions,
): Promise<readonly RefusedDocument[]> {
  const documents = batch.documents.filter(({ document }) => isLoadable(document));
  const unwritable = batch.documents
    .filter((entry) => !documents.includes(entry))
    .map(({ line }) => ({ line, code: 'unwritable' as const }));
  if (documents.length === 0) return unwritable;
  const values = documents.map((entry) => readDocument(entry.document));
  // As commands, because these take documents whose keys keep their order (maps).
  const write =
    onConflict === 'replace'
      ? { update: collection, updates: values.map((u) => ({ q: { _id: idOf(u) }, u, upsert: true })) }
      : { insert: collection, documents: values };
  const options = { ordered: false, bypassDocumentValidation: bypassesValidation, writeConcern: { w: 'majority' } };
  const answer = await database.command({ ...write, ...options });
  const failures: readonly { index: number; code: number }[] = answer.writeErrors ?? [];
  return [...failures.map(({ index, code }) => ({ line: documents[index]?.line ?? 0, code })), ...unwritable];
}

/** A sequence never goes back: numbers that were given out meanwhile stay given out. */
async function raiseSequence(database: Db, sequence: string, last: bigint): Promise<void> {
  const raise = { $max: { last }, $setOnInsert: { _id: sequence } };
  await sequenceRows(database).updateOne(sequencesNamed(sequence), raise, { upsert: true });
}
