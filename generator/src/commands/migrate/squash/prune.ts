import { join } from 'node:path';
import {
  MigrationError,
  readMigrationFolder,
  readUnsealedFolder,
  sumFile,
  sumLines,
  sumText,
} from '@espalier/runtime/migrate';
import { writeMigration } from '../../../6-write/write-migration.ts';
import { migrationsFolder } from '../../../migrations/migrations-folder.ts';
import { findProject } from '../../../project/find-project.ts';
import { readProjectAt } from '../../../project/read-project.ts';
import { counted } from '../../counted.ts';
import type { ExitCode } from '../../exit-code.ts';
import type { CommonOptions } from '../../output-format.ts';
import { report } from '../../report.ts';
import { colorsOf, type Terminal } from '../../terminal.ts';
import { reportChanged } from '../report-changed.ts';
import { reportMigrationError } from '../report-migration-error.ts';

/** Options of `espalier migrate squash --prune`. */
export interface PruneOptions extends CommonOptions {
  /** Print what would be deleted. */
  readonly isDryRun: boolean;
}

/** `espalier migrate squash --prune`: deletes the migrations that the newest squash replaces, and seals the others again. */
export async function prune(options: PruneOptions, terminal: Terminal): Promise<ExitCode> {
  const found = findProject(options.project);
  if (found.value === undefined) return report(options, terminal, found);
  const { config, diagnostics, texts } = readProjectAt(found.value);
  if (config === undefined) return report(options, terminal, { diagnostics, texts });
  const folder = migrationsFolder(config);
  try {
    readMigrationFolder(join(found.value, folder));
    const { migrations, sum } = readUnsealedFolder(join(found.value, folder));
    const squash = migrations.findLast(({ replaces }) => replaces !== undefined);
    const removed = migrations.filter(({ name }) => squash?.replaces?.includes(name)).map(({ name }) => name);
    if (squash === undefined || removed.length === 0) return tell(undefined, [], options, terminal);
    if (options.isDryRun) return tell(squash.name, removed, options, terminal);
    const after = sumText(sumLines(migrations.filter(({ name }) => !removed.includes(name))));
    const seal = { path: `${folder}/${sumFile}`, after, ...(sum !== undefined && { before: sum }) };
    const folders = removed.map((name) => `${folder}/${name}`);
    const written = await writeMigration(found.value, config.output, { files: [], removed: folders, seal });
    if (written.value === undefined) return report(options, terminal, written);
    if (written.value === 'changed') return reportChanged(options, terminal);
    return tell(squash.name, removed, options, terminal);
  } catch (error) {
    if (error instanceof MigrationError) return reportMigrationError(options, terminal, error);
    throw error;
  }
}

function tell(
  squash: string | undefined,
  removed: readonly string[],
  options: PruneOptions,
  terminal: Terminal,
): ExitCode {
  const result = { migration: squash ?? null, removed: options.isDryRun ? [] : removed, replaced: removed };
  const code = report(options, terminal, { diagnostics: [], result });
  if (options.format !== 'text') return code;
  const { green, bold, dim } = colorsOf(terminal);
  if (squash === undefined) {
    terminal.note(`${green('✓')} Nothing to delete: no migration is replaced by another one.\n`);
    return code;
  }
  const lines = removed.map((name) => `  ${dim('·')} ${name}\n`).join('');
  if (options.isDryRun) {
    terminal.note(`${lines}Nothing was deleted. It would be ${counted(removed.length, 'migration')}.\n`);
    return code;
  }
  terminal.note(
    `${green('✓')} ${bold(squash)} stands alone: ${counted(removed.length, 'migration')} deleted\n${lines}`,
  );
  terminal.note('A database that has only some of them needs the version of the project before this one.\n');
  return code;
}
