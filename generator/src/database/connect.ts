import { type Db, MongoClient, MongoServerError } from 'mongodb';
import { ConnectError } from './connect-error.ts';

/** What names the database of a command. */
export interface ConnectSource {
  /** The option `--uri`. */
  readonly uri?: string | undefined;
  /** Where `MONGODB_URI` is looked for when there is no option. */
  readonly environment: NodeJS.ProcessEnv;
}

/** A database that has answered, for the time of one command. */
export interface DatabaseConnection {
  readonly client: MongoClient;
  readonly database: Db;
  /** Closes the client. */
  close(): Promise<void>;
}

const patienceMilliseconds = 5_000;

/** "Unauthorized" and "AuthenticationFailed", with the one that Atlas sends. */
const refusals = new Set<unknown>([13, 18, 8000]);

/**
 * Connects to the database that `--uri`, or else `MONGODB_URI`, names, and waits until it has answered.
 * @throws ConnectError when there is no URI, it names no database, or nobody answers within five seconds.
 */
export async function connectDatabase({ uri, environment }: ConnectSource): Promise<DatabaseConnection> {
  const place = uri === undefined ? 'MONGODB_URI' : '--uri';
  const given = uri ?? environment.MONGODB_URI ?? '';
  if (given === '') {
    const message = 'No database is named: give --uri mongodb://host/name, or set MONGODB_URI';
    throw new ConnectError('database/no-uri', message);
  }
  const client = createClient(given, place);
  try {
    const database = client.db(databaseNameIn(given, place));
    // Unlike "ping", it asks for rights where the server asks for them.
    await database.command({ listCollections: 1, nameOnly: true, authorizedCollections: true });
    return { client, database, close: () => client.close() };
  } catch (error) {
    await client.close();
    throw connectError(error, given, place);
  }
}

function createClient(uri: string, place: string): MongoClient {
  try {
    return new MongoClient(uri, { appName: 'espalier', serverSelectionTimeoutMS: patienceMilliseconds });
  } catch (error) {
    throw new ConnectError('database/bad-uri', `${place} is no MongoDB URI: ${reasonOf(error, uri)}`, error);
  }
}

function databaseNameIn(uri: string, place: string): string {
  const path = /^mongodb(?:\+srv)?:\/\/[^/?]*\/([^?]*)/.exec(uri)?.[1] ?? '';
  if (path !== '') return decodeURIComponent(path);
  const message = `${place} names no database: end its path with the name, as in mongodb://host/shop`;
  throw new ConnectError('database/no-name', message);
}

function connectError(error: unknown, uri: string, place: string): unknown {
  if (error instanceof ConnectError) return error;
  if (error instanceof MongoServerError && refusals.has(error.code)) {
    const message = `The server does not let the user of ${place} in: ${reasonOf(error, uri)}`;
    return new ConnectError('database/not-authorized', message, error);
  }
  const message = `${place} "${withoutPassword(uri)}" does not answer: ${reasonOf(error, uri)}`;
  return new ConnectError('database/unreachable', message, error);
}

/** The driver's words may quote the URI. */
function reasonOf(error: unknown, uri: string): string {
  const text = error instanceof Error ? error.message : String(error);
  const password = /^[^:]+:\/\/[^:@/]*:([^@/]+)@/.exec(uri)?.[1];
  return password === undefined ? text : text.replaceAll(password, '***');
}

function withoutPassword(uri: string): string {
  return uri.replace(/^([^:]+:\/\/[^:@/]*):[^@/]*@/, '$1:***@');
}
