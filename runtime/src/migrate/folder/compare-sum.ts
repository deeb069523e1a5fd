import { type SealedText, type SumLine, sumLine } from './checksum.ts';
import type { FolderFinding } from './finding.ts';
import { sumFile } from './read-sum.ts';

/** Where folders of migrations do not fit `espalier.sum`, by the migrations' names. */
export interface SumDifference {
  /** Listed, but the folder is gone. */
  readonly missing: readonly string[];
  /** Not listed. */
  readonly unlisted: readonly string[];
  /** Edited since they were sealed. */
  readonly edited: readonly string[];
}

/**
 * Compares what `espalier.sum` lists with the migrations in their order. Checksums are chained, so each is computed anew
 * on the line that is listed before it: an edit does not speak for all that follow.
 */
export function compareSum(listed: readonly SumLine[], migrations: readonly SealedText[]): SumDifference {
  const names = new Set(migrations.map(({ name }) => name));
  const places = new Map(listed.map(({ name }, index) => [name, index]));
  const edited = migrations.filter((migration) => {
    const place = places.get(migration.name);
    if (place === undefined) return false;
    return sumLine(listed[place - 1], migration).checksum !== listed[place]?.checksum;
  });
  return {
    missing: listed.filter(({ name }) => !names.has(name)).map(({ name }) => name),
    unlisted: migrations.filter(({ name }) => !places.has(name)).map(({ name }) => name),
    edited: edited.map(({ name }) => name),
  };
}

const hint = 'Undo the change, or run `espalier migrate hash` when it was made on purpose.';

/** The same as findings, with one for lines in another order than the migrations. */
export function sumFindings(listed: readonly SumLine[], migrations: readonly SealedText[]): readonly FolderFinding[] {
  const { missing, unlisted, edited } = compareSum(listed, migrations);
  const findings = [
    ...missing.map((name) => finding(name, `The migration "${name}" is missing: ${sumFile} lists it.`)),
    ...unlisted.map((name) => finding(name, `The migration "${name}" is not listed in ${sumFile}.`)),
    ...edited.map((name) => finding(name, `The migration "${name}" was edited after it was sealed in ${sumFile}.`)),
  ];
  const wrong = migrations.find(({ name }, index) => listed[index]?.name !== name);
  if (findings.length > 0 || (wrong === undefined && listed.length === migrations.length)) return findings;
  const name = wrong?.name ?? listed.at(-1)?.name ?? '';
  return [finding(name, `The lines of ${sumFile} are not those of the migrations in their order.`)];
}

function finding(migration: string, message: string): FolderFinding {
  return { code: 'migrate/checksum', migration, message, hint };
}
