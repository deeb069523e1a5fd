import type { Collection, Db, Document } from 'mongodb';

/** Where sequences stand: one document per sequence, with the last number given out. */
export const sequenceCollection = 'espalier.sequences';

/** A sequence as it is stored. */
export interface SequenceRow {
  readonly _id: string;
  readonly last: bigint;
  /** Its other names: a renamed field goes on with the numbers of the former one, for whoever still knows that name too. */
  readonly names?: readonly string[];
}

/** The sequences of a database. */
export function sequenceRows(database: Db): Collection<SequenceRow> {
  return database.collection(sequenceCollection);
}

/** A filter for the sequences that have one of these names. */
export function sequencesNamed(...names: readonly string[]): Document {
  const isOne = { $in: names };
  return { $or: [{ _id: isOne }, { names: isOne }] };
}
