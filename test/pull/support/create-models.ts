import { BSON, type Db } from 'mongodb';
import type { ModelGraph } from '../../../generator/src/3-link/model-graph.ts';
import { snapshotOf } from '../../../generator/src/4-plan/snapshot-of.ts';
import { jsonSchemaOf } from '../../../runtime/src/migrate/snapshot/json-schema-of.ts';

/** Creates the collections of models as a migration would: with validators and indexes. */
export async function createModels(database: Db, graph: ModelGraph): Promise<void> {
  const snapshot = snapshotOf(graph);
  for (const [name, { collection, indexes, validation }] of Object.entries(snapshot.models)) {
    const rules = { validator: { $jsonSchema: jsonSchemaOf(snapshot, name) } };
    const settings = { validationLevel: validation.level, validationAction: validation.action };
    await database.createCollection(collection, validation.level === 'off' ? {} : { ...rules, ...settings });
    for (const { name: index, key, options } of indexes) {
      const decoded = BSON.EJSON.deserialize(options, { relaxed: false });
      await database.command({
        createIndexes: collection,
        indexes: [{ ...decoded, name: index, key: Object.fromEntries(key) }],
      });
    }
  }
}
