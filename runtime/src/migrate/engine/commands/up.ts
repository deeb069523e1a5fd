import type { StepPhase } from '../../steps/step.ts';
import type { Engine } from '../engine.ts';
import { withLease } from '../lock/with-lease.ts';
import { runTasks } from '../run/run-tasks.ts';
import type { RunReport } from '../run-report.ts';
import { checkedPlan, waitingNames } from './checked-plan.ts';
import { lockedChain } from './locked-chain.ts';
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

/**
 * Applies what is pending. The lock is only taken when something is. Throws `migrate/phase` or `migrate/indivisible` when
 * the half that was asked for cannot come.
 */
export async function up(engine: Engine, options: UpOptions): Promise<RunReport> {
  const { chain } = await unlockedChain(engine);
  const seen = checkedPlan(engine, chain, options);
  if (seen.tasks.length === 0) return { migrations: [], waiting: waitingNames(seen) };
  return withLease(engine, async (lease) => {
    const plan = checkedPlan(engine, await lockedChain(engine, lease), options);
    const allowDestructive = options.allowDestructive === true;
    const migrations = await runTasks(engine, lease, plan.tasks, { allowDestructive });
    return { migrations, waiting: waitingNames(plan) };
  });
}
