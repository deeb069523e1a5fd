import { MigrationError } from '../../../errors/migration-error.ts';
import type { ChainLink } from '../chain/chain-link.ts';
import { findLink } from '../chain/find-link.ts';
import type { Engine } from '../engine.ts';
import type { Lease } from '../lock/lease.ts';
import { withLease } from '../lock/with-lease.ts';
import type { MigrationTask } from '../run/migration-task.ts';
import { runTasks } from '../run/run-tasks.ts';
import type { RunReport } from '../run-report.ts';
import { lockedChain } from './locked-chain.ts';

/** What `down` undoes. */
export interface DownOptions {
  /** How many migrations, from the newest on; 1 when neither this nor `to` is given. */
  readonly count?: number;
  /** The one that shall be the newest afterwards, by name or number; `0` undoes all. */
  readonly to?: string;
  /** Lets steps take data away, or leave a gap, where documents are concerned. */
  readonly allowDestructive?: boolean;
}

/** Undoes migrations, the newest first. Throws `migrate/irreversible` before anything is done when one cannot be undone. */
export function down(engine: Engine, options: DownOptions): Promise<RunReport> {
  return withLease(engine, (lease) => undo(engine, lease, options));
}

/** The same while the lock is ours already. */
export async function undo(engine: Engine, lease: Lease, options: DownOptions): Promise<RunReport> {
  const chain = await lockedChain(engine, lease);
  const links = linksToUndo(chain, options);
  checkReversible(engine, links);
  const allowDestructive = options.allowDestructive === true;
  return { migrations: await runTasks(engine, lease, links.map(taskOf), { allowDestructive }), waiting: [] };
}

function linksToUndo(chain: readonly ChainLink[], { count, to }: DownOptions): readonly ChainLink[] {
  const from = to === undefined ? 0 : findLink(chain, to) + 1;
  const applied = chain.slice(from).filter(({ row }) => row !== undefined);
  return applied.reverse().slice(0, to === undefined ? (count ?? 1) : applied.length);
}

function taskOf({ migration, row }: ChainLink): MigrationTask {
  const indexes = stepsToUndo(row).filter((index) => index < migration.steps.length);
  return { migration, direction: 'down', kind: row?.kind ?? 'run', row, indexes, statusAfter: 'reverted' };
}

function stepsToUndo(row: ChainLink['row']): number[] {
  const done = (row?.steps ?? []).filter(({ status }) => status !== 'pending' && status !== 'reverted');
  return done.map(({ index }) => index).reverse();
}

function checkReversible({ client, database, kindOf }: Engine, links: readonly ChainLink[]): void {
  const findings = links.flatMap(({ migration, row }) => {
    if (row?.kind === 'baseline') return [`${migration.name} was there before Espalier: it was only written down`];
    return stepsToUndo(row).flatMap((index) => {
      const step = migration.steps[index];
      if (step === undefined) return [];
      const place = { client, database, migration, index, direction: 'down' as const };
      const { title, irreversible } = kindOf(step).describe(step, place);
      return irreversible === undefined ? [] : [`${migration.name}, step ${index + 1} (${title}): ${irreversible}`];
    });
  });
  const [first] = findings;
  if (first === undefined) return;
  throw new MigrationError('migrate/irreversible', findings.length === 1 ? first : 'Several steps cannot be undone', {
    findings,
    hint: 'Make a migration that goes forward instead, or restore a backup.',
  });
}
