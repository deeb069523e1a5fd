import type { ClientSession, ReadConcernLike, WriteConcernSettings } from 'mongodb';

/** Options of a transaction, under MongoDB's own names. */
export interface TransactionOptions {
  readonly readConcern?: ReadConcernLike;
  readonly writeConcern?: WriteConcernSettings;
  /** How long the commit may take on the server, in milliseconds. */
  readonly maxCommitTimeMS?: number;
  /** Gives up: the transaction is aborted, and nothing of it is written. */
  readonly signal?: AbortSignal;
}

/** What a transaction has besides its models. */
export interface TransactionMembers<Models> {
  /** The driver's session, for what goes to the driver directly. */
  readonly session: ClientSession;
  /** Joins this transaction: `body` becomes a part of it, and is committed or aborted with it. */
  transaction<Result>(body: (tx: Transaction<Models>) => Promise<Result>): Promise<Result>;
}

/** The same models as the connection's, on which everything belongs to one transaction. */
export type Transaction<Models> = Models & TransactionMembers<Models>;
