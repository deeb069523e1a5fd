import { ArrayCodec } from '../codecs/array.ts';
import type { Codec } from '../codecs/codec.ts';
import { enter, leave } from '../codecs/nesting.ts';
import { rewrite } from '../codecs/rewrite.ts';
import { type DiffChanges, type DiffPlace, placeInside } from './diff-changes.ts';
import { diffValue } from './diff-value.ts';

type Items = readonly unknown[];

/** Compares two arrays: changes elements in place, or appends, or sets the array as a whole. */
export function diffArray(codec: Codec, before: Items, after: Items, place: DiffPlace, changes: DiffChanges): void {
  if (codec.structure.kind !== 'array') return;
  const { items } = codec.structure;
  const isAppended = after.length > before.length && before.every((item, index) => items.equal(item, after[index]));
  if (isAppended) {
    append(codec, items, before, after, place, changes);
  } else if (after.length !== before.length || isAllNew(items, before, after)) {
    changes.set(codec, before, after, place);
  } else if (isUnique(codec, before, after, place, changes) && enter(after, place.path, changes.context)) {
    for (const [index, item] of after.entries()) {
      if (items.equal(before[index], item)) continue;
      diffValue(items, before[index], item, placeInside(place, String(index), String(index), true), changes);
    }
    leave(changes.context);
  }
}

function append(codec: Codec, items: Codec, before: Items, after: Items, place: DiffPlace, changes: DiffChanges): void {
  const { context } = changes;
  if (codec instanceof ArrayCodec && !codec.checkCount(after.length, place.path, context)) return;
  if (!isUnique(codec, before, after, place, changes) || !enter(after, place.path, context)) return;
  const count = context.problems.length;
  const added: unknown[] = [];
  for (let index = before.length; index < after.length; index++) {
    added.push(rewrite(items, undefined, after[index], `${place.path}.${index}`, context));
  }
  leave(context);
  if (context.problems.length === count) changes.push(added, place);
}

/** Whether one `$set` of the array says the same as one for each of its several scalars. */
function isAllNew(items: Codec, before: Items, after: Items): boolean {
  const { structure } = items;
  const isScalar =
    structure.kind === 'scalar' || (structure.kind === 'nullable' && structure.inner.structure.kind === 'scalar');
  return isScalar && after.length > 1 && after.every((item, index) => !items.equal(before[index], item));
}

/** Checks an array whose items must differ as a whole, although only a part of it is sent. */
function isUnique(codec: Codec, before: Items, after: Items, place: DiffPlace, { context }: DiffChanges): boolean {
  if (!(codec instanceof ArrayCodec) || !codec.hasUniqueItems) return true;
  const count = context.problems.length;
  rewrite(codec, before, after, place.path, context, false);
  return context.problems.length === count;
}
