import { BSON, type ClientSession, type Document } from 'mongodb';
import { ordinaryBsonOptions } from '../../codecs/bson-options.ts';
import { cappedObjection } from '../collections/capped.ts';
import { batchBytes } from '../rewrite/batch/batch-bytes.ts';
import { asBytes } from '../rewrite/batch/raw-documents.ts';
import { type ExactValue, readExact } from '../rewrite/exact/exact-bson.ts';
import { Pacer } from '../rewrite/pacer.ts';
import type { DataStep } from '../steps/data-step.ts';
import type { BatchResult, StepKind, StepPlace, StepRun } from '../steps/step-kind.ts';
import { callFunction } from './function-failure.ts';
import { readChosen } from './read-chosen.ts';
import { readCursor } from './read-cursor.ts';
import { sampleData } from './sample-data.ts';
import { titleOf } from './title-of.ts';
import { cursorAt, leftAfter, turnedCursor } from './treated-part.ts';
import { updateOf } from './update-of.ts';

/**
 * The step whose function is called for each document. Its position is written in the transaction of what it changes, so
 * that each document is treated exactly once: nothing in the documents tells whether they were, and only the ledger does.
 */
export const dataKind: StepKind<DataStep> = {
  describe: (step, { direction }) => ({
    title: titleOf(step, direction),
    class: 'data',
    phase: step.phase,
    commands: [],
    lock: 'None on the collection: batches of documents, each in a transaction.',
    needsApproval: false,
    ...(step.undoEach === undefined && { irreversible: 'The data step has no `undoEach`.' }),
  }),
  inspect: async (_step, place) => ({ state: (await readCursor(place)) === null ? 'done' : 'todo' }),
  preflight: async (step, place) => {
    const objections = await cappedObjection(place, step.collection);
    return objections.length === 0 || (await countLeft(step, place)) === 0 ? [] : objections;
  },
  count: countLeft,
  samples: sampleData,
  turn: turnedCursor,
  async run(step, place, run) {
    const pacer = new Pacer(run);
    let isMore = true;
    while (isMore && !run.signal.aborted) {
      const { cursor } = await pacer.paced((nextSize) =>
        run.batch((session) => writeBatch(step, place, run.cursor, nextSize(), session)),
      );
      isMore = cursor !== null;
    }
  },
};

async function countLeft(step: DataStep, place: StepPlace): Promise<number> {
  const left = leftAfter(await readCursor(place), place.direction);
  const filter = { $and: [left, step.where ?? {}] };
  return readChosen(step, place, () => place.database.collection(step.collection).countDocuments(filter));
}

async function writeBatch(
  step: DataStep,
  place: StepPlace,
  cursor: StepRun['cursor'],
  size: number,
  session: ClientSession,
): Promise<BatchResult> {
  const isUp = place.direction === 'up';
  const { documents, following } = await readChosen(step, place, () => readNext(step, place, cursor, size, session));
  const collection = place.database.collection(step.collection);
  let modified = 0;
  for (const { id, document } of documents) {
    const update = await updateOf(step, place, document);
    if (update === undefined) continue;
    const called = { step, place, name: isUp ? 'each' : 'undoEach', id: document._id } as const;
    const write = () => collection.updateOne({ _id: { $eq: id } } as Document, update, { session });
    modified += (await callFunction(called, write)).modifiedCount;
  }
  // On the way back the first document that is left is the last one that is treated.
  const last = isUp ? documents.at(-1) : following;
  const next = last === undefined ? null : cursorAt(last.id);
  return { cursor: next, documents: documents.length, modified, quarantined: 0 };
}

interface Chosen {
  readonly id: ExactValue;
  readonly document: Document;
}

/** Reads up to `size` documents, no more than a transaction should hold, and the one after them. */
async function readNext(
  step: DataStep,
  { database, direction }: StepPlace,
  cursor: StepRun['cursor'],
  size: number,
  session: ClientSession,
): Promise<{ readonly documents: readonly Chosen[]; readonly following?: Chosen }> {
  const found = database
    .collection(step.collection)
    .find({ $and: [leftAfter(cursor, direction), step.where ?? {}] }, { session, raw: true })
    .sort({ _id: direction === 'up' ? 1 : -1 })
    .limit(size + 1);
  const documents: Chosen[] = [];
  let total = 0;
  for await (const one of found) {
    const bytes = asBytes(one);
    total += bytes.length;
    const chosen = { id: readExact(bytes).get('_id'), document: BSON.deserialize(bytes, ordinaryBsonOptions) };
    const isFull = documents.length === size || total > batchBytes;
    if (documents.length > 0 && isFull) return { documents, following: chosen };
    documents.push(chosen);
  }
  return { documents };
}
