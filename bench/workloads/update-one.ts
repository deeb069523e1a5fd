import { compareWriters } from '../harness/compare-sides.ts';
import type { ServerWorkload } from '../harness/context.ts';
import { fillCollection } from '../harness/fill.ts';

/** Documents changed by `_id` in one command each. */
export const updateOne: ServerWorkload = {
  name: 'update-one',
  title: 'update one',
  needsServer: true,
  async run(sizes, { client, writers }) {
    const bar = { limit: 1.05, of: 'ratio' } as const;
    return compareWriters(
      { workload: this.title, rounds: sizes.singleRounds, operations: sizes.singles, bar },
      writers,
      ({ database }) => fillCollection(client, database, sizes.singles),
      async ({ side }, ids) => {
        for (const id of ids) await side.countView(id);
      },
    );
  },
};
