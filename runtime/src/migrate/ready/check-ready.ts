import type { Db } from 'mongodb';
import { MigrationError } from '../../errors/migration-error.ts';
import type { LedgerRow } from '../state/ledger.ts';
import { ledgerOf } from '../state/state-collections.ts';

type KnownRow = Pick<LedgerRow, '_id' | 'number' | 'status' | 'kind' | 'snapshotHash'> & {
  /** Absent in a row that was edited by hand. */
  readonly steps?: readonly { readonly op: string }[];
};

/** Steps that leave nothing of what a client of earlier models reads and writes. */
const leavingBehind: ReadonlySet<string> = new Set(['rewrite', 'dropCollection', 'renameCollection']);

const hint = 'Run `espalier migrate up` on this database before this version of the application is started.';

/**
 * Throws `migrate/not-ready` unless a migration that is applied, or expanded, leads to the models with this hash, and no
 * later one has moved the documents on: a client of the version before goes on after an index or a field was added, not
 * after a field was renamed. One read of the ledger; nothing is changed.
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
    .project<KnownRow>({ number: 1, status: 1, kind: 1, snapshotHash: 1, 'steps.op': 1 })
    .sort({ number: 1 })
    .toArray();
  const own = rows.filter((row) => row.snapshotHash === schemaHash);
  const applied = own.findLast(({ status }) => status === 'done' || status === 'expanded');
  if (applied === undefined) throw notReady(rows, own);
  const later = rows.find((row) => row.number > applied.number && movesOn(row));
  if (later !== undefined) throw leftBehind(later);
}

/** What a squash stands for has rows of its own. */
function movesOn({ status, kind, steps }: KnownRow): boolean {
  return (
    status === 'done' && kind !== 'squash' && Array.isArray(steps) && steps.some(({ op }) => leavingBehind.has(op))
  );
}

function leftBehind({ _id }: KnownRow): MigrationError {
  return new MigrationError(
    'migrate/not-ready',
    `The migration "${_id}" has moved the documents on from the models of this client`,
    {
      migration: _id,
      hint: 'Start the version of the application that the migration was made for. If its models are of today, run `espalier migrate up`.',
    },
  );
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
