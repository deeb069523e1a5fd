import { addShape } from './merge-profiles.ts';
import type { ShapeProfile, ValueProfile } from './profile.ts';

/**
 * Folds shapes that repeat inside of themselves into one: comments with replies, which are comments with replies.
 * That takes two levels to be seen, since an inner one must lead on under the same key.
 */
export function foldRecursion(shape: ShapeProfile): void {
  for (const [key, profile] of shape.keys) {
    for (let inner = objectIn(profile); inner !== undefined; inner = objectIn(profile)) {
      const next = inner.object;
      if (next === undefined || !repeats(shape, key, next)) break;
      inner.object = undefined;
      inner.isRecursive = true;
      addShape(shape, next);
    }
  }
  for (const profile of shape.keys.values()) foldWithin(profile);
}

/** Folds what is inside of a value. A collection's own documents are never folded into what they hold. */
export function foldWithin(profile: ValueProfile): void {
  if (profile.object !== undefined) foldRecursion(profile.object);
  if (profile.items !== undefined) foldWithin(profile.items);
}

/** The place of objects under a key, which may be in an array. */
function objectIn(profile: ValueProfile): ValueProfile | undefined {
  if (profile.object !== undefined) return profile;
  return profile.items === undefined ? undefined : objectIn(profile.items);
}

function repeats(shape: ShapeProfile, key: string, inner: ShapeProfile): boolean {
  if (!inner.keys.has(key)) return false;
  const shared = [...inner.keys.keys()].filter((name) => shape.keys.has(name));
  return shared.length > 1 && shared.length === inner.keys.size;
}
