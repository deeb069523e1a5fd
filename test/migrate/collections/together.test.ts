import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCollectionKind } from '../../../runtime/src/migrate/collections/create-collection.ts';
import { renameCollectionKind } from '../../../runtime/src/migrate/collections/rename-collection.ts';
import { tightenValidatorKind } from '../../../runtime/src/migrate/collections/tighten-validator.ts';
import { widenValidatorKind } from '../../../runtime/src/migrate/collections/widen-validator.ts';
import type { LoadedMigration, Step, StepKind, StepPlace } from '../../../runtime/src/migrate/index.ts';
import { rewriteKind } from '../../../runtime/src/migrate/rewrite/rewrite-kind.ts';
import { verifySnapshot } from '../../../runtime/src/migrate/verify/verify-snapshot.ts';
import { runToEnd } from '../../support/rewrite-run.ts';
import { testDatabase } from '../../support/server.ts';
import { snapshotFrom } from '../../support/step-run.ts';

const own = testDatabase();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(own.uri);
  database = client.db(own.name);
});
afterAll(() => client.close());

const fields = 'price: "decimal(12,2)?", at: geo.point?, ratio: double(0..0.5)?, count: long(0..9007199254740993)?';
const before = snapshotFrom(`models: { Post: { collection: posts, fields: { txt: 'string(..9)', ${fields} } } }`);
const after = snapshotFrom(
  `models: { Post: { collection: articles, fields: { text: { type: 'string(..9)', was: txt }, ${fields} }, validation: { level: strict } } }`,
);

const steps: readonly (readonly [StepKind<never>, Step])[] = [
  [widenValidatorKind, { op: 'widenValidator', collection: 'posts' }],
  [renameCollectionKind, { op: 'renameCollection', collection: 'posts', to: 'articles', gap: 'allow' }],
  [
    rewriteKind,
    {
      op: 'rewrite',
      collection: 'articles',
      edits: [{ edit: 'renameField', path: 'txt', to: 'text', onConflict: 'refuse' }],
    },
  ],
  [tightenValidatorKind, { op: 'tightenValidator', collection: 'articles' }],
];

const migration: LoadedMigration = {
  name: '0002_text',
  number: 2,
  checksum: '',
  snapshotHash: '',
  before,
  after,
  steps: steps.map(([, step]) => step),
};

/** The kind as if its step stood at its place in the migration. */
function placed(kind: StepKind<never>, index: number): StepKind<Step> {
  const at = (place: StepPlace): StepPlace => ({ ...place, migration, index });
  return {
    ...kind,
    inspect: (step, place) => kind.inspect(step as never, at(place)),
    preflight: (step, place) => kind.preflight(step as never, at(place)),
    run: (step, place, run) => kind.run(step as never, at(place), run),
  } as StepKind<Step>;
}

async function go(direction: 'up' | 'down', between: () => Promise<void> = async () => undefined): Promise<void> {
  const order = steps.map(([kind, step], index) => ({ kind: placed(kind, index), step, index }));
  for (const { kind, step, index } of direction === 'up' ? order : order.reverse()) {
    await runToEnd({ client, database, before, after, name: `${migration.name}_${index}` }, direction, kind, step);
    await between();
  }
}

it('widens, renames, rewrites and tightens, and all of it back', async () => {
  const create = { op: 'createCollection', collection: 'posts', indexes: [] } as const;
  await runToEnd({ client, database, after: before, name: '0001_first' }, 'up', createCollectionKind, create);
  await database.collection<Document>('posts').insertMany([{ txt: 'a' }, { txt: 'b', ratio: 0.25 }]);
  const seen: unknown[] = [];
  await go('up', async () => {
    const [info] = await database.listCollections({ name: /^(posts|articles)$/ }).toArray();
    seen.push([info?.name, await database.collection(String(info?.name)).countDocuments({ text: { $exists: true } })]);
  });
  expect(seen).toEqual([
    ['posts', 0],
    ['articles', 0],
    ['articles', 2],
    ['articles', 2],
  ]);
  expect(await verifySnapshot(database, after)).toEqual([]);
  await expect(database.collection('articles').insertOne({ txt: 'c', text: 'c' })).rejects.toMatchObject({ code: 121 });
  await go('down');
  expect(await verifySnapshot(database, before)).toEqual([]);
  const documents = await database
    .collection('posts')
    .find({}, { projection: { _id: 0 } })
    .sort({ txt: 1 })
    .toArray();
  expect(documents).toEqual([{ txt: 'a' }, { ratio: 0.25, txt: 'b' }]);
});
