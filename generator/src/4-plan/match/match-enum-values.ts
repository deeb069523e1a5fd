import type { SnapshotEnumValue } from '@espalier/runtime/migrate';
import type { Planning } from '../planning.ts';
import { type Matches, matchNames } from './match-names.ts';
import { nameLikeness } from './name-likeness.ts';
import { type EnumPair, pairKey } from './pairs.ts';

/** What became of an enum's values, and what replaces those that are gone. */
export interface EnumChanges {
  readonly matches: Matches<SnapshotEnumValue, SnapshotEnumValue>;
  /** Old values with the new ones that documents get. */
  readonly replaced: Readonly<Record<string, string>>;
}

/** Matches the values of an enum. Worked out once for each pair. */
export function matchEnumValues(planning: Planning, pair: EnumPair): EnumChanges {
  const key = pairKey(pair);
  const known = planning.enumChanges.get(key);
  if (known !== undefined) return known;
  const byValue = (values: readonly SnapshotEnumValue[]) => new Map(values.map((value) => [value.value, value]));
  const [before, after] = [byValue(pair.before), byValue(pair.after)];
  const subjectOf = (value: string) => `${pair.to}.${value}`;
  const mapped = new Map(
    [...before.keys()].flatMap((value) => {
      const to = after.has(value) ? undefined : planning.answers.map(subjectOf(value), (name) => after.has(name));
      return to === undefined ? [] : [[value, to] as const];
    }),
  );
  const matches = matchNames<SnapshotEnumValue, SnapshotEnumValue>(planning, {
    what: 'value',
    before,
    after,
    subjectOf,
    spanOf: () => planning.spans.of(pair.to),
    likeness: ([from], [to]) => (!mapped.has(from) && nameLikeness(from, to) >= 0.75 ? nameLikeness(from, to) : 0),
  });
  const renamed = matches.pairs.flatMap(({ before: old, after: now }) =>
    old.value === now.value ? [] : [[old.value, now.value] as const],
  );
  const changes: EnumChanges = {
    matches,
    replaced: Object.fromEntries([...renamed, ...matches.removed.flatMap(({ value }) => entryOf(mapped, value))]),
  };
  planning.enumChanges.set(key, changes);
  return changes;
}

function entryOf(mapped: ReadonlyMap<string, string>, value: string): (readonly [string, string])[] {
  const to = mapped.get(value);
  return to === undefined ? [] : [[value, to]];
}
