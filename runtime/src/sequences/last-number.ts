import type { Db } from 'mongodb';
import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import { sequenceRows, sequencesNamed } from './sequence-rows.ts';

/**
 * The number after which a sequence goes on: the last one given out, or of one that is not there yet, the greatest stored
 * one, since documents may be older than the sequence.
 *
 * @param name `collection.field`, by stored names; one of another form begins at 1
 */
export async function lastNumber(database: Db, name: string): Promise<bigint> {
  const row = await sequenceRows(database).findOne(sequencesNamed(name), ordinaryBsonOptions);
  return BigInt(row?.last ?? (await greatestStored(database, name)));
}

async function greatestStored(database: Db, name: string): Promise<number | bigint> {
  const end = Math.max(name.lastIndexOf('.'), 0);
  const [collection, field] = [name.slice(0, end), name.slice(end + 1)];
  if (collection === '') return 0;
  const filter = { [field]: { $type: ['int', 'long'], $gt: 0 } };
  const options = { ...ordinaryBsonOptions, projection: { [field]: 1 }, sort: { [field]: -1 } } as const;
  const greatest = await database.collection(collection).findOne(filter, options);
  return greatest?.[field] ?? 0;
}
