import { readdirSync, rmSync, statSync } from 'node:fs';
import type { LocalWorkload } from '../harness/context.ts';
import { exactly, type Figure } from '../harness/figure.ts';
import { scale, spreadOf } from '../harness/statistics.ts';
import { runGenerate, type Usage } from './run-generate.ts';
import { makeProject, outputName } from './synthetic-project.ts';

/** How many models the bars speak of. */
const barredCount = 500;

interface Measured {
  readonly count: number;
  readonly usages: readonly Usage[];
  readonly size: number;
}

/** `espalier generate` from nothing, in a new process: time, memory and size of the client for ever more models. */
export const compileModels: LocalWorkload = {
  name: 'compile',
  title: 'generate, cold',
  needsServer: false,
  async run(sizes) {
    const measured: Measured[] = [];
    for (const count of sizes.models) measured.push(await measure(count, Math.ceil(sizes.childRounds / 2)));
    return [...times(measured), ...growth(measured), ...memories(measured), ...outputs(measured)];
  },
};

async function measure(count: number, rounds: number): Promise<Measured> {
  const folder = makeProject(`compile-${count}`, count);
  const usages: Usage[] = [];
  for (let round = 0; round < rounds; round++) {
    rmSync(`${folder}/${outputName}`, { recursive: true, force: true });
    usages.push(await runGenerate(folder));
  }
  return { count, usages, size: sizeOf(`${folder}/${outputName}`) };
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(`${entry.parentPath}/${entry.name}`).size, 0);
}

function times(measured: readonly Measured[]): Figure[] {
  return measured.map(({ count, usages }) => ({
    workload: 'generate, cold',
    side: `${count} models`,
    value: scale(spreadOf(usages.map(({ wall }) => wall)), 1 / 1000),
    unit: 's',
    ...(count === barredCount && { bar: { limit: 2, of: 'value' } }),
  }));
}

/** What one more model costs among many, divided by what it costs among few: 1 when growth is linear. */
function growth(measured: readonly Measured[]): Figure[] {
  const [many, some, few] = [...measured].reverse();
  if (many === undefined || some === undefined || few === undefined) return [];
  const value = exactly(costOfOneMore(some, many) / costOfOneMore(few, some));
  const bar = { limit: 1.25, of: 'value' } as const;
  const side = `one more among ${many.count} ÷ among ${some.count}`;
  return [{ workload: 'generate, growth of time', side, value, unit: '', bar }];
}

function costOfOneMore(few: Measured, many: Measured): number {
  const [less, more] = [few, many].map(({ usages }) => spreadOf(usages.map(({ wall }) => wall)).median);
  return ((more ?? 0) - (less ?? 0)) / (many.count - few.count);
}

function memories(measured: readonly Measured[]): Figure[] {
  return measured.map(({ count, usages }) => ({
    workload: 'generate, peak memory',
    side: `${count} models`,
    value: scale(spreadOf(usages.map(({ peakMemory }) => peakMemory)), 1 / 2 ** 20),
    unit: 'MB',
  }));
}

function outputs(measured: readonly Measured[]): Figure[] {
  return measured.map(({ count, size }) => ({
    workload: 'generate, size of the output',
    side: `${count} models`,
    value: exactly(size / 2 ** 20),
    unit: 'MB',
    ...(count === barredCount && { bar: { limit: 10, of: 'value' } }),
  }));
}
