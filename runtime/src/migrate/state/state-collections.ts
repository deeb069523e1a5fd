import type { Collection, Db } from 'mongodb';
import { type LedgerRow, type LockDocument, ledgerCollection, lockCollection } from './ledger.ts';

/** What was acknowledged may not be rolled back, and what was read may not either. */
const durable = {
  readConcern: { level: 'majority' },
  writeConcern: { w: 'majority' },
  readPreference: 'primary',
} as const;

/** The ledger of a database. */
export function ledgerOf(database: Db): Collection<LedgerRow> {
  return database.collection<LedgerRow>(ledgerCollection, durable);
}

/** The lock of a database. It is read as the primary has it now: an owner that has just come is seen at once. */
export function lockOf(database: Db): Collection<LockDocument> {
  return database.collection<LockDocument>(lockCollection, { ...durable, readConcern: { level: 'local' } });
}
