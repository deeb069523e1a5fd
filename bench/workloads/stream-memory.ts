import type { ServerWorkload } from '../harness/context.ts';
import { compareReports, runChildren } from '../harness/run-children.ts';
import { scale, spreadOf } from '../harness/statistics.ts';
import { ownName } from '../sides/side.ts';

/** The most memory that a process has while it streams all documents. */
export const streamMemory: ServerWorkload = {
  name: 'stream-memory',
  title: 'stream 50,000, peak memory',
  needsServer: true,
  async run(sizes, server) {
    const reports = await runChildren('stream', sizes.childRounds, server);
    return [...reports.keys()].map((side) => {
      const { values, ratios } = compareReports(reports, side, 'peakMemory');
      return {
        workload: this.title,
        side,
        value: scale(spreadOf(values), 1 / 2 ** 20),
        unit: 'MB' as const,
        ratio: spreadOf(ratios),
        ...(side === ownName && { bar: { limit: 1, of: 'ratio' as const } }),
      };
    });
  },
};
