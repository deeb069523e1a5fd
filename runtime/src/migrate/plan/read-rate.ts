import type { Db } from 'mongodb';

/** How many documents are read to measure. */
const sampleSize = 1_000;
/** The server answers in no less; a shorter measurement says nothing. */
const leastMilliseconds = 1;

/** A measurement of reading on the server. */
export interface ReadRate {
  readonly documentsPerSecond: number;
  readonly documents: number;
}

/**
 * Measures how fast the server reads documents of a collection, by letting it add up the sizes of up to 1,000 of them.
 * The time of an empty round trip is taken off. Nothing but the sum comes back.
 */
export async function readRate(database: Db, collection: string): Promise<ReadRate | undefined> {
  const stages = (limit: number) => [
    { $limit: limit },
    { $group: { _id: null, documents: { $sum: 1 }, bytes: { $sum: { $bsonSize: '$$ROOT' } } } },
  ];
  const timed = async (limit: number): Promise<{ documents: number; milliseconds: number }> => {
    const start = performance.now();
    const [sum] = await database.collection(collection).aggregate(stages(limit)).toArray();
    return { documents: Number(sum?.documents ?? 0), milliseconds: performance.now() - start };
  };
  // The first one warms the connection and the cache.
  const cold = await timed(sampleSize);
  if (cold.documents === 0) return undefined;
  const warm = await timed(sampleSize);
  const empty = await timed(1);
  const milliseconds = Math.max(warm.milliseconds - empty.milliseconds, leastMilliseconds);
  return { documentsPerSecond: (warm.documents / milliseconds) * 1_000, documents: warm.documents };
}
