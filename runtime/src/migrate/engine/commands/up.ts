import type { StepPhase } from '../../steps/step.ts';
import { checkedChain } from '../chain/chain-problems.ts';
import { clearError } from '../clear-error.ts';
import type { Engine } from '../engine.ts';
import { withLease } from '../lock/with-lease.ts';
import { readLedger } from '../run/journal.ts';
import { runTasks } from '../run/run-tasks.ts';
import type { RunReport } from '../run-report.ts';
import { planUp, type UpPlan } from './plan-up.ts';

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
  const { waiting, tasks } = await currentPlan(engine, options).catch((error: unknown) => {
    throw clearError(error);
  });
  if (tasks.length === 0) return { migrations: [], waiting };
  return withLease(engine, async (lease) => {
    const plan = await currentPlan(engine, options);
    const allowDestructive = options.allowDestructive === true;
    const migrations = await runTasks(engine, lease, plan.tasks, { allowDestructive });
    return { migrations, waiting: plan.waiting };
  });
}

async function currentPlan(engine: Engine, options: UpOptions): Promise<UpPlan> {
  const chain = await checkedChain(engine.migrations, await readLedger(engine));
  return planUp(engine, chain, options);
}
