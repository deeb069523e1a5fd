import type { AnyBulkWriteOperation, Document } from 'mongodb';
import { QueryError } from '../errors/query-error.ts';
import { suggestion } from '../errors/suggestion.ts';
import type { ModelContext } from '../model/model-context.ts';
import { emptyState } from '../query/empty-state.ts';
import { encodeWhere } from '../query/encode-where.ts';
import { encodeReplacement } from './encode-replacement.ts';
import { encodeUpdate } from './encode-update.ts';
import { newRows } from './insert-rows.ts';
import { reserveUpsert } from './reserve-upsert.ts';
import { softDelete } from './soft-delete.ts';
import type { ArrayFilters } from './update-types.ts';
import { writeFilter } from './write-filter.ts';

/** One operation as the driver takes it. */
export interface EncodedOperation {
  /** Without the numbers of sequences. */
  readonly operation: AnyBulkWriteOperation<Document>;
  /** Gives the operation with the numbers that it needs. */
  reserve(): Promise<AnyBulkWriteOperation<Document>>;
}

type Encoder = (context: ModelContext, content: BulkContent, now: Date) => EncodedOperation;

/** What stands under the name of an operation; which of it is there, depends on the operation. */
interface BulkContent {
  readonly filter?: unknown;
  readonly document?: unknown;
  readonly update?: unknown;
  readonly replacement?: unknown;
  readonly upsert?: boolean;
  readonly arrayFilters?: ArrayFilters;
}

const encoders: ReadonlyMap<string, Encoder> = new Map<string, Encoder>([
  ['insertOne', encodeInsert],
  ['updateOne', (context, content, now) => encodeChange(context, content, now, 'updateOne')],
  ['updateMany', (context, content, now) => encodeChange(context, content, now, 'updateMany')],
  ['replaceOne', encodeReplace],
  ['deleteOne', (context, content, now) => encodeDelete(context, content, now, 'deleteOne')],
  ['deleteMany', (context, content, now) => encodeDelete(context, content, now, 'deleteMany')],
]);

/** Checks and encodes one operation of a bulk. Throws `QueryError` or `ValidationError`. */
export function encodeBulkOperation(context: ModelContext, operation: object, now: Date): EncodedOperation {
  const entries = Object.entries(operation);
  const [name = '', content] = entries[0] ?? [];
  const encode = encoders.get(name);
  if (encode === undefined || entries.length !== 1 || typeof content !== 'object' || content === null) {
    const message = `is not an operation of bulkWrite.${suggestion(name, encoders.keys())}`;
    throw new QueryError([{ path: name, code: 'write', message }], { model: context.descriptor.name });
  }
  return encode(context, content, now);
}

function encodeInsert(context: ModelContext, { document }: BulkContent): EncodedOperation {
  const { documents, reserve } = newRows(context, [document], false);
  const insert = ([only = {}]: readonly Document[]) => ({ insertOne: { document: only } });
  return { operation: insert(documents), reserve: async () => insert(await reserve()) };
}

function encodeChange(
  context: ModelContext,
  { filter, update, upsert, arrayFilters }: BulkContent,
  now: Date,
  method: 'updateOne' | 'updateMany',
): EncodedOperation {
  const query = bulkFilter(context, filter, method);
  const encoded = encodeUpdate(context, update, { now, arrayFilters, ...(upsert && { insertFrom: query }) });
  const change = (complete: Document | Document[]): AnyBulkWriteOperation<Document> => {
    const statement = {
      filter: query,
      update: complete,
      ...(encoded.arrayFilters && { arrayFilters: encoded.arrayFilters }),
      ...(upsert && { upsert }),
    };
    return method === 'updateMany' ? { updateMany: statement } : { updateOne: statement };
  };
  return { operation: change(encoded.update), reserve: async () => change(await reserveUpsert(context, encoded)) };
}

function encodeReplace(context: ModelContext, { filter, replacement, upsert }: BulkContent): EncodedOperation {
  // A pipeline is an update to the driver, and keeps what a replacement would lose.
  const update = encodeReplacement(context, replacement);
  const query = bulkFilter(context, filter, 'replaceOne');
  return fixed({ updateOne: { filter: query, update, ...(upsert && { upsert }) } });
}

function encodeDelete(
  context: ModelContext,
  { filter }: BulkContent,
  now: Date,
  method: 'deleteOne' | 'deleteMany',
): EncodedOperation {
  const query = bulkFilter(context, filter, method);
  const update = softDelete(context.descriptor.shape, now);
  const many = method === 'deleteMany';
  if (update !== undefined)
    return fixed(many ? { updateMany: { filter: query, update } } : { updateOne: { filter: query, update } });
  return fixed(many ? { deleteMany: { filter: query } } : { deleteOne: { filter: query } });
}

function fixed(operation: AnyBulkWriteOperation<Document>): EncodedOperation {
  return { operation, reserve: async () => operation };
}

function bulkFilter(context: ModelContext, filter: unknown, method: string): Document {
  const state = { ...emptyState, filters: [encodeWhere(context, filter)] };
  return writeFilter(context, state, { method, many: method.endsWith('Many'), returns: false });
}
