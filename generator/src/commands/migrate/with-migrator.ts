import { randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { createMigrator, type MigrationEvent, type Migrator, type MigratorOptions } from '@espalier/runtime/migrate';
import { colorsOf, type Terminal } from '../terminal.ts';
import type { RunOptions } from './migrate-options.ts';
import { RunProgress } from './run-progress.ts';
import type { MigrationWork } from './with-migrations.ts';

/** What a run may be told beside the database. */
export type RunSettings = Partial<Pick<RunOptions, 'wait' | 'batch' | 'pace'>> & Pick<RunOptions, 'format'>;

/** Lends a migrator that shows its progress to `run`. */
export function withMigrator<Result>(
  work: MigrationWork,
  settings: RunSettings,
  terminal: Terminal,
  signal: AbortSignal,
  run: (migrator: Migrator) => Promise<Result>,
): Promise<Result> {
  return withProgress(work, settings, terminal, signal, (onEvent) =>
    run(createMigrator({ ...migratorOptions(work, settings, signal), onEvent })),
  );
}

/**
 * Shows on stderr what the events tell that `run` hands to its listener. At Ctrl-C it says at once that the run ends after
 * what is under way.
 */
export async function withProgress<Result>(
  { migrations }: Pick<MigrationWork, 'migrations'>,
  { format }: RunSettings,
  terminal: Terminal,
  signal: AbortSignal,
  run: (onEvent: (event: MigrationEvent) => void) => Promise<Result>,
): Promise<Result> {
  if (format !== 'text') return run(() => undefined);
  const stepsOf = new Map(migrations.map(({ name, steps }) => [name, steps.length]));
  const progress = new RunProgress(terminal, stepsOf);
  const tell = (): void => {
    progress.stop();
    terminal.note(colorsOf(terminal).dim('\nStopping after what is under way …\n'));
  };
  signal.addEventListener('abort', tell, { once: true });
  try {
    return await run(progress.onEvent);
  } finally {
    progress.stop();
    signal.removeEventListener('abort', tell);
  }
}

/** The options of a migrator, with the names by which others see this process. */
export function migratorOptions(
  { client, database, migrations }: MigrationWork,
  { wait, batch, pace }: RunSettings,
  signal: AbortSignal,
): MigratorOptions {
  const host = hostname();
  return {
    ...{ client, database, migrations, signal },
    appliedBy: `${userName()}@${host}`,
    owner: `${host}/${process.pid}/${randomUUID()}`,
    ...(wait !== undefined && { waitMilliseconds: wait }),
    pace: { ...(batch !== undefined && { largestBatch: batch }), ...(pace !== undefined && { idleShare: pace }) },
  };
}

/** In a container the user may have no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? 'unknown';
  }
}
