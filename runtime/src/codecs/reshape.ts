/**
 * How a field's values changed between one and many: `wrapped` where documents may still hold the one item by itself,
 * `unwrapped` where they may still hold an array around the value.
 */
export type Reshaping = 'wrapped' | 'unwrapped';

/**
 * What a migration makes of a stored value of the former shape: an array of it, or the one item of the array; nothing of
 * an empty array. Any other value, null and arrays of several items as they are.
 */
export function reshapeStored(stored: unknown, reshaped: Reshaping | undefined): unknown {
  if (reshaped === undefined || stored === undefined || stored === null) return stored;
  if (!Array.isArray(stored)) return reshaped === 'wrapped' ? [stored] : stored;
  if (reshaped === 'wrapped' || stored.length > 1 || Array.isArray(stored[0])) return stored;
  return stored[0];
}
