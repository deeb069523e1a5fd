import type { Db, MongoClient } from 'mongodb';
import type { Transaction, TransactionOptions } from '../transaction/transaction-types.ts';

/** What a connection has besides its models. */
export interface ConnectionMembers<Models> extends AsyncDisposable {
  readonly mongoClient: MongoClient;
  readonly database: Db;
  /**
   * Runs `body` in a transaction and commits it, or aborts it when `body` throws. On a transient conflict `body` runs
   * again, so it must have no effects of its own besides those on `tx`. Only what goes through `tx` belongs to the
   * transaction; `db` inside of it stays outside of it.
   *
   * @example
   * await db.transaction(async (tx) => {
   *   const order = await tx.Order.create({ customerId, lines });
   *   await tx.Customer.where({ _id: customerId }).update({ $inc: { orders: 1 } });
   *   return order;
   * });
   */
  transaction<Result>(
    body: (tx: Transaction<Models>) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result>;
  /** Closes the client, unless the caller handed it in. `await using` does it too. */
  close(): Promise<void>;
}

/** A connection: one member per model, and what belongs to all of them. */
export type Connected<Models> = Models & ConnectionMembers<Models>;
