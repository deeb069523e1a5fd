import type { ValueProfile } from './profile.ts';

/** What was seen in a place, such as `string 940, null 60; missing in 12 of 1012`. No value is quoted. */
export function describeProfile({ types, count, items }: ValueProfile, chances: number): string {
  const inside = items === undefined || items.count === 0 ? '' : ` (of ${describeProfile(items, items.count)})`;
  const counts = [...types].sort(([, one], [, other]) => other - one);
  const seen = counts.map(([type, times]) => `${type} ${times}${type === 'array' ? inside : ''}`);
  const missing = chances - count;
  const all = seen.length === 0 ? 'never seen' : seen.join(', ');
  if (missing <= 0) return all;
  return `${all}; missing in ${missing} of ${chances}`;
}
