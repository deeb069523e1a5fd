import { createHash } from 'node:crypto';

/** What of a migration is sealed. */
export interface SealedText {
  /** The folder's name. */
  readonly name: string;
  /** The text of `migration.ts`. */
  readonly migration: string;
  /** The text of `snapshot.json`. */
  readonly snapshot: string;
}

/** A line of `espalier.sum`. */
export interface SumLine {
  readonly name: string;
  readonly checksum: string;
}

/**
 * The lines of `espalier.sum` for migrations in their order. Each covers the one before, so that no migration can be
 * edited, taken out or put in between unseen, and two branches that both add one meet in a conflict.
 */
export function sumLines(migrations: readonly SealedText[]): readonly SumLine[] {
  const lines: SumLine[] = [];
  for (const migration of migrations) lines.push(sumLine(lines.at(-1), migration));
  return lines;
}

/** The line of one migration after the line `before`. */
export function sumLine(before: SumLine | undefined, { name, migration, snapshot }: SealedText): SumLine {
  const parts = [before === undefined ? '' : textOf(before), name, digest(migration), digest(snapshot)];
  return { name, checksum: digest(parts.join('\n')) };
}

/** The text of `espalier.sum`. */
export function sumText(lines: readonly SumLine[]): string {
  return lines.map((line) => `${textOf(line)}\n`).join('');
}

function textOf({ name, checksum }: SumLine): string {
  return `${name} ${checksum}`;
}

/** SHA-256 in hex. Line ends do not count, since version control changes them on some machines. */
function digest(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('hex');
}
