import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { runNode } from './run-node.ts';

const bench = fileURLToPath(new URL('..', import.meta.url));
const client = `${bench}generated/client`;
const scripts = `${bench}generated/script`;
const children = `${bench}generated/children`;

/** The command, as it is published. */
export const espalierCommand = fileURLToPath(new URL('../../generator/dist/cli.js', import.meta.url));

/** The folder that things may be generated into. */
export const generatedFolder = `${bench}generated`;

/** The generated client as JavaScript, which calls the runtime as it is published. */
export const clientScript = `${scripts}/index.js`;

const programs = [
  'raw',
  'espalier',
  'mongoose',
  'mongoose-lean',
  'rename-by-hand',
  'rename-by-migration',
  'report-usage',
] as const;

/** The program of a child process, by the name of its file in `children/`. */
export function childScript(name: string): string {
  return `${children}/${name}.js`;
}

/** Compiles the benchmarks' models and makes JavaScript of the client, one file for each as `tsc` would. */
export async function generateClient(): Promise<void> {
  await runNode(espalierCommand, ['generate', '-p', bench]);
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const shared = { format: 'esm', platform: 'node', target: 'node20' } as const;
  await build({
    ...shared,
    entryPoints: files.map((file) => `${client}/${file}`),
    outdir: scripts,
    outbase: client,
    bundle: false,
  });
  await build({
    ...shared,
    entryPoints: programs.map((name) => `${bench}children/${name}.ts`),
    outdir: children,
    bundle: true,
    packages: 'external',
  });
}
