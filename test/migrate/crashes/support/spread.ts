import type { DoomedEvent } from './doomed.ts';

/**
 * The events to die at, from 1: all but those after which the database is as it was after the one before. Of reads that
 * follow each other, one is taken.
 *
 * @param most about how many, if not all: they lie apart, and are other ones for every `seed`
 */
export function spread(events: readonly DoomedEvent[], seed: number, most: number): readonly number[] {
  const all = events.map((_, index) => index + 1);
  const telling = all.filter((event) => events[event - 1]?.changes || events[event - 2]?.changes);
  const distance = Math.max(1, Math.floor(telling.length / most));
  // A prime makes trials that are alike begin elsewhere.
  return telling.filter((_, index) => index % distance === (seed * 7) % distance);
}
