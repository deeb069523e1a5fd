import type { Document } from 'mongodb';
import type { Codec } from '../codecs/codec.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';
import { encodeFilter } from '../query/encode-filter.ts';
import type { Assignment } from './read-assignments.ts';
import type { UpdateContext } from './update-context.ts';
import type { ArrayFilters } from './update-types.ts';

/**
 * Encodes `arrayFilters` by the types of the elements that their identifiers stand for.
 * Reports identifiers without a filter and filters that no path uses.
 */
export function encodeArrayFilters(
  assignments: readonly Assignment[],
  arrayFilters: ArrayFilters | undefined,
  context: UpdateContext,
): Document[] | undefined {
  const elements = new Map<string, Codec>();
  for (const { target } of assignments) {
    for (const [identifier, codec] of target.identifiers) elements.set(identifier, codec);
  }
  if (arrayFilters === undefined && elements.size === 0) return undefined;
  if (arrayFilters !== undefined && !Array.isArray(arrayFilters)) {
    context.structure.report('arrayFilters', 'type', 'must be an array of filters');
    return undefined;
  }
  const shape = identifierShape(elements);
  const used = new Set<string>();
  const encoded = (arrayFilters ?? []).map((filter, index) => {
    for (const key of Object.keys(filter ?? {})) used.add(key.split('.')[0] ?? key);
    return encodeFilter(shape, filter, context.structure, `arrayFilters.${index}`, true);
  });
  for (const identifier of elements.keys()) {
    // Filters may also name it inside of $and and $or; the server checks those.
    if (used.has(identifier) || [...used].some((key) => key.startsWith('$'))) continue;
    context.structure.report('arrayFilters', 'array-filter', `$[${identifier}] needs a filter in arrayFilters`);
  }
  return encoded;
}

/** The identifiers as if they were fields, so that array filters are encoded like any filter. */
function identifierShape(elements: ReadonlyMap<string, Codec>): Shape {
  const fields = [...elements].map(([name, codec]): NamedField => ({ name, stored: name, codec }));
  const byName = new Map(fields.map((field) => [field.name, field]));
  return { name: 'the identifiers', fields, byName, byStored: byName, byFormer: new Map() };
}
