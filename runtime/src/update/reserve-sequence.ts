import { translateError } from '../errors/translate-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import { reserveNumbers } from '../sequences/reserve-numbers.ts';

/**
 * Reserves `count` numbers of a sequence in one step and gives the first. Outside of any transaction, so that inserts
 * do not wait for each other: numbers are never given twice, but those of a failed insert are lost.
 */
export async function reserveSequence(context: ModelContext, sequence: string, count: number): Promise<number> {
  try {
    return await reserveNumbers(context.connection.database, sequence, count);
  } catch (error) {
    throw translateError(error, { descriptor: context.descriptor, kind: 'write' });
  }
}
