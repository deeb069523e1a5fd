// Between the two halves of a migration documents are in part as they were and in part as they will be. Either way out of
// there leads to one form.
import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMigrator, emptySnapshot, verifySnapshot } from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
  database = client.db(name);
});
afterAll(() => client.close());

interface Case {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** A document of the former version, and what each of them is after the way out. */
  readonly former: Document;
  readonly mixed: Document;
  readonly contracted: Document;
  readonly undone: Document;
}

const lines = (fields: string) => `
embedded: { Line: { fields: ${fields} } }
models: { Order: { collection: orders, fields: { _id: int, lines: 'Line[]' } } }`;
const trees = (fields: string) => `
embedded: { Node: { fields: ${fields} } }
models: { Order: { collection: orders, fields: { _id: int, root: Node } } }`;

const cases: readonly Case[] = [
  {
    title: 'items of an array, with a new required field',
    before: lines('{ sku: string }'),
    after: lines('{ article: { type: string, was: sku }, ok: { type: bool, default: true } }'),
    former: { lines: [{ sku: 'a' }, { sku: 'b' }] },
    mixed: { lines: [{ article: 'zz', ok: false }, { sku: 'b' }, { article: 'new', ok: true }] },
    contracted: {
      lines: [
        { article: 'zz', ok: false },
        { ok: true, article: 'b' },
        { article: 'new', ok: true },
      ],
    },
    undone: { lines: [{ sku: 'zz' }, { sku: 'b' }, { sku: 'new' }] },
  },
  {
    title: 'items that get ids of their own',
    before: lines('{ sku: string }'),
    after: lines('{ article: { type: string, was: sku }, key: { type: objectId, default: newId } }'),
    former: { lines: [{ sku: 'a' }, { sku: 'b' }] },
    mixed: { lines: [{ article: 'zz' }, { sku: 'b' }] },
    contracted: {
      lines: [
        { article: 'zz', key: expect.anything() },
        { article: 'b', key: expect.anything() },
      ],
    },
    undone: { lines: [{ sku: 'zz' }, { sku: 'b' }] },
  },
  {
    title: 'items whose conversion loses something',
    before: lines('{ price: double }'),
    after: lines('{ cost: { type: string, was: { name: price, type: double } } }'),
    former: { lines: [{ price: 1.5 }] },
    mixed: { lines: [{ cost: '2.5' }, { price: 1.5 }] },
    contracted: { lines: [{ cost: '2.5' }, { cost: '1.5' }] },
    undone: { lines: [{ price: 2.5 }, { price: 1.5 }] },
  },
  {
    title: 'new fields inside of what gets another key',
    before: `
embedded: { Address: { fields: { street: string, note: string | null } } }
models: { Order: { collection: orders, fields: { _id: int, address: Address? } } }`,
    after: `
embedded: { Address: { fields: {
  street: string, note: { type: string, default: none }, country: { type: string, default: DE } } } }
models: { Order: { collection: orders, fields: { _id: int, home: { type: Address?, was: address } } } }`,
    former: { address: { street: 'x', note: 'y' } },
    mixed: { home: { street: 'z', note: null } },
    contracted: { home: { street: 'z', note: 'none', country: 'DE' } },
    undone: { address: { street: 'z', note: null } },
  },
  {
    title: 'new fields of a type that contains itself, inside of what gets another key',
    before: trees("{ text: string, children: 'Node[]' }"),
    after: `
embedded: { Node: { fields: { text: string, children: 'Node[]', isOpen: { type: bool, default: false } } } }
models: { Order: { collection: orders, fields: { _id: int, top: { type: Node, was: root } } } }`,
    former: { root: { text: 'x', children: [] } },
    mixed: { top: { text: 'x', isOpen: true, children: [{ text: 'y', children: [] }] } },
    contracted: { top: { text: 'x', isOpen: true, children: [{ text: 'y', isOpen: false, children: [] }] } },
    undone: { root: { text: 'x', children: [{ text: 'y', children: [] }] } },
  },
  {
    title: 'values in a type that contains itself',
    before: trees("{ text: string, label: string?, children: 'Node[]' }"),
    after: trees("{ title: { type: string, was: text }, label: { type: string, default: none }, children: 'Node[]' }"),
    former: { root: { text: 'x', children: [] } },
    mixed: { root: { text: 'x', children: [{ title: 'y', label: 'own', children: [{ text: 'z', children: [] }] }] } },
    contracted: {
      root: {
        title: 'x',
        label: 'none',
        children: [{ title: 'y', label: 'own', children: [{ title: 'z', label: 'none', children: [] }] }],
      },
    },
    undone: { root: { text: 'x', children: [{ text: 'y', label: 'own', children: [{ text: 'z', children: [] }] }] } },
  },
];

describe.each(cases)('$title', ({ before, after, former, mixed, contracted, undone }) => {
  const migrations = migrationsOf({ title: 'mixed', before, after });
  const migrator = () => createMigrator({ client, database, migrations });
  const stored = async () => {
    const [first, ...others] = await database.collection('orders').find().sort({ _id: 1 }).toArray();
    return [first, ...others].map((document) => {
      const { _id, ...fields } = document ?? {};
      return fields;
    });
  };

  async function expand(): Promise<void> {
    await database.dropDatabase();
    await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
    const orders = database.collection<{ _id: number }>('orders');
    await orders.insertOne({ ...former, _id: 1 });
    await migrator().up({ phase: 'expand' });
    await orders.insertOne({ ...mixed, _id: 2 }, { bypassDocumentValidation: true });
  }

  it('are undone from the first half', async () => {
    await expand();
    await migrator().down();
    expect(await stored()).toEqual([former, undone]);
    expect(await verifySnapshot(database, migrations[0]?.after ?? emptySnapshot)).toEqual([]);
    await migrator().up();
    expect((await stored())[1]).toEqual(contracted);
  });

  it('are undone from both halves', async () => {
    await expand();
    await migrator().up({ phase: 'contract' });
    expect((await stored())[1]).toEqual(contracted);
    await migrator().down();
    expect(await stored()).toEqual([former, undone]);
    expect(await verifySnapshot(database, migrations[0]?.after ?? emptySnapshot)).toEqual([]);
  });
});
