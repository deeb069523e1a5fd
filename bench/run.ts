// `npm run bench`: measures everything, or the workloads that are named.
//   npm run bench -- find-many page    these alone
//   npm run bench -- --quick           so little that it shows only whether everything runs
//   npm run bench -- --json            figures for programs
//   npm run bench -- --write           all of it, into bench/RESULTS.md
//   npm run bench -- --list            the names

import { circumstances } from './harness/circumstances.ts';
import type { ServerContext, Sizes, Workload } from './harness/context.ts';
import type { Figure } from './harness/figure.ts';
import { generateClient } from './harness/generate-client.ts';
import { withServer } from './harness/open-server.ts';
import { readOptions } from './harness/options.ts';
import { writeResults } from './harness/results-file.ts';
import { textTable } from './harness/table.ts';
import { workloads } from './workloads/index.ts';

const options = readOptions(process.argv.slice(2));
if (options.list) {
  for (const { name, title } of workloads) console.log(`${name.padEnd(20)} ${title}`);
} else {
  await generateClient();
  const where = `${circumstances()}, ${roundsText(options.sizes)}`;
  const figures = await runAll(chosen(options.names), options.sizes);
  if (options.json) console.log(JSON.stringify({ where, figures }, null, 2));
  else console.log(`\n${where}\n\n${textTable(figures)}`);
  if (options.write) writeResults(new URL('RESULTS.md', import.meta.url), figures, where);
}

function roundsText({ rounds, singleRounds, childRounds }: Sizes): string {
  return `${rounds} rounds (${singleRounds.rounds} of single operations, ${childRounds} of processes)`;
}

function chosen(names: readonly string[]): Workload[] {
  const unknown = names.filter((name) => !workloads.some((workload) => workload.name === name));
  if (unknown.length > 0) throw new Error(`There is no workload ${unknown.join(', ')}; --list names them.`);
  return workloads.filter((workload) => names.length === 0 || names.includes(workload.name));
}

async function runAll(wanted: readonly Workload[], sizes: Sizes): Promise<Figure[]> {
  return wanted.some((workload) => workload.needsServer)
    ? withServer(sizes, (server) => runEach(wanted, sizes, server))
    : runEach(wanted, sizes);
}

async function runEach(wanted: readonly Workload[], sizes: Sizes, server?: ServerContext): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const workload of wanted) {
    const start = performance.now();
    if (!workload.needsServer) figures.push(...(await workload.run(sizes)));
    else if (server !== undefined) figures.push(...(await workload.run(sizes, server)));
    process.stderr.write(`${workload.title}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  }
  return figures;
}
