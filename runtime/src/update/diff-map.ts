import type { Codec } from '../codecs/codec.ts';
import { unreachableKey } from '../codecs/map.ts';
import { enter, leave } from '../codecs/nesting.ts';
import { getOwn } from '../codecs/own-property.ts';
import { report } from '../codecs/problem-codes.ts';
import { type DiffChanges, type DiffPlace, placeInside } from './diff-changes.ts';
import { diffValue } from './diff-value.ts';

type Keys = Readonly<Record<string, unknown>>;

/** Compares two maps key by key. When a key changed that no path can name, the map is set as a whole. */
export function diffMap(codec: Codec, before: Keys, after: Keys, place: DiffPlace, changes: DiffChanges): void {
  if (codec.structure.kind !== 'map') return;
  const { values } = codec.structure;
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !values.equal(getOwn(before, key), getOwn(after, key)),
  );
  if (changed.some((key) => unreachableKey(key) !== undefined && Object.hasOwn(before, key))) {
    changes.set(codec, before, after, place);
    return;
  }
  if (!enter(after, place.path, changes.context)) return;
  for (const key of changed) {
    const mistake = unreachableKey(key);
    const [inside, value] = [placeInside(place, key, key), getOwn(after, key)];
    if (mistake !== undefined) report(changes.context, place.path, 'key', `Must not ${mistake}.`);
    else if (value === undefined) changes.unset(inside);
    else diffValue(values, getOwn(before, key), value, inside, changes);
  }
  leave(changes.context);
}
