// What indexes that stay do to documents as a rewrite makes them is found before the first document is changed.
import { type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createMigrator, type LoadedMigration, type MigrationError } from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';

const own = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(own.uri);
});
afterAll(() => client.close());

const items = () => client.db(own.name).collection<Document & { _id: number }>('items');
beforeEach(() => client.db(own.name).dropDatabase());

const models = (fields: string, rest = '', enums = '[a, b]') => `
enums: { S: ${enums} }
models: { Item: { collection: items, fields: { _id: int, ${fields} } ${rest} } }`;

interface Trial {
  readonly before: string;
  readonly after: string;
  readonly flags?: string;
  readonly documents: (Document & { _id: number })[];
  /** One that no model has. */
  readonly index?: { readonly key: Record<string, 1>; readonly unique?: true; readonly expireAfterSeconds?: number };
}

/** Applies the models before, puts the documents in, and tries the change. */
async function attempt({ before, after, flags, documents, index }: Trial) {
  const [first, second] = migrationsOf({ title: '', before, after, ...(flags && { flags }) });
  if (first === undefined || second === undefined) throw new Error('There are two.');
  const up = (migrations: readonly LoadedMigration[]) =>
    createMigrator({ client, database: client.db(own.name), migrations }).up({ allowDestructive: true });
  await up([first]);
  await items().insertMany(documents);
  if (index !== undefined) {
    const { key, ...options } = index;
    await items().createIndex(key, options);
  }
  const error = await up([first, second]).then(
    () => undefined,
    (thrown: MigrationError) => thrown,
  );
  return { error, stored: await items().find().sort({ _id: 1 }).toArray() };
}

const texts = [
  { _id: 1, e: 'A' },
  { _id: 2, e: 'a' },
  { _id: 3, e: 'B' },
];

it.each<[string, Trial]>([
  [
    'of the models',
    {
      before: models('e: { type: string, unique: true }'),
      after: models('e: { type: string, unique: true, lower: true }'),
      documents: texts,
    },
  ],
  [
    'that no model has',
    {
      before: models('e: string'),
      after: models('e: { type: string, lower: true }'),
      documents: texts,
      index: { key: { e: 1 }, unique: true },
    },
  ],
  [
    'over several fields',
    {
      before: models('s: S, k: int', ', indexes: [{ key: { s: 1, k: 1 }, unique: true }]'),
      after: models('s: S, k: int', ', indexes: [{ key: { s: 1, k: 1 }, unique: true }]', '[a]'),
      flags: '--map S.b=a',
      documents: [
        { _id: 1, s: 'a', k: 1 },
        { _id: 2, s: 'b', k: 1 },
        { _id: 3, s: 'b', k: 2 },
      ],
    },
  ],
])('values that become equal under a unique index %s are refused by name', async (_, trial) => {
  const { error, stored } = await attempt(trial);
  expect(error).toMatchObject({ code: 'migrate/preflight' });
  expect(error?.message).toMatch(/One value stands .* once they are rewritten \(2 documents, such as _id 1, 2\)/);
  expect(stored).toEqual(trial.documents);
});

it.each<[string, Trial]>([
  [
    'by a date that was none',
    {
      before: models('at: string'),
      after: models('at: datetime'),
      documents: [
        { _id: 1, at: '2020-01-01T00:00:00.000Z' },
        { _id: 2, at: '2999-01-01T00:00:00.000Z' },
      ],
      index: { key: { at: 1 }, expireAfterSeconds: 3600 },
    },
  ],
  [
    'by what the filter of the index asks for',
    {
      before: models(
        's: S, at: datetime',
        ', indexes: [{ key: { at: 1 }, expireAfterSeconds: 3600, partialFilterExpression: { s: a } }]',
      ),
      after: models(
        's: S, at: datetime',
        ', indexes: [{ key: { at: 1 }, expireAfterSeconds: 3600, partialFilterExpression: { s: a } }]',
        '[a]',
      ),
      flags: '--map S.b=a',
      documents: [{ _id: 1, s: 'b', at: new Date(0) }],
    },
  ],
])('documents that would expire %s are not rewritten', async (_, trial) => {
  const { error, stored } = await attempt(trial);
  expect(error).toMatchObject({ code: 'migrate/preflight' });
  expect(error?.message).toMatch(/The server would delete documents .* \(1 document, such as _id 1\)/);
  expect(stored).toEqual(trial.documents);
});

it('what meets no index is rewritten', async () => {
  const { error, stored } = await attempt({
    before: models('e: { type: string, unique: true }, at: string'),
    after: models('e: { type: string, unique: true, lower: true }, at: datetime'),
    documents: [
      { _id: 1, e: 'A', at: '2998-01-01T00:00:00.000Z' },
      { _id: 2, e: 'b', at: '2999-01-01T00:00:00.000Z' },
    ],
    index: { key: { at: 1 }, expireAfterSeconds: 3600 },
  });
  expect(error).toBeUndefined();
  expect(stored.map(({ e }) => e)).toEqual(['a', 'b']);
});
