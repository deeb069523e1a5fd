import { type ClientSession, MongoError, MongoErrorLabel } from 'mongodb';
import { EspalierError } from '../errors/espalier-error.ts';
import { translateError } from '../errors/translate-error.ts';
import type { Connection } from '../model/connection.ts';
import { hideMembers } from '../model/hide-members.ts';
import { type Descriptors, OpenConnection } from '../model/open-connection.ts';
import { abortable } from './abortable.ts';
import { TransactionAttempt } from './transaction-attempt.ts';
import type { Transaction, TransactionMembers, TransactionOptions } from './transaction-types.ts';

/** Runs `body` in a transaction by the driver's own `withTransaction`, so that its rules for retries hold. */
export async function runTransaction<Models, Result>(
  outer: Connection,
  descriptors: Descriptors,
  body: (tx: Transaction<Models>) => Promise<Result>,
  { signal, ...settings }: TransactionOptions = {},
): Promise<Result> {
  const session = outer.client.startSession();
  const errors = new WeakMap<object, unknown>();
  let attempt: TransactionAttempt | undefined;
  try {
    const result = await session.withTransaction(async () => {
      attempt?.abort();
      attempt = new TransactionAttempt();
      signal?.throwIfAborted();
      const tx = transactionOf<Models>(outer, descriptors, session, attempt);
      return await abortable(runBody(body, tx, errors), signal);
    }, settings);
    attempt?.commit();
    return result;
  } catch (error) {
    attempt?.abort();
    const known = typeof error === 'object' && error !== null ? errors.get(error) : undefined;
    throw known ?? translateError(error, { kind: 'write', signal });
  } finally {
    await session.endSession();
  }
}

/** The driver retries by the labels of its own errors: those must reach it, and come back as ours. */
async function runBody<Models, Result>(
  body: (tx: Transaction<Models>) => Promise<Result>,
  tx: Transaction<Models>,
  errors: WeakMap<object, unknown>,
): Promise<Result> {
  try {
    return await body(tx);
  } catch (error) {
    const cause = error instanceof EspalierError ? error.cause : undefined;
    if (!(cause instanceof MongoError) || !cause.hasErrorLabel(MongoErrorLabel.TransientTransactionError)) throw error;
    errors.set(cause, error);
    throw cause;
  }
}

function transactionOf<Models>(
  outer: Connection,
  descriptors: Descriptors,
  session: ClientSession,
  attempt: TransactionAttempt,
): Transaction<Models> {
  const { client, database } = outer;
  const limit = outer.maxTimeMS === undefined ? {} : { maxTimeMS: outer.maxTimeMS };
  const connection = new OpenConnection({ client, database, session, attempt, outer, ...limit }, descriptors);
  const members: TransactionMembers<Models> = {
    session,
    transaction: (body) => body(tx),
  };
  hideMembers(members, 'session');
  const tx: Transaction<Models> = connection.withModels<Models, TransactionMembers<Models>>(members);
  return tx;
}
