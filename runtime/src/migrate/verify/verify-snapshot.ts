import { BSON, type Db, type Document } from 'mongodb';
import { readClearly } from '../engine/read-clearly.ts';
import type { Snapshot, SnapshotIndex, SnapshotModel } from '../snapshot/snapshot.ts';
import { schemaOf } from '../snapshot/validators-of.ts';
import { describeLive } from './describe-live.ts';
import { type NormalIndex, normalIndex } from './normal-index.ts';
import type { LiveCollection } from './read-live.ts';
import { indexDifferences } from './same-index.ts';
import { validatorText } from './validator-text.ts';

/** Where a database is not as a snapshot says. */
export interface Difference {
  readonly collection: string;
  /** `unmanaged`: the database has it, and no model speaks of it. It is never touched. */
  readonly kind: 'missing' | 'different' | 'unmanaged';
  readonly what: 'collection' | 'index' | 'validator';
  /** Of an index. */
  readonly name?: string;
  /** One sentence. */
  readonly message: string;
}

/** Compares a database with a snapshot, in normal form. Only reads the catalogue, no documents. */
export async function verifySnapshot(database: Db, snapshot: Snapshot): Promise<readonly Difference[]> {
  const seen = await readClearly(() => describeLive(database));
  const live = new Map(seen.map((collection) => [collection.name, collection]));
  const models = Object.entries(snapshot.models);
  const managed = new Set(models.map(([, { collection }]) => collection));
  const unmanaged = [...live.keys()].filter((name) => !managed.has(name));
  return [
    ...models.flatMap(([name, model]) => compareModel(snapshot, [name, model], live.get(model.collection))),
    ...unmanaged.map((collection): Difference => {
      const message = `"${collection}" is in the database, and no model is stored there.`;
      return { collection, kind: 'unmanaged', what: 'collection', message };
    }),
  ];
}

function compareModel(
  snapshot: Snapshot,
  model: readonly [string, SnapshotModel],
  live: LiveCollection | undefined,
): readonly Difference[] {
  const { collection, indexes } = model[1];
  if (live === undefined) {
    return [{ collection, kind: 'missing', what: 'collection', message: `The collection "${collection}" is missing.` }];
  }
  if (live.type !== 'collection') {
    const message = `"${collection}" is a ${live.type === 'view' ? 'view' : 'time series'}, not an ordinary collection.`;
    return [{ collection, kind: 'different', what: 'collection', message }];
  }
  return [...compareValidation(snapshot, model, live), ...compareIndexes(collection, indexes, live)];
}

function compareValidation(
  snapshot: Snapshot,
  model: readonly [string, SnapshotModel],
  { validation }: LiveCollection,
): readonly Difference[] {
  const [, { collection, validation: asked }] = model;
  const schema = schemaOf(snapshot, model);
  if (schema === undefined) {
    const message = `"${collection}" has a validator, and its model asks for none.`;
    return validation === undefined ? [] : [{ collection, kind: 'unmanaged', what: 'validator', message }];
  }
  const about = { collection, what: 'validator' } as const;
  if (validation === undefined) return [{ ...about, kind: 'missing', message: `"${collection}" has no validator.` }];
  const different = [
    ...(validatorText(validation.validator) === validatorText({ $jsonSchema: schema }) ? [] : ['its rules']),
    ...(validation.level === asked.level ? [] : [`its level (${validation.level} instead of ${asked.level})`]),
    ...(validation.action === asked.action ? [] : [`its action (${validation.action} instead of ${asked.action})`]),
  ];
  if (different.length === 0) return [];
  const message = `The validator of "${collection}" differs in ${different.join(' and ')}.`;
  return [{ ...about, kind: 'different', message }];
}

function compareIndexes(
  collection: string,
  indexes: readonly SnapshotIndex[],
  live: LiveCollection,
): readonly Difference[] {
  const found = new Map(live.indexes.map((index) => [index.name, index]));
  const asked = new Set(indexes.map(({ name }) => name));
  const unmanaged = live.indexes.filter(({ name }) => !asked.has(name));
  return [
    ...indexes.flatMap((index): Difference[] => {
      const { name } = index;
      const about = { collection, what: 'index', name } as const;
      const one = found.get(name);
      if (one === undefined) {
        return [{ ...about, kind: 'missing', message: `The index "${name}" of "${collection}" is missing.` }];
      }
      const isBuilding = one.isBuilding ? ['that it is still being built'] : [];
      const different = [...indexDifferences(normalSnapshotIndex(index, live.options), one), ...isBuilding];
      if (different.length === 0) return [];
      const message = `The index "${name}" of "${collection}" differs in ${different.join(', ')}.`;
      return [{ ...about, kind: 'different', message }];
    }),
    ...unmanaged.map(({ name }): Difference => {
      const message = `The index "${name}" of "${collection}" is in no model.`;
      return { collection, what: 'index', name, kind: 'unmanaged', message };
    }),
  ];
}

function normalSnapshotIndex({ name, key, options }: SnapshotIndex, { collation }: Readonly<Document>): NormalIndex {
  const decoded: Document = BSON.EJSON.deserialize(options, { relaxed: false });
  return normalIndex({ ...decoded, name, key: Object.fromEntries(key) }, collation);
}
