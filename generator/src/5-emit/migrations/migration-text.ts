import type { Change } from '../../4-plan/changes/change.ts';
import type { DraftStep } from '../../4-plan/migration-plan.ts';
import { migrationFile, type PrintedStep, reviewComments } from './migration-file.ts';
import { stepCode } from './step-code.ts';
import { transformCode } from './transform-code.ts';

/** What a migration file is printed from. */
export interface MigrationText {
  readonly steps: readonly DraftStep[];
  /** All that changed, also what needs no step. */
  readonly changes: readonly Change[];
  readonly importExtension: 'js' | 'ts';
  /** What a step is taken for, in one line: `Comment.txt is renamed to Comment.text (schema/models/blog.yaml:7)`. */
  describe(cause: Change): string;
}

const header = 'Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.';
const emptyHelp = [
  'There are no steps yet. A function of `({ step, edit })` gives them; a change of documents in TypeScript is',
  "step.data('collection', { name: 'what it does', each: (document) => ({ $set: { … } }) }).",
];

/** The text of `migration.ts`. */
export function migrationText({ steps, changes, importExtension, describe }: MigrationText): string {
  const told = new Set<Change>();
  return migrationFile({
    header: [header],
    importExtension,
    steps: steps.map((planned) => printStep(planned, told, describe)),
    hasEdits: steps.some(({ step }) => step?.op === 'rewrite' && step.edits.length > 0),
    whenEmpty:
      changes.length === 0 ? emptyHelp : [...changes.map(describe), 'There is nothing to do in a database for that.'],
  });
}

function printStep(
  { step, transform, causes }: DraftStep,
  told: Set<Change>,
  describe: MigrationText['describe'],
): PrintedStep {
  const news = causes.filter((cause) => !told.has(cause));
  for (const cause of news) told.add(cause);
  return {
    comments: [...news.map(describe), ...(step === undefined ? [] : reviewComments(step))],
    code: step === undefined ? transformCode(transform) : stepCode(step),
  };
}
