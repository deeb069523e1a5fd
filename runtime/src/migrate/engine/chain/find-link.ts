import { MigrationError } from '../../../errors/migration-error.ts';
import type { ChainLink } from './chain-link.ts';

/**
 * The place in the chain of the migration that a command names: by its name, its number (`7`, `0007`), or `0` for the
 * place before the first (-1). Throws `migrate/unknown`.
 */
export function findLink(chain: readonly ChainLink[], name: string): number {
  const number = /^\d+$/.test(name) ? Number(name) : undefined;
  const found = chain.findIndex(({ migration }) => migration.name === name || migration.number === number);
  if (found >= 0) return found;
  if (number === 0) return -1;
  throw new MigrationError('migrate/unknown', `There is no migration "${name}"`, {
    hint: 'Name one that `espalier migrate status` shows, by its name or number; 0 is the place before the first.',
  });
}
