import { colorsOf, type Terminal } from '../../terminal.ts';

/** Which migrations wait for the other phase, and what for; nothing when none does. */
export function waitingText(waiting: readonly string[], terminal: Terminal): string {
  if (waiting.length === 0) return '';
  const waits = waiting.length === 1 ? 'waits' : 'wait';
  const when = 'for `espalier migrate up --phase contract`,\nonce the new version is deployed';
  return colorsOf(terminal).dim(`${waiting.join(', ')} ${waits} ${when}.\n`);
}
