import type { Step } from '@espalier/runtime/migrate';
import { escaped } from '../escape.ts';
import { type Code, printCode } from './code.ts';
import { reviewText } from './review-text.ts';

/** What the text of any `migration.ts` is laid out from. */
export interface MigrationFile {
  /** Lines above everything, without their slashes. */
  readonly header: readonly string[];
  readonly importExtension: 'js' | 'ts';
  readonly steps: readonly PrintedStep[];
  readonly hasEdits: boolean;
  /** Lines that explain why there are no steps. */
  readonly whenEmpty: readonly string[];
}

/** A step as code, and the lines above it. */
export interface PrintedStep {
  readonly comments: readonly string[];
  readonly code: Code;
}

const reviewHint = "To be reviewed: write 'allow' instead of 'refuse' if that is meant.";
const indent = '  ';

/** The text of `migration.ts`. */
export function migrationFile({ header, importExtension, steps, hasEdits, whenEmpty }: MigrationFile): string {
  const define =
    steps.length > 0
      ? [
          `export default defineMigration<Before, After>(({ ${hasEdits ? 'step, edit' : 'step'} }) => [`,
          ...steps.map(print),
          ']);',
        ]
      : [...comments(whenEmpty, ''), 'export default defineMigration<Before, After>(() => []);'];
  return [
    ...comments(header, ''),
    "import { defineMigration } from '@espalier/runtime/migrate';",
    `import type { After, Before } from './documents.${importExtension}';`,
    '',
    ...define,
    '',
  ].join('\n');
}

/** What a reviewer has to agree to, and how. */
export function reviewComments(step: Step): readonly string[] {
  const review = reviewText(step);
  return review === undefined ? [] : [review, reviewHint];
}

function print(step: PrintedStep): string {
  return [...comments(step.comments, indent), `${indent}${printCode(step.code, indent)},`].join('\n');
}

function comments(lines: readonly string[], margin: string): string[] {
  return lines.map((text) => `${margin}// ${escaped.lineComment(text)}`);
}
