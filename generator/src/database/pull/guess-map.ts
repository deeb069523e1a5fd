import { canBeStored } from './field-names.ts';
import { mergeProfiles } from './merge-profiles.ts';
import type { ShapeProfile, ValueProfile } from './profile.ts';

/** Keys that name things of the world rather than fields: ids, numbers, dates. */
const DATA_KEY = /^(?:[0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+|\d{4}-\d{2}(?:-\d{2})?.*)$/i;
/** Fewer different keys than these say nothing about their nature. */
const LEAST_KEYS = 4;
/** Keys of a map come in so many of the objects at most, on average. */
const MOST_PRESENCE = 0.6;

/** What stands under the keys, when objects are maps: their keys are data, or many and different over values that are alike. */
export function guessMap(shape: ShapeProfile): ValueProfile | undefined {
  const keys = [...shape.keys.keys()];
  const profiles = [...shape.keys.values(), ...(shape.others === undefined ? [] : [shape.others])];
  const values = () => mergeProfiles(profiles);
  if (shape.others !== undefined || keys.length === 0 || keys.every((key) => DATA_KEY.test(key))) return values();
  const unusable = keys.filter((key) => !canBeStored(key)).length;
  if (unusable > keys.length / 2) return values();
  const seen = profiles.reduce((sum, { count }) => sum + count, 0);
  const presence = seen / (keys.length * Math.max(1, shape.count));
  if (keys.length < LEAST_KEYS || presence > MOST_PRESENCE) return undefined;
  const merged = values();
  return isOfOneType(merged) ? merged : undefined;
}

function isOfOneType({ types, object }: ValueProfile): boolean {
  const others = [...types.keys()].filter((type) => type !== 'null');
  if (others.length !== 1 && !others.every((type) => ['int', 'long', 'double'].includes(type))) return false;
  if (object === undefined) return true;
  // Objects are alike when most of their keys are in most of them.
  const counts = [...object.keys.values()].map(({ count }) => count);
  return counts.length > 0 && counts.every((count) => count > object.count / 2);
}
