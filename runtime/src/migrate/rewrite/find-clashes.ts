import { BSON } from 'mongodb';
import { duplicates } from '../collections/duplicates.ts';
import { collectionNames } from '../snapshot/collection-names.ts';
import { modelOf } from '../snapshot/validators-of.ts';
import { quarantineCollection } from '../state/ledger.ts';
import type { IndexSpec } from '../steps/step.ts';
import type { Objection, StepPlace } from '../steps/step-kind.ts';
import type { DocumentSource } from '../verify/document-source.ts';
import { type LiveIndex, readLive } from '../verify/read-live.ts';
import { quarantineOf } from './batch/quarantine.ts';
import type { RewritePlan } from './rewrite-plan.ts';

/**
 * Documents of the quarantine that cannot come back, because others have values by now of which a unique index takes each
 * only once. Indexes of what the rewrite changes are left out: the values of both sides cannot be compared yet.
 * @param collection where they come back, as it is called now
 */
export async function findClashes(
  place: StepPlace,
  { collection: own, roots }: RewritePlan,
  collection: string,
): Promise<readonly Objection[]> {
  const { database } = place;
  const returning = quarantineOf(place);
  if ((await database.collection(quarantineCollection).findOne(returning, { projection: { _id: 1 } })) === null)
    return [];
  const live = (await readLive(database, collection))?.indexes ?? [];
  const objections: Objection[] = [];
  for (const index of live.filter((one) => stays(one, place, own))) {
    const keys = Object.keys(index.spec.key);
    if (keys.some((path) => roots.has(path.replace(/\..*/, '')))) continue;
    const found = await duplicates(place, collection, specOf(index), documentsWith(place, collection));
    objections.push(...found.map(told));
  }
  return objections;
}

/** Whether an index is still there when the documents come back. */
function stays({ name }: LiveIndex, { migration, index, direction }: StepPlace, collection: string): boolean {
  const names = collectionNames(migration, collection, index);
  const [before, after] = [modelOf(migration.before, names.first), modelOf(migration.after, names.last)];
  const [now, then] = direction === 'up' ? [before, after] : [after, before];
  const isIn = (model: typeof before) => model?.[1].indexes.some((one) => one.name === name) === true;
  return isIn(then) || !isIn(now);
}

function specOf({ name, spec }: LiveIndex): IndexSpec {
  return { ...BSON.EJSON.serialize(spec, { relaxed: false }), name, key: spec.key };
}

/** The documents of the collection, and those that come back to it. */
function documentsWith(place: StepPlace, collection: string): DocumentSource {
  const back = [{ $match: quarantineOf(place) }, { $replaceRoot: { newRoot: '$document' } }];
  return {
    isWhole: true,
    async *answers(pipeline, options) {
      const stages = [{ $unionWith: { coll: quarantineCollection, pipeline: back } }, ...pipeline];
      yield await place.database.collection(collection).aggregate(stages, options).toArray();
    },
  };
}

function told({ message, ...found }: Objection): Objection {
  const remedy = `take the one or the other away (in ${quarantineCollection}, it is document._id)`;
  return { ...found, message: `${message}, once what is in the quarantine is back: ${remedy}` };
}
