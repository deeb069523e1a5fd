import { MigrationError } from '../../../errors/migration-error.ts';
import type { LoadedMigration } from '../../migration.ts';
import { type Difference, verifySnapshot } from '../../verify/verify-snapshot.ts';
import type { ChainLink } from '../chain/chain-link.ts';
import { findLink } from '../chain/find-link.ts';
import type { Engine } from '../engine.ts';
import type { RunReport } from '../run-report.ts';
import { mark } from './mark.ts';
import { setValidators } from './set-validators.ts';

/** What `baseline` takes for applied. */
export interface BaselineOptions {
  /** The last migration that the database has, by name or number. */
  readonly to: string;
  /** Replaces validators that differ by those of the models, where all documents fit; else they are refused. */
  readonly setValidators?: boolean;
}

/**
 * Takes a database that is there already for migrated up to `to`, after a comparison with the snapshot. What the
 * snapshot does not know of is left alone. Throws `migrate/drift` with the differences, and `migrate/preflight` where
 * documents do not fit a validator that is to be set.
 */
export function baseline(engine: Engine, options: BaselineOptions): Promise<RunReport> {
  return mark(engine, async (chain, lease) => {
    const links = chain.slice(0, findLink(chain, options.to) + 1);
    checkNotBegun(links);
    const open = links.filter(({ status }) => status === 'pending');
    const last = links.at(-1);
    const marking = { links: open, status: 'done', kind: 'baseline' } as const;
    if (last === undefined || open.length === 0) return marking;
    const collections = await compare(engine, last.migration, options.setValidators === true);
    if (collections.length === 0) return marking;
    await setValidators(engine, lease, last.migration, collections);
    return { ...marking, validators: collections };
  });
}

function checkNotBegun(links: readonly ChainLink[]): void {
  const begun = links.find(({ status }) => status !== 'done' && status !== 'pending');
  if (begun === undefined) return;
  throw new MigrationError('migrate/unknown', `"${begun.migration.name}" is ${begun.status} on this database`, {
    migration: begun.migration.name,
    hint: 'A baseline is for databases that were never migrated: finish it with `espalier migrate up`, or take back what ran of it with `espalier migrate down` and run the command again.',
  });
}

/** The collections whose validators are all that differs. Throws where that is not to be mended here. */
async function compare(
  { database }: Engine,
  { name, after }: LoadedMigration,
  isMended: boolean,
): Promise<readonly string[]> {
  const found = await verifySnapshot(database, after);
  const differences = found.filter(({ kind }) => kind !== 'unmanaged');
  const others = differences.filter(({ what }) => what !== 'validator');
  if (others.length === 0 && (isMended || differences.length === 0)) return differences.map(collectionOf);
  throw new MigrationError('migrate/drift', `The database is not as "${name}" leaves it`, {
    migration: name,
    findings: differences.map(({ message }) => message),
    hint: `${mend}${others.length < differences.length && !isMended ? replace : ''}.`,
  });
}

function collectionOf({ collection }: Difference): string {
  return collection;
}

const mend = 'Change the models so that they say what is there, or the database, then run the command again';
const replace =
  '. `espalier migrate baseline --set-validators` replaces the validators by those of the models, once nothing else differs';
