import type { MongoClient } from 'mongodb';
import { NotConnectedError } from '../errors/not-connected-error.ts';
import type { ConnectOptions } from './connect-options.ts';

/** What the driver takes when nobody names a database. */
const silentDefault = 'test';

/** The database to use. Throws when neither the options nor the URI name one. */
export function databaseName(target: string | MongoClient, { database }: ConnectOptions): string {
  const name = database ?? (typeof target === 'string' ? nameInUri(target) : nameInClient(target));
  if (name !== undefined && name !== '') return name;
  throw new NotConnectedError(
    "No database is named: end the URI's path with it, as in mongodb://host/shop, or give the option `database`",
  );
}

function nameInUri(uri: string): string | undefined {
  const path = /^mongodb(?:\+srv)?:\/\/[^/?]*\/([^?]*)/.exec(uri)?.[1];
  return path === undefined ? undefined : decodeURIComponent(path);
}

/** A client does not tell the database `test` of its URI from none at all. */
function nameInClient(client: MongoClient): string | undefined {
  const { dbName } = client.options;
  return dbName === silentDefault ? undefined : dbName;
}
