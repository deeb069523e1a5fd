import { createDiagnostic } from './create-diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';

/** The most diagnostics of one phase for one file; what is not meant for us at all would give one per line. */
export const MOST_DIAGNOSTICS = 100;

/** Sorts the diagnostics of one file by place, and stops at a number that a person can read. */
export function limitDiagnostics(file: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort((one, other) => (one.span?.start ?? 0) - (other.span?.start ?? 0));
  const last = sorted[MOST_DIAGNOSTICS];
  if (last === undefined) return sorted;
  const start = last.span?.start ?? 0;
  const rest = createDiagnostic('parse/too-many-errors', { limit: MOST_DIAGNOSTICS }, { file, start, end: start });
  return [...sorted.slice(0, MOST_DIAGNOSTICS), rest];
}
