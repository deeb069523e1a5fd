import { MigrationError } from '../../../errors/migration-error.ts';
import { isUntouched } from '../../data/treated-part.ts';
import type { LoadedMigration } from '../../migration.ts';
import { isExpanded } from '../../state/is-expanded.ts';
import type { Step } from '../../steps/step.ts';
import type { ChainLink } from '../chain/chain-link.ts';
import { findLink } from '../chain/find-link.ts';
import { openSquash } from '../chain/open-squash.ts';
import { replacedLinks } from '../chain/replaced-links.ts';
import type { Engine } from '../engine.ts';
import type { Lease } from '../lock/lease.ts';
import { withLease } from '../lock/with-lease.ts';
import { readLedger } from '../run/journal.ts';
import type { MigrationTask } from '../run/migration-task.ts';
import { runTasks } from '../run/run-tasks.ts';
import type { RunReport } from '../run-report.ts';
import { withRetries } from '../with-retries.ts';
import { hasEffect } from './has-effect.ts';
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
  const whole = await lockedChain(engine, lease);
  const rows = await withRetries(() => readLedger(engine), lease.signal);
  const { chain, opened } = openSquash(whole, options.to, engine.migrations, rows);
  const undone = linksToUndo(chain, options).map((link) => ({
    link,
    // The parts of one that was laid open stand in the chain themselves.
    replaced: link === opened ? [] : replacedLinks(link, engine.migrations, rows),
  }));
  checkReversible(
    engine,
    undone.flatMap(({ link, replaced }) => replaced ?? [link]),
  );
  const tasks = undone.flatMap(({ link, replaced }) => [
    taskOf(link, replaced),
    ...(replaced ?? []).map((each) => taskOf(each)),
  ]);
  const allowDestructive = options.allowDestructive === true;
  return { migrations: await runTasks(engine, lease, tasks, { allowDestructive }), waiting: [] };
}

function linksToUndo(chain: readonly ChainLink[], { count, to }: DownOptions): readonly ChainLink[] {
  const from = to === undefined ? 0 : findLink(chain, to) + 1;
  const applied = chain.slice(from).filter(({ row, isCovered }) => row !== undefined || isCovered);
  return applied.reverse().slice(0, to === undefined ? (count ?? 1) : applied.length);
}

/**
 * `replaced`: what a squash stands for, which is undone in its stead. The squash is taken back first, so that at any time
 * the ledger says what is still applied.
 */
function taskOf(link: ChainLink, replaced?: readonly ChainLink[]): MigrationTask {
  const { migration, row, isCovered } = link;
  const kind = row?.kind ?? (isCovered ? 'squash' : 'run');
  const shared = { migration, direction: 'down', kind, row, statusAfter: 'reverted' } as const;
  if (replaced !== undefined) return { ...shared, indexes: [], keepsReplaced: true };
  return { ...shared, indexes: stepsToUndo(link).filter((index) => index < migration.steps.length) };
}

function stepsToUndo({ migration, row, isCovered }: ChainLink): number[] {
  if (isCovered) return [...migration.steps.keys()].reverse();
  if (row === undefined) return [];
  const undone = row.steps.filter((step) =>
    step.status === 'pending' ? isExpanded(row) && isForeshadowed(migration, step.index) : hasEffect(row, step),
  );
  return undone.map(({ index }) => index).reverse();
}

/**
 * Whether documents may be as a step will leave them, although it has not run: once the first half of a migration is done,
 * the new version writes them so. Not under a name that the collection is still to get.
 */
function isForeshadowed({ steps }: LoadedMigration, index: number): boolean {
  const step = steps[index];
  if (step?.op !== 'rewrite') return false;
  return !steps.slice(0, index).some((each) => each.op === 'renameCollection' && each.to === step.collection);
}

/** What such a step took away is kept under the name of the migration that did it. */
function needsTrash({ op }: Step): boolean {
  return op === 'rewrite' || op === 'dropCollection';
}

function checkReversible(engine: Engine, links: readonly ChainLink[]): void {
  const findings = links.flatMap((link) => {
    const { migration, row, isCovered } = link;
    if (row?.kind === 'baseline') return [`${migration.name} was there before Espalier: it was only written down`];
    if ((isCovered || row?.kind === 'squash') && migration.steps.some(needsTrash)) {
      return [
        `${migration.name} was applied as the migrations that it replaces, which the project does not have any more`,
      ];
    }
    return stepsToUndo(link).flatMap((index) => irreversibleAt(engine, link, index) ?? []);
  });
  const [first] = findings;
  if (first === undefined) return;
  const forward = 'Make a migration that goes forward instead, or restore a backup.';
  throw new MigrationError('migrate/irreversible', findings.length === 1 ? first : 'Several steps cannot be undone', {
    findings,
    hint: [forward, ...links.flatMap((link) => resolveHint(engine, link) ?? [])].join(' '),
  });
}

/** What to say of the first step without a way back in a migration that is under way, whose steps a person may resolve. */
function resolveHint(engine: Engine, link: ChainLink): string | undefined {
  const { migration, row } = link;
  if (row?.kind !== 'run' || row.status === 'done') return undefined;
  const index = stepsToUndo(link).find((each) => irreversibleAt(engine, link, each) !== undefined);
  if (index === undefined) return undefined;
  const resolve = `espalier migrate resolve ${migration.name}.${index + 1} --reverted --reason "…"`;
  return `Where nothing is left of what step ${index + 1} did, say so with \`${resolve}\`.`;
}

/** Why a step cannot be undone, in a sentence that names it; undefined when it can, or when it has changed nothing. */
function irreversibleAt(
  { client, database, kindOf }: Engine,
  { migration, row }: ChainLink,
  index: number,
): string | undefined {
  const step = migration.steps[index];
  const entry = row?.steps[index];
  if (step === undefined || (entry !== undefined && isUntouched(entry))) return undefined;
  const place = { client, database, migration, index, direction: 'down' as const };
  const { title, irreversible } = kindOf(step).describe(step, place);
  return irreversible && `Step ${index + 1} of ${migration.name} (${title}): ${irreversible}`;
}
