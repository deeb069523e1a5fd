import type { Document } from 'mongodb';
import type { ModelContext } from '../model/model-context.ts';
import type { EncodedUpdate } from './encode-update.ts';
import { reserveSequence } from './reserve-sequence.ts';

/** The update of an upsert, with the numbers of sequences that an insert needs. They are lost when nothing is inserted. */
export async function reserveUpsert(
  context: ModelContext,
  { update, sequences }: EncodedUpdate,
): Promise<Document | Document[]> {
  if (Array.isArray(update) || sequences.length === 0) return update;
  const numbers: Document = {};
  for (const { stored, sequence, field } of sequences) {
    const number = await reserveSequence(context, sequence, 1);
    numbers[stored] = field.codec.encodeOperand(field.codec.decode(number), field.name, {
      problems: [],
      unknownKeys: 'refuse',
    });
  }
  return { ...update, $setOnInsert: { ...update.$setOnInsert, ...numbers } };
}
