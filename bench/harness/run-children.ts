import type { ChildReport, ChildTask, ChildWords } from '../children/child-task.ts';
import { ownName, rawName, type SideName } from '../sides/side.ts';
import type { ServerContext } from './context.ts';
import { childScript, clientScript } from './generate-client.ts';
import { randomNumbers, shuffled } from './random.ts';
import { runNode } from './run-node.ts';

const programs: readonly (readonly [SideName, string])[] = [
  [rawName, 'raw'],
  ['raw driver again', 'raw'],
  [ownName, 'espalier'],
  ['Mongoose', 'mongoose'],
  ['Mongoose, lean', 'mongoose-lean'],
];

/** Lets every side do `task` in a process of its own, in every round in another order. Gives the reports by side. */
export async function runChildren(
  task: ChildTask,
  rounds: number,
  { uri, readDatabase, ids }: ServerContext,
): Promise<Map<SideName, ChildReport[]>> {
  const random = randomNumbers(7);
  const id = ids[0]?.toHexString() ?? '';
  const words: ChildWords = { task, uri, database: readDatabase, id, clientScript };
  const expected = task === 'stream' ? ids.length : 1;
  const reports = new Map<SideName, ChildReport[]>(programs.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, program] of shuffled(programs, random)) {
      const report: ChildReport = JSON.parse(await runNode(childScript(program), [JSON.stringify(words)]));
      if (report.documents !== expected) throw new Error(`"${name}" has read ${report.documents} documents.`);
      reports.get(name)?.push(report);
    }
  }
  return reports;
}

/** The values of one kind in `reports`, and each divided by the raw driver's of the same round. */
export function compareReports(
  reports: ReadonlyMap<SideName, readonly ChildReport[]>,
  name: SideName,
  what: 'wall' | 'cpu' | 'peakMemory',
): { readonly values: number[]; readonly ratios: number[] } {
  const base = reports.get(rawName) ?? [];
  const values = (reports.get(name) ?? []).map((report) => report[what]);
  return { values, ratios: values.map((value, round) => value / (base[round]?.[what] ?? Number.NaN)) };
}
