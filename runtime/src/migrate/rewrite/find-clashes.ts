import { duplicates } from '../collections/duplicates.ts';
import { quarantineCollection } from '../state/ledger.ts';
import type { Objection, StepPlace } from '../steps/step-kind.ts';
import type { DocumentSource } from '../verify/document-source.ts';
import { quarantineOf } from './batch/quarantine.ts';
import type { RewritePlan } from './rewrite-plan.ts';
import { rootsIn } from './roots-in.ts';
import { stayingIndexes } from './staying-indexes.ts';

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
  const objections: Objection[] = [];
  for (const index of await stayingIndexes(place, own, collection)) {
    if (rootsIn(index).some((root) => roots.has(root))) continue;
    const found = await duplicates(place, collection, index, documentsWith(place, collection));
    objections.push(...found.map(told));
  }
  return objections;
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
