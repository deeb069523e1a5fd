import type { Document } from 'mongodb';
import { quarantineCollection } from '../state/ledger.ts';
import type { Objection, StepPlace } from '../steps/step-kind.ts';
import { quarantineOf } from './batch/quarantine.ts';

const mostExamples = 5;

/**
 * Documents of the quarantine that cannot come back, because others have their `_id` by now. Only such values leave the
 * server.
 * @param collection where they come back, as it is called now
 */
export async function findTaken(place: StepPlace, collection: string): Promise<readonly Objection[]> {
  const [found] = await place.database
    .collection(quarantineCollection)
    .aggregate<{ documents: number; examples: unknown[] }>(takenStages(place, collection))
    .toArray();
  if (found === undefined) return [];
  const { documents, examples } = found;
  const message = `What comes back from the quarantine has an _id that another document of "${collection}" has by now: take the one or the other away (in ${quarantineCollection}, it is document._id)`;
  return [{ message, documents, examples }];
}

function takenStages(place: StepPlace, collection: string): Document[] {
  return [
    { $match: quarantineOf(place) },
    // One that came after it under the same `_id` may have been put aside as well.
    { $group: { _id: '$document._id', documents: { $sum: 1 } } },
    { $lookup: { from: collection, localField: '_id', foreignField: '_id', as: 'others' } },
    { $match: { $or: [{ documents: { $gt: 1 } }, { 'others.0': { $exists: true } }] } },
    {
      $group: {
        _id: null,
        documents: { $sum: '$documents' },
        examples: { $firstN: { input: '$_id', n: mostExamples } },
      },
    },
  ];
}
