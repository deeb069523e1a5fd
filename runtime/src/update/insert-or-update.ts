import { BSON, type Document } from 'mongodb';
import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import { copyStored } from '../codecs/copy-stored.ts';
import { QueryError } from '../errors/query-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import { emptyState } from '../query/empty-state.ts';
import { RowReader } from '../query/row-reader.ts';
import { commandFields } from './command-mql.ts';
import type { InsertManyOptions } from './insert-many.ts';
import type { NewRows } from './insert-rows.ts';
import { roleChanges } from './role-changes.ts';
import { runCommand } from './run-command.ts';
import type { PreparedWrite } from './write.ts';

/** Inserts documents, and updates those whose key is taken. Gives the rows as they are stored afterwards. */
export function insertOrUpdate<R>(
  context: ModelContext,
  created: NewRows,
  options: InsertManyOptions,
): PreparedWrite<R[]> {
  const keys = conflictKeys(context, options.conflictFields);
  const statements = (documents: readonly Document[]) =>
    documents.map((document) => ({ q: pick(document, keys), u: updateOf(context, document, keys) }));
  const ordered = options.ordered !== false;
  const { collection } = context;
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
  return Object.fromEntries(
    Object.entries({ $set: set, $setOnInsert: onInsert, $inc }).filter(
      ([, changes]) => Object.keys(changes).length > 0,
    ),
  );
}

async function readBack<R>(
  context: ModelContext,
  documents: readonly Document[],
  keys: readonly string[],
  options: InsertManyOptions,
): Promise<R[]> {
  const [first = '_id'] = keys;
  const rows = new Map<string, R>();
  const filter = { [first]: { $in: documents.map((document) => document[first]) } };
  const reader = new RowReader(context, emptyState);
  await runCommand(context, options, async (settings) => {
    for await (const found of context.collection.find(filter, { ...settings, ...ordinaryBsonOptions })) {
      rows.set(keyOf(found, keys), reader.readObject(found) as R);
    }
  });
  return documents.flatMap((document) => rows.get(keyOf(document, keys)) ?? []);
}

function pick(document: Document, keys: readonly string[]): Document {
  return Object.fromEntries(keys.map((key) => [key, document[key]]));
}

/** The same text for the same values, whether they come from an encoder or from the driver. */
function keyOf(document: Document, keys: readonly string[]): string {
  return BSON.EJSON.stringify(keys.map((key) => copyStored(document[key])));
}
