import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMigrator, planMigrations } from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';
import type { Operation } from '../operations/support/operation.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
});
afterAll(() => client.close());

it('refuses the first half while documents have both keys, since the second one could not tell who wrote them', async () => {
  const database = client.db(name);
  const migrations = migrationsOf({
    title: 'rename',
    before: 'models: { Item: { collection: items, fields: { _id: int, a: string } } }',
    after: 'models: { Item: { collection: items, fields: { _id: int, b: { type: string, was: a } } } }',
  });
  await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
  const items = database.collection<{ _id: number; a?: string; b?: string }>('items');
  await items.insertMany([
    { _id: 1, a: 'one' },
    { _id: 2, a: 'two', b: 'another' },
  ]);
  const before = await items.find().toArray();
  const migrator = createMigrator({ client, database, migrations });
  await expect(migrator.up({ phase: 'expand' })).rejects.toMatchObject({
    code: 'migrate/preflight',
    message: expect.stringContaining('a and b are both there'),
  });
  expect(await items.find().toArray()).toEqual(before);
  expect((await migrator.status()).map(({ status }) => status)).toEqual(['done', 'pending']);

  await items.updateOne({ _id: 2 }, { $unset: { b: '' } });
  await migrator.up({ phase: 'expand' });
  await items.updateOne({ _id: 2 }, { $set: { b: 'by the new version' }, $unset: { a: '' } });
  await migrator.up({ phase: 'contract' });
  expect(await items.find().sort({ _id: 1 }).toArray()).toEqual([
    { _id: 1, b: 'one' },
    { _id: 2, b: 'by the new version' },
  ]);
});

const one = (fields: string) => `models: { Item: { collection: items, fields: { _id: int, ${fields} } } }`;
const line = (field: string) => `embedded: { Line: { fields: { ${field} } } }\n`;
const lines = one("lines: 'Line[]'");
const state = (values: string) => `enums: { State: { values: ${values} } }\n`;

