import { refuseKey } from '../codecs/encode-fields.ts';
import { unreachableKey } from '../codecs/map.ts';
import { enter, leave } from '../codecs/nesting.ts';
import { getOwn } from '../codecs/own-property.ts';
import { report } from '../codecs/problem-codes.ts';
import { sameValue } from '../codecs/same-value.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';
import { hiddenKeys } from '../codecs/unknown-keys.ts';
import { type DiffChanges, type DiffPlace, placeInside } from './diff-changes.ts';
import { diffValue } from './diff-value.ts';

/** Compares the fields of a row or an embedded value, then the keys that the model does not know. */
export function diffFields(shape: Shape, before: object, after: object, place: DiffPlace, changes: DiffChanges): void {
  if (!enter(after, place.path, changes.context)) return;
  for (const field of shape.fields) {
    const [old, value] = [getOwn(before, field.name), getOwn(after, field.name)];
    if (field.codec.equal(old, value)) continue;
    diffField(field, old, value, placeInside(place, field.stored, field.name), changes);
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!shape.byName.has(key)) diffUnknownKey(shape, key, before, after, place, changes);
  }
  leave(changes.context);
}

function diffField(field: NamedField, old: unknown, value: unknown, place: DiffPlace, changes: DiffChanges): void {
  if (isFixed(field, old, place)) {
    report(changes.context, place.path, 'immutable', 'Cannot change once it is set.');
  } else if (value !== undefined) {
    const { was, reshaped, codec } = field;
    // In parts it could be changed under one of its two keys only, and in one of its two shapes.
    if (was === undefined && reshaped === undefined) diffValue(codec, old, value, place, changes);
    else if (changes.set(codec, old, value, place) && was !== undefined) changes.unset(formerPlace(place, was));
  } else if (field.optional === true) {
    changes.unset(place);
    if (field.was !== undefined) changes.unset(formerPlace(place, field.was));
  } else {
    report(changes.context, place.path, 'required', 'Is required.');
  }
}

/** Where the field at `place` was before. */
function formerPlace(place: DiffPlace, was: string): DiffPlace {
  return { ...place, stored: [...place.stored.split('.').slice(0, -1), was].join('.') };
}

function isFixed(field: NamedField, old: unknown, place: DiffPlace): boolean {
  if (place.isInArray) return false;
  return field.role !== undefined || place.stored === '_id' || (field.immutable === true && old !== undefined);
}

function diffUnknownKey(
  shape: Shape,
  key: string,
  before: object,
  after: object,
  place: DiffPlace,
  changes: DiffChanges,
): void {
  const [old, value] = [getOwn(before, key), getOwn(after, key)];
  // A key that a class has for itself is no property of its rows, while `before` may show it.
  if (sameValue(old, value) || Object.hasOwn(hiddenKeys(after) ?? {}, key)) return;
  if (old === undefined || shape.byStored.has(key)) {
    refuseKey(shape, key, place.path, changes.context);
    return;
  }
  const inside = placeInside(place, key, key);
  const mistake = unreachableKey(key);
  if (mistake !== undefined) report(changes.context, inside.path, 'key', `Must not ${mistake} to be changed.`);
  else if (value === undefined) changes.unset(inside);
  else changes.setUndeclared(value, inside);
}
