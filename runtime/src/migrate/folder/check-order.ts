import type { FolderFinding } from './finding.ts';

/** Says which migrations have the same number, and which numbers are left out. */
export function checkOrder(migrations: readonly { readonly name: string; readonly number: number }[]): FolderFinding[] {
  const findings: FolderFinding[] = [];
  migrations.forEach(({ name, number }, index) => {
    const before = migrations[index - 1];
    if (before === undefined) return;
    if (before.number === number) findings.push(twice(before.name, name, number));
    else if (number > before.number + 1) findings.push(gap(before.name, name));
  });
  return findings;
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
