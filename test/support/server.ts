import { afterAll, inject } from 'vitest';
import { dropOwnDatabase, ownDatabaseName } from '../../generator/src/server/index.ts';

/** A database on the run's server that only one test file uses. */
export interface TestDatabase {
  uri: string;
  name: string;
}

/** Gives a test file a database of its own, and drops it after the file's last test. Call it once, at the top. */
export function testDatabase(): TestDatabase {
  const database = { uri: inject('serverUri'), name: ownDatabaseName('test') };
  afterAll(() => dropOwnDatabase(database.uri, database.name));
  return database;
}

/** The environment without the server that the user names, for tests that need a `mongod` of their own to kill. */
export function environmentWithoutServer(): NodeJS.ProcessEnv {
  const { MONGODB_URI: _named, ...environment } = process.env;
  return environment;
}
