import type { LedgerRow, MigrationStatus } from '../../state/ledger.ts';
import { chainProblems } from '../chain/chain-problems.ts';
import { linkChain } from '../chain/link-chain.ts';
import type { Engine } from '../engine.ts';
import { readLedger } from '../run/journal.ts';
import { withRetriesOnceReached } from '../with-retries.ts';

/** How far one migration is on the database. */
export interface MigrationState {
  readonly name: string;
  readonly number: number;
  readonly status: MigrationStatus | 'pending';
  /** What the ledger has of it. */
  readonly row?: LedgerRow;
  /** Why `up` refuses to go on from here, in one sentence. */
  readonly problem?: string;
}

/** How far all migrations are, and those that only the ledger knows. Reads only. */
export async function status(engine: Engine): Promise<MigrationState[]> {
  const rows = await withRetriesOnceReached(() => readLedger(engine), engine.signal);
  const problems = await chainProblems(engine.migrations, rows);
  const messages = new Map(problems.map((problem) => [problem.migration, problem.message]));
  const chain = linkChain(engine.migrations, rows);
  const states = chain.map(({ migration: { name, number }, status: linked, isCovered }) => {
    const row = rows.find(({ _id }) => _id === name);
    const known = isCovered ? 'done' : (row?.status ?? linked);
    return { name, number, status: known, ...(row !== undefined && { row }) };
  });
  const unknown = rows.filter(({ _id }) => messages.has(_id) && !states.some(({ name }) => name === _id));
  for (const row of unknown) states.push({ name: row._id, number: row.number, status: row.status, row });
  return states.map((state) => {
    const problem = messages.get(state.name);
    return problem === undefined ? state : { ...state, problem };
  });
}
