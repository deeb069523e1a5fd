import { MigrationError } from '../../../errors/migration-error.ts';
import type { LoadedMigration } from '../../migration.ts';
import type { LedgerKind, LedgerRow, LedgerStep, MigrationStatus } from '../../state/ledger.ts';
import { stepDigest } from '../../steps/step-digest.ts';
import type { ChainLink } from '../chain/chain-link.ts';
import { checkedChain } from '../chain/chain-problems.ts';
import { findLink } from '../chain/find-link.ts';
import { linkChain } from '../chain/link-chain.ts';
import { resealedChain } from '../chain/resealed-chain.ts';
import type { Engine } from '../engine.ts';
import type { Lease } from '../lock/lease.ts';
import { withLease } from '../lock/with-lease.ts';
import { Journal, readLedger } from '../run/journal.ts';
import type { MigrationReport, RunReport } from '../run-report.ts';
import { withRetries } from '../with-retries.ts';
import { type ChainOf, lockedChain } from './locked-chain.ts';

/**
 * Writes into the ledger that everything up to `to` was applied, without applying it. What was applied before counts as what
 * it is now, where its steps and models are the same, as after a formatter's run.
 */
export function fake(engine: Engine, to: string): Promise<RunReport> {
  return mark(
    engine,
    (chain) => {
      const links = chain.slice(0, findLink(chain, to) + 1);
      const isNews = ({ status, row, migration }: ChainLink) =>
        status !== 'done' || (row !== undefined && row.checksum !== migration.checksum);
      return { links: links.filter(isNews), status: 'done', kind: 'fake' };
    },
    (rows) => resealedChain(engine.migrations, rows, to),
  );
}

/** Writes into the ledger that everything after `to` was reverted, without reverting it. */
export function fakeReverted(engine: Engine, to: string): Promise<RunReport> {
  return mark(engine, (chain) => {
    const after = chain.slice(findLink(chain, to) + 1);
    const links = after.filter(({ row, isCovered }) => row !== undefined || isCovered);
    return { links: links.reverse(), status: 'reverted', kind: 'fake' };
  });
}

/** What is written of which migrations. */
export interface Marking {
  readonly links: readonly ChainLink[];
  readonly status: Extract<MigrationStatus, 'done' | 'reverted'>;
  readonly kind: LedgerKind;
  /** Goes into the report. */
  readonly validators?: readonly string[];
}

/** Writes rows without running steps, under the lock. `choose` may throw to refuse. */
export function mark(
  engine: Engine,
  choose: (chain: readonly ChainLink[], lease: Lease) => Marking | Promise<Marking>,
  chainOf?: ChainOf,
): Promise<RunReport> {
  return withLease(engine, async (lease) => {
    const chain = await lockedChain(engine, lease, chainOf);
    const { links, status, kind, validators } = await choose(chain, lease);
    const journal = new Journal(engine, lease);
    const migrations: MigrationReport[] = [];
    for (const link of links) {
      await lease.check();
      await journal.put(await markedRow(engine, link, { status, kind: kindOf(link, status) ?? kind }));
      if (status === 'reverted') await journal.revert(link.migration.replaces ?? []);
      const direction = status === 'done' ? 'up' : 'down';
      const { name } = link.migration;
      migrations.push({ name, direction, kind, status, steps: 0, documents: 0, milliseconds: 0 });
    }
    return { migrations, waiting: [], ...(validators !== undefined && { validators }) };
  });
}

/** What it was applied as, where that stays so. */
function kindOf({ isCovered, row }: ChainLink, status: Marking['status']): LedgerKind | undefined {
  if (isCovered) return 'squash';
  return row?.status === 'done' && status === 'done' ? row.kind : undefined;
}

async function markedRow(
  { appliedBy }: Engine,
  { migration, row }: ChainLink,
  { status, kind }: Pick<Marking, 'status' | 'kind'>,
): Promise<Omit<LedgerRow, 'fence'>> {
  const { name, number, checksum, snapshotHash, replaces } = migration;
  const now = new Date();
  const counts = { batches: 0, documents: 0, modified: 0, quarantined: 0 };
  const steps = await Promise.all(
    migration.steps.map(async (step, index): Promise<LedgerStep> => {
      return { index, op: step.op, digest: await stepDigest(step), ...counts, ...row?.steps[index], status };
    }),
  );
  return {
    ...{ _id: name, number, checksum, snapshotHash, kind, status, steps, appliedBy },
    direction: status === 'done' ? 'up' : 'down',
    startedAt: row?.startedAt ?? now,
    endedAt: now,
    ...(replaces !== undefined && { replaces }),
  };
}

/** What `resolve` says of a step. */
export interface Resolution {
  /** The migration, by name or number. */
  readonly migration: string;
  /** Place of the step, from 1. */
  readonly step: number;
  readonly as: 'applied' | 'reverted';
  /** Kept in the ledger. */
  readonly reason: string;
}

/** Writes into the ledger what somebody found out about a step that did not end by itself. */
export function resolve(engine: Engine, resolution: Resolution): Promise<void> {
  return withLease(engine, async (lease) => {
    const rows = await withRetries(() => readLedger(engine), lease.signal);
    const { row, entry, migration } = unfinishedStep(linkChain(engine.migrations, rows), resolution);
    const status: LedgerStep['status'] & MigrationStatus = resolution.as === 'applied' ? 'done' : 'reverted';
    const digest = await digestAfter(entry, migration);
    const steps = row.steps.map((step) => (step === entry ? { ...step, status, digest } : step));
    // As it will be then: a step of which nothing is left may be any other.
    const resolvedRows = rows.map((each) => (each === row ? { ...row, steps } : each));
    await checkedChain(engine.migrations, resolvedRows);
    const isOver = steps.every(
      (step) => step.status === status || (status === 'reverted' && step.status === 'pending'),
    );
    const resolved = { by: engine.appliedBy, at: new Date(), reason: resolution.reason };
    const change = { status, digest, resolved, error: undefined, endedAt: new Date() } as const;
    await new Journal(engine, lease).setStep(migration.name, entry.index, change, isOver ? { status } : {});
  });
}

/** What was done by hand was done for the step as it is now; one that is done is the one that it was. */
async function digestAfter({ index, op, status, digest }: LedgerStep, { steps }: LoadedMigration): Promise<string> {
  const step = steps[index];
  return step === undefined || step.op !== op || status === 'done' ? digest : stepDigest(step);
}

function unfinishedStep(
  chain: readonly ChainLink[],
  { migration, step }: Resolution,
): { readonly row: LedgerRow; readonly entry: LedgerStep; readonly migration: LoadedMigration } {
  const link = chain[findLink(chain, migration)];
  const entry = link?.row?.steps[step - 1];
  if (link?.row === undefined || entry === undefined) {
    throw new MigrationError('migrate/unknown', `Nothing was begun of step ${step} of "${migration}"`, {
      hint: 'See `espalier migrate status` for what is under way.',
    });
  }
  const { row } = link;
  if (row.status === 'done' || row.kind !== 'run') {
    throw new MigrationError(
      'migrate/unknown',
      `"${link.migration.name}" is ${row.status}: nothing is to be resolved`,
      {
        hint: 'Use `espalier migrate fake` to mark a whole migration.',
      },
    );
  }
  return { row, entry, migration: link.migration };
}
