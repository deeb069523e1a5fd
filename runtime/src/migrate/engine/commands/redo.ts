import type { Engine } from '../engine.ts';
import { withLease } from '../lock/with-lease.ts';
import { runTasks } from '../run/run-tasks.ts';
import type { RunReport } from '../run-report.ts';
import { type DownOptions, undo } from './down.ts';
import { lockedChain } from './locked-chain.ts';
import { planUp } from './plan-up.ts';

/** Undoes the newest migration and applies it again, without giving the lock away in between. */
export function redo(
  engine: Engine,
  { allowDestructive = false }: Pick<DownOptions, 'allowDestructive'>,
): Promise<RunReport> {
  return withLease(engine, async (lease) => {
    const undone = await undo(engine, lease, { allowDestructive });
    const name = undone.migrations[0]?.name;
    if (name === undefined) return undone;
    const chain = await lockedChain(engine, lease);
    const { tasks } = planUp(engine, chain, { to: name });
    const applied = await runTasks(engine, lease, tasks, { allowDestructive });
    return { migrations: [...undone.migrations, ...applied], waiting: [] };
  });
}
