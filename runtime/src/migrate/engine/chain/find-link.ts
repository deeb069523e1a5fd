import { MigrationError } from '../../../errors/migration-error.ts';
import type { ChainLink } from './chain-link.ts';

/**
 * The place in the chain of the migration that a command names: by its name, its number (`7`, `0007`), or `0` for the
 * place before the first (-1). Throws `migrate/unknown`.
 */
export function findLink(chain: readonly ChainLink[], name: string): number {
  const number = /^\d+$/.test(name) ? Number(name) : undefined;
  const isNamed = (other: string) => other === name || (number !== undefined && Number.parseInt(other, 10) === number);
  const found = chain.findIndex(({ migration, completes }) => [migration.name, ...completes].some(isNamed));
  if (found >= 0) return found;
  if (number === 0) return -1;
  const squash = chain.find(({ migration: { replaces = [] } }) => replaces.some(isNamed))?.migration.name;
  if (squash !== undefined) {
    throw new MigrationError('migrate/unknown', `"${name}" is a part of "${squash}" on this database`, {
      hint: `Name "${squash}", or the migration before it.`,
    });
  }
  throw new MigrationError('migrate/unknown', `There is no migration "${name}"`, {
    hint: 'Name one that `espalier migrate status` shows, by its name or number; 0 is the place before the first.',
  });
}
