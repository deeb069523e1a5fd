import { randomNumbers, shuffled } from './random.ts';
import type { Sample } from './sample.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** One side of a comparison. */
export interface Competitor {
  readonly name: string;
  measure(): Promise<Sample>;
}

/** What one side took over all rounds, and how that compares with the first side in the same rounds. */
export interface Standing {
  readonly name: string;
  readonly wall: Spread;
  readonly cpu: Spread;
  readonly ratio: Spread;
  readonly cpuRatio: Spread;
}

/** How often to measure. */
export interface Rounds {
  readonly warmUps: number;
  readonly rounds: number;
}

/**
 * Measures all sides in every round, each time in another order, so that what slows the machine down slows all of them.
 * Ratios are taken within a round, to the first of `competitors`.
 */
export async function interleave(competitors: readonly Competitor[], options: Rounds): Promise<Standing[]> {
  const random = randomNumbers(20_24);
  const samples = new Map<string, Sample[]>(competitors.map(({ name }) => [name, []]));
  for (let round = -options.warmUps; round < options.rounds; round++) {
    for (const competitor of shuffled(competitors, random)) {
      const sample = await competitor.measure();
      if (round >= 0) samples.get(competitor.name)?.push(sample);
    }
  }
  const base = samples.get(competitors[0]?.name ?? '') ?? [];
  return [...samples].map(([name, own]) => ({
    name,
    wall: spreadOf(own.map((sample) => sample.wall)),
    cpu: spreadOf(own.map((sample) => sample.cpu)),
    ratio: spreadOf(ratios(own, base, 'wall')),
    cpuRatio: spreadOf(ratios(own, base, 'cpu')),
  }));
}

function ratios(own: readonly Sample[], base: readonly Sample[], what: keyof Sample): number[] {
  return own.map((sample, round) => sample[what] / (base[round]?.[what] ?? Number.NaN));
}
