import { ownName, type ReadSide, rawName } from '../sides/side.ts';
import type { Writer } from './context.ts';
import { type Bar, type Figure, figuresOf } from './figure.ts';
import { interleave, type Rounds } from './interleave.ts';
import { timed } from './sample.ts';

/** One comparison of sides. */
export interface Comparison {
  readonly workload: string;
  readonly rounds: Rounds;
  /** How many operations one sample is. */
  readonly operations: number;
  readonly bar?: Bar;
}

/** Compares how fast the sides read. `body` is one sample; what it gives must be the same number on all sides. */
export async function compareReaders(
  comparison: Comparison,
  readers: readonly ReadSide[],
  body: (side: ReadSide) => Promise<number>,
): Promise<Figure[]> {
  await expectSame(readers, body);
  const competitors = readers.map((side) => ({ name: side.name, measure: () => timed(() => body(side)) }));
  const standings = await interleave(competitors, comparison.rounds);
  return figuresOf(comparison.workload, standings, comparison.operations, ownName, comparison.bar);
}

async function expectSame(readers: readonly ReadSide[], body: (side: ReadSide) => Promise<number>): Promise<void> {
  let expected: number | undefined;
  for (const side of readers) {
    const given = await body(side);
    expected ??= given;
    if (given !== expected) throw new Error(`"${side.name}" reads other data than "${rawName}".`);
  }
}

/** Compares how fast the sides write. `prepare` is not timed and gives what `body`, one sample, is to write. */
export async function compareWriters<Prepared>(
  comparison: Comparison,
  writers: readonly Writer[],
  prepare: (writer: Writer) => Promise<Prepared>,
  body: (writer: Writer, prepared: Prepared) => Promise<unknown>,
): Promise<Figure[]> {
  const competitors = writers.map((writer) => ({
    name: writer.side.name,
    measure: async () => {
      const prepared = await prepare(writer);
      return timed(() => body(writer, prepared));
    },
  }));
  const standings = await interleave(competitors, comparison.rounds);
  return figuresOf(comparison.workload, standings, comparison.operations, ownName, comparison.bar);
}
