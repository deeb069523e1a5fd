import type { Document } from 'mongodb';
import { ordinaryBsonOptions } from '../../codecs/bson-options.ts';
import type { DataStep } from '../steps/data-step.ts';
import type { Sample, StepPlace } from '../steps/step-kind.ts';
import { askFunction } from './function-failure.ts';
import { readCursor } from './read-cursor.ts';
import { leftAfter } from './treated-part.ts';
import { updateOf } from './update-of.ts';

/**
 * Documents before and after. Only the server knows what the operators of an update make of a document, so it is written
 * in a transaction that never commits.
 */
export async function sampleData(step: DataStep, place: StepPlace, limit: number): Promise<Sample[]> {
  const { client, database } = place;
  const collection = database.collection<Document>(step.collection);
  const left = leftAfter(await readCursor(place), place.direction);
  const found = await collection
    .find({ $and: [left, step.where ?? {}] }, ordinaryBsonOptions)
    .limit(limit)
    .toArray();
  return client.withSession(async (session) => {
    session.startTransaction({ readPreference: 'primary' });
    try {
      const samples: Sample[] = [];
      for (const before of found) {
        const update = await updateOf(step, place, before, askFunction);
        const byId = { _id: { $eq: before._id } };
        if (update !== undefined) await collection.updateOne(byId, update, { session, bypassDocumentValidation: true });
        const after = await collection.findOne(byId, { ...ordinaryBsonOptions, session });
        samples.push({ before, after: after ?? before });
      }
      return samples;
    } finally {
      await session.abortTransaction();
    }
  });
}
