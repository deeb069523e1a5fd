import type { Document } from 'mongodb';
import { type Doubts, doubtFilter } from '../doubt-filter.ts';
import type { ExactValue } from '../exact/exact-bson.ts';
import { changeStages, needsFilter } from '../server-pipeline.ts';
import type { BatchScope } from './batch-scope.ts';
import { expelFailures } from './expel-failures.ts';
import { keepLosses } from './keep-losses.ts';
import { keyOf } from './key-of.ts';
import { endOfRange } from './next-range.ts';
import { after, between, type Position } from './position.ts';
import { type ExactRead, firstPart, readAll, readParts, withIds } from './raw-documents.ts';
import { added, noTally, type Tally } from './tally.ts';
import { special, trashNameOf } from './trash.ts';
import { treatExactly } from './treat-exactly.ts';

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
  /** Whether most documents are in the old shape, and none is large. */
  readonly isDense: boolean;
}

/** Rewrites the next documents after a position. */
export async function rewriteBatch(scope: BatchScope, position: Position, aims: BatchAims): Promise<RewrittenBatch> {
  const { plan } = scope;
  const read = { database: scope.place.database, collection: plan.collection, session: scope.session };
  if (plan.rules.length === 0) return noTally;
  if (plan.isClientSide) return rewriteInClient(scope, read, position, aims);
  const { size, isSweep, isDense } = aims;
  const filter = isSweep ? needsFilter(plan.rules) : plan.quick;
  const last = await endOfRange(read, position, { filter, size, isDense: isDense && !isSweep });
  if (last === undefined) return noTally;
  const range = between(position, last.id);
  const expelled = await expelFailures(scope, read, range);
  return { ...added(expelledTally(expelled), await rewriteRange(scope, read, range, aims)), last };
}

/** Sends the update to all documents but those that are to be treated one by one. */
async function rewriteRange(
  scope: BatchScope,
  read: ExactRead,
  range: Document,
  { hasTrash }: BatchAims,
): Promise<Tally> {
  const apart = await apartIds(scope, read, range, hasTrash);
  const others = apart.length === 0 ? [] : [{ _id: { $nin: apart } }];
  let tally = await updateRange(scope, { $and: [range, scope.plan.quick, ...others] });
  if (apart.length === 0) return tally;
  for await (const part of readParts({ ...read, touched: scope.plan.touched }, [{ $match: withIds(apart) }]))
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
  const { quick, touched } = scope.plan;
  const match = { $and: [after(position), quick] };
  const part = await firstPart({ ...read, touched }, [{ $match: match }, { $sort: { _id: 1 } }, { $limit: size }]);
  if (part.length === 0) return noTally;
  const ids = part.map((document) => document.get('_id'));
  const expelled = await expelFailures(scope, read, withIds(ids));
  const keys = new Set(expelled.map(keyOf));
  const others = part.filter((document) => !keys.has(keyOf(document.get('_id'))));
  return { ...added(expelledTally(expelled), await treatExactly(scope, others)), last: { id: ids.at(-1) } };
}

/** The documents that need more than a pipeline update. What the others lose is kept. */
async function apartIds(scope: BatchScope, read: ExactRead, range: Document, hasTrash: boolean): Promise<ExactValue[]> {
  const { place, plan, isBefore } = scope;
  const doubt = doubtFilter(plan.rules, doubtsOf(isBefore));
  const trash = { ...read, collection: trashNameOf(place) };
  const rows = hasTrash
    ? await readAll(trash, [{ $match: { $and: [range, special(plan.direction)] } }, { $project: { _id: 1 } }])
    : [];
  const found = doubt === undefined ? [] : await keepLosses(scope, read, range, doubt);
  const all = new Map([...found, ...rows.map((row) => row.get('_id'))].map((id) => [keyOf(id), id]));
  return [...all.values()];
}

async function updateRange({ place, plan, session }: BatchScope, filter: Document): Promise<Tally> {
  const { matchedCount: documents, modifiedCount: modified } = await place.database
    .collection(plan.collection)
    .updateMany(filter, changeStages(plan.rules), { session, bypassDocumentValidation: true });
  return { documents, modified, quarantined: 0 };
}

function expelledTally({ length }: readonly ExactValue[]): Tally {
  return { documents: length, modified: 0, quarantined: length };
}
