import type { Field, FieldOwner } from '../../3-link/model-graph.ts';

/**
 * More fields than this are read and written by several functions. V8 does not optimize a function whose bytecode is
 * above 60 KB, and is slow to optimize one that comes near it.
 */
const FIELDS_PER_FUNCTION = 64;

/** Whether the fields are too many for one function. */
export function isSplit({ fields }: FieldOwner): boolean {
  return fields.length > FIELDS_PER_FUNCTION;
}

/** The fields in groups of about the same size, each for one function; one group when they are few. */
export function splitFields({ fields }: FieldOwner): readonly (readonly Field[])[] {
  const count = Math.max(1, Math.ceil(fields.length / FIELDS_PER_FUNCTION));
  const size = Math.ceil(fields.length / count);
  return Array.from({ length: count }, (_, index) => fields.slice(index * size, (index + 1) * size));
}
