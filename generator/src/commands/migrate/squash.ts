import { type LoadedMigration, MigrationError, migrationName } from '@espalier/runtime/migrate';
import type { Config } from '../../2-validate/config.ts';
import { planSquash } from '../../4-plan/squash/plan-squash.ts';
import { rangeFrom, standingMigrations } from '../../4-plan/squash/squash-range.ts';
import { loadProjectMigrations } from '../../migrations/load-project-migrations.ts';
import { findProject } from '../../project/find-project.ts';
import { readProjectAt } from '../../project/read-project.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { CommonOptions } from '../output-format.ts';
import { report } from '../report.ts';
import { reportFailure } from '../report-failure.ts';
import type { Terminal } from '../terminal.ts';
import { migrationNamed } from './migration-named.ts';
import { reportMigrationError } from './report-migration-error.ts';
import { slugOf } from './slug.ts';
import { refuseSquash, reportTooFew } from './squash/squash-report.ts';
import { writeSquash } from './squash/write-squash.ts';

/** Options of `espalier migrate squash`. */
export interface SquashOptions extends CommonOptions {
  /** The first migration to fold in, by name or number; the first of all when absent. */
  readonly from?: string;
  /** What the squash is called after its number. */
  readonly name?: string;
  /** Steps in TypeScript to leave out: `0003_seed.2`. */
  readonly elide: readonly string[];
  /** Print what would be written. */
  readonly isDryRun: boolean;
}

/** A project whose migrations are squashed. */
export interface SquashProject {
  /** Absolute path of the project folder. */
  readonly project: string;
  readonly config: Config;
  readonly migrations: readonly LoadedMigration[];
}

/** `espalier migrate squash`: folds the last migrations into one that stands for them. */
export async function squash(options: SquashOptions, terminal: Terminal): Promise<ExitCode> {
  const slug = slugOf(options.name ?? 'squashed');
  if (slug === '') {
    const message = `The name "${options.name}" has no letter from a to z and no digit.`;
    return reportFailure(options, terminal, { code: 'usage', message }, exitCode.usage);
  }
  const found = findProject(options.project);
  if (found.value === undefined) return report(options, terminal, found);
  const { config, diagnostics, texts } = readProjectAt(found.value);
  if (config === undefined) return report(options, terminal, { diagnostics, texts });
  try {
    const migrations = await loadProjectMigrations(found.value, config);
    return await squashLoaded({ project: found.value, config, migrations }, slug, options, terminal);
  } catch (error) {
    if (error instanceof MigrationError) return reportMigrationError(options, terminal, error);
    throw error;
  }
}

async function squashLoaded(
  work: SquashProject,
  slug: string,
  options: SquashOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { migrations } = work;
  const range = chooseRange(migrations, options.from);
  const standing = standingMigrations(range);
  if (standing.length < 2) return reportTooFew(standing, options, terminal);
  const elided = elidedSteps(standing, options.elide);
  const { plan, refusals } = planSquash(range, elided);
  if (plan === undefined) {
    // A squash of fewer than two would be none.
    const begin = standing.slice(1, -1).find(({ name }) => planSquash(chooseRange(range, name), elided).plan);
    return refuseSquash({ refusals, range: standing, begin: begin?.name }, options, terminal);
  }
  const previous = migrations.findLast(({ number }) => number < (range[0]?.number ?? 0));
  const name = migrationName((migrations.at(-1)?.number ?? 0) + 1, slug);
  return writeSquash(
    { ...work, plan, name, ...(previous !== undefined && { previous: previous.name }) },
    options,
    terminal,
  );
}

function chooseRange(migrations: readonly LoadedMigration[], from: string | undefined): readonly LoadedMigration[] {
  if (from === undefined) return migrations;
  const start = migrationNamed(migrations, from);
  const { range, squash: cut } = rangeFrom(migrations, start);
  if (range !== undefined) return range;
  throw new MigrationError('migrate/order', `"${cut}" stands for "${start.name}" and for others before it`, {
    migration: start.name,
    hint: `Begin with "${cut}" itself, or later.`,
  });
}

/** Only what cannot be copied may be left out: all else is what the squash is made of. */
function elidedSteps(migrations: readonly LoadedMigration[], words: readonly string[]): ReadonlySet<string> {
  return new Set(
    words.map((word) => {
      const [, named = '', place = ''] = /^(.+)\.(\d+)$/.exec(word) ?? [];
      const migration = migrationNamed(migrations, named);
      const step = migration.steps[Number(place) - 1];
      if (step?.op === 'data' || step?.op === 'run') return `${migration.name}.${Number(place)}`;
      const what = step === undefined ? 'There is no step' : 'Nobody wrote step';
      throw new MigrationError('migrate/unknown', `${what} ${place} of "${migration.name}" in TypeScript`, {
        migration: migration.name,
        hint: 'Leave out data and run steps only; the command says which ones stand against a squash.',
      });
    }),
  );
}
