import { MigrationError } from '../../../errors/migration-error.ts';
import { verifySnapshot } from '../../verify/verify-snapshot.ts';
import { findLink } from '../chain/find-link.ts';
import type { Engine } from '../engine.ts';
import type { RunReport } from '../run-report.ts';
import { mark } from './mark.ts';

/**
 * Takes a database that is there already for migrated up to `to`, after a comparison with the snapshot. What the
 * snapshot does not know of is left alone. Throws `migrate/drift` with the differences.
 */
export function baseline(engine: Engine, to: string): Promise<RunReport> {
  return mark(engine, async (chain) => {
    const links = chain.slice(0, findLink(chain, to) + 1);
    const last = links.at(-1);
    const begun = links.find(({ status }) => status !== 'done' && status !== 'pending');
    if (begun !== undefined) {
      throw new MigrationError('migrate/unknown', `"${begun.migration.name}" is ${begun.status} on this database`, {
        migration: begun.migration.name,
        hint: 'A baseline is for databases that were never migrated: finish it with `espalier migrate up`, or take back what ran of it with `espalier migrate down` and run the command again.',
      });
    }
    const open = links.filter(({ status }) => status === 'pending');
    if (last !== undefined && open.length > 0) await compare(engine, last.migration);
    return { links: open, status: 'done', kind: 'baseline' };
  });
}

async function compare({ database }: Engine, { name, after }: Engine['migrations'][number]): Promise<void> {
  const found = await verifySnapshot(database, after);
  const differences = found.filter(({ kind }) => kind !== 'unmanaged');
  if (differences.length === 0) return;
  throw new MigrationError('migrate/drift', `The database is not as "${name}" leaves it`, {
    migration: name,
    findings: differences.map(({ message }) => message),
    hint: 'Change the models so that they say what is there, or the database, then run the command again.',
  });
}
