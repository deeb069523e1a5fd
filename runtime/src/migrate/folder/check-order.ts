import type { FolderFinding } from './finding.ts';
import { migrationNumber } from './migration-name.ts';

/**
 * Says which migrations have the same number, and which numbers are left out.
 * @param replaced names of those that a squash stands for, which may be gone
 */
export function checkOrder(
  migrations: readonly { readonly name: string; readonly number: number }[],
  replaced: ReadonlySet<string> = new Set(),
): FolderFinding[] {
  const findings: FolderFinding[] = [];
  const known = new Set([...replaced].map(migrationNumber));
  migrations.forEach(({ name, number }, index) => {
    const before = migrations[index - 1];
    if (before === undefined) return;
    if (before.number === number) findings.push(twice(before.name, name, number));
    else if (isGap(before.number, number, known)) findings.push(gap(before.name, name));
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
    hint: 'Keep the one that was merged first, delete the folder of the younger one, run `espalier migrate hash`, then `espalier migrate make`: it is made again on top of the other.',
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
