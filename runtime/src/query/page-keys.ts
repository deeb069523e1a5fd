import type { Document } from 'mongodb';
import type { Codec } from '../codecs/codec.ts';
import { getOwn } from '../codecs/own-property.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';
import { QueryError } from '../errors/query-error.ts';
import type { ModelDescriptor } from '../model/descriptor.ts';

/** One key of a page's order. */
export interface PageKey {
  readonly stored: string;
  /** The path by field names. */
  readonly names: readonly string[];
  readonly codec: Codec;
  readonly direction: 1 | -1;
  /** Whether documents may have `null` or nothing there, which is in front of all values. */
  readonly canBeNull: boolean;
}

/**
 * The keys that a page is ordered by: those of the query, then `_id` so that no two rows are equal. Throws `QueryError`
 * for a path through an array, where one document has several places in the order.
 */
export function pageKeys({ shape, name }: ModelDescriptor, sort: Document = {}): PageKey[] {
  const keys: PageKey[] = [];
  for (const [stored, direction] of Object.entries({ ...sort, _id: sort._id ?? 1 })) {
    const key = followStored(shape, stored, direction === -1 ? -1 : 1);
    if (key === undefined) {
      const message = 'cannot order pages, since it is an array or of any type';
      throw new QueryError([{ path: stored, code: 'order', message }], { model: name });
    }
    keys.push(key);
    // Nothing after it has a say.
    if (stored === '_id') break;
  }
  return keys;
}

function followStored(start: Shape, stored: string, direction: 1 | -1): PageKey | undefined {
  const names: string[] = [];
  let shape: Shape | undefined = start;
  let codec: Codec | undefined;
  let canBeNull = false;
  for (const segment of stored.split('.')) {
    const field: NamedField | undefined = shape?.byStored.get(segment);
    if (field === undefined) return undefined;
    names.push(field.name);
    canBeNull ||= field.optional === true || field.codec.structure.kind === 'nullable';
    codec = field.codec.structure.kind === 'nullable' ? field.codec.structure.inner : field.codec;
    const { structure }: Codec = codec;
    if (structure.kind === 'array' || (structure.kind === 'scalar' && structure.comparison === 'any')) return undefined;
    shape = structure.kind === 'embedded' ? structure.shape() : undefined;
  }
  return codec && { stored, names, codec, direction, canBeNull };
}

/** What a row has at a key; `null` also where it has nothing. */
export function valueAtKey(row: object, { names }: PageKey): unknown {
  let value: unknown = row;
  for (const name of names) {
    if (typeof value !== 'object' || value === null) return null;
    value = getOwn(value, name);
  }
  return value ?? null;
}
