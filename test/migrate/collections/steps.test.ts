import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCollectionKind } from '../../../runtime/src/migrate/collections/create-collection.ts';
import { createIndexesKind } from '../../../runtime/src/migrate/collections/create-indexes.ts';
import { dropCollectionKind } from '../../../runtime/src/migrate/collections/drop-collection.ts';
import { dropIndexKind } from '../../../runtime/src/migrate/collections/drop-index.ts';
import { modifyIndexKind } from '../../../runtime/src/migrate/collections/modify-index.ts';
import { renameCollectionKind } from '../../../runtime/src/migrate/collections/rename-collection.ts';
import { replaceIndexKind } from '../../../runtime/src/migrate/collections/replace-index.ts';
import { tightenValidatorKind } from '../../../runtime/src/migrate/collections/tighten-validator.ts';
import { collModTo, validationStages } from '../../../runtime/src/migrate/collections/validation-stages.ts';
import { widenValidatorKind } from '../../../runtime/src/migrate/collections/widen-validator.ts';
import { emptySnapshot, type Step } from '../../../runtime/src/migrate/index.ts';
import { placeOf } from '../../support/rewrite-run.ts';
import { testDatabase } from '../../support/server.ts';
import { interruptEverywhere, snapshotFrom, type Trial } from '../../support/step-run.ts';

const own = testDatabase();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(own.uri);
  database = client.db(own.name);
});
afterAll(() => client.close());

const before = snapshotFrom('models: { Post: { fields: { title: string, words: int? } } }');
const after = snapshotFrom('models: { Post: { fields: { heading: string(1..200), words: int } } }');
const documents = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ title: `t${index}`, words: index, at: new Date() }));

const validatorOf = (stage: 'before' | 'union', step: Step) => {
  const place = placeOf({ client, database, before, after }, 'up', step);
  return collModTo('posts', validationStages(place.migration, 'posts', 0)[stage]);
};
/** A collection with documents and indexes. A build takes 100 ms as soon as there is one document: most trials have none. */
const filled =
  (count: number, indexes: readonly { key: object; name: string }[] = []) =>
  async (db: Db) => {
    await db.createCollection('posts');
    if (count > 0) await db.collection('posts').insertMany(documents(count));
    if (indexes.length > 0) await db.command({ createIndexes: 'posts', indexes: [...indexes] });
  };

const words = { name: 'words_1', key: { words: 1 } } as const;
const trial = <S extends Step>(parts: Omit<Trial<S>, 'before' | 'after'>): Trial<S> => ({ before, after, ...parts });

