import { type Db, MongoServerError } from 'mongodb';
import { lastNumber } from './last-number.ts';
import { sequenceRows, sequencesNamed } from './sequence-rows.ts';

const duplicateKey = 11000;

/** Stores a sequence that is not there yet, after the numbers that documents have. Where it is there, nothing is done. */
export async function beginSequence(database: Db, name: string): Promise<void> {
  const begin = { $setOnInsert: { _id: name, last: await lastNumber(database, name) } };
  await sequenceRows(database)
    .updateOne(sequencesNamed(name), begin, { upsert: true })
    .catch((error) => {
      // Another first user was faster.
      if (!(error instanceof MongoServerError && error.code === duplicateKey)) throw error;
    });
}
