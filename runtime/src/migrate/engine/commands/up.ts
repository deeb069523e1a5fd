import type { StepPhase } from '../../steps/step.ts';
import type { Engine } from '../engine.ts';
import { withLease } from '../lock/with-lease.ts';
import { checkHalves } from '../run/check-halves.ts';
import { runTasks } from '../run/run-tasks.ts';
import type { RunReport } from '../run-report.ts';
import { lockedChain } from './locked-chain.ts';
import { planUp } from './plan-up.ts';
import { unlockedChain } from './unlocked-chain.ts';

/** What `up` applies. */
export interface UpOptions {
  /** The last one to apply, by name or number; all when absent. */
  readonly to?: string;
  /** Only the steps of this phase. */
  readonly phase?: StepPhase;
  /** Lets approved steps take data away, or leave a gap, where documents are concerned. */
  readonly allowDestructive?: boolean;
}

/** Applies what is pending. The lock is only taken when something is. */
export async function up(engine: Engine, options: UpOptions): Promise<RunReport> {
  const seen = await unlockedChain(engine);
  const { waiting, tasks } = planUp(engine, seen, options);
  if (tasks.length === 0) return { migrations: [], waiting };
  if (options.phase === 'expand') checkHalves(tasks);
  return withLease(engine, async (lease) => {
    const plan = planUp(engine, await lockedChain(engine, lease), options);
    if (options.phase === 'expand') checkHalves(plan.tasks);
    const allowDestructive = options.allowDestructive === true;
    const migrations = await runTasks(engine, lease, plan.tasks, { allowDestructive });
    return { migrations, waiting: plan.waiting };
  });
}
