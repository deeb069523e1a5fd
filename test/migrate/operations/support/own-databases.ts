import { MongoClient } from 'mongodb';
import { afterAll, beforeAll } from 'vitest';
import { testDatabase } from '../../../support/server.ts';
import type { OperationBench } from './try-operation.ts';

/** Gives a database of its own to each trial of a test file, so that trials can run side by side. Call it once, at the top. */
export function ownDatabases(): () => Promise<OperationBench & AsyncDisposable> {
  const { uri, name } = testDatabase();
  let client: MongoClient;
  let count = 0;
  beforeAll(async () => {
    client = await MongoClient.connect(uri);
  });
  afterAll(() => client.close());
  return async () => {
    count += 1;
    const database = client.db(`${name}_${count}`);
    return { client, database, [Symbol.asyncDispose]: async () => void (await database.dropDatabase()) };
  };
}
