import type { Db, Document } from 'mongodb';
import { batchDocuments, type DocumentBatch } from './batch-documents.ts';
import { readDocument } from './document-line.ts';
import { DumpError } from './dump-error.ts';
import { idOf } from './id-of.ts';
import { readDump } from './read-dump.ts';

/** What a dump must fit. */
export interface CheckOptions {
  /** From the model's name to its collection, as the project has them now. */
  readonly collections: ReadonlyMap<string, string>;
  /** The project's schema hash; absent when a dump of other models is welcome. */
  readonly schemaHash?: string;
  /** Whether a document whose `_id` is in the database already stands against loading. */
  readonly refusesConflicts: boolean;
  readonly signal: AbortSignal;
}

/**
 * Reads a whole dump before anything of it is loaded, and counts its documents.
 * @throws DumpError when it is damaged, does not fit the models, or the database holds documents of the same `_id`.
 */
export async function checkDump(database: Db, path: string, options: CheckOptions): Promise<number> {
  let documents = 0;
  let occupied = 0;
  for await (const batch of batchDocuments(readDump(path))) {
    options.signal.throwIfAborted();
    if (batch.kind === 'header') checkHeader(batch.header, options);
    if (batch.kind !== 'documents') continue;
    documents += batch.documents.length;
    occupied += await countConflicts(database, batch, options);
  }
  if (occupied > 0 && options.refusesConflicts) throw isOccupied(occupied);
  return documents;
}

function checkHeader(header: { schemaHash: string; models: object }, { schemaHash, collections }: CheckOptions): void {
  const unknown = Object.keys(header.models).filter((name) => !collections.has(name));
  if (unknown.length > 0) throw unknownModels(unknown);
  if (schemaHash === undefined || schemaHash === header.schemaHash) return;
  throw new DumpError(
    'dump/other-models',
    'The dump was written with other models than those of this project. ' +
      'Load it with the version that it comes from, or give --any-models: the validators then say what does not fit.',
  );
}

async function countConflicts(database: Db, batch: DocumentBatch, options: CheckOptions): Promise<number> {
  const collection = options.collections.get(batch.model);
  if (collection === undefined) throw unknownModels([batch.model]);
  const ids = batch.documents.map((entry) => idOf(decode(entry.line, () => readDocument(entry.document))));
  if (!options.refusesConflicts) return 0;
  // As MQL, because the driver's type of a filter knows only one type of `_id`.
  const filter: Document = { _id: { $in: ids } };
  return database.collection(collection).countDocuments(filter);
}

function decode<Result>(line: number, read: () => Result): Result {
  try {
    return read();
  } catch {
    throw new DumpError('dump/damaged', `The dump is damaged: line ${line} holds no document`);
  }
}

function unknownModels(names: readonly string[]): DumpError {
  const listed = names.map((name) => JSON.stringify(name)).join(', ');
  return new DumpError('dump/unknown-model', `The dump has documents of ${listed}, which this project does not have`);
}

function isOccupied(count: number): DumpError {
  const documents = count === 1 ? '1 document' : `${count} documents`;
  return new DumpError(
    'dump/occupied',
    `The database holds ${documents} with the same _id. Give --on-conflict skip or --on-conflict replace, or flush it first.`,
  );
}
