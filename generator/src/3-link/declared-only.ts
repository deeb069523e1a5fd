import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Place, valueSpan } from './place.ts';

/** Warns of a setting that is kept as declared and not carried out: it must not look as if it were. */
export function declaredOnly(place: Place, setting: string, effect: string): Diagnostic {
  return createDiagnostic('link/declared-only', { setting, effect }, valueSpan(place));
}
