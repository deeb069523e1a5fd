import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { runNode } from './run-node.ts';

const bench = fileURLToPath(new URL('..', import.meta.url));
const client = `${bench}generated/client`;
const scripts = `${bench}generated/script`;

/** The command, as it is published. */
export const espalierCommand = fileURLToPath(new URL('../../generator/dist/cli.js', import.meta.url));

/** The generated client as JavaScript, which calls the runtime as it is published. */
export const clientScript = `${scripts}/index.js`;

/** Compiles the benchmarks' models and makes JavaScript of the client, one file for each as `tsc` would. */
export async function generateClient(): Promise<void> {
  await runNode(espalierCommand, ['generate', '-p', bench]);
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  await build({
    entryPoints: files.map((file) => `${client}/${file}`),
    outdir: scripts,
    outbase: client,
    format: 'esm',
    target: 'node20',
    bundle: false,
  });
}
