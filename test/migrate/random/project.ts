import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ModelGraph } from '../../../generator/src/3-link/model-graph.ts';
import type { Answers } from '../../../generator/src/4-plan/answers/answers.ts';
import { describeChange } from '../../../generator/src/4-plan/changes/describe-change.ts';
import type { MigrationPlan } from '../../../generator/src/4-plan/migration-plan.ts';
import { emitMigration } from '../../../generator/src/5-emit/migrations/emit-migration.ts';
import { importTypeScript } from '../../../generator/src/migrations/import-typescript.ts';
import {
  emptySnapshot,
  type LoadedMigration,
  loadMigrations,
  readMigrationFolder,
  type SealedText,
  type Snapshot,
  type Step,
  sumLines,
  sumText,
} from '../../../runtime/src/migrate/index.ts';
import { planAnswered } from '../../plan/answer-questions.ts';

/** A step by what a migration's text says; what was left to the defaults is filled. */
export type PlannedSteps = readonly (Step | undefined)[];

/** A migration that was planned, printed, reviewed and loaded again. */
export interface MadeMigration {
  readonly plan: MigrationPlan;
  readonly answers: Answers;
}

/** The migrations of one project, made by the planner, written as files and loaded as the command line does. */
export class RandomProject {
  readonly #folder: string;
  readonly #sealed: SealedText[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The models of the last migration, as its file has them. */
  get last(): Snapshot {
    return readMigrationFolder(this.#folder).at(-1)?.after ?? emptySnapshot;
  }

  /** Makes the next migration, and reviews it: what it asks to be allowed is allowed. Throws when there is no plan. */
  make(graph: ModelGraph, given?: Answers): MadeMigration {
    const last = this.#sealed.length === 0 ? emptySnapshot : this.last;
    const { outcome, answers } = planAnswered(last, graph, given);
    const { value: plan, diagnostics } = outcome;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (plan === undefined || errors.length > 0)
      throw new Error(`No plan: ${errors.map(({ code, message }) => `${code} ${message}`).join('\n')}`);
    this.#write(plan);
    return { plan, answers };
  }

  load(): Promise<readonly LoadedMigration[]> {
    return loadMigrations(this.#folder, { importModule: importTypeScript });
  }

  #write(plan: MigrationPlan): void {
    const name = `000${this.#sealed.length + 1}_step`;
    const previous = this.#sealed.at(-1)?.name;
    const emitted = emitMigration(plan, {
      folder: '.',
      name,
      importExtension: 'ts',
      describe: describeChange,
      ...(previous === undefined ? {} : { previous }),
    });
    const migration = reviewed(emitted.migration.text);
    const snapshot = emitted.snapshot.text;
    this.#sealed.push({ name, migration, snapshot });
    const files = [
      [emitted.migration.path, migration],
      [emitted.snapshot.path, snapshot],
      [emitted.documents.path, emitted.documents.text],
      ['espalier.sum', sumText(sumLines(this.#sealed))],
    ] as const;
    for (const [path, text] of files) {
      mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
      writeFileSync(join(this.#folder, path), text);
    }
  }
}

function reviewed(text: string): string {
  return text.replaceAll(/\b(destructive|gap): 'refuse'/g, "$1: 'allow'");
}
