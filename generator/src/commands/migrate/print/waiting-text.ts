import type { StepPhase } from '@espalier/runtime/migrate';
import { colorsOf, type Terminal } from '../../terminal.ts';

/**
 * Which migrations wait for the other phase, and what for; nothing when none does.
 * @param phase the phase that was asked for
 */
export function waitingText(waiting: readonly string[], phase: StepPhase | undefined, terminal: Terminal): string {
  if (waiting.length === 0) return '';
  const waits = waiting.length === 1 ? 'waits' : 'wait';
  const when =
    phase === 'contract'
      ? 'for `espalier migrate up --phase expand`,\nbefore the next version is deployed'
      : 'for `espalier migrate up --phase contract`,\nonce the new version is deployed';
  return colorsOf(terminal).dim(`${waiting.join(', ')} ${waits} ${when}.\n`);
}
