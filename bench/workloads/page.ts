import { compareReaders } from '../harness/compare-sides.ts';
import type { ServerWorkload } from '../harness/context.ts';
import { readEveryField } from '../read-every-field.ts';

const pagesPerOperation = 2;

/** Pages of 20 in an order that an index has: the first one, and the one after it. */
export const page: ServerWorkload = {
  name: 'page',
  title: 'page of 20',
  needsServer: true,
  async run(sizes, { readers }) {
    const turns = Math.ceil(sizes.singles / 4);
    const bar = { limit: 0.95, of: 'ratio' } as const;
    const comparison = { workload: this.title, rounds: sizes.singleRounds, operations: turns * pagesPerOperation, bar };
    return compareReaders(comparison, readers, async (side) => {
      let sum = 0;
      for (let turn = 0; turn < turns; turn++) {
        for (const article of await side.findTwoPages()) sum += readEveryField(article);
      }
      return sum;
    });
  },
};
