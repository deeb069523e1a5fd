import { join } from 'node:path';
import { readUnsealedFolder, sumFile, sumLines, sumText } from '@espalier/runtime/migrate';
import type { SquashPlan } from '../../../4-plan/squash/squash-plan.ts';
import { standingMigrations } from '../../../4-plan/squash/squash-range.ts';
import type { EmittedMigration } from '../../../5-emit/migrations/emit-migration.ts';
import { emitSquash } from '../../../5-emit/migrations/emit-squash.ts';
import { reviewText } from '../../../5-emit/migrations/review-text.ts';
import { writeMigration } from '../../../6-write/write-migration.ts';
import { migrationsFolder } from '../../../migrations/migrations-folder.ts';
import { counted } from '../../counted.ts';
import type { ExitCode } from '../../exit-code.ts';
import { report } from '../../report.ts';
import { colorsOf, type Terminal } from '../../terminal.ts';
import { reportChanged } from '../report-changed.ts';
import type { SquashOptions, SquashProject } from '../squash.ts';
import { fatesText, rangeText } from './squash-report.ts';

/** A squash that was planned, and where it goes. */
export interface SquashWork extends SquashProject {
  readonly plan: SquashPlan;
  /** `0012_squashed`. */
  readonly name: string;
  /** The migration before all that it replaces; absent when there is none. */
  readonly previous?: string;
}

/** Writes the squash, or prints it for a dry run, and tells what became of the steps. */
export async function writeSquash(work: SquashWork, options: SquashOptions, terminal: Terminal): Promise<ExitCode> {
  const { project, config, plan, name, previous } = work;
  const folder = migrationsFolder(config);
  const { importExtension } = config;
  const emitted = emitSquash(plan, { folder, name, importExtension, ...(previous !== undefined && { previous }) });
  const files = Object.values(emitted);
  if (options.isDryRun) return reportDryRun(work, emitted, options, terminal);
  const { migrations, sum } = readUnsealedFolder(join(project, folder));
  const made = { name, migration: emitted.migration.text, snapshot: emitted.snapshot.text };
  const after = sumText(sumLines([...migrations, made]));
  const seal = { path: `${folder}/${sumFile}`, after, ...(sum !== undefined && { before: sum }) };
  const written = await writeMigration(project, config.output, { files, seal });
  if (written.value === 'changed') return reportChanged(options, terminal);
  const created = written.value === undefined ? [] : files.map(({ path }) => path);
  const result = { ...resultOf(work), created };
  const code = report(options, terminal, { diagnostics: written.diagnostics, result });
  if (options.format !== 'text' || written.value === undefined) return code;
  terminal.note(summary(work, terminal));
  const lines = nextSteps(work, emitted.migration.path);
  terminal.note(`\nNext:\n${lines.map((line) => `  ${line}\n`).join('')}`);
  return code;
}

function reportDryRun(
  work: SquashWork,
  emitted: EmittedMigration,
  options: SquashOptions,
  terminal: Terminal,
): ExitCode {
  const files = Object.values(emitted);
  const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  const code = report(options, terminal, { diagnostics: [], result: { ...resultOf(work), files: texts } });
  if (options.format !== 'text') return code;
  terminal.out(emitted.migration.text);
  terminal.note(summary(work, terminal));
  terminal.note(`Nothing was written. It would be: ${files.map(({ path }) => path).join(', ')}\n`);
  return code;
}

function resultOf({ name, plan }: SquashWork) {
  const { replaces, fates } = plan;
  return { migration: name, replaces, steps: plan.steps.length, toReview: reviews(plan), fates };
}

function summary({ name, plan, migrations }: SquashWork, terminal: Terminal): string {
  const { green, bold } = colorsOf(terminal);
  const range = standingMigrations(migrations.filter((migration) => plan.replaces.includes(migration.name)));
  const amounts = `${counted(plan.steps.length, 'step')} in place of ${plan.fates.length}`;
  const head = `${green('✓')} ${bold(name)}: ${amounts}, of ${rangeText(range)}\n`;
  return head + fatesText(plan.fates, range, terminal);
}

function nextSteps({ plan }: SquashWork, path: string): string[] {
  return [
    ...(reviews(plan) > 0
      ? [`make 'allow' of 'refuse' in ${path} where values may go, then run espalier migrate hash`]
      : []),
    `review ${path}, and commit it`,
    'espalier migrate up               on every database: where all of them were applied, it is only written down',
    'espalier migrate squash --prune   once every database has it: delete what it replaces',
  ];
}

function reviews({ steps }: SquashPlan): number {
  return steps.filter(({ step }) => reviewText(step) !== undefined).length;
}
