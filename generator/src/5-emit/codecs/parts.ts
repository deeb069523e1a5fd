import type { Field, FieldOwner } from '../../3-link/model-graph.ts';

/**
 * More fields than this are read by several functions. V8 does not optimize a function whose bytecode is above 60 KB:
 * with 300 fields in one function, reading takes more than twice as long.
 */
export const mostFieldsRead = 64;

/** The same for writing. It takes less code for a field, and one literal of all fields is worth much. */
export const mostFieldsWritten = 400;

/** The fields in groups of about the same size with at most so many fields, each for one function. */
export function splitFields({ fields }: FieldOwner, most: number): readonly (readonly Field[])[] {
  const count = Math.max(1, Math.ceil(fields.length / most));
  const size = Math.ceil(fields.length / count);
  return Array.from({ length: count }, (_, index) => fields.slice(index * size, (index + 1) * size));
}