describe('the first half of what no client reads in both forms', () => {
  it.each<[string, Pick<Operation, 'before' | 'after' | 'flags'>, string[]]>([
    [
      'a rename that a flag answers',
      { before: one('a: string'), after: one('b: string'), flags: '--rename Item.a=b' },
      ['Item.b was stored as "a": `was: a` is missing in the models'],
    ],
    [
      'another key of the same field',
      { before: one('a: string'), after: one('a: { type: string, stored: b }') },
      ['Item.a was stored as "a": `was: { stored: a }` is missing in the models'],
    ],
    [
      'a type',
      { before: one('a: string'), after: one('a: int') },
      ['Item.a was of another type: `was: { type: string }` is missing in the models'],
    ],
    [
      'a type beside a rename that is told',
      { before: one('a: int'), after: one('b: { type: string, was: a }') },
      ['Item.b was of another type: `was: { name: a, type: int }` is missing in the models'],
    ],
    [
      'a type and a rename',
      { before: one('a: int'), after: one('b: string'), flags: '--rename Item.a=b' },
      ['Item.b was stored as "a": `was: { name: a, type: int }` is missing in the models'],
    ],
    [
      'a value that becomes an array',
      { before: one('a: string'), after: one("b: { type: 'string[]', was: a }") },
      ['Item.b was of another type: `was: { name: a, type: string }` is missing in the models'],
    ],
    [
      'an array that becomes a value',
      { before: one("a: '(string | null)[]'"), after: one('a: string?') },
      ["Item.a was of another type: `was: { type: '(string | null)[]' }` is missing in the models"],
    ],
    [
      'items of another type, which no `was` can say',
      { before: one("a: 'int[]'"), after: one("a: 'string[]'") },
      ['Item.a was of another type: no `was` can say this'],
    ],
    [
      'a type that a data step changes',
      { before: one('a: string'), after: one('a: geo.point'), flags: '--transform Item.a' },
      ['Item.a was of another type: no `was` can say this'],
    ],
    [
      'keys in an array of embedded values',
      {
        before: line('sku: string') + lines,
        after: line('article: string') + lines,
        flags: '--rename Line.sku=article',
      },
      ['Line.article was stored as "sku": `was: sku` is missing in the models'],
    ],
    [
      'keys in a field that is renamed too, by either way',
      {
        before: line('sku: string') + lines,
        after: line('article: string') + one("rows: { type: 'Line[]', was: lines }"),
        flags: '--rename Line.sku=article',
      },
      ['Line.article was stored as "sku": `was: sku` is missing in the models'],
    ],
    [
      'a value that a flag replaces by a new one',
      {
        before: state('[open, gone]') + one('s: State'),
        after: state('[open, away]') + one('s: State'),
        flags: '--rename State.gone=away',
      },
      ['State.away was "gone" in documents: `was: gone` is missing in the models'],
    ],
    [
      'a value that a flag replaces by one that was there',
      {
        before: state('[open, gone]') + one('s: State'),
        after: state('[open]') + one('s: State'),
        flags: '--map State.gone=open',
      },
      ['State.open was "gone" in documents: no `was` can say this'],
    ],
  ])('is refused before anything is done: %s', async (title, operation, findings) => {
    const database = client.db(name);
    await database.dropDatabase();
    const migrations = migrationsOf({ title, ...operation });
    await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
    const options = await database.listCollections({ name: 'items' }).toArray();
    const migrator = createMigrator({ client, database, migrations });
    const error = await migrator.up({ phase: 'expand' }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: 'migrate/indivisible', migration: '0002_second', findings });
    expect(await database.listCollections({ name: 'items' }).toArray()).toEqual(options);
    expect((await migrator.status()).map(({ status }) => status)).toEqual(['done', 'pending']);
    // In one piece, there is no moment between the halves.
    if (!title.includes('data step')) await migrator.up();
  });

  it('is refused where a collection is renamed, for which one `up` is the way, and no word of `resolve` leads astray', async () => {
    const database = client.db(name);
    await database.dropDatabase();
    const model = (named: string, fields: string) => `models: { ${named}, fields: { _id: int, ${fields} } } }`;
    const migrations = migrationsOf({
      title: 'another collection',
      before: model('Item: { collection: items', 'a: string'),
      after: model('Thing: { was: Item, collection: things', 'b: { type: string, was: a }'),
    });
    await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
    await database.collection<{ _id: number; a?: string }>('items').insertOne({ _id: 1, a: 'one' });
    const migrator = createMigrator({ client, database, migrations });
    const refused = {
      code: 'migrate/indivisible',
      message: '0002_second cannot be applied in two halves: a collection has one name at a time',
      findings: [
        'Thing: the collection "items" gets the name "things"; `collection: items` in the models would keep it',
      ],
    };
    await expect(migrator.up({ phase: 'expand' })).rejects.toMatchObject(refused);
    await expect(planMigrations({ client, database, migrations, phase: 'expand' })).rejects.toMatchObject(refused);
    expect((await migrator.status()).map(({ status }) => status)).toEqual(['done', 'pending']);

    await database.createCollection('things');
    await expect(migrator.up({ allowDestructive: true })).rejects.toMatchObject({
      code: 'migrate/drift',
      message: expect.stringContaining('because both are there'),
      hint: expect.stringMatching(/^Bring the documents of both together in "items", drop "things", and run/),
    });
    await database.collection('things').drop();
    await migrator.up({ allowDestructive: true });
    expect(await database.collection('things').find().toArray()).toEqual([{ _id: 1, b: 'one' }]);
  });

  it.each<[string, Pick<Operation, 'before' | 'after' | 'flags'>]>([
    ['what the models tell', { before: one('a: int'), after: one('b: { type: string, was: { name: a, type: int } }') }],
    [
      'one that becomes many, and many that become one',
      {
        before: line('sku: string') + one("a: string, c: 'int[]', line: Line"),
        after:
          line('article: { type: string, was: sku }') +
          one(
            "b: { type: 'string[]', was: { name: a, type: string } }, c: { type: int?, was: { type: 'int[]' } }, lines: { type: 'Line[]', was: { name: line, type: Line } }",
          ),
      },
    ],
    ['a number that holds more', { before: one('a: int, b: int'), after: one('a: long, b: double') }],
    [
      'a fill',
      { before: one('a: string?'), after: one('a: { type: string, default: x }, b: { type: int, default: 1 }') },
    ],
    ['what is taken away', { before: one('a: string, b: int'), after: one('a: string'), flags: '--drop Item.b' }],
    [
      'a value that says what it was',
      {
        before: state('[open, gone]') + one('s: State'),
        after: state('{ open: , away: { was: gone } }') + one('s: State'),
      },
    ],
    [
      'keys below a renamed field',
      {
        before: line('sku: string') + lines,
        after: line('article: { type: string, was: sku }') + one("rows: { type: 'Line[]', was: lines }"),
      },
    ],
    ['a field that may hold anything', { before: one('a: int'), after: one('a: json') }],
  ])('is none of %s', async (title, operation) => {
    const database = client.db(name);
    await database.dropDatabase();
    const migrator = createMigrator({ client, database, migrations: migrationsOf({ title, ...operation }) });
    await migrator.up({ to: '1' });
    await migrator.up({ phase: 'expand' });
    await migrator.up({ phase: 'contract' });
  });
});
