import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMigrator } from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
});
afterAll(() => client.close());

const model = (indexes: string) =>
  `models: { Session: { collection: sessions, fields: { _id: int, at: datetime }${indexes} } }`;

it('lets documents begin to expire only when that was approved and allowed', async () => {
  const database = client.db(name);
  const migrations = migrationsOf({
    title: 'expiry',
    before: model(''),
    after: model(', indexes: [{ key: { at: 1 }, expireAfterSeconds: 3600 }]'),
  });
  await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
  const sessions = database.collection<{ _id: number; at: Date }>('sessions');
  await sessions.insertOne({ _id: 1, at: new Date(0) });
  const unseen = migrations.map((migration) => ({
    ...migration,
    steps: migration.steps.map((step) =>
      step.op === 'modifyIndex' ? { ...step, destructive: 'refuse' as const } : step,
    ),
  }));
  const refused = createMigrator({ client, database, migrations: unseen });
  await expect(refused.up({ allowDestructive: true })).rejects.toMatchObject({
    code: 'migrate/not-approved',
    message: expect.stringContaining('not approved'),
  });

  const migrator = createMigrator({ client, database, migrations });
  await expect(migrator.up()).rejects.toMatchObject({
    code: 'migrate/not-approved',
    message: expect.stringContaining('1 document'),
  });
  expect((await sessions.indexes()).map((index) => index.name)).toEqual(['_id_']);
  await migrator.up({ allowDestructive: true });
  expect(await sessions.indexes()).toMatchObject([{ name: '_id_' }, { name: 'at_1', expireAfterSeconds: 3600 }]);
});
