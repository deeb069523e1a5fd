import { readFileSync } from 'node:fs';
import { childScript, espalierCommand, generatedFolder } from '../harness/generate-client.ts';
import { runNode } from '../harness/run-node.ts';

/** What a run of the compiler took: milliseconds from the start of its process, and bytes. */
export interface Usage {
  readonly wall: number;
  readonly peakMemory: number;
}

/** Runs `espalier generate` for a project in a process of its own. */
export async function runGenerate(folder: string): Promise<Usage> {
  const report = `${generatedFolder}/usage.json`;
  const flags = ['--import', childScript('report-usage')];
  await runNode(espalierCommand, ['generate', '-p', folder], flags, { BENCH_USAGE_REPORT: report });
  return JSON.parse(readFileSync(report, 'utf8'));
}
