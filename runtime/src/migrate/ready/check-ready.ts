import type { Db } from 'mongodb';
import { MigrationError } from '../../errors/migration-error.ts';
import type { LedgerRow } from '../state/ledger.ts';
import { ledgerOf } from '../state/state-collections.ts';

type KnownRow = Pick<LedgerRow, '_id' | 'number' | 'status' | 'snapshotHash'>;

const hint = 'Run `espalier migrate up` on this database before this version of the application is started.';

/**
 * Throws `migrate/not-ready` unless a migration that is applied, or expanded, leads to the models with this hash. One
 * read of the ledger; nothing is changed.
 */
export async function checkReady(
  database: Db,
  schemaHash: string | undefined,
  maxTimeMS: number | undefined,
): Promise<void> {
  if (schemaHash === undefined) {
    throw new MigrationError('migrate/not-ready', 'This client does not say which models it was generated from', {
      hint: 'Run `espalier generate`: clients that it writes now do.',
    });
  }
  const rows = await ledgerOf(database)
    .find({}, maxTimeMS === undefined ? {} : { maxTimeMS })
    .project<KnownRow>({ number: 1, status: 1, snapshotHash: 1 })
    .sort({ number: 1 })
    .toArray();
  const own = rows.filter((row) => row.snapshotHash === schemaHash);
  if (own.some(({ status }) => status === 'done' || status === 'expanded')) return;
  throw notReady(rows, own);
}

function notReady(rows: readonly KnownRow[], own: readonly KnownRow[]): MigrationError {
  const started = own.at(-1);
  if (started !== undefined) {
    const message = `The migration "${started._id}", which this client needs, is ${started.status}`;
    return new MigrationError('migrate/not-ready', message, { migration: started._id, hint });
  }
  const last = rows.findLast(({ status }) => status === 'done' || status === 'expanded');
  const message =
    last === undefined
      ? 'No migration has been applied to this database'
      : `The migration to the models of this client is missing; the last that was applied is "${last._id}"`;
  return new MigrationError('migrate/not-ready', message, { ...(last && { migration: last._id }), hint });
}
