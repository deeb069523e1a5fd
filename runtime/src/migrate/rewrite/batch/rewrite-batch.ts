import type { Document } from 'mongodb';
import { BSON } from 'mongodb';
import { type Doubts, doubtFilter } from '../doubt-filter.ts';
import type { ExactValue } from '../exact/exact-bson.ts';
import { changeStages, needsFilter, studyStages } from '../server-pipeline.ts';
import { after, between, type Position } from './position.ts';
import type { ExactRead } from './raw-documents.ts';
import { readAll, readParts, withIds } from './raw-documents.ts';
import { special, trashNameOf } from './trash.ts';
import { type BatchScope, type Tally, treatExactly } from './treat-exactly.ts';

/** A batch that was written: where the next one begins, and whether there is one. */
export interface RewrittenBatch extends Tally {
  readonly last?: { readonly id: ExactValue };
}

/** What a batch has to look for besides documents in the old shape. */
export interface BatchAims {
  readonly size: number;
  /** Whether the trash may hold something that comes back. */
  readonly hasTrash: boolean;
  /** Only what is surely in the old shape: later passes end when there is none. */
  readonly isSweep: boolean;
}

const byId = { _id: 1 } as const;

/** Bytes of documents in one transaction, which the server holds in its cache; one document alone may have more. */
const largestBatch = 16 * 1024 * 1024;

/** Rewrites the next documents after a position. */
export async function rewriteBatch(scope: BatchScope, position: Position, aims: BatchAims): Promise<RewrittenBatch> {
  const { plan } = scope;
  const read = { database: scope.place.database, collection: plan.collection, session: scope.session };
  if (plan.rules.length === 0) return { documents: 0, modified: 0, quarantined: 0 };
  if (plan.isClientSide) return rewriteInClient(scope, read, position, aims);
  const filter = aims.isSweep ? needsFilter(plan.rules) : plan.quick;
  const next = await nextRange(read, position, filter, aims.size);
  if (next === undefined) return { documents: 0, modified: 0, quarantined: 0 };
  const tally = await rewriteRange(scope, read, { ...next, range: between(position, next.upper) }, aims);
  return { ...tally, last: { id: next.upper } };
}

interface Range {
  readonly range: Document;
  /** How many documents in it are to be looked at. */
  readonly documents: number;
}

/**
 * Sends the update to all documents but those in doubt. Only where these are not none, which the number of the others
 * tells, they are looked at.
 */
async function rewriteRange(
  scope: BatchScope,
  read: ExactRead,
  { range, documents }: Range,
  { hasTrash, isSweep }: BatchAims,
): Promise<Tally> {
  const { plan, isBefore } = scope;
  const doubt = doubtFilter(plan.rules, doubtsOf(isBefore));
  const clear = hasTrash || doubt === undefined ? undefined : { $nor: [doubt] };
  const first = clear && (await updateRange(scope, { $and: [range, plan.quick, clear] }));
  const isAll = first !== undefined && !isSweep && first.matched === documents;
  if (first !== undefined && isAll) return { documents, modified: first.modified, quarantined: 0 };
  const apart = await apartIds(scope, read, range, doubt, hasTrash);
  const others = apart.length === 0 ? [] : [{ _id: { $nin: apart } }];
  const rest = await updateRange(scope, { $and: [range, plan.quick, ...others, ...(clear && doubt ? [doubt] : [])] });
  let tally: Tally = {
    documents: Math.max(0, documents - apart.length),
    modified: (first?.modified ?? 0) + rest.modified,
    quarantined: 0,
  };
  if (apart.length === 0) return tally;
  for await (const part of readParts(read, [{ $match: withIds(apart) }]))
    tally = added(tally, await treatExactly(scope, part));
  return tally;
}

function doubtsOf(isBefore: boolean): Doubts {
  return { problem: ({ problem }) => isBefore || problem?.onlyBefore === false, keeps: () => true };
}

/** Reads documents, changes them here, and writes them: where rules are beyond the server. */
async function rewriteInClient(
  scope: BatchScope,
  read: ExactRead,
  position: Position,
  { size }: BatchAims,
): Promise<RewrittenBatch> {
  const match = { $and: [after(position), scope.plan.quick] };
  let tally: Tally = { documents: 0, modified: 0, quarantined: 0 };
  let last: RewrittenBatch['last'];
  for await (const part of readParts(read, [{ $match: match }, { $sort: byId }, { $limit: size }])) {
    tally = added(tally, await treatExactly(scope, part));
    last = { id: part.at(-1)?.get('_id') };
  }
  return last === undefined ? tally : { ...tally, last };
}

/** The documents that need more than a pipeline update: what they would lose is kept, or they have a problem. */
async function apartIds(
  { place, plan, isBefore }: BatchScope,
  read: ExactRead,
  range: Document,
  doubt: Document | undefined,
  hasTrash: boolean,
): Promise<ExactValue[]> {
  const found =
    doubt === undefined
      ? []
      : await readAll(read, [
          { $match: { $and: [range, plan.quick, doubt] } },
          ...studyStages(plan.rules, isBefore),
          { $project: { _id: 1 } },
        ]);
  const trash = { ...read, collection: trashNameOf(place) };
  const rows = hasTrash
    ? await readAll(trash, [{ $match: { $and: [range, special(plan.direction)] } }, { $project: { _id: 1 } }])
    : [];
  const all = new Map([...found, ...rows].map((row) => [keyOf(row.get('_id')), row.get('_id')]));
  return [...all.values()];
}

/** How far the next batch goes. Only its end is read: the ids would cost more than the update. */
async function nextRange(
  read: ExactRead,
  position: Position,
  filter: Document,
  size: number,
): Promise<{ upper: ExactValue; documents: number } | undefined> {
  const [found] = await readAll(read, [
    { $match: { $and: [after(position), filter] } },
    { $sort: byId },
    { $limit: size },
    {
      $group: {
        _id: null,
        upper: { $last: '$_id' },
        documents: { $sum: 1 },
        bytes: { $sum: { $bsonSize: '$$ROOT' } },
      },
    },
  ]);
  if (found === undefined) return undefined;
  const [documents, bytes] = [Number(found.get('documents')), Number(found.get('bytes'))];
  if (bytes <= largestBatch || documents === 1) return { upper: found.get('upper'), documents };
  const fewer = Math.max(1, Math.floor((documents * largestBatch) / bytes));
  return nextRange(read, position, filter, Math.min(fewer, documents - 1));
}

async function updateRange(
  { place, plan, session }: BatchScope,
  filter: Document,
): Promise<{ matched: number; modified: number }> {
  const { matchedCount: matched, modifiedCount: modified } = await place.database
    .collection(plan.collection)
    .updateMany(filter, changeStages(plan.rules), { session, bypassDocumentValidation: true });
  return { matched, modified };
}

function added(one: Tally, other: Tally): Tally {
  return {
    documents: one.documents + other.documents,
    modified: one.modified + other.modified,
    quarantined: one.quarantined + other.quarantined,
  };
}

function keyOf(id: ExactValue): string {
  return BSON.EJSON.stringify({ id }, { relaxed: false });
}
