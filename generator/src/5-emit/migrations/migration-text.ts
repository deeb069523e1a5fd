import type { Change } from '../../4-plan/changes/change.ts';
import type { PlannedStep } from '../../4-plan/migration-plan.ts';
import { escaped } from '../escape.ts';
import { printCode } from './code.ts';
import { reviewText } from './review-text.ts';
import { stepCode } from './step-code.ts';
import { transformCode } from './transform-code.ts';

/** What a migration file is printed from. */
export interface MigrationText {
  readonly steps: readonly PlannedStep[];
  /** All that changed, also what needs no step. */
  readonly changes: readonly Change[];
  readonly importExtension: 'js' | 'ts';
  /** What a step is taken for, in one line: `Comment.txt is renamed to Comment.text (schema/models/blog.yaml:7)`. */
  describe(cause: Change): string;
}

const header = '// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.';
const reviewHint = "To be reviewed: write 'allow' instead of 'refuse' if that is meant.";
const indent = '  ';

/** The text of `migration.ts`. */
export function migrationText({ steps, changes, importExtension, describe }: MigrationText): string {
  const told = new Set<Change>();
  const printed = steps.map((planned) => printStep(planned, told, describe));
  const hasEdits = steps.some(({ step }) => step?.op === 'rewrite' && step.edits.length > 0);
  const builders = steps.length === 0 ? '()' : `({ ${hasEdits ? 'step, edit' : 'step'} })`;
  return [
    header,
    "import { defineMigration } from '@espalier/runtime/migrate';",
    `import type { After, Before } from './documents.${importExtension}';`,
    '',
    ...(steps.length > 0
      ? [`export default defineMigration<Before, After>(${builders} => [`, ...printed, ']);']
      : [...explainEmpty(changes.map(describe)), 'export default defineMigration<Before, After>(() => []);']),
    '',
  ].join('\n');
}

const emptyHelp = [
  'There are no steps yet. A function of `({ step, edit })` gives them; a change of documents in TypeScript is',
  "step.data('collection', { name: 'what it does', each: (document) => ({ $set: { … } }) }).",
];

function explainEmpty(changes: readonly string[]): string[] {
  const lines = changes.length === 0 ? emptyHelp : [...changes, 'There is nothing to do in a database for that.'];
  return lines.map((text) => `// ${escaped.lineComment(text)}`);
}

function printStep(
  { step, transform, causes }: PlannedStep,
  told: Set<Change>,
  describe: MigrationText['describe'],
): string {
  const news = causes.filter((cause) => !told.has(cause));
  for (const cause of news) told.add(cause);
  const review = step === undefined ? undefined : reviewText(step);
  const comments = [...news.map(describe), ...(review === undefined ? [] : [review, reviewHint])];
  const code = step === undefined ? transformCode(transform) : stepCode(step);
  return [
    ...comments.map((text) => `${indent}// ${escaped.lineComment(text)}`),
    `${indent}${printCode(code, indent)},`,
  ].join('\n');
}
