import type { Step } from '../steps/step.ts';
import type { StepKind } from '../steps/step-kind.ts';
import { stepKindOf } from '../steps/step-kinds.ts';
import { baseline } from './commands/baseline.ts';
import { down } from './commands/down.ts';
import { fake, fakeReverted, resolve } from './commands/mark.ts';
import { redo } from './commands/redo.ts';
import { status } from './commands/status.ts';
import { moveTo } from './commands/to.ts';
import { unlock } from './commands/unlock.ts';
import { up } from './commands/up.ts';
import { engineOf } from './engine.ts';
import { lockState } from './lock/lock-state.ts';
import type { Migrator } from './migrator.ts';
import type { MigratorOptions } from './migrator-options.ts';
import { readClearly } from './read-clearly.ts';

/**
 * A migrator for one database. Nothing happens before one of its methods is called.
 *
 * @example
 * const migrations = await loadMigrations('generated/migrations');
 * const migrator = createMigrator({ client, database: client.db('shop'), migrations, waitMilliseconds: 60_000 });
 * const { migrations: applied } = await migrator.up();
 */
export function createMigrator(options: MigratorOptions): Migrator {
  return createMigratorOf(options, stepKindOf);
}

/** The same with other kinds of steps than ours. */
export function createMigratorOf(options: MigratorOptions, kindOf: (step: Step) => StepKind<Step>): Migrator {
  const engine = engineOf(options, kindOf);
  return {
    status: () => status(engine),
    lock: () => readClearly(() => lockState(engine), engine.signal),
    up: (wanted = {}) => up(engine, wanted),
    down: (wanted = {}) => down(engine, wanted),
    redo: (wanted = {}) => redo(engine, wanted),
    to: (target, wanted = {}) => moveTo(engine, target, wanted),
    fake: (to) => fake(engine, to),
    fakeReverted: (to) => fakeReverted(engine, to),
    resolve: (resolution) => resolve(engine, resolution),
    unlock: ({ owner }) => unlock(engine, owner),
    baseline: (wanted) => baseline(engine, wanted),
  };
}
