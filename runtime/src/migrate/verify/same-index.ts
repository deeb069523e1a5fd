import type { NormalIndex } from './normal-index.ts';
import { valueText } from './value-text.ts';

/** Whether two indexes are the same in all but the options that are named. */
export function isSameIndex(one: NormalIndex, other: NormalIndex, but: readonly string[] = []): boolean {
  return one.name === other.name && indexText(one, but) === indexText(other, but);
}

/** Whether the server would refuse to have both, under whatever names: it tells indexes apart by these alone. */
export function isSameSignature(one: NormalIndex, other: NormalIndex): boolean {
  return signature(one) === signature(other);
}

/** The names of what differs: `key`, or of options. */
export function indexDifferences(one: NormalIndex, other: NormalIndex): readonly string[] {
  const names = new Set([...Object.keys(one.options), ...Object.keys(other.options)]);
  const options = [...names].filter((name) => valueText(one.options[name]) !== valueText(other.options[name]));
  return [...(valueText(one.key) === valueText(other.key) ? [] : ['key']), ...options.sort()];
}

function indexText({ key, options }: NormalIndex, but: readonly string[]): string {
  const kept = Object.entries(options).filter(([name]) => !but.includes(name));
  return valueText([key, Object.fromEntries(kept)]);
}

function signature({ key, options }: NormalIndex): string {
  const { partialFilterExpression, sparse, unique, collation } = options;
  return valueText([key, { partialFilterExpression, sparse, unique, collation }]);
}