// biome-ignore lint/suspicious/noExplicitAny: trials of all kinds are run alike here.
const trials: Readonly<Record<string, Trial<any>>> = {
  createCollection: {
    ...trial({
      kind: createCollectionKind,
      step: { op: 'createCollection', collection: 'posts', indexes: [words, { name: 't', key: { heading: 'text' } }] },
      prepare: async () => undefined,
    }),
    before: emptySnapshot,
  },
  'createCollection without indexes': {
    ...trial({
      kind: createCollectionKind,
      step: { op: 'createCollection', collection: 'posts', indexes: [] },
      prepare: async () => undefined,
    }),
    before: emptySnapshot,
  },
  'dropCollection, empty': trial({
    kind: dropCollectionKind,
    step: { op: 'dropCollection', collection: 'posts', destructive: 'allow' },
    prepare: filled(0),
  }),
  dropCollection: trial({
    kind: dropCollectionKind,
    step: { op: 'dropCollection', collection: 'posts', destructive: 'allow' },
    prepare: filled(3, [words]),
  }),
  renameCollection: trial({
    kind: renameCollectionKind,
    step: { op: 'renameCollection', collection: 'posts', to: 'articles', gap: 'allow' },
    prepare: filled(3, [words]),
  }),
  widenValidator: trial({
    kind: widenValidatorKind,
    step: { op: 'widenValidator', collection: 'posts' },
    prepare: async (db) => {
      await filled(3)(db);
      await db.command(validatorOf('before', { op: 'widenValidator', collection: 'posts' }));
    },
  }),
  tightenValidator: trial({
    kind: tightenValidatorKind,
    step: { op: 'tightenValidator', collection: 'posts' },
    prepare: async (db) => {
      await filled(3)(db);
      await db.command(validatorOf('union', { op: 'tightenValidator', collection: 'posts' }));
    },
  }),
  'createIndexes on 0': trial({
    kind: createIndexesKind,
    step: { op: 'createIndexes', collection: 'posts', indexes: [words] },
    prepare: filled(0),
  }),
  createIndexes: trial({
    kind: createIndexesKind,
    step: {
      op: 'createIndexes',
      collection: 'posts',
      indexes: [
        words,
        {
          name: 'u',
          key: { title: 1, words: -1 },
          unique: true,
          partialFilterExpression: { words: { $gt: { $numberInt: '0' } } },
        },
      ],
    },
    prepare: filled(300),
  }),
  dropIndex: trial({
    kind: dropIndexKind,
    step: { op: 'dropIndex', collection: 'posts', index: words },
    prepare: filled(3, [words]),
  }),
  'replaceIndex side by side': trial({
    kind: replaceIndexKind,
    step: { op: 'replaceIndex', collection: 'posts', from: words, to: { name: 'words_-1', key: { words: -1 } } },
    prepare: filled(0, [words]),
  }),
  'replaceIndex of the same name': trial({
    kind: replaceIndexKind,
    step: { op: 'replaceIndex', collection: 'posts', from: words, to: { name: 'words_1', key: { words: -1 } } },
    prepare: filled(0, [words]),
  }),
  'replaceIndex by a name': trial({
    kind: replaceIndexKind,
    step: {
      op: 'replaceIndex',
      collection: 'posts',
      from: { ...words, unique: true },
      to: { ...words, unique: true, name: 'w' },
    },
    prepare: filled(0, [{ ...words, unique: true } as never]),
  }),
  'replaceIndex of texts': trial({
    kind: replaceIndexKind,
    step: {
      op: 'replaceIndex',
      collection: 'posts',
      from: { name: 't', key: { title: 'text' } },
      to: { name: 'b', key: { body: 'text' } },
      gap: 'allow',
    },
    prepare: filled(0, [{ name: 't', key: { title: 'text' } }]),
  }),
  'modifyIndex to unique': trial({
    kind: modifyIndexKind,
    step: { op: 'modifyIndex', collection: 'posts', from: words, to: { ...words, unique: true, hidden: true } },
    prepare: filled(0, [words]),
  }),
  'modifyIndex to expiry': trial({
    kind: modifyIndexKind,
    step: {
      op: 'modifyIndex',
      collection: 'posts',
      from: { name: 'at', key: { at: 1 } },
      to: { name: 'at', key: { at: 1 }, expireAfterSeconds: 86400 },
      destructive: 'allow',
    },
    prepare: filled(0, [{ name: 'at', key: { at: 1 } }]),
  }),
  'modifyIndex of expiry': trial({
    kind: modifyIndexKind,
    step: {
      op: 'modifyIndex',
      collection: 'posts',
      from: { name: 'at', key: { at: 1 }, expireAfterSeconds: 5000 },
      to: { name: 'at', key: { at: 1 }, expireAfterSeconds: 86400, hidden: true },
    },
    prepare: filled(0, [{ name: 'at', key: { at: 1 }, expireAfterSeconds: 5000 } as never]),
  }),
};

describe.each(Object.keys(trials))('%s', (name) => {
  it('goes up, down and up again, wherever it was interrupted', async () => {
    const one = trials[name] as (typeof trials)[string];
    const reached = await interruptEverywhere({ client, database }, one);
    expect(reached.up).not.toBe(reached.first);
    expect(reached.events.length).toBeGreaterThan(0);
    expect(withoutIds(reached.down)).toBe(withoutIds(reached.first));
    expect(reached.again).toBe(reached.up);
    for (const other of reached.others) {
      expect(withoutIds(other.up), `up, at ${other.at}`).toBe(withoutIds(reached.up));
      expect(withoutIds(other.down), `down, at ${other.at}`).toBe(withoutIds(reached.down));
    }
  });

  it('says what it does', () => {
    const { kind, step, ...bench } = trials[name] as (typeof trials)[string];
    for (const direction of ['up', 'down'] as const) {
      const place = placeOf({ client, database, ...bench }, direction, step);
      expect(kind.describe(step, place)).toMatchObject({ title: expect.any(String), needsApproval: false });
      expect(kind.describe(step, place).commands.length).toBeGreaterThan(0);
    }
  });
});

/** Documents are made anew, with new ids, for each interruption. */
function withoutIds(state: string): string {
  return state.replaceAll(/"\$(oid|date)":"[^"]*"/g, '');
}
