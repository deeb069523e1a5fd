import type { FolderFinding } from './finding.ts';
import { migrationNumber } from './migration-name.ts';

/** What is known of a migration's place. */
export interface PlacedMigration {
  readonly name: string;
  readonly number: number;
  /** The one that it was made on top of, where that is known. */
  readonly previous?: string;
}

/**
 * Says which migrations have the same number, which numbers are left out, and which were made on top of another one than
 * they come after: what they take for the state before is not it.
 *
 * @param squashed names of squashes, and of those that they stand for, which may be gone
 */
export function checkOrder(
  migrations: readonly PlacedMigration[],
  squashed: ReadonlySet<string> = new Set(),
): FolderFinding[] {
  const findings: FolderFinding[] = [];
  const known = new Set([...squashed].map(migrationNumber));
  migrations.forEach(({ name, number, previous }, index) => {
    const before = migrations[index - 1];
    if (before === undefined) return;
    if (before.number === number) findings.push(twice(before.name, name, number));
    else if (isGap(before.number, number, known)) findings.push(gap(before.name, name));
    else if (previous !== undefined && previous !== before.name && !squashed.has(name))
      findings.push(moved(name, previous, before.name));
  });
  return findings;
}

function isGap(before: number, number: number, known: ReadonlySet<number | undefined>): boolean {
  for (let missing = before + 1; missing < number; missing += 1) if (!known.has(missing)) return true;
  return false;
}

function twice(one: string, other: string, number: number): FolderFinding {
  return {
    code: 'migrate/order',
    migration: other,
    message: `"${one}" and "${other}" both have number ${number}: they were made on two branches.`,
    hint: 'Keep the one that was merged first. Delete the folder of the other and of those made after it, keeping what you wrote in them; run `espalier migrate hash`, then `espalier migrate make`: it is made anew on top of the first.',
  };
}

function moved(migration: string, previous: string, before: string): FolderFinding {
  return {
    code: 'migrate/order',
    migration,
    message: `"${migration}" comes after "${before}", but was made on top of "${previous}": it knows nothing of what changed in between.`,
    hint: 'Delete its folder, keeping what you wrote in it; run `espalier migrate hash`, then `espalier migrate make`: it is made anew.',
  };
}

function gap(before: string, after: string): FolderFinding {
  return {
    code: 'migrate/order',
    migration: after,
    message: `Between "${before}" and "${after}" a migration is missing.`,
    hint: 'Restore it from version control. A later migration builds on it.',
  };
}
