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
  for (const { name, migration, snapshot } of migrations) {
    const before = lines.at(-1);
    const parts = [before === undefined ? '' : textOf(before), name, digest(migration), digest(snapshot)];
    lines.push({ name, checksum: digest(parts.join('\n')) });
  }
  return lines;
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
