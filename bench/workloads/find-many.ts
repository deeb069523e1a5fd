import { compareReaders } from '../harness/compare-sides.ts';
import type { ServerWorkload } from '../harness/context.ts';

/** Many whole documents as an array, untouched afterwards. */
export const findMany: ServerWorkload = {
  name: 'find-many',
  title: 'find 10,000',
  needsServer: true,
  async run(sizes, { readers }) {
    const bar = { limit: 0.6, of: 'ratio' } as const;
    const comparison = { workload: this.title, rounds: sizes, operations: 1, bar };
    return compareReaders(comparison, readers, async (side) => (await side.findMany(sizes.many)).length);
  },
};
