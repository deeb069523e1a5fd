import { Binary, BSON, type ClientSession, type Document } from 'mongodb';
import { ordinaryBsonOptions } from '../../codecs/bson-options.ts';
import { asBytes } from '../rewrite/batch/raw-documents.ts';
import { readExact } from '../rewrite/exact/exact-bson.ts';
import { Pacer } from '../rewrite/pacer.ts';
import { ledgerOf } from '../state/state-collections.ts';
import type { DataStep } from '../steps/data-step.ts';
import type { BatchResult, StepKind, StepPlace, StepRun } from '../steps/step-kind.ts';
import { sampleData } from './sample-data.ts';
import { updateOf } from './update-of.ts';

/**
 * The step whose function is called for each document. Its position is written in the transaction of what it changes, so
 * that each document is treated exactly once: nothing in the documents tells whether they were, and only the ledger does.
 */
export const dataKind: StepKind<DataStep> = {
  describe: (step, { direction }) => ({
    title: direction === 'up' ? step.name : `undo: ${step.name}`,
    class: 'data',
    phase: step.phase,
    commands: [],
    lock: 'None on the collection: batches of documents, each in a transaction.',
    needsApproval: false,
    ...(step.undoEach === undefined && { irreversible: 'The data step has no `undoEach`.' }),
  }),
  inspect: async (_step, place) => ({ state: (await isThrough(place)) ? 'done' : 'todo' }),
  preflight: async () => [],
  count: (step, { database }) => database.collection(step.collection).countDocuments(step.where ?? {}),
  samples: sampleData,
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

async function isThrough({ database, migration, index, direction }: StepPlace): Promise<boolean> {
  const row = await ledgerOf(database).findOne({ _id: migration.name });
  const entry = row?.steps[index];
  return entry?.direction === direction && entry.cursor === null && entry.batches > 0;
}

async function writeBatch(
  step: DataStep,
  place: StepPlace,
  cursor: StepRun['cursor'],
  size: number,
  session: ClientSession,
): Promise<BatchResult> {
  const documents = await readNext(step, place, cursor, size, session);
  const collection = place.database.collection(step.collection);
  let modified = 0;
  for (const { id, document } of documents) {
    const update = await updateOf(step, place, document);
    if (update === undefined) continue;
    const { modifiedCount } = await collection.updateOne({ _id: { $eq: id } } as Document, update, { session });
    modified += modifiedCount;
  }
  const last = documents.at(-1);
  const next = last === undefined ? null : { last: new Binary(BSON.serialize({ id: last.id })) };
  return { cursor: next, documents: documents.length, modified, quarantined: 0 };
}

async function readNext(
  step: DataStep,
  { database }: StepPlace,
  cursor: StepRun['cursor'],
  size: number,
  session: ClientSession,
): Promise<{ id: unknown; document: Document }[]> {
  const last = cursor?.last instanceof Binary ? [readExact(cursor.last.value()).get('id')] : [];
  const after = last.length === 0 ? {} : { $expr: { $gt: ['$_id', { $literal: last[0] }] } };
  const found = await database
    .collection(step.collection)
    .find({ $and: [after, step.where ?? {}] }, { session, raw: true })
    .sort({ _id: 1 })
    .limit(size)
    .toArray();
  return found.map(asBytes).map((bytes) => ({
    id: readExact(bytes).get('_id'),
    document: BSON.deserialize(bytes, ordinaryBsonOptions),
  }));
}
