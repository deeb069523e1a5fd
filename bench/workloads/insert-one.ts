import { makeInput } from '../article.ts';
import { compareWriters } from '../harness/compare-sides.ts';
import type { ServerWorkload } from '../harness/context.ts';
import { emptyCollection } from '../harness/fill.ts';

/** Documents inserted one after the other, each checked where the side checks. */
export const insertOne: ServerWorkload = {
  name: 'insert-one',
  title: 'insert one',
  needsServer: true,
  async run(sizes, { client, writers }) {
    const bar = { limit: 1.05, of: 'ratio' } as const;
    return compareWriters(
      { workload: this.title, rounds: sizes.singleRounds, operations: sizes.singles, bar },
      writers,
      async ({ database }) => {
        await emptyCollection(client, database);
        return Array.from({ length: sizes.singles }, (_, number) => makeInput(number, 'one'));
      },
      async ({ side }, inputs) => {
        for (const input of inputs) await side.insertOne(input);
      },
    );
  },
};
