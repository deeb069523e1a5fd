import type { PlannedStep } from '@espalier/runtime/migrate';
import { durationText } from './duration-text.ts';
import { numberText } from './number-text.ts';

/** What is done to documents by these; other steps leave them as they are. */
const treating: ReadonlySet<PlannedStep['op']> = new Set(['rewrite', 'data', 'dropCollection']);

/**
 * How many documents a planned step changes, as far as that is known.
 *
 * @param migration the one that the step is of
 */
export function documentsText({ op, documents, after }: PlannedStep, migration: string): string {
  if (op === 'run') return 'unknown: it is written by hand';
  if (after === undefined || !treating.has(op)) return documents === 0 ? 'none' : numberText(documents);
  const bound = documents === 0 ? '' : `at most ${numberText(documents)}; `;
  return `${bound}known after step ${after.step}${after.migration === migration ? '' : ` of ${after.migration}`}`;
}

/** How long a planned step takes, and how that is known. */
export function takesText({ estimate }: PlannedStep): string {
  if (estimate === undefined) return 'unknown: it is written by hand';
  const { rate, milliseconds } = estimate;
  if (rate === undefined) return 'a moment, whatever the collection holds';
  const origin =
    rate.from === 'ledger'
      ? 'as earlier steps of this kind did here'
      : `from reading ${numberText(rate.documents)} of them here`;
  const speed = `${numberText(twoDigits(rate.documentsPerSecond))} documents/s`;
  return `about ${durationText(milliseconds)} (${speed}, ${origin})`;
}

/** An estimate has no more digits than that. */
function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}
