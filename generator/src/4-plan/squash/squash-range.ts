import type { LoadedMigration } from '@espalier/runtime/migrate';

type Replacing = Pick<LoadedMigration, 'name' | 'replaces'>;

/** Without those that a squash among them stands for. */
export function standingMigrations<Migration extends Replacing>(
  migrations: readonly Migration[],
): readonly Migration[] {
  const replaced = new Set(migrations.flatMap(({ replaces = [] }) => replaces));
  return migrations.filter(({ name }) => !replaced.has(name));
}

/** All names that a squash of these migrations stands for, by number. */
export function replacedNames(migrations: readonly Replacing[]): readonly string[] {
  const names = migrations.flatMap(({ name, replaces = [] }) => [...replaces, name]);
  return [...new Set(names)].sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));
}

/**
 * The migrations from the one at `start` to the last. Undefined where a squash stands for some that come before it, and for
 * others that do not: then `squash` is its name.
 */
export function rangeFrom<Migration extends Replacing & { readonly number: number }>(
  migrations: readonly Migration[],
  start: Migration,
):
  | { readonly range: readonly Migration[]; readonly squash?: never }
  | { readonly range?: never; readonly squash: string } {
  const from = start.replaces === undefined ? start.number : Math.min(start.number, ...start.replaces.map(numberOf));
  const cut = migrations.find(
    ({ number, replaces = [] }) =>
      number > from && number > start.number && replaces.some((name) => numberOf(name) < from),
  );
  return cut === undefined ? { range: migrations.filter(({ number }) => number >= from) } : { squash: cut.name };
}

function numberOf(name: string): number {
  return Number.parseInt(name, 10);
}
