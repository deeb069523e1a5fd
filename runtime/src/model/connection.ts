import type { ClientSession, Db, MongoClient } from 'mongodb';
import type { TransactionAttempt } from '../transaction/transaction-attempt.ts';
import type { ModelContext } from './model-context.ts';

/** What all models of one connection (or of one transaction on it) share. */
export interface Connection {
  readonly client: MongoClient;
  readonly database: Db;
  /** Set inside a transaction: every command is sent with it. */
  readonly session?: ClientSession;
  /** How long the server may work on a command that says nothing of its own, in milliseconds. */
  readonly maxTimeMS?: number;
  /** Set inside a transaction: the run of its body that this connection is for. */
  readonly attempt?: TransactionAttempt;
  /** Set inside a transaction: the connection that it runs on, to which its rows belong afterwards. */
  readonly outer?: Connection;
  /** The context of another model of this connection; throws `NotConnectedError` when it was not connected. */
  contextOf(modelName: string): ModelContext;
}
