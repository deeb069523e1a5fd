import { type ExactValue, isSame } from './exact-bson.ts';

/** A restored value, and whether all that was lost could be placed. `undefined` is what is missing. */
export interface Merged {
  readonly value: ExactValue;
  readonly isWhole: boolean;
}

/**
 * Puts back what a rewrite lost. `kept` is the value before the rewrite, `back` what undoing alone makes of the rewritten
 * one, and `now` what it makes of the one that is there now. Where nobody changed anything since, `now` is `back`, and
 * `kept` takes its place; otherwise this is looked for field by field and item by item.
 */
export function mergeBack(kept: ExactValue, back: ExactValue, now: ExactValue): Merged {
  if (isSame(now, back)) return { value: kept, isWhole: true };
  if (isSame(kept, back) || isSame(kept, now)) return { value: now, isWhole: true };
  if (kept instanceof Map && now instanceof Map) return mergeMaps(kept, back instanceof Map ? back : new Map(), now);
  if (Array.isArray(kept) && Array.isArray(back) && Array.isArray(now)) return mergeArrays(kept, back, now);
  return { value: now, isWhole: false };
}

function mergeMaps(kept: Map<string, ExactValue>, back: Map<string, ExactValue>, now: Map<string, ExactValue>): Merged {
  const value = new Map<string, ExactValue>();
  let isWhole = true;
  for (const key of new Set([...kept.keys(), ...now.keys()])) {
    const merged = mergeBack(kept.get(key), back.get(key), now.get(key));
    isWhole &&= merged.isWhole;
    if (merged.value !== undefined) value.set(key, merged.value);
  }
  return { value, isWhole };
}

/** Items are found again by what they are, else by their place where the number is still the same. */
function mergeArrays(kept: readonly ExactValue[], back: readonly ExactValue[], now: readonly ExactValue[]): Merged {
  if (kept.length !== back.length) return { value: now, isWhole: false };
  const free = new Set(back.keys());
  const partners = now.map((item) => {
    const partner = [...free].find((index) => isSame(back[index], item));
    if (partner !== undefined) free.delete(partner);
    return partner;
  });
  if (now.length === back.length) {
    for (const [index, partner] of partners.entries())
      if (partner === undefined && free.delete(index)) partners[index] = index;
  }
  const merged = now.map((item, index): Merged => {
    const partner = partners[index];
    return partner === undefined ? { value: item, isWhole: true } : mergeBack(kept[partner], back[partner], item);
  });
  const areLost = [...free].some((index) => !isSame(kept[index], back[index]));
  return { value: merged.map(({ value }) => value), isWhole: !areLost && merged.every(({ isWhole }) => isWhole) };
}
