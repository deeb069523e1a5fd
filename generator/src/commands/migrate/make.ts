import { join } from 'node:path';
import { emptySnapshot, type FolderMigration, MigrationError, readMigrationFolder } from '@espalier/runtime/migrate';
import type { ModelGraph } from '../../3-link/model-graph.ts';
import type { Answers } from '../../4-plan/answers/answers.ts';
import type { MigrationPlan } from '../../4-plan/migration-plan.ts';
import { compile } from '../../compile.ts';
import type { Outcome } from '../../diagnostics/diagnostic.ts';
import { migrationsFolder } from '../../migrations/migrations-folder.ts';
import { readProject } from '../../project/read-project.ts';
import { compileProject } from '../compile-project.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { CommonOptions } from '../output-format.ts';
import { report } from '../report.ts';
import { reportFailure } from '../report-failure.ts';
import type { Terminal } from '../terminal.ts';
import { type AnswerWords, answersOf } from './answers.ts';
import { changeText } from './change-text.ts';
import { isDue } from './is-due.ts';
import { reportCheck, reportUpToDate } from './make-report.ts';
import { planAnswered } from './plan-answered.ts';
import { reportMigrationError } from './report-migration-error.ts';
import { slugOf, slugOfChanges } from './slug.ts';
import { unreadWarnings } from './unread-warnings.ts';
import { writeMade } from './write-made.ts';

/** Options of `espalier migrate make`. */
export interface MakeOptions extends CommonOptions {
  /** What the migration is called after its number. */
  readonly name?: string;
  /** Make one without steps, whatever the models say. */
  readonly isEmpty: boolean;
  /** Print what would be written. */
  readonly isDryRun: boolean;
  /** Fail when one would be made. */
  readonly isCheck: boolean;
  readonly answers: AnswerWords;
}

/** `espalier migrate make`: compares the models with the last migration and writes the next one. */
export async function make(options: MakeOptions, terminal: Terminal): Promise<ExitCode> {
  const slug = options.name === undefined ? undefined : slugOf(options.name);
  if (slug === '') {
    const message = `The name "${options.name}" has no letter from a to z and no digit.`;
    return reportFailure(options, terminal, { code: 'usage', message }, exitCode.usage);
  }
  const read = readProject(options.project);
  const { compilation, ...findings } = compileProject(read, compile);
  if (read.value === undefined || compilation === undefined) return report(options, terminal, findings);
  const { folder: project, config, sources } = read.value;
  try {
    const migrations = readMigrationFolder(join(project, migrationsFolder(config)));
    const last = migrations.at(-1);
    const planned = await plan(last, compilation.graph, options, terminal);
    if (planned === undefined) return leave(options, terminal);
    const diagnostics = [...findings.diagnostics, ...planned.diagnostics];
    const texts = findings.texts ?? [];
    if (planned.value === undefined || planned.value.questions.length > 0)
      return report(options, terminal, { texts, diagnostics });
    const warnings = unreadWarnings(last?.after ?? emptySnapshot, planned.value);
    const found = { texts, diagnostics: [...diagnostics, ...warnings] };
    const describe = changeText(sources);
    const work = { options, terminal, plan: planned.value, found, describe, ...(last !== undefined && { last }) };
    if (options.isCheck) return reportCheck(work);
    if (!options.isEmpty && !isDue(planned.value, last)) return reportUpToDate(work);
    const name = slug ?? (last === undefined ? 'initial' : slugOfChanges(planned.value.changes));
    return await writeMade(work, { project, config, slug: options.isEmpty ? (slug ?? 'custom') : name });
  } catch (error) {
    if (error instanceof MigrationError) return reportMigrationError(options, terminal, error);
    throw error;
  }
}

/** Without steps, the models may be ahead: their snapshot would say that the database is too. */
async function plan(
  last: FolderMigration | undefined,
  graph: ModelGraph,
  options: MakeOptions,
  terminal: Terminal,
): Promise<Outcome<MigrationPlan> | undefined> {
  const before = last?.after ?? emptySnapshot;
  if (options.isEmpty) {
    return { value: { changes: [], steps: [], after: before, questions: [] }, diagnostics: [] };
  }
  const answers: Answers = answersOf(options.answers);
  const canAsk = terminal.interactive && process.stdin.isTTY === true && options.format === 'text' && !options.isCheck;
  if (!canAsk) return planAnswered(before, graph, answers);
  const { ask } = await import('./ask.ts');
  return planAnswered(before, graph, answers, ask);
}

function leave(options: MakeOptions, terminal: Terminal): ExitCode {
  const message = 'Nothing was written: a question was left open.';
  return reportFailure(options, terminal, { code: 'migrate/interrupted', message }, exitCode.failed);
}
