import type { ServerWorkload } from '../harness/context.ts';
import { compareReports, runChildren } from '../harness/run-children.ts';
import { spreadOf } from '../harness/statistics.ts';
import { ownName } from '../sides/side.ts';

/** A new process until it has its first document: loading, connecting, reading. */
export const coldStart: ServerWorkload = {
  name: 'cold-start',
  title: 'cold start to the first answer',
  needsServer: true,
  async run(sizes, server) {
    const reports = await runChildren('first-answer', sizes.childRounds, server);
    return [...reports.keys()].map((side) => {
      const wall = compareReports(reports, side, 'wall');
      const cpu = compareReports(reports, side, 'cpu');
      return {
        workload: this.title,
        side,
        value: spreadOf(cpu.values),
        unit: 'ms CPU' as const,
        ratio: spreadOf(wall.ratios),
        cpuRatio: spreadOf(cpu.ratios),
        ...(side === ownName && { bar: { limit: 1.05, of: 'cpuRatio' as const } }),
      };
    });
  },
};
