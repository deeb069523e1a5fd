import { compareReaders } from '../harness/compare-sides.ts';
import type { ServerWorkload } from '../harness/context.ts';

/** All documents, one after the other, none of them kept. */
export const stream: ServerWorkload = {
  name: 'stream',
  title: 'stream 50,000',
  needsServer: true,
  async run(sizes, { readers }) {
    const rounds = { warmUps: 1, rounds: Math.ceil(sizes.rounds / 2) };
    const bar = { limit: 0.6, of: 'ratio' } as const;
    const comparison = { workload: this.title, rounds, operations: 1, bar };
    return compareReaders(comparison, readers, async (side) => {
      let sum = 0;
      for await (const article of side.stream()) sum += article.views + article.comments.length;
      return sum;
    });
  },
};
