import type { ValueProfile } from './profile.ts';

/** What was seen in a place, such as `string 940, null 60; missing in 12 of 1012`. No value is quoted. */
export function describeProfile({ types, count }: ValueProfile, chances: number): string {
  const seen = [...types].sort(([, one], [, other]) => other - one).map(([type, times]) => `${type} ${times}`);
  const missing = chances - count;
  if (missing <= 0) return seen.join(', ');
  return `${seen.length === 0 ? 'never seen' : seen.join(', ')}; missing in ${missing} of ${chances}`;
}
