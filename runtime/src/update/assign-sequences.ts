import { getOwn, setOwn } from '../codecs/own-property.ts';
import type { NamedField } from '../codecs/shape.ts';
import type { ModelContext } from '../model/model-context.ts';
import { reserveSequence } from './reserve-sequence.ts';

/** The fields of the model that take the next number of a sequence. */
export function sequenceFields({ descriptor }: ModelContext): readonly NamedField[] {
  return descriptor.shape.fields.filter((field) => field.default?.kind === 'sequence');
}

/** Gives each of the rows the next number, where it has none: one reservation per sequence. */
export async function assignSequences(context: ModelContext, rows: readonly object[]): Promise<void> {
  for (const field of sequenceFields(context)) {
    const without = rows.filter((row) => getOwn(row, field.name) === undefined);
    if (field.default?.kind !== 'sequence' || without.length === 0) continue;
    const first = await reserveSequence(context, field.default.name, without.length);
    for (const [index, row] of without.entries()) setOwn(row, field.name, field.codec.decode(first + index));
  }
}
