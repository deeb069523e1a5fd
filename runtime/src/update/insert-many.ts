import type { Document } from 'mongodb';
import { BulkWriteError } from '../errors/bulk-write-error.ts';
import { DuplicateKeyError } from '../errors/duplicate-key-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { Row } from '../model/row.ts';
import { commandFields } from './command-mql.ts';
import type { WriteOptions } from './insert-one.ts';
import { insertOrUpdate } from './insert-or-update.ts';
import { markWritten, type NewRows, newRows } from './insert-rows.ts';
import { runCommand } from './run-command.ts';
import { Write } from './write.ts';

/** Options of `insertMany`. */
export interface InsertManyOptions<FieldName extends string = string> extends WriteOptions {
  /** False: one failure does not keep later documents from being inserted. */
  readonly ordered?: boolean;
  /**
   * What to do with documents whose unique key is taken: throw `BulkWriteError` (the default), leave them out of what is
   * inserted and given back, or update the document that has the key.
   */
  readonly onConflict?: 'error' | 'ignore' | 'update';
  /** For `onConflict: 'update'`: the fields that tell which document it is. Without it, those of the only unique index. */
  readonly conflictFields?: readonly FieldName[];
}

/** Inserts all documents, or none when one of them is not valid; gives their rows. */
export function insertMany<R>(
  context: ModelContext,
  inputs: readonly unknown[],
  options: InsertManyOptions = {},
): Write<R[]> {
  return new Write(() => {
    const created = newRows(context, inputs, true);
    if (options.onConflict === 'update') return insertOrUpdate<R>(context, created, options);
    const ordered = options.onConflict !== 'ignore' && options.ordered !== false;
    const { collectionName } = context.collection;
    return {
      mql: { insert: collectionName, documents: [...created.documents], ordered, ...commandFields(options) },
      // The rows were made by the class that the spec of the model names.
      send: async () => (await sendInserts(context, created, options, ordered)) as R[],
    };
  });
}

async function sendInserts(
  context: ModelContext,
  { rows, reserve }: NewRows,
  options: InsertManyOptions,
  ordered: boolean,
): Promise<readonly Row[]> {
  // The driver refuses an empty list, and there is nothing to send.
  if (rows.length === 0) return [];
  const documents = await reserve();
  const left = new Set<number>();
  try {
    await runCommand(context, options, (settings) =>
      context.collection.insertMany([...documents], { ...settings, ordered }),
    );
  } catch (error) {
    if (options.onConflict !== 'ignore') throw error;
    for (const index of conflictsOnly(error)) left.add(index);
  }
  const inserted = rows.filter((_row, index) => !left.has(index));
  for (const [index, row] of rows.entries()) {
    if (!left.has(index)) markWritten(context, row, documentAt(documents, index));
  }
  return inserted;
}

function documentAt(documents: readonly Document[], index: number): Document {
  return documents[index] ?? {};
}

/** The positions of the documents whose key was taken. Throws the error again when anything else went wrong. */
function conflictsOnly(error: unknown): number[] {
  if (!(error instanceof BulkWriteError)) throw error;
  if (error.failures.some((failure) => !(failure.error instanceof DuplicateKeyError))) throw error;
  return error.failures.map(({ index }) => index);
}
