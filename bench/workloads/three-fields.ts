import { compareReaders } from '../harness/compare-sides.ts';
import type { ServerWorkload } from '../harness/context.ts';

/** Three fields and `_id` of many documents. */
export const threeFields: ServerWorkload = {
  name: 'three-fields',
  title: 'three fields of 10,000',
  needsServer: true,
  async run(sizes, { readers }) {
    const bar = { limit: 0.7, of: 'ratio' } as const;
    const comparison = { workload: this.title, rounds: sizes, operations: 1, bar };
    return compareReaders(comparison, readers, async (side) => {
      let sum = 0;
      for (const { title, status, views } of await side.findSummaries(sizes.many)) {
        sum += title.length + status.length + views;
      }
      return sum;
    });
  },
};
