import { join } from 'node:path';
import {
  compareSum,
  MigrationError,
  type ReadMigration,
  readSum,
  readUnsealedFolder,
  type SumDifference,
  sumFile,
  sumLines,
  sumText,
} from '@espalier/runtime/migrate';
import type { Config } from '../../2-validate/config.ts';
import { writeMigration } from '../../6-write/write-migration.ts';
import { escapeInvisible } from '../../diagnostics/fill-template.ts';
import { loadProjectMigrations } from '../../migrations/load-project-migrations.ts';
import { migrationsFolder } from '../../migrations/migrations-folder.ts';
import { findProject } from '../../project/find-project.ts';
import { readProjectAt } from '../../project/read-project.ts';
import { counted } from '../counted.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommonOptions } from '../output-format.ts';
import { report } from '../report.ts';
import { colorsOf, type Terminal } from '../terminal.ts';
import { reportChanged } from './report-changed.ts';
import { reportMigrationError } from './report-migration-error.ts';

/** `espalier migrate hash`: seals the migrations again, and says which ones changed. */
export async function hash(options: CommonOptions, terminal: Terminal): Promise<ExitCode> {
  const found = findProject(options.project);
  if (found.value === undefined) return report(options, terminal, found);
  const { config, diagnostics, texts } = readProjectAt(found.value);
  if (config === undefined) return report(options, terminal, { diagnostics, texts });
  const folder = migrationsFolder(config);
  try {
    const { migrations, sum } = readUnsealedFolder(join(found.value, folder));
    const after = sumText(sumLines(migrations));
    const difference = differenceIn(sum, migrations);
    if (sum !== undefined && sum.replaceAll('\r\n', '\n') === after) {
      return tell(
        { difference, isWritten: false, problem: await loadingProblem(found.value, config) },
        options,
        terminal,
      );
    }
    const seal = { path: `${folder}/${sumFile}`, after, ...(sum !== undefined && { before: sum }) };
    const written = await writeMigration(found.value, config.output, { files: [], seal });
    if (written.value === undefined) return report(options, terminal, written);
    if (written.value !== 'written') return reportChanged(options, terminal);
    return tell({ difference, isWritten: true, problem: await loadingProblem(found.value, config) }, options, terminal);
  } catch (error) {
    if (error instanceof MigrationError) return reportMigrationError(options, terminal, error);
    throw error;
  }
}

/** What changed since the seal. One that cannot be read, such as both sides of a merge, tells of no change. */
function differenceIn(sum: string | undefined, migrations: readonly ReadMigration[]): SumDifference {
  const { lines, findings } = readSum(sum ?? '');
  return findings.length > 0 ? { edited: [], unlisted: [], missing: [] } : compareSum(lines, migrations);
}

/** What keeps the sealed migrations from being loaded, by its first sentence; undefined when they can. */
async function loadingProblem(project: string, config: Config): Promise<string | undefined> {
  try {
    await loadProjectMigrations(project, config);
    return undefined;
  } catch (error) {
    if (error instanceof MigrationError) return error.message;
    throw error;
  }
}

/** What came of it. */
interface Outcome {
  readonly difference: SumDifference;
  readonly isWritten: boolean;
  /** Why the other commands will refuse what is sealed now. */
  readonly problem: string | undefined;
}

function tell(outcome: Outcome, options: CommonOptions, terminal: Terminal): ExitCode {
  const { difference, isWritten, problem } = outcome;
  const result = { sealed: isWritten, ...difference, ...(problem !== undefined && { problem }) };
  const code = report(options, terminal, { diagnostics: [], result });
  if (options.format !== 'text') return code;
  tellChanges(difference, isWritten, terminal);
  if (problem !== undefined) {
    const warning = escapeInvisible(
      `${problem.replace(/\.?$/, '.')} Mend it, and run \`espalier migrate hash\` again.`,
    );
    terminal.note(`${colorsOf(terminal).yellow('warning:')} ${warning}\n`);
  }
  return code;
}

function tellChanges({ edited, unlisted, missing }: SumDifference, isWritten: boolean, terminal: Terminal): void {
  const { green } = colorsOf(terminal);
  if (!isWritten) {
    terminal.note(`${green('✓')} Nothing to do: the migrations are as they were sealed.\n`);
    return;
  }
  const lines = [
    ...edited.map((name) => `${name} was edited`),
    ...unlisted.map((name) => `${name} was not sealed yet`),
    ...missing.map((name) => `${name} is gone`),
  ];
  const what = lines.length === 0 ? `${sumFile} is written anew` : `${counted(lines.length, 'migration')} changed`;
  terminal.note(`${green('✓')} Sealed: ${what}.\n`);
  terminal.note(lines.map((line) => `  ${line}\n`).join(''));
  if (edited.length > 0)
    terminal.note(
      'Databases to which one of them was applied before will object to the edit at their next migration.\n',
    );
}
