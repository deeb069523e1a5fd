import type { ClientSession, Document } from 'mongodb';
import { ordinaryBsonOptions } from '../../codecs/bson-options.ts';
import type { DataStep } from '../steps/data-step.ts';
import type { Sample, StepPlace } from '../steps/step-kind.ts';
import { askFunction, callFunction } from './function-failure.ts';
import { readChosen } from './read-chosen.ts';
import { readCursor } from './read-cursor.ts';
import { leftAfter } from './treated-part.ts';
import { updateOf } from './update-of.ts';

/**
 * Writes what a step makes of up to `limit` documents in a transaction that never commits, and lends that to `look`: only
 * the server knows what the operators of an update make of a document.
 */
export async function trySamples<Result>(
  step: DataStep,
  place: StepPlace,
  limit: number,
  look: (samples: readonly Sample[], session: ClientSession) => Result | Promise<Result>,
): Promise<Result> {
  const { client, database } = place;
  const collection = database.collection<Document>(step.collection);
  const left = leftAfter(await readCursor(place), place.direction);
  const filter = { $and: [left, step.where ?? {}] };
  const found = await readChosen(step, place, () =>
    collection.find(filter, ordinaryBsonOptions).limit(limit).toArray(),
  );
  return client.withSession(async (session) => {
    session.startTransaction({ readPreference: 'primary' });
    try {
      const samples: Sample[] = [];
      for (const before of found) {
        const id = before._id;
        const byId = { _id: { $eq: id } };
        // The function may change what it gets.
        const given = await collection.findOne(byId, { ...ordinaryBsonOptions, session });
        if (given === null) continue;
        const update = await updateOf(step, place, given, askFunction);
        const options = { session, bypassDocumentValidation: true };
        const called = { step, place, name: place.direction === 'up' ? 'each' : 'undoEach', id } as const;
        if (update !== undefined) await callFunction(called, () => collection.updateOne(byId, update, options));
        const after = await collection.findOne(byId, { ...ordinaryBsonOptions, session });
        samples.push({ before, after: after ?? before });
      }
      return await look(samples, session);
    } finally {
      await session.abortTransaction();
    }
  });
}
