import { MongoClient } from 'mongodb';
import { isOwnDatabaseName } from './database-name.ts';

/**
 * Drops a database that was made under a name of {@link ownDatabaseName}, and never another one.
 * @throws Error for any other name, before anything is sent.
 */
export async function dropOwnDatabase(uri: string, name: string): Promise<void> {
  if (!isOwnDatabaseName(name)) throw new Error(`"${name}" was not made here, so it is not dropped`);
  const client = new MongoClient(uri);
  try {
    await client.db(name).dropDatabase();
  } finally {
    await client.close();
  }
}
