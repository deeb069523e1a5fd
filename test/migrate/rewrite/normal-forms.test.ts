// Clients look for values in the form that the models give them: what was stored before has to have it too.
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMigrator } from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
});
afterAll(() => client.close());
beforeEach(() => client.db(name).dropDatabase());

const model = (fields: string) => `models:\n  User: { fields: { _id: int, ${fields} } }\n`;

async function migrate(before: string, after: string, documents: readonly { readonly _id: number }[]) {
  const migrations = migrationsOf({ title: 'normal forms', before: model(before), after: model(after) });
  const database = client.db(name);
  const migrator = createMigrator({ client, database, migrations });
  await migrator.up({ to: '1' });
  const users = database.collection<{ readonly _id: number }>('users');
  await users.insertMany([...documents]);
  return { migrator, stored: () => users.find({}, { sort: { _id: 1 } }).toArray() };
}

test('trims and lowers texts, and gives them back as they were', async () => {
  const users = [
    { _id: 1, email: '\u3000Ada@X.org ' },
    { _id: 2, email: 'bob@x.org' },
    { _id: 3, email: '\ufeff\tCÉDRIC' },
  ];
  const { migrator, stored } = await migrate(
    'email: string',
    'email: { type: string, trim: true, lower: true }',
    users,
  );
  await expect(migrator.up({})).rejects.toMatchObject({
    message: expect.stringContaining('email cannot be converted'),
  });
  expect(await stored()).toEqual(users);
  await client.db(name).collection<{ _id: number }>('users').deleteOne({ _id: 3 });
  await migrator.up({});
  expect((await stored()).map((user) => 'email' in user && user.email)).toEqual(['ada@x.org', 'bob@x.org']);
  await migrator.down({});
  expect(await stored()).toEqual(users.slice(0, 2));
});

test('a moment becomes its day, also in arrays and out of texts', async () => {
  const at = new Date('2020-01-01T10:11:12.345Z');
  const day = new Date('2020-01-01');
  const users = [
    { _id: 1, born: at, days: [at, day, null], died: '2020-01-01T23:59:59Z' },
    { _id: 2, born: day, days: [] },
  ];
  const before = "born: datetime, days: '(datetime | null)[]', died: string?";
  const { migrator, stored } = await migrate(before, "born: date, days: '(date | null)[]', died: date?", users);
  await migrator.up({});
  expect(await stored()).toEqual([{ _id: 1, born: day, days: [day, day, null], died: day }, users[1]]);
  await migrator.down({});
  expect(await stored()).toEqual(users);
});

test('a double that becomes a text or a decimal keeps its digits', async () => {
  const users = [{ _id: 1, a: 1_234_567.89, b: 0.1 }];
  const { migrator, stored } = await migrate('a: double, b: double', 'a: string, b: decimal', users);
  await migrator.up({});
  const [user] = await stored();
  expect(JSON.parse(JSON.stringify(user))).toEqual({ _id: 1, a: '1234567.89', b: { $numberDecimal: '0.1' } });
  await migrator.down({});
  expect(await stored()).toEqual(users);
});
