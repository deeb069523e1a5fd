import { compareReaders } from '../harness/compare-sides.ts';
import type { ServerWorkload } from '../harness/context.ts';
import { readEveryField } from '../read-every-field.ts';

/** Documents by `_id`, one after the other. */
export const findById: ServerWorkload = {
  name: 'find-by-id',
  title: 'find by id',
  needsServer: true,
  async run(sizes, { readers, ids }) {
    const wanted = ids.slice(0, sizes.singles);
    const bar = { limit: 1.05, of: 'ratio' } as const;
    const comparison = { workload: this.title, rounds: sizes.singleRounds, operations: wanted.length, bar };
    return compareReaders(comparison, readers, async (side) => {
      let sum = 0;
      for (const id of wanted) {
        const article = await side.findById(id);
        if (article !== null) sum += readEveryField(article);
      }
      return sum;
    });
  },
};
