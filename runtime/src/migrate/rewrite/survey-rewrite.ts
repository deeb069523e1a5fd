import { BSON, type Document } from 'mongodb';
import { quarantineCollection } from '../state/ledger.ts';
import type { Sample, StepPlace } from '../steps/step-kind.ts';
import { keyOf } from './batch/key-of.ts';
import { quarantineOf } from './batch/quarantine.ts';
import { readParts, withIds } from './batch/raw-documents.ts';
import { isSettled } from './batch/settled.ts';
import { readTrash, restorable, trashNameOf } from './batch/trash.ts';
import { changeExactly } from './exact/change-exactly.ts';
import { type ExactDocument, isSame } from './exact/exact-bson.ts';
import { findFailures } from './find-failures.ts';
import { withForeseenNumbers } from './foreseen-numbers.ts';
import type { RewritePlan } from './rewrite-plan.ts';
import { needsFilter } from './server-pipeline.ts';

/** How many documents a rewrite has to change, at most `limit`. */
export async function countOld(place: StepPlace, plan: RewritePlan, limit = Number.POSITIVE_INFINITY): Promise<number> {
  const trash = place.database.collection(trashNameOf(place));
  const settled = { 'settled.direction': plan.direction };
  if (!plan.isClientSide && (await trash.findOne(settled, { projection: { _id: 1 } })) === null) {
    const documents = place.database.collection(plan.collection);
    return documents.countDocuments(needsFilter(plan.rules), Number.isFinite(limit) ? { limit } : {});
  }
  let count = 0;
  for await (const _ of oldDocuments(place, plan, plan.touched)) {
    count += 1;
    if (count >= limit) break;
  }
  return count;
}

/** How many documents wait in the trash and in the quarantine to come back. */
export async function countWaiting({ database, ...place }: StepPlace, plan: RewritePlan): Promise<number> {
  const trash = await database.collection(trashNameOf(place)).countDocuments(restorable(plan.direction));
  const own = quarantineOf({ database, ...place });
  return trash + (await database.collection(quarantineCollection).countDocuments(own));
}

/** Documents before and after, without writing anything and without using up numbers of sequences. */
export async function sampleRewrite(place: StepPlace, plan: RewritePlan, limit: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  for await (const [before, after] of oldDocuments(place, plan)) {
    if (samples.length >= limit) break;
    if (after !== undefined) samples.push({ before: plain(before), after: plain(after) });
  }
  return samples;
}

/** Documents that are to be changed, and what they become: nothing where an expression fails. */
async function* oldDocuments(
  place: StepPlace,
  plan: RewritePlan,
  touched?: ReadonlySet<string>,
): AsyncGenerator<readonly [before: ExactDocument, after: ExactDocument | undefined]> {
  const { database } = place;
  const change = { database, plan, isBefore: true };
  const trash = { database, collection: trashNameOf(place) };
  const rules = plan.rules.map(withForeseenNumbers);
  const filter = plan.isClientSide ? plan.quick : needsFilter(plan.rules);
  const read = { database, collection: plan.collection, touched };
  for await (const whole of readParts(read, [{ $match: filter }])) {
    const failures = await findFailures(read, plan, withIds(whole.map((document) => document.get('_id'))));
    const failing = new Set(failures.flatMap(({ ids }) => ids).map(keyOf));
    const part = whole.filter((document) => !failing.has(keyOf(document.get('_id'))));
    for (const document of whole) if (!part.includes(document)) yield [document, undefined];
    const changed = await changeExactly(change, rules, part);
    const found = await readTrash(
      trash,
      part.map((document) => document.get('_id')),
    );
    for (const [index, { document }] of changed.entries()) {
      const before = part[index];
      const row = found.find(({ id }) => isSame(id, before?.get('_id')));
      if (before !== undefined && !isSame(before, document) && !isSettled(plan, before, row)) yield [before, document];
    }
  }
}

function plain(document: ExactDocument): Document {
  return BSON.deserialize(BSON.serialize(document), { promoteValues: false, bsonRegExp: true });
}
