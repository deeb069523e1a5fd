import { makeInput } from '../article.ts';
import { compareWriters } from '../harness/compare-sides.ts';
import type { ServerWorkload } from '../harness/context.ts';
import { emptyCollection } from '../harness/fill.ts';

/** Many documents inserted by one call, each checked where the side checks. */
export const insertMany: ServerWorkload = {
  name: 'insert-many',
  title: 'insert 10,000',
  needsServer: true,
  async run(sizes, { client, writers }) {
    const rounds = { warmUps: 1, rounds: Math.ceil(sizes.rounds / 2) };
    const bar = { limit: 1.15, of: 'ratio' } as const;
    return compareWriters(
      { workload: this.title, rounds, operations: 1, bar },
      writers,
      async ({ database }) => {
        await emptyCollection(client, database);
        return Array.from({ length: sizes.many }, (_, number) => makeInput(number, 'many'));
      },
      ({ side }, inputs) => side.insertMany(inputs),
    );
  },
};
