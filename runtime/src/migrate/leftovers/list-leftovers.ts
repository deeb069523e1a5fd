import type { Db } from 'mongodb';
import { readClearly } from '../engine/read-clearly.ts';
import { readLedger } from '../engine/run/journal.ts';
import { type LedgerRow, quarantineCollection, trashPrefix } from '../state/ledger.ts';
import { type QuarantineGroup, readGroups } from './quarantine-groups.ts';

/** What a migration put aside: data that it took away, or documents that it could not treat. */
export interface Leftover {
  readonly kind: 'trash' | 'quarantine';
  /** Where it is kept. */
  readonly collection: string;
  readonly migration?: string;
  /** From 1. */
  readonly step?: number;
  readonly documents: number;
  /** Size of the documents, not compressed. */
  readonly bytes: number;
  /** When it was put aside; of several documents the last one. Absent when nobody knows any more. */
  readonly since?: Date;
  /** True while the migration is under way: it goes on with what is here. */
  readonly isInUse: boolean;
}

/** Lists what migrations put aside, by the collection's name. Reads metadata and sizes only. */
export function listLeftovers(database: Db): Promise<readonly Leftover[]> {
  return readClearly(() => readLeftovers(database));
}

async function readLeftovers(database: Db): Promise<readonly Leftover[]> {
  const ledger = await readLedger({ database });
  const infos = await database.listCollections({}, { nameOnly: true, authorizedCollections: true }).toArray();
  const names = infos.map((info) => info.name).sort();
  const trash = names.filter((name) => name.startsWith(trashPrefix));
  const leftovers = await Promise.all(trash.map((name) => trashLeftover(database, name, ledger)));
  if (!names.includes(quarantineCollection)) return leftovers;
  return [...leftovers, ...quarantined(await readGroups(database), ledger)];
}

/** What each step put into the quarantine, for whatever reasons: it can only be dropped together. */
function quarantined(groups: readonly QuarantineGroup[], ledger: readonly LedgerRow[]): readonly Leftover[] {
  const found = new Map<string, Leftover>();
  for (const { migration, step, documents, bytes, since } of groups) {
    const key = `${migration}.${step}`;
    const others = found.get(key);
    const last = others?.since !== undefined && others.since > since ? others.since : since;
    found.set(key, {
      kind: 'quarantine',
      collection: quarantineCollection,
      ...{ migration, step, since: last },
      documents: documents + (others?.documents ?? 0),
      bytes: bytes + (others?.bytes ?? 0),
      isInUse: isUnderWay(ledger.find((row) => row._id === migration)),
    });
  }
  return [...found.values()];
}

async function trashLeftover(database: Db, collection: string, ledger: readonly LedgerRow[]): Promise<Leftover> {
  const stats = await database
    .collection(collection)
    .aggregate<{ count?: number; size?: number }>([
      { $collStats: { storageStats: {} } },
      { $group: { _id: null, count: { $sum: '$storageStats.count' }, size: { $sum: '$storageStats.size' } } },
    ])
    .next();
  const { row, step } = originOf(collection, ledger);
  const since = (step === undefined ? undefined : row?.steps[step - 1]?.endedAt) ?? row?.endedAt;
  return {
    kind: 'trash',
    collection,
    ...(row !== undefined && { migration: row._id }),
    ...(step !== undefined && { step }),
    documents: stats?.count ?? 0,
    bytes: stats?.size ?? 0,
    ...(since !== undefined && { since }),
    isInUse: isUnderWay(row),
  };
}

function isUnderWay(row: LedgerRow | undefined): boolean {
  return row !== undefined && row.status !== 'done' && row.status !== 'reverted';
}

/** The step whose trash it is: the name ends in it, after the migration's name or, where that is too long, its number. */
function originOf(
  collection: string,
  ledger: readonly LedgerRow[],
): { readonly row: LedgerRow | undefined; readonly step: number | undefined } {
  const [, migration, digits] = /^(.+)_(\d+)$/.exec(collection.slice(trashPrefix.length)) ?? [];
  const row = ledger.find(({ _id, number }) => _id === migration || String(number) === migration);
  return { row, step: row === undefined ? undefined : Number(digits) };
}
