import type { StepPhase } from '../../steps/step.ts';
import type { ChainLink } from '../chain/chain-link.ts';
import { findLink } from '../chain/find-link.ts';
import type { Engine } from '../engine.ts';
import type { MigrationTask } from '../run/migration-task.ts';
import type { UpOptions } from './up.ts';

/** What `up` will do. */
export interface UpPlan {
  readonly tasks: readonly MigrationTask[];
  /** See `RunReport.waiting`. */
  readonly waiting: readonly string[];
}

/** Finds what is to be applied, one migration after the other, until one has to wait for the other phase. */
export function planUp(engine: Engine, chain: readonly ChainLink[], { to, phase }: UpOptions): UpPlan {
  const last = to === undefined ? chain.length - 1 : findLink(chain, to);
  const open = chain.slice(0, last + 1).filter(({ status }) => status !== 'done');
  const tasks: MigrationTask[] = [];
  for (const [position, link] of open.entries()) {
    const { now, later } = stepsLeft(engine, link, phase);
    const { migration, row, isCovered } = link;
    const waits = later.length > 0;
    // Where nothing is to be expanded this is written down all the same, or its other phase would never come.
    const isFirst = phase === 'expand' && row === undefined;
    if (now.length > 0 || !waits || isFirst) {
      const kind = isCovered || row?.kind === 'squash' ? 'squash' : 'run';
      const statusAfter = waits ? 'expanded' : 'done';
      tasks.push({ migration, direction: 'up', kind, row, indexes: now, waiting: later, statusAfter });
    }
    if (waits) return { tasks, waiting: open.slice(position).map(({ migration }) => migration.name) };
  }
  return { tasks, waiting: [] };
}

/** The steps of a migration to run in this phase, and those that wait for the other one. */
function stepsLeft(
  engine: Engine,
  { migration, row, isCovered }: ChainLink,
  phase: StepPhase | undefined,
): { readonly now: readonly number[]; readonly later: readonly number[] } {
  if (isCovered) return { now: [], later: [] };
  const contractFrom = firstContractStep(engine, migration);
  const left = migration.steps.flatMap((step, index) => {
    const entry = row?.steps[index];
    return entry?.status === 'done' && entry.op === step.op ? [] : [index];
  });
  const expand = left.filter((index) => index < contractFrom);
  const contract = left.filter((index) => index >= contractFrom);
  if (phase === 'expand') return { now: expand, later: contract };
  // Without its expand steps a migration's contract phase has not come yet.
  if (phase === 'contract' && (expand.length > 0 || row === undefined)) return { now: [], later: left };
  return { now: left, later: [] };
}

/** Everything from the first contract step on waits, whatever it says: steps keep their order. */
function firstContractStep({ client, database, kindOf }: Engine, migration: ChainLink['migration']): number {
  const found = migration.steps.findIndex((step, index) => {
    const place = { client, database, migration, index, direction: 'up' as const };
    return kindOf(step).describe(step, place).phase === 'contract';
  });
  return found < 0 ? migration.steps.length : found;
}
