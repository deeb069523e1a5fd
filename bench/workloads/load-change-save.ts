import { compareWriters } from '../harness/compare-sides.ts';
import type { ServerWorkload } from '../harness/context.ts';
import { fillCollection } from '../harness/fill.ts';

/** Documents read by `_id`, changed at two places, and written back: two commands each. */
export const loadChangeSave: ServerWorkload = {
  name: 'load-change-save',
  title: 'load, change, save',
  needsServer: true,
  async run(sizes, { client, writers }) {
    const bar = { limit: 1.1, of: 'ratio' } as const;
    return compareWriters(
      { workload: this.title, rounds: sizes.singleRounds, operations: sizes.singles, bar },
      writers,
      ({ database }) => fillCollection(client, database, sizes.singles),
      async ({ side }, ids) => {
        for (const id of ids) await side.loadChangeSave(id);
      },
    );
  },
};
