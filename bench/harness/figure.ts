import type { Standing } from './interleave.ts';
import { type Spread, scale } from './statistics.ts';

/** What a figure must not exceed. */
export interface Bar {
  readonly limit: number;
  /** What is held against the limit: the figure itself, or its ratio to the raw driver's (wall time where it is a time), or that of CPU time. */
  readonly of: 'value' | 'ratio' | 'cpuRatio';
}

/** One line of the report: what one side showed in one workload. */
export interface Figure {
  readonly workload: string;
  readonly side: string;
  readonly value: Spread;
  readonly unit: 'ms' | 'ms CPU' | 'µs' | 's' | 'MB' | 'KB' | '';
  /** The figure of this side divided by the raw driver's in the same round. */
  readonly ratio?: Spread;
  readonly cpuRatio?: Spread;
  readonly bar?: Bar;
}

/** Whether the figure keeps to its bar; undefined when it has none. */
export function isMet(figure: Figure): boolean | undefined {
  if (figure.bar === undefined) return undefined;
  const spread = figure[figure.bar.of];
  return spread !== undefined && spread.median <= figure.bar.limit;
}

/** Figures of a comparison, per operation, when each sample was `operations` of them. The bar is that of `barredSide`. */
export function figuresOf(
  workload: string,
  standings: readonly Standing[],
  operations: number,
  barredSide: string,
  bar?: Bar,
): Figure[] {
  return standings.map((standing) => {
    const milliseconds = scale(standing.wall, 1 / operations);
    const isSmall = milliseconds.median < 1;
    return {
      workload,
      side: standing.name,
      value: isSmall ? scale(milliseconds, 1000) : milliseconds,
      unit: isSmall ? 'µs' : 'ms',
      ratio: standing.ratio,
      cpuRatio: standing.cpuRatio,
      ...(bar !== undefined && standing.name === barredSide ? { bar } : {}),
    };
  });
}

/** A figure of something that was measured once, or is exact. */
export function exactly(value: number): Spread {
  return { median: value, lower: value, upper: value };
}
