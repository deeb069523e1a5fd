import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCollectionKind } from '../../../runtime/src/migrate/collections/create-collection.ts';
import { collectionTrash } from '../../../runtime/src/migrate/collections/trash-name.ts';
import { placeOf, runToEnd } from '../../support/rewrite-run.ts';
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

it('drops an empty collection also where a run was stopped when it had only moved it away', async () => {
  const after = snapshotFrom('models: { Post: { fields: { title: string } } }');
  const bench = { client, database, after };
  const step = { op: 'createCollection', collection: 'posts', indexes: [] } as const;
  await runToEnd(bench, 'up', createCollectionKind, step);
  const trash = collectionTrash(placeOf(bench, 'down', step));
  await database.renameCollection('posts', trash);
  await runToEnd(bench, 'down', createCollectionKind, step);
  expect(await database.listCollections({ name: trash }).toArray()).toEqual([]);
});
