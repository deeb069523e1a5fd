import type { Document } from 'mongodb';
import { BSON } from 'mongodb';
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

/** Rewrites the next documents after a position. */
export async function rewriteBatch(scope: BatchScope, position: Position, aims: BatchAims): Promise<RewrittenBatch> {
  const { plan } = scope;
  const read = { database: scope.place.database, collection: plan.collection, session: scope.session };
  if (plan.rules.length === 0) return { documents: 0, modified: 0, quarantined: 0 };
  if (plan.isClientSide) return rewriteInClient(scope, read, position, aims);
  const filter = aims.isSweep ? needsFilter(plan.rules) : plan.quick;
  const next = await nextRange(read, position, filter, aims.size);
  if (next === undefined) return { documents: 0, modified: 0, quarantined: 0 };
  const range = between(position, next.upper);
  const apart = await specialIds(scope, read, range, aims);
  const others = apart.length === 0 ? [] : [{ _id: { $nin: apart } }];
  const modified = await updateRange(scope, { $and: [range, plan.quick, ...others] });
  let tally: Tally = { documents: Math.max(0, next.documents - apart.length), modified, quarantined: 0 };
  if (apart.length > 0) {
    for await (const part of readParts(read, [{ $match: withIds(apart) }]))
      tally = added(tally, await treatExactly(scope, part));
  }
  return { ...tally, last: { id: next.upper } };
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
async function specialIds(
  scope: BatchScope,
  read: ExactRead,
  range: Document,
  { hasTrash }: BatchAims,
): Promise<ExactValue[]> {
  const { place, plan, isBefore } = scope;
  const study = studyFilter(scope);
  const found =
    study === undefined
      ? []
      : await readAll(read, [
          { $match: { $and: [range, study] } },
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

/** What the study has to look at, if anything. A rule whose place another rule makes may find it under another name. */
function studyFilter({ plan, isBefore }: BatchScope): Document | undefined {
  const asks = plan.rules.filter(({ problem }) => problem !== undefined && (isBefore || !problem.onlyBefore));
  const made = plan.rules.flatMap(({ makes }) => makes ?? []);
  const isChained = plan.rules.some(({ roots }) => made.some((path) => roots.includes(path.split('.')[0] ?? '')));
  if (isChained && plan.rules.length > 1) return plan.quick;
  const filters = [
    ...plan.rules.flatMap((rule) => (rule.keeps === undefined ? [] : [rule.keepsFilter ?? rule.filter])),
    ...asks.filter(({ problem }) => problem?.onlyBefore !== true).map(({ filter }) => filter),
  ];
  if (filters.length === 0) return undefined;
  return filters.some((filter) => Object.keys(filter).length === 0) ? {} : { $or: filters };
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
    { $group: { _id: null, upper: { $last: '$_id' }, documents: { $sum: 1 } } },
  ]);
  return found && { upper: found.get('upper'), documents: Number(found.get('documents')) };
}

async function updateRange({ place, plan, session }: BatchScope, filter: Document): Promise<number> {
  const { modifiedCount } = await place.database
    .collection(plan.collection)
    .updateMany(filter, changeStages(plan.rules), { session, bypassDocumentValidation: true });
  return modifiedCount;
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
