import type { Db } from 'mongodb';
import { restorable } from '../rewrite/batch/trash.ts';
import { quarantineCollection } from '../state/ledger.ts';
import type { Leftover } from './list-leftovers.ts';

/** How many documents undoing the step would give back, or give something back to, from what it put aside. */
export function countNeeded(
  database: Db,
  { kind, collection, migration, step }: Leftover,
  op: string,
): Promise<number> {
  if (kind === 'quarantine')
    return database.collection(quarantineCollection).countDocuments({ migration, step, direction: 'up' });
  const isRewrite = op === 'rewrite';
  return database.collection(collection).countDocuments(isRewrite ? restorable('down') : {});
}
