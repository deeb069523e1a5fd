import type { ChainLink } from '../chain/chain-link.ts';
import { findLink } from '../chain/find-link.ts';
import type { Engine } from '../engine.ts';
import type { MigrationTask } from '../run/migration-task.ts';
import { stepsLeft } from './steps-left.ts';
import type { UpOptions } from './up.ts';

/** What `up` will do. */
export interface UpPlan {
  readonly tasks: readonly MigrationTask[];
  /** See `RunReport.waiting`. */
  readonly waiting: readonly ChainLink[];
}

/** Finds what is to be applied, one migration after the other, until one has to wait for the other phase. */
export function planUp(engine: Engine, chain: readonly ChainLink[], { to, phase }: UpOptions): UpPlan {
  const last = to === undefined ? chain.length - 1 : findLink(chain, to);
  const open = chain.slice(0, last + 1).filter(({ status }) => status !== 'done');
  const tasks: MigrationTask[] = [];
  for (const [position, link] of open.entries()) {
    const { now, later } = stepsIn(phase, engine, link);
    const { migration, row, isCovered } = link;
    const waits = later.length > 0;
    // Where nothing is to be expanded this is written down all the same, or its other phase would never come.
    const isFirst = phase === 'expand' && row === undefined;
    if (now.length > 0 || !waits || isFirst) {
      const kind = isCovered || row?.kind === 'squash' ? 'squash' : 'run';
      const statusAfter = waits ? 'expanded' : 'done';
      tasks.push({ migration, direction: 'up', kind, row, indexes: now, waiting: later, statusAfter });
    }
    if (waits) return { tasks, waiting: open.slice(position) };
  }
  return { tasks, waiting: [] };
}

/** The steps of a migration to run in this phase, and those that wait for the other one. */
function stepsIn(
  phase: UpOptions['phase'],
  engine: Engine,
  link: ChainLink,
): { readonly now: readonly number[]; readonly later: readonly number[] } {
  const { expand, contract } = stepsLeft(engine, link);
  if (phase === 'expand') return { now: expand, later: contract };
  const left = [...expand, ...contract];
  // Without its expand steps a migration's contract phase has not come yet.
  const isEarly = expand.length > 0 || (link.row === undefined && !link.isCovered);
  return phase === 'contract' && isEarly ? { now: [], later: left } : { now: left, later: [] };
}
