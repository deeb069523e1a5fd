import { MongoClient } from 'mongodb';
import { translateError } from '../errors/translate-error.ts';
import { checkReady } from '../migrate/ready/check-ready.ts';
import { abortable } from '../transaction/abortable.ts';
import { runTransaction } from '../transaction/run-transaction.ts';
import type { Transaction, TransactionOptions } from '../transaction/transaction-types.ts';
import { checkTarget } from './check-target.ts';
import type { ConnectOptions } from './connect-options.ts';
import type { Connected, ConnectionMembers } from './connected.ts';
import { databaseName } from './database-name.ts';
import { hideMembers } from './hide-members.ts';
import { type Descriptors, OpenConnection } from './open-connection.ts';

/**
 * Connects models to a database: generated code calls it as `connect(uri)`. Several connections may be open at once.
 * `target` is a URI, or a `MongoClient` that stays the caller's: `close()` leaves it open unless `closeClient` is set.
 * `schemaHash` is of the models that the code was generated from, for `ensureReady()`.
 * Throws `NotConnectedError` when there is no address or no database is named, and `TimeoutError` when no server is found in time.
 */
export async function connectModels<Models>(
  target: string | MongoClient | undefined,
  descriptors: Descriptors,
  options: ConnectOptions = {},
  schemaHash?: string,
): Promise<Connected<Models>> {
  checkTarget(target, options);
  const database = databaseName(target, options);
  const client = typeof target === 'string' ? newClient(target, options) : target;
  const owned = typeof target === 'string' || options.closeClient === true;
  try {
    options.signal?.throwIfAborted();
    await abortable(client.connect(), options.signal);
  } catch (error) {
    if (typeof target === 'string') await client.close();
    throw translateError(error, { kind: 'read', signal: options.signal });
  }
  const { maxTimeMS } = options;
  const base = { client, database: client.db(database), ...(maxTimeMS !== undefined && { maxTimeMS }) };
  const connection = new OpenConnection(base, descriptors);
  const close = async () => {
    if (owned) await client.close();
  };
  const members: ConnectionMembers<Models> = {
    mongoClient: client,
    database: connection.database,
    transaction: <Result>(body: (tx: Transaction<Models>) => Promise<Result>, settings?: TransactionOptions) =>
      runTransaction(connection, descriptors, body, settings),
    ensureReady: () => ensureReady(connection, schemaHash),
    close,
    [Symbol.asyncDispose]: close,
  };
  hideMembers(members, 'mongoClient', 'database');
  return connection.withModels<Models, ConnectionMembers<Models>>(members);
}

async function ensureReady({ database, maxTimeMS }: OpenConnection, schemaHash: string | undefined): Promise<void> {
  try {
    await checkReady(database, schemaHash, maxTimeMS);
  } catch (error) {
    throw translateError(error, { kind: 'read' });
  }
}

function newClient(uri: string, { driver }: ConnectOptions): MongoClient {
  try {
    return new MongoClient(uri, driver);
  } catch (error) {
    throw translateError(error, { kind: 'read' });
  }
}
