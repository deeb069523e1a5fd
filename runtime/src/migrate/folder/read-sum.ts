import type { SumLine } from './checksum.ts';
import type { FolderFinding } from './finding.ts';
import { migrationNumber } from './migration-name.ts';

/** The file that seals the migrations. */
export const sumFile = 'espalier.sum';

/** The lines of `espalier.sum`, and what is wrong with its form. */
export interface SumReading {
  readonly lines: readonly SumLine[];
  readonly findings: readonly FolderFinding[];
}

/** Reads `espalier.sum`. */
export function readSum(text: string): SumReading {
  const lines: SumLine[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue;
    const [, name = '', checksum = ''] = /^(\S+) ([0-9a-f]{64})$/.exec(line) ?? [];
    if (migrationNumber(name) === undefined) return { lines: [], findings: [unreadable(line)] };
    lines.push({ name, checksum });
  }
  return { lines, findings: [] };
}

function unreadable(line: string): FolderFinding {
  if (/^(<{7}|={7}|>{7}|\|{7})/.test(line)) {
    return {
      code: 'migrate/checksum',
      message: `${sumFile} holds both sides of a merge: migrations were made on two branches.`,
      hint: 'Decide which migration comes first. Delete the folder of the other and of those made after it, keeping what you wrote in them; run `espalier migrate hash`, then `espalier migrate make`: it is made anew on top of the first.',
    };
  }
  return {
    code: 'migrate/checksum',
    message: `${sumFile} is damaged: a line is not the name of a migration and its checksum.`,
    hint: 'Restore it from version control, or run `espalier migrate hash` after a look at the migrations.',
  };
}
