import type { Db, MongoClient } from 'mongodb';
import type { LoadedMigration } from '../migration.ts';
import type { Step } from '../steps/step.ts';
import type { Pace, StepKind } from '../steps/step-kind.ts';
import type { MigrationEvent } from './migration-event.ts';
import type { MigratorOptions } from './migrator-options.ts';

/** What all commands of one migrator share: its options with the defaults filled in. */
export interface Engine {
  readonly client: MongoClient;
  readonly database: Db;
  /** By number. */
  readonly migrations: readonly LoadedMigration[];
  readonly appliedBy: string;
  readonly owner: string;
  readonly pace: Pace;
  readonly leaseMilliseconds: number;
  readonly waitMilliseconds: number;
  readonly signal: AbortSignal | undefined;
  kindOf(step: Step): StepKind<Step>;
  emit(event: MigrationEvent): Promise<void>;
}

/** Documents in a batch at the most, how long one should take, and no pause in between. */
const defaultPace: Pace = { largestBatch: 2_000, targetMilliseconds: 100, idleShare: 0 };

/** Fills in the defaults. `kindOf` says what the engine knows of each kind of step. */
export function engineOf(options: MigratorOptions, kindOf: (step: Step) => StepKind<Step>): Engine {
  const { client, database, migrations, onEvent, signal } = options;
  const host = process.env.HOSTNAME ?? 'localhost';
  return {
    client,
    database,
    migrations: [...migrations].sort((left, right) => left.number - right.number),
    appliedBy: options.appliedBy ?? `${process.env.USER ?? 'unknown'}@${host}`,
    owner: options.owner ?? `${host}/${process.pid}/${crypto.randomUUID()}`,
    pace: { ...defaultPace, ...options.pace },
    leaseMilliseconds: options.leaseMilliseconds ?? 3_000,
    waitMilliseconds: options.waitMilliseconds ?? 0,
    signal,
    kindOf,
    emit: async (event) => onEvent?.(event),
  };
}
