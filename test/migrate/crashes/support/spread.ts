import type { DoomedEvent } from './doomed.ts';

/**
 * The events to die at, from 1. All of them with `ESPALIER_LONG=all`. In the longer suite all but those after which the
 * database is as it was after the one before: of reads that follow each other, one is taken. Otherwise some that lie apart,
 * other ones for every trial, and more of them with `ESPALIER_ROUNDS`.
 */
export function spread(events: readonly DoomedEvent[], seed: number): readonly number[] {
  const { ESPALIER_LONG: long, ESPALIER_ROUNDS: rounds = 1 } = process.env;
  const all = events.map((_, index) => index + 1);
  if (long === 'all') return all;
  const telling = all.filter((event) => events[event - 1]?.changes || events[event - 2]?.changes);
  if (long === '1') return telling;
  const distance = Math.max(1, Math.floor(telling.length / (3 * Number(rounds))));
  // A prime makes trials that are alike begin elsewhere.
  return telling.filter((_, index) => index % distance === (seed * 7) % distance);
}
