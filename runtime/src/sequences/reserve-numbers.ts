import type { Db } from 'mongodb';
import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import { beginSequence } from './begin-sequence.ts';
import { sequenceRows, sequencesNamed } from './sequence-rows.ts';

/** Reserves `count` numbers of a sequence in one step and gives the first. None is given twice. */
export async function reserveNumbers(database: Db, name: string, count: number): Promise<number> {
  const raise = { $inc: { last: BigInt(count) } };
  for (;;) {
    const row = await sequenceRows(database).findOneAndUpdate(sequencesNamed(name), raise, {
      ...ordinaryBsonOptions,
      returnDocument: 'after',
    });
    if (row !== null) return Number(row.last) - count + 1;
    await beginSequence(database, name);
  }
}
