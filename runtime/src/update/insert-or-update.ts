import { BSON, BSONRegExp, type Document } from 'mongodb';
import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import { copyStored } from '../codecs/copy-stored.ts';
import { getOwn } from '../codecs/own-property.ts';
import { isPlainObject } from '../codecs/plain-object.ts';
import type { Shape } from '../codecs/shape.ts';
import { fieldPath } from '../errors/field-path.ts';
import { QueryError } from '../errors/query-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import { emptyState } from '../query/empty-state.ts';
import { RowReader } from '../query/row-reader.ts';
import { pathInTransition } from '../transition/trace-path.ts';
import { commandFields } from './command-mql.ts';
import type { InsertManyOptions } from './insert-many.ts';
import type { NewRows } from './insert-rows.ts';
import { roleChanges, withoutEmpty } from './role-changes.ts';
import { runCommand } from './run-command.ts';
import type { PreparedWrite } from './write.ts';

/** Inserts documents, and updates those whose key is taken. Gives the rows as they are stored afterwards. */
export function insertOrUpdate<R>(
  context: ModelContext,
  created: NewRows,
  options: InsertManyOptions,
): PreparedWrite<R[]> {
  const keys = conflictKeys(context, options.conflictFields);
  refuseMigrated(context, keys);
  const statements = (documents: readonly Document[]) =>
    documents.map((document) => ({ q: keyFilter(document, keys), u: updateOf(context, document, keys) }));
  const ordered = options.ordered !== false;
  const { collection } = context;
  requireKeys(context, created.documents, keys);
  const mqlUpdates = statements(created.documents).map((statement) => ({ ...statement, upsert: true }));
  return {
    mql: { update: collection.collectionName, updates: mqlUpdates, ordered, ...commandFields(options) },
    send: async () => {
      if (created.rows.length === 0) return [];
      const documents = await created.reserve();
      const operations = statements(documents).map(({ q, u }) => ({
        updateOne: { filter: q, update: u, upsert: true },
      }));
      await runCommand(context, options, (settings) => collection.bulkWrite(operations, { ...settings, ordered }));
      return readBack<R>(context, documents, keys, options);
    },
  };
}

/** Stored names of the fields that tell whether a document is already there. */
function conflictKeys({ descriptor }: ModelContext, fields: readonly string[] | undefined): string[] {
  const { shape, indexes, name: model } = descriptor;
  const refuse = (path: string, message: string): never => {
    throw new QueryError([{ path, code: 'conflict-fields', message }], { model });
  };
  if (fields !== undefined && fields.length > 0) {
    return fields.map((name) => shape.byName.get(name)?.stored ?? refuse(name, `is not a field of ${shape.name}`));
  }
  const unique = indexes.filter((index) => index.unique === true && index.partialFilterExpression === undefined);
  const [only] = unique;
  if (only === undefined || unique.length > 1) {
    return refuse('conflictFields', 'must name the fields that tell which document to update');
  }
  return only.key instanceof Map ? [...only.key.keys()] : Object.keys(only.key);
}

/** What exists gets the new values, but keeps its `_id`, its creation and what never changes. */
function updateOf({ descriptor }: ModelContext, document: Document, keys: readonly string[]): Document {
  const set: Document = {};
  const onInsert: Document = {};
  const { $inc } = roleChanges(descriptor.shape, new Date());
  for (const [stored, value] of Object.entries(document)) {
    const field = descriptor.shape.byStored.get(stored);
    if (keys.includes(stored) || stored in $inc) continue;
    const stays = stored === '_id' || field?.immutable === true || field?.role === 'createdAt';
    (stays ? onInsert : set)[stored] = value;
  }
  return withoutEmpty({ $set: set, $unset: formerKeysOf(descriptor.shape, set), $setOnInsert: onInsert, $inc });
}

/** The former keys of what is set. */
function formerKeysOf({ byStored }: Shape, set: Document): Document {
  const former = Object.keys(set).flatMap((stored) => byStored.get(stored)?.was ?? []);
  return Object.fromEntries(former.map((was) => [was, '']));
}

/** An upsert inserts only equalities, which would miss documents of the former form. */
function refuseMigrated({ descriptor }: ModelContext, keys: readonly string[]): void {
  const { shape, name: model } = descriptor;
  const migrated = keys.find((key) => pathInTransition(shape, key));
  if (migrated === undefined) return;
  const message = 'is being migrated, so that it cannot tell which document to update';
  throw new QueryError([{ path: fieldPath(shape, migrated), code: 'transition', message }], { model });
}

async function readBack<R>(
  context: ModelContext,
  documents: readonly Document[],
  keys: readonly string[],
  options: InsertManyOptions,
): Promise<R[]> {
  const [first = '_id'] = keys;
  const rows = new Map<string, R>();
  const wanted = documents.map((document) => valueAt(document, first));
  // In `$in`, a regular expression would be a pattern, and the keys of an object operators.
  const isPlain = wanted.every((value) => !(value instanceof BSONRegExp) && !isPlainObject(value));
  const filter = isPlain
    ? { [first]: { $in: wanted } }
    : { $or: documents.map((document) => keyFilter(document, [first])) };
  const reader = new RowReader(context, emptyState);
  await runCommand(context, options, async (settings) => {
    for await (const found of context.collection.find(filter, { ...settings, ...ordinaryBsonOptions })) {
      rows.set(keyOf(found, keys), reader.readObject(found) as R);
    }
  });
  return documents.flatMap((document) => rows.get(keyOf(document, keys)) ?? []);
}

/**
 * Asks for the values of `keys` as values: bare, a regular expression would be a pattern, the keys of an object operators,
 * and `null` would find what has no value there.
 */
function keyFilter(document: Document, keys: readonly string[]): Document {
  return Object.fromEntries(
    keys.map((key) => {
      const value = valueAt(document, key);
      return [key, value === null ? { $eq: null, $exists: true } : { $eq: value }];
    }),
  );
}

/** Without a value there, any document that has none would be taken for the one to update. */
function requireKeys({ descriptor }: ModelContext, documents: readonly Document[], keys: readonly string[]): void {
  for (const [index, document] of documents.entries()) {
    const missing = keys.find((key) => valueAt(document, key) === undefined);
    if (missing === undefined) continue;
    const message = 'has no value, so it cannot tell which document to update';
    const path = `${index}.${fieldPath(descriptor.shape, missing)}`;
    throw new QueryError([{ path, code: 'conflict-fields', message }], { model: descriptor.name });
  }
}

/** What stands under a stored path; nothing is looked for inside of arrays. */
function valueAt(document: Document, path: string): unknown {
  let value: unknown = document;
  for (const key of path.split('.')) value = isPlainObject(value) ? getOwn(value, key) : undefined;
  return value;
}

/** The same text for the same values, whether they come from an encoder or from the driver. */
function keyOf(document: Document, keys: readonly string[]): string {
  return BSON.EJSON.stringify(keys.map((key) => copyStored(valueAt(document, key))));
}
