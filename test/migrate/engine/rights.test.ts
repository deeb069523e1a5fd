import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMigrator, type MigrationEvent } from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrations } from '../plan/support/three-migrations.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
});
afterAll(async () => {
  await client.db(name).command({ dropAllUsersFromDatabase: 1 });
  await client.close();
});

// The test's server does not hold users to their roles, but knows them all the same.
it.each([
  ['may write alone', ['readWrite'], ['_espalier_ledger', '_espalier_lock']],
  ['may do all that migrating needs', ['readWrite', 'dbAdmin'], ['_espalier_ledger', '_espalier_lock', 'posts']],
])('before the first step it is found out that a user %s', async (user, roles, collections) => {
  const database = client.db(name);
  await database.dropDatabase();
  await database.command({ createUser: user, pwd: 'a password', roles: roles.map((role) => ({ role, db: name })) });
  const auth = { username: user, password: 'a password' };
  const other = await MongoClient.connect(uri, { auth, authSource: name });
  const events: string[] = [];
  const onEvent = ({ kind }: MigrationEvent) => void events.push(kind);
  try {
    const run = createMigrator({ client: other, database: other.db(name), migrations, onEvent }).up({ to: '2' });
    const error = await run.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    const isRefused = roles.length === 1;
    if (isRefused) {
      expect(error).toMatchObject({
        code: 'migrate/failed',
        findings: [
          expect.stringMatching(/^Step 1 of 0002_number .* needs collMod$/),
          expect.stringMatching(/^Step 3 of 0002_number .* needs collMod$/),
        ],
        hint: expect.stringContaining('`dbAdmin`'),
      });
    } else expect(error).toBeUndefined();
    expect(events.includes('step-started')).toBe(!isRefused);
  } finally {
    await other.close();
  }
  const found = await database.listCollections({}, { nameOnly: true }).toArray();
  expect(found.map((each) => each.name).sort()).toEqual(collections);
});
