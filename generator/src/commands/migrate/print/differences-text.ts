import type { Difference } from '@espalier/runtime/migrate';
import { escapeInvisible } from '../../../diagnostics/fill-template.ts';
import type { colorsOf } from '../../terminal.ts';

/** Differences between a database and a snapshot, one on a line, sorted as they were found. */
export function differencesText(differences: readonly Difference[], colors: ReturnType<typeof colorsOf>): string {
  const paint = { missing: colors.red, different: colors.red, unmanaged: colors.dim };
  const lines = differences.map(({ kind, message }) => `${paint[kind](kind.padEnd(9))}  ${escapeInvisible(message)}\n`);
  return lines.join('');
}

/** Those that the migrations answer for. The others belong to somebody else. */
export function drift(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter((difference) => difference.kind !== 'unmanaged');
}
