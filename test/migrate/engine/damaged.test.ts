import { type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createMigrator, listLeftovers, planMigrations } from '../../../runtime/src/migrate/index.ts';
import { checkReady } from '../../../runtime/src/migrate/ready/check-ready.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';

const own = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(own.uri);
});
afterAll(() => client.close());

const migrations = migrationsOf({
  title: 'two',
  before: 'models: { Post: { collection: posts, fields: { _id: int } } }',
  after: 'models: { Post: { collection: posts, fields: { _id: int, n: int? } } }',
});
const migrator = () => createMigrator({ client, database: client.db(own.name), migrations });
const bypassDocumentValidation = true;
beforeEach(async () => {
  await client.db(own.name).dropDatabase();
  await migrator().up();
});

it('tells of all rows of the ledger that were edited to nonsense, whatever the command', async () => {
  const database = client.db(own.name);
  const ledger = database.collection<{ _id: string }>('_espalier_ledger');
  const edit = (_id: string, change: Document) => ledger.updateOne({ _id }, change, { bypassDocumentValidation });
  await edit('0001_first', { $unset: { steps: '' }, $set: { status: 'secret', fence: 'secret', startedAt: 5 } });
  await edit('0002_second', { $set: { 'steps.0': null, 'steps.1.documents': 'secret' } });
  const byHand = { insert: '_espalier_ledger', documents: [{ _id: { made: 'by hand' } }], bypassDocumentValidation };
  await database.command(byHand);

  const findings = [
    expect.stringMatching(/^_id {"made":"by hand"}: "number" is missing, .*"_id" must be of the type string$/),
    `_id "0001_first": "steps" is missing, "status" must be one of 'running', 'failed', 'expanded', 'done', 'reverting', 'reverted', "fence" must be a number, "startedAt" must be of the type date`,
    '_id "0002_second": "steps.0" must be of the type object, "steps.1.documents" must be a number',
  ];
  const asked: readonly (() => Promise<unknown>)[] = [
    () => migrator().status(),
    () => migrator().up(),
    () => migrator().down(),
    () => migrator().to('1'),
    () => migrator().fake('1'),
    () => migrator().unlock({ owner: 'me' }),
    () => planMigrations({ client, database, migrations }),
    () => listLeftovers(database),
  ];
  for (const ask of asked) {
    const error = await ask().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'migrate/damaged', findings, hint: expect.stringContaining('migrate fake') });
    expect(String(error)).not.toContain('secret');
  }
  await expect(checkReady(database, 'models after 0001_first', undefined)).rejects.toMatchObject({
    code: 'migrate/not-ready',
  });

  await ledger.deleteMany({});
  await migrator().fake('2');
  expect((await migrator().status()).map(({ status }) => status)).toEqual(['done', 'done']);
});

it('tells of a lock that was edited to nonsense, and makes it anew once it is deleted', async () => {
  const database = client.db(own.name);
  const lock = database.collection<{ _id: string }>('_espalier_lock');
  const nonsense = { $set: { owner: 5 }, $unset: { expiresAt: '' } } as const;
  await lock.updateOne({ _id: 'migrate' }, nonsense, { bypassDocumentValidation });
  const asked = [() => migrator().lock(), () => migrator().unlock({ owner: 'me' }), () => migrator().down()];
  for (const ask of asked) {
    await expect(ask()).rejects.toMatchObject({
      code: 'migrate/damaged',
      findings: ['_id "migrate": "expiresAt" is missing, "owner" must be of the type string or null'],
      hint: expect.stringContaining('deleteOne'),
    });
  }
  await lock.deleteOne({ _id: 'migrate' });
  await migrator().down();
});
