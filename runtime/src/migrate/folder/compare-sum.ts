import type { SumLine } from './checksum.ts';
import type { FolderFinding } from './finding.ts';
import { sumFile } from './read-sum.ts';

const hint = 'Undo the change, or run `espalier migrate hash` when it was made on purpose.';

/**
 * Says where the folders do not fit `espalier.sum`. After an edit all checksums that follow differ too, because they
 * are chained: only the first one is named.
 *
 * @param listed what the file says
 * @param computed what the folders give, in their order
 */
export function compareSum(listed: readonly SumLine[], computed: readonly SumLine[]): readonly FolderFinding[] {
  const names = new Set(computed.map(({ name }) => name));
  const known = new Set(listed.map(({ name }) => name));
  const missing = listed
    .filter(({ name }) => !names.has(name))
    .map(({ name }) =>
      finding(name, `The migration "${name}" is missing: ${sumFile} lists it, but its folder is gone.`),
    );
  const unlisted = computed
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => finding(name, `The migration "${name}" is not listed in ${sumFile}.`));
  if (missing.length + unlisted.length > 0) return [...missing, ...unlisted];
  const edited = listed.findIndex(
    (line, index) => computed[index]?.name !== line.name || !isSame(line, computed[index]),
  );
  const line = listed[edited];
  if (line === undefined) return [];
  if (computed[edited]?.name !== line.name)
    return [
      finding(line.name, `The lines of ${sumFile} are not in the order of the migrations, from "${line.name}" on.`),
    ];
  return [finding(line.name, `The migration "${line.name}" was edited after it was sealed in ${sumFile}.`)];
}

function isSame(left: SumLine, right: SumLine | undefined): boolean {
  return left.checksum === right?.checksum;
}

function finding(migration: string, message: string): FolderFinding {
  return { code: 'migrate/checksum', migration, message, hint };
}
