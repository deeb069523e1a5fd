import { compareReaders } from '../harness/compare-sides.ts';
import type { ServerWorkload } from '../harness/context.ts';
import { readEveryField } from '../read-every-field.ts';

/** Many whole documents as an array, and then each value of them is read. */
export const findManyRead: ServerWorkload = {
  name: 'find-many-read',
  title: 'find 10,000, every field read',
  needsServer: true,
  async run(sizes, { readers }) {
    const bar = { limit: 0.6, of: 'ratio' } as const;
    const comparison = { workload: this.title, rounds: sizes, operations: 1, bar };
    return compareReaders(comparison, readers, async (side) => {
      let sum = 0;
      for (const article of await side.findMany(sizes.many)) sum += readEveryField(article);
      return sum;
    });
  },
};
