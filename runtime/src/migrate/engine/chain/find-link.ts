import { MigrationError } from '../../../errors/migration-error.ts';
import type { ChainLink } from './chain-link.ts';

/** Whether a name or number means this migration: its own, or that of one with which it is or was reached too. */
export function isNamed({ migration, completes }: ChainLink, name: string): boolean {
  const last = migration.replaces?.at(-1) ?? migration.name;
  return [migration.name, last, ...completes].some((other) => isMeant(other, name));
}

function isMeant(other: string, name: string): boolean {
  return other === name || (/^\d+$/.test(name) && Number.parseInt(other, 10) === Number(name));
}

/**
 * The place in the chain of the migration that a command names: by its name, its number (`7`, `0007`), or `0` for the
 * place before the first (-1). Throws `migrate/unknown`.
 */
export function findLink(chain: readonly ChainLink[], name: string): number {
  const found = chain.findIndex((link) => isNamed(link, name));
  if (found >= 0) return found;
  if (/^0+$/.test(name)) return -1;
  const squash = chain.find(({ migration: { replaces = [] } }) => replaces.some((other) => isMeant(other, name)))
    ?.migration.name;
  if (squash !== undefined) {
    throw new MigrationError('migrate/unknown', `"${name}" is a part of "${squash}" on this database`, {
      hint: `Name "${squash}", or the migration before it.`,
    });
  }
  throw new MigrationError('migrate/unknown', `There is no migration "${name}"`, {
    hint: 'Name one that `espalier migrate status` shows, by its name or number; 0 is the place before the first.',
  });
}
