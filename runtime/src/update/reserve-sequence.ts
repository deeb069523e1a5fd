import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import { translateError } from '../errors/translate-error.ts';
import type { ModelContext } from '../model/model-context.ts';

/** Where sequences stand: one document per sequence, with the last number given out. */
export const sequenceCollection = 'espalier.sequences';

const duplicateKey = 11000;

/**
 * Reserves `count` numbers of a sequence in one step and gives the first. Outside of any transaction, so that inserts
 * do not wait for each other: numbers are never given twice, but those of a failed insert are lost.
 */
export async function reserveSequence(context: ModelContext, sequence: string, count: number): Promise<number> {
  const collection = context.connection.database.collection<{ _id: string; last: number | bigint }>(sequenceCollection);
  const reserve = () =>
    collection.findOneAndUpdate(
      { _id: sequence },
      { $inc: { last: BigInt(count) } },
      { ...ordinaryBsonOptions, upsert: true, returnDocument: 'after' },
    );
  try {
    // Two first users of a sequence may both try to insert it.
    const found = await reserve().catch((error) => {
      if (error?.code === duplicateKey) return reserve();
      throw error;
    });
    return Number(found?.last ?? count) - count + 1;
  } catch (error) {
    throw translateError(error, { descriptor: context.descriptor, kind: 'write' });
  }
}
