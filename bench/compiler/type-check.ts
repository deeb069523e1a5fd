import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LocalWorkload, Sizes } from '../harness/context.ts';
import { exactly, type Figure } from '../harness/figure.ts';
import { runNode } from '../harness/run-node.ts';
import { spreadOf } from '../harness/statistics.ts';
import { crudProgram } from './crud-program.ts';
import { runGenerate } from './run-generate.ts';
import { makeProject, outputName } from './synthetic-project.ts';

const typescript = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** What `tsc` says of a check: seconds and a count. */
interface Check {
  readonly seconds: number;
  readonly instantiations: number;
}

/** `tsc` 7 on generated clients, and what programs that use them add. */
export const typeCheck: LocalWorkload = {
  name: 'types',
  title: 'tsc',
  needsServer: false,
  async run(sizes) {
    const most = Math.min(500, Math.max(...sizes.models));
    const few = Math.min(100, most / 2);
    return [...(await checkWhole(most, sizes)), ...(await checkCrud(few, most))];
  },
};

async function checkWhole(count: number, sizes: Sizes): Promise<Figure[]> {
  const folder = await prepare(`types-${count}`, count);
  const checks: Check[] = [];
  for (let round = 0; round < Math.ceil(sizes.childRounds / 2); round++) checks.push(await check(folder, 'client'));
  const side = `${count} models`;
  const seconds = spreadOf(checks.map((one) => one.seconds));
  const instantiations = spreadOf(checks.map((one) => one.instantiations));
  return [
    { workload: 'tsc, time', side, value: seconds, unit: 's', bar: { limit: 1.5, of: 'value' } },
    { workload: 'tsc, instantiations', side, value: instantiations, unit: '', bar: { limit: 100_000, of: 'value' } },
  ];
}

/** What each further model adds, and each further model with a program around it. */
async function checkCrud(few: number, many: number): Promise<Figure[]> {
  const folders = [await prepare(`types-${few}`, few), await prepare(`types-${many}`, many)] as const;
  const figures: Figure[] = [];
  for (const program of ['client', 'crud', 'select'] as const) {
    const [less, more] = [await check(folders[0], program), await check(folders[1], program)];
    figures.push({
      workload: 'tsc, instantiations of one more model',
      side: sides[program],
      value: exactly((more.instantiations - less.instantiations) / (many - few)),
      unit: '',
      ...(program === 'crud' && { bar: { limit: 100, of: 'value' } }),
    });
  }
  return figures;
}

const sides = {
  client: 'the client alone',
  crud: 'create, read, update, save, delete',
  select: 'the same, with select and include',
} as const;

async function prepare(name: string, count: number): Promise<string> {
  const folder = makeProject(name, count);
  await runGenerate(folder);
  for (const program of ['crud', 'select'] as const) {
    writeFileSync(`${folder}/${program}.ts`, crudProgram(count, program === 'select'));
  }
  writeFileSync(`${folder}/client.ts`, `export * from './${outputName}/index.js';\n`);
  return folder;
}

async function check(folder: string, program: 'client' | 'crud' | 'select'): Promise<Check> {
  const settings = {
    compilerOptions: {
      target: 'es2023',
      module: 'nodenext',
      types: ['node'],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
      noEmit: true,
    },
    files: [`${program}.ts`],
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(settings));
  const printed = await runNode(typescript, ['-p', folder, '--extendedDiagnostics']);
  return { seconds: figureIn(printed, 'Total time'), instantiations: figureIn(printed, 'Instantiations') };
}

function figureIn(printed: string, label: string): number {
  const found = new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(printed)?.[1];
  if (found === undefined) throw new Error(`tsc has not said its ${label}.`);
  return Number(found);
}
