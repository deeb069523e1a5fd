import { copyStored } from './copy-stored.ts';
import { setOwn } from './own-property.ts';
import type { Shape } from './shape.ts';

/** Where values stand whose keys in the database are names of something else on the row. */
const hidden = Symbol('hidden');

/**
 * Puts the value of a key that the model does not know on a row or embedded value, as an own property under that key.
 * Where the key is the name of a field that is stored under another one, or of a method of the row, the value is
 * hidden instead: no property shows it, and it is not lost when the value around it is written again.
 */
export function setUnknown(target: object, shape: Shape, key: string, stored: unknown): void {
  const value = copyStored(stored);
  if (!shape.byName.has(key) && !isMember(target, key)) {
    setOwn(target, key, value);
    return;
  }
  const kept = hiddenKeys(target) ?? {};
  setOwn(kept, key, value);
  Object.defineProperty(target, hidden, { value: kept, configurable: true });
}

/** What `setUnknown` hid on a value. */
export function hiddenKeys(target: object): Record<string, unknown> | undefined {
  return Object.hasOwn(target, hidden) ? (target as { [hidden]?: Record<string, unknown> })[hidden] : undefined;
}

/** Whether the class of `target` has a member of this name. What all objects inherit may be covered without harm. */
function isMember(target: object, key: string): boolean {
  return key in target && !Object.hasOwn(target, key) && !Object.hasOwn(Object.prototype, key);
}
