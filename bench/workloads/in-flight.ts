import { compareReaders } from '../harness/compare-sides.ts';
import type { ServerWorkload } from '../harness/context.ts';
import { readEveryField } from '../read-every-field.ts';

const width = 64;

/** Documents by `_id`, 64 of them under way at any time. */
export const inFlight: ServerWorkload = {
  name: 'in-flight',
  title: '64 by id in flight',
  needsServer: true,
  async run(sizes, { readers, ids }) {
    const wanted = ids.slice(0, Math.max(width, sizes.singles * 2));
    const bar = { limit: 1.05, of: 'ratio' } as const;
    const comparison = { workload: this.title, rounds: sizes.singleRounds, operations: wanted.length, bar };
    return compareReaders(comparison, readers, async (side) => {
      let next = 0;
      let sum = 0;
      const work = async (): Promise<void> => {
        for (let id = wanted[next++]; id !== undefined; id = wanted[next++]) {
          const article = await side.findById(id);
          if (article !== null) sum += readEveryField(article);
        }
      };
      await Promise.all(Array.from({ length: width }, work));
      return sum;
    });
  },
};
