import type { BulkWriteResult } from 'mongodb';
import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import type { Problem } from '../errors/problem.ts';
import { QueryError } from '../errors/query-error.ts';
import { ValidationError } from '../errors/validation-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { BulkResult } from './bulk-operations.ts';
import { commandFields } from './command-mql.ts';
import { type EncodedOperation, encodeBulkOperation } from './encode-bulk-operation.ts';
import type { WriteOptions } from './insert-one.ts';
import { runCommand } from './run-command.ts';
import { Write } from './write.ts';

/** Options of a bulk. */
export interface BulkWriteOptions extends WriteOptions {
  /** False: one failure does not keep later operations from being done. */
  readonly ordered?: boolean;
}

/** Sends operations of several kinds together. All are checked first; nothing is sent when one is wrong. */
export function bulkWrite<Id>(
  context: ModelContext,
  operations: readonly object[],
  options: BulkWriteOptions = {},
): Write<BulkResult<Id>> {
  return new Write(() => {
    const encoded = encodeOperations(context, operations);
    const { collection } = context;
    const ordered = options.ordered !== false;
    const mql = encoded.map(({ operation }) => operation);
    return {
      mql: { bulkWrite: collection.collectionName, operations: mql, ordered, ...commandFields(options) },
      send: async () => {
        // The driver refuses an empty list, and there is nothing to send.
        if (encoded.length === 0) return bulkResult<Id>(context, undefined);
        const complete = await Promise.all(encoded.map((operation) => operation.reserve()));
        return runCommand(context, options, async (settings) => {
          const all = { ...ordinaryBsonOptions, ...settings, ordered };
          return bulkResult<Id>(context, await collection.bulkWrite(complete, all));
        });
      },
    };
  });
}

function encodeOperations(context: ModelContext, operations: readonly object[]): EncodedOperation[] {
  const now = new Date();
  const values: Problem[] = [];
  const structure: Problem[] = [];
  const encoded = operations.flatMap((operation, index) => {
    try {
      return [encodeBulkOperation(context, operation, now)];
    } catch (error) {
      if (error instanceof ValidationError) values.push(...error.problems.map((problem) => ({ ...problem, index })));
      else if (error instanceof QueryError) structure.push(...error.problems.map((problem) => ({ ...problem, index })));
      else throw error;
      return [];
    }
  });
  const model = context.descriptor.name;
  if (structure.length > 0) throw new QueryError(structure, { model });
  if (values.length > 0) throw new ValidationError(values, { model });
  return encoded;
}

function bulkResult<Id>({ descriptor }: ModelContext, result: BulkWriteResult | undefined): BulkResult<Id> {
  const { insertedCount = 0, matchedCount = 0, modifiedCount = 0, deletedCount = 0, upsertedCount = 0 } = result ?? {};
  const codec = descriptor.shape.byStored.get('_id')?.codec;
  const ids = Object.entries({ ...result?.insertedIds, ...result?.upsertedIds });
  // The codec of `_id` gives what the spec of the model says.
  const insertedIds = new Map(ids.map(([index, id]) => [Number(index), codec?.decode(id) as Id]));
  return { insertedCount, matchedCount, modifiedCount, deletedCount, upsertedCount, insertedIds };
}
