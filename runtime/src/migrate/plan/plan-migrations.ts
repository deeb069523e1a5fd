import { checkedChain } from '../engine/chain/chain-problems.ts';
import { checkedPlan, waitingNames } from '../engine/commands/checked-plan.ts';
import type { UpOptions } from '../engine/commands/up.ts';
import { type Engine, engineOf } from '../engine/engine.ts';
import type { MigratorOptions } from '../engine/migrator-options.ts';
import { readClearly } from '../engine/read-clearly.ts';
import { readLedger } from '../engine/run/journal.ts';
import type { MigrationTask } from '../engine/run/migration-task.ts';
import { stepTask } from '../engine/run/step-task.ts';
import { stepKindOf } from '../steps/step-kinds.ts';
import type { Plan, PlannedMigration, PlannedStep } from './plan.ts';
import { planStep } from './plan-step.ts';
import { Premises } from './premises.ts';
import { type Surveyor, surveyor } from './surveyor.ts';

/** What a plan is made of. */
export interface PlanOptions
  extends Pick<MigratorOptions, 'client' | 'database' | 'migrations'>,
    Pick<UpOptions, 'to' | 'phase'> {
  /** Documents to show before and after each step at the most; 3 when absent. */
  readonly samples?: number;
}

/**
 * Finds out what `up` would do, and to how many documents, without changing anything. Steps are described with the
 * database as it is now; what cannot be known before an earlier step has run is left out, and that step is named.
 *
 * @throws MigrationError as `up` does, when it could not even begin
 */
export function planMigrations(options: PlanOptions): Promise<Plan> {
  return readClearly(() => plan(options));
}

async function plan(options: PlanOptions): Promise<Plan> {
  const engine = engineOf(options, stepKindOf);
  const ledger = await readLedger(engine);
  const chain = await checkedChain(engine.migrations, ledger);
  const planned = checkedPlan(engine, chain, options);
  const survey = await surveyor(engine.database, ledger, engine.migrations);
  const premises = new Premises();
  const migrations: PlannedMigration[] = [];
  for (const task of planned.tasks) {
    const steps = await planSteps(engine, task, premises, survey, options.samples ?? 3);
    migrations.push({ name: task.migration.name, status: task.row?.status ?? 'pending', steps });
  }
  return { format: 1, database: engine.database.databaseName, migrations, waiting: waitingNames(planned) };
}

async function planSteps(
  engine: Engine,
  { migration, row, indexes }: MigrationTask,
  premises: Premises,
  survey: Surveyor,
  samples: number,
): Promise<PlannedStep[]> {
  const planned: PlannedStep[] = [];
  for (const index of indexes) {
    const task = stepTask(engine, migration, index, 'up', row?.steps[index], row);
    if (task === undefined) continue;
    planned.push(await planStep({ task, premises, survey, samples }));
    premises.add(task.step, { migration: migration.name, step: index + 1 }, 'up');
  }
  return planned;
}
