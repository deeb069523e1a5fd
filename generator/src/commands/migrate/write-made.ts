import { join } from 'node:path';
import { migrationName, readUnsealedFolder, sumFile, sumLines, sumText } from '@espalier/runtime/migrate';
import type { Config } from '../../2-validate/config.ts';
import { type EmittedMigration, emitMigration } from '../../5-emit/migrations/emit-migration.ts';
import { reviewText } from '../../5-emit/migrations/review-text.ts';
import { writeMigration } from '../../6-write/write-migration.ts';
import { migrationsFolder } from '../../migrations/migrations-folder.ts';
import { counted } from '../counted.ts';
import type { ExitCode } from '../exit-code.ts';
import { report } from '../report.ts';
import { colorsOf } from '../terminal.ts';
import { changeLines, type MakeWork } from './make-report.ts';
import { reportChanged } from './report-changed.ts';

/** Where the migration goes. */
export interface MakePlace {
  /** Absolute path of the project folder. */
  readonly project: string;
  readonly config: Config;
  readonly slug: string;
}

/** Prints the migration to files, or to the terminal for a dry run, and tells what comes next. */
export async function writeMade(work: MakeWork, place: MakePlace): Promise<ExitCode> {
  const { options, terminal, plan, last, describe } = work;
  const folder = migrationsFolder(place.config);
  const { importExtension } = place.config;
  const name = migrationName((last?.number ?? 0) + 1, place.slug);
  const previous = last === undefined ? {} : { previous: last.name };
  const emitted = emitMigration(plan, { folder, name, importExtension, describe, ...previous });
  if (options.isDryRun) return reportDryRun(work, name, emitted);
  const seal = sealWith(join(place.project, folder), `${folder}/${sumFile}`, name, emitted);
  const written = await writeMigration(place.project, place.config.output, { files: Object.values(emitted), seal });
  if (written.value === 'changed') return reportChanged(options, terminal);
  return reportMade(work, name, emitted, written);
}

function sealWith(folder: string, path: string, name: string, { migration, snapshot }: EmittedMigration) {
  const { migrations, sum } = readUnsealedFolder(folder);
  const made = { name, migration: migration.text, snapshot: snapshot.text };
  return { path, after: sumText(sumLines([...migrations, made])), ...(sum !== undefined && { before: sum }) };
}

function reportDryRun(work: MakeWork, name: string, emitted: EmittedMigration): ExitCode {
  const { options, terminal, found } = work;
  const files = Object.values(emitted);
  const result = { ...resultOf(work, name), files: Object.fromEntries(files.map(({ path, text }) => [path, text])) };
  const code = report(options, terminal, { ...found, result });
  if (options.format !== 'text') return code;
  terminal.out(emitted.migration.text);
  terminal.note(changeLines(work));
  terminal.note(`Nothing was written. It would be:\n${files.map(({ path }) => `  ${path}\n`).join('')}`);
  return code;
}

function reportMade(
  work: MakeWork,
  name: string,
  emitted: EmittedMigration,
  written: Awaited<ReturnType<typeof writeMigration>>,
): ExitCode {
  const { options, terminal, found, plan } = work;
  const created = written.value === undefined ? [] : Object.values(emitted).map(({ path }) => path);
  const diagnostics = [...found.diagnostics, ...written.diagnostics];
  const code = report(options, terminal, { ...found, diagnostics, result: { ...resultOf(work, name), created } });
  if (options.format !== 'text' || written.value === undefined) return code;
  const { green, bold } = colorsOf(terminal);
  const amounts = [counted(plan.changes.length, 'change'), counted(plan.steps.length, 'step')].join(', ');
  terminal.note(`${green('✓')} ${bold(name)}: ${amounts}\n${changeLines(work)}`);
  terminal.note(
    `\nNext:\n${nextSteps(work, emitted.migration.path)
      .map((line) => `  ${line}\n`)
      .join('')}`,
  );
  return code;
}

function resultOf({ plan, describe }: MakeWork, name: string) {
  const { reviews, transforms } = openWork(plan);
  const changes = plan.changes.map(describe);
  return { migration: name, changes, steps: plan.steps.length, toReview: reviews, toWrite: transforms };
}

function nextSteps({ plan }: MakeWork, path: string): string[] {
  const { reviews, transforms } = openWork(plan);
  const isEmpty = plan.steps.length + plan.changes.length === 0;
  return [
    ...(isEmpty ? [`write the steps in ${path}`] : []),
    ...(transforms > 0 ? [`write ${counted(transforms, 'data step')} in ${path}`] : []),
    ...(reviews > 0 ? [`review ${path}: write 'allow' instead of 'refuse' where that is meant`] : []),
    isEmpty || transforms + reviews > 0
      ? 'espalier migrate hash     seal what you wrote'
      : `review ${path}, and commit its folder`,
    'espalier migrate plan     what it will do to the database',
    'espalier migrate up       apply it',
    ...(isEmpty ? [] : ['espalier generate         the client of the new models']),
  ];
}

function openWork({ steps }: MakeWork['plan']): { reviews: number; transforms: number } {
  return {
    reviews: steps.filter(({ step }) => step !== undefined && reviewText(step) !== undefined).length,
    transforms: steps.filter(({ transform }) => transform !== undefined).length,
  };
}
