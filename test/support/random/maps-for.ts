import { type Answers, noAnswers } from '../../../generator/src/4-plan/answers/answers.ts';
import type { Sketch } from './sketch.ts';

/** The answers that say, of each value that an enum loses, which value documents get. */
export function mapsFor(before: Sketch, after: Sketch): Answers {
  const maps = before.enums.flatMap((old) => {
    const now = after.enums.find(({ id }) => id === old.id);
    const [heir] = now?.values ?? [];
    if (now === undefined || heir === undefined) return [];
    const isKept = (value: string) => now.values.some((other) => other.value === value || other.was === value);
    return old.values.flatMap(({ value }) => (isKept(value) ? [] : [[`${now.name}.${value}`, heir.value] as const]));
  });
  return { ...noAnswers, maps: new Map(maps) };
}
