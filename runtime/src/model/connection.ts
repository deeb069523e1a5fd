import type { ClientSession, Db, MongoClient } from 'mongodb';
import type { ModelContext } from './model-context.ts';

/** What all models of one connection (or of one transaction on it) share. */
export interface Connection {
  readonly client: MongoClient;
  readonly database: Db;
  /** Set inside a transaction: every command is sent with it. */
  readonly session?: ClientSession;
  /** The context of another model of this connection; throws `NotConnectedError` when it was not connected. */
  contextOf(modelName: string): ModelContext;
}
