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
  /**
   * Makes sure that the database was migrated to the models that this client was generated from: to be called when an
   * application starts. It only looks, with one read; it never migrates. Passes also between the phases of a migration
   * (`migrate up --phase expand`), when old and new clients may both work.
   *
   * @throws MigrationError with the code `migrate/not-ready`, which says what is missing
   * @example
   * const db = await connect(process.env.MONGODB_URI);
   * await db.ensureReady();
   */
  ensureReady(): Promise<void>;
  /** Closes the client, unless the caller handed it in. `await using` does it too. */
  close(): Promise<void>;
}

/** A connection: one member per model, and what belongs to all of them. */
export type Connected<Models> = Models & ConnectionMembers<Models>;
