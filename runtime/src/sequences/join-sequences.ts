import type { Db, MongoClient } from 'mongodb';
import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import { beginSequence } from './begin-sequence.ts';
import { type SequenceRow, sequenceRows, sequencesNamed } from './sequence-rows.ts';

/**
 * Makes one sequence of two names, so that clients that know the one and clients that know the other never give the same
 * number. It goes on after the greater of the two. Where they are one already, nothing is done.
 *
 * @param former the name that documents were numbered by so far
 */
export async function joinSequences(client: MongoClient, database: Db, former: string, now: string): Promise<void> {
  const rows = sequenceRows(database);
  const join = () =>
    client.withSession((session) =>
      session.withTransaction(async () => {
        const options = { ...ordinaryBsonOptions, session };
        // A name belongs to one sequence: there are two at most.
        const found = await rows.find(sequencesNamed(former, now), options).sort({ last: -1 }).toArray();
        const kept = found.find((row) => namesOf(row).includes(former));
        if (kept === undefined) return false;
        if (namesOf(kept).includes(now)) return true;
        const other = found.find((row) => row !== kept);
        if (other !== undefined) await rows.deleteOne({ _id: other._id }, { session });
        const names = [...(kept.names ?? []), ...(other === undefined ? [now] : namesOf(other))];
        await rows.updateOne({ _id: kept._id }, { $set: { last: found[0]?.last ?? kept.last, names } }, { session });
        return true;
      }),
    );
  do await beginSequence(database, former);
  while (!(await join()));
}

function namesOf({ _id, names = [] }: SequenceRow): readonly string[] {
  return [_id, ...names];
}
