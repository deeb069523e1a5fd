import { BSON, type Db, type ObjectId } from 'mongodb';
import { readClearly } from '../engine/read-clearly.ts';
import { quarantineCollection } from '../state/ledger.ts';

/** Documents that a step put into the quarantine for the same reason. */
export interface QuarantineGroup {
  readonly migration: string;
  /** From 1. */
  readonly step: number;
  /** Where the documents were. */
  readonly collection: string;
  /** Without values of the data. */
  readonly reason: string;
  readonly documents: number;
  /** Size of what is kept. */
  readonly bytes: number;
  /** When the last one came. */
  readonly since: Date;
  /** `_id`s of some of them, in canonical Extended JSON. */
  readonly examples: readonly unknown[];
}

interface FoundGroup extends Omit<QuarantineGroup, 'since' | 'examples'> {
  readonly last: ObjectId;
  readonly examples: readonly unknown[];
}

/** How many `_id`s are given. */
const mostExamples = 5;

/** Lists what is in the quarantine by migration, step, collection and reason. No value but `_id`s leaves the server. */
export function quarantineGroups(database: Db): Promise<readonly QuarantineGroup[]> {
  return readClearly(() => readGroups(database));
}

/** The same without trying again. */
export async function readGroups(database: Db): Promise<readonly QuarantineGroup[]> {
  const found = await database
    .collection(quarantineCollection)
    .aggregate<FoundGroup>([
      { $sort: { _id: 1 } },
      {
        $group: {
          _id: { migration: '$migration', step: '$step', collection: '$collection', reason: '$reason' },
          documents: { $sum: 1 },
          bytes: { $sum: { $bsonSize: '$$ROOT' } },
          last: { $last: '$_id' },
          examples: { $firstN: { input: '$document._id', n: mostExamples } },
        },
      },
      { $replaceWith: { $mergeObjects: ['$_id', '$$ROOT'] } },
      { $sort: { migration: 1, step: 1, documents: -1, reason: 1 } },
    ])
    .toArray();
  return found.map(({ migration, step, collection, reason, documents, bytes, last, examples }) => ({
    ...{ migration, step, collection, reason, documents, bytes },
    since: last.getTimestamp(),
    examples: examples.map((id) => BSON.EJSON.serialize({ id }, { relaxed: false }).id),
  }));
}
