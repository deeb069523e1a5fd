import { MongoClient } from 'mongodb';
import { afterAll, expect, test } from 'vitest';
import { dropOwnDatabase, isOwnDatabaseName, ownDatabaseName } from '../../generator/src/server/index.ts';
import { testDatabase } from '../support/server.ts';

const database = testDatabase();
const client = new MongoClient(database.uri);
afterAll(() => client.close());

test('names are unique, tell their purpose and are allowed by MongoDB', () => {
  const names = Array.from({ length: 1000 }, () => ownDatabaseName('tour'));
  expect(new Set(names).size).toBe(1000);
  for (const name of names) {
    expect(name).toMatch(/^espalier_tour_/);
    expect(name.length).toBeLessThan(64);
    expect(isOwnDatabaseName(name)).toBe(true);
  }
  expect(() => ownDatabaseName('My/Shop')).toThrow(RangeError);
});

test('only a database of such a name is dropped', async () => {
  const neighbour = ownDatabaseName('test');
  await client.db(neighbour).collection('rows').insertOne({ n: 1 });
  await client.db(database.name).collection('rows').insertOne({ n: 1 });
  for (const name of ['admin', 'shop', 'espalier', 'espalier_shop', `${neighbour}x`]) {
    await expect(dropOwnDatabase(database.uri, name)).rejects.toThrow('not dropped');
  }
  await dropOwnDatabase(database.uri, neighbour);
  const names = (await client.db('admin').admin().listDatabases()).databases.map(({ name }) => name);
  expect(names).not.toContain(neighbour);
  expect(names).toContain(database.name);
});
