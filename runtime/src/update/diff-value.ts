import type { Codec } from '../codecs/codec.ts';
import { isPlainObject } from '../codecs/plain-object.ts';
import { diffArray } from './diff-array.ts';
import type { DiffChanges, DiffPlace } from './diff-changes.ts';
import { diffFields } from './diff-fields.ts';
import { diffMap } from './diff-map.ts';

/** Finds the changes that make `after` of `before`, which is `undefined` when nothing is there; they are not equal. */
export function diffValue(codec: Codec, before: unknown, after: unknown, place: DiffPlace, changes: DiffChanges): void {
  const { structure } = codec;
  if (structure.kind === 'nullable' && before !== null && after !== null) {
    diffValue(structure.inner, before, after, place, changes);
  } else if (structure.kind === 'embedded' && isPlainObject(before) && isPlainObject(after)) {
    diffFields(structure.shape(), before, after, place, changes);
  } else if (structure.kind === 'map' && isPlainObject(before) && isPlainObject(after)) {
    diffMap(codec, before, after, place, changes);
  } else if (structure.kind === 'array' && Array.isArray(before) && Array.isArray(after)) {
    diffArray(codec, before, after, place, changes);
  } else {
    changes.set(codec, before, after, place);
  }
}
