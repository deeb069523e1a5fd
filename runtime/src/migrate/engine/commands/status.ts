import type { LedgerRow, MigrationStatus } from '../../state/ledger.ts';
import type { StepPhase } from '../../steps/step.ts';
import { chainProblems } from '../chain/chain-problems.ts';
import { linkChain } from '../chain/link-chain.ts';
import type { Engine } from '../engine.ts';
import { readClearly } from '../read-clearly.ts';
import { readLedger } from '../run/journal.ts';
import { stepsLeft } from './steps-left.ts';

/** How far one migration is on the database. */
export interface MigrationState {
  readonly name: string;
  readonly number: number;
  readonly status: MigrationStatus | 'pending';
  /** What the ledger has of it. */
  readonly row?: LedgerRow;
  /** Of one that is expanded: the half that comes next, the first one again where it was edited and a step of it is left. */
  readonly phase?: StepPhase;
  /** Why `up` refuses to go on from here, in one sentence. */
  readonly problem?: string;
  /** What the problem consists of, one line each, and what to do about it. */
  readonly findings?: readonly string[];
  readonly hint?: string;
}

/** How far all migrations are, and those that only the ledger knows. Reads only. */
export async function status(engine: Engine): Promise<MigrationState[]> {
  const rows = await readClearly(() => readLedger(engine), engine.signal);
  const problems = await chainProblems(engine.migrations, rows);
  // Of several, the first one counts, as in `up`.
  const found = new Map(problems.toReversed().map((problem) => [problem.migration, problem]));
  const chain = linkChain(engine.migrations, rows);
  const states = chain.map((link): MigrationState => {
    const { migration, status: linked, isCovered } = link;
    const { name, number } = migration;
    const row = rows.find(({ _id }) => _id === name);
    const known = isCovered ? 'done' : (row?.status ?? linked);
    const phase = stepsLeft(engine, link).expand.length > 0 ? 'expand' : 'contract';
    return { name, number, status: known, ...(row !== undefined && { row }), ...(known === 'expanded' && { phase }) };
  });
  const unknown = rows.filter(({ _id }) => found.has(_id) && !states.some(({ name }) => name === _id));
  for (const row of unknown) states.push({ name: row._id, number: row.number, status: row.status, row });
  return states.map((state) => {
    const problem = found.get(state.name);
    if (problem === undefined) return state;
    const { message, findings, hint } = problem;
    return { ...state, problem: message, findings, ...(hint !== undefined && { hint }) };
  });
}
