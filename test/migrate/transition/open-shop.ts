import { type Collection, type Db, MongoClient } from 'mongodb';
import { afterAll } from 'vitest';
import { testDatabase } from '../../support/server.ts';
import { type Client, connect } from './shop/generated/index.ts';

/** The shop on a database of the test file's own, and its collections without the client in between. */
export interface OpenShop {
  readonly db: Client;
  readonly items: Collection;
  readonly notes: Collection;
  readonly client: MongoClient;
  readonly database: Db;
}

/** Connects the shop for one test file, and closes it after the file's last test. Call it once, at the top. */
export async function openShop(): Promise<OpenShop> {
  const { uri, name } = testDatabase();
  const client = new MongoClient(uri);
  const db = await connect(client, { database: name });
  afterAll(() => client.close());
  const database = client.db(name);
  return { db, items: database.collection('items'), notes: database.collection('notes'), client, database };
}
