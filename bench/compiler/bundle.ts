import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { LocalWorkload } from '../harness/context.ts';
import { exactly, type Figure } from '../harness/figure.ts';
import { clientScript, generatedFolder } from '../harness/generate-client.ts';
import { runGenerate } from './run-generate.ts';
import { makeProject, outputName } from './synthetic-project.ts';

/** What reaches production: minified by esbuild and gzipped, the driver left out. */
export const bundle: LocalWorkload = {
  name: 'bundle',
  title: 'size of the bundle',
  needsServer: false,
  async run() {
    const folder = makeProject('bundle-100', 100);
    await runGenerate(folder);
    const index = `${folder}/${outputName}/index.ts`;
    return [
      await figure(
        'the whole runtime',
        `export * from '@espalier/runtime/codegen/v1';export * from '@espalier/runtime';`,
        30,
      ),
      await figure('runtime and client of Article', `export { connect } from ${JSON.stringify(clientScript)};`),
      await figure('client of 100 models, all used', `export { connect } from ${JSON.stringify(index)};`),
      await figure(
        'client of 100 models, one of them used',
        `export { customer0Model } from ${JSON.stringify(index)};`,
      ),
    ];
  },
};

async function figure(side: string, contents: string, limit?: number): Promise<Figure> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: generatedFolder, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
    external: ['mongodb'],
  });
  const size = outputFiles.reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0);
  return {
    workload: 'size of the bundle',
    side,
    value: exactly(size / 1024),
    unit: 'KB',
    ...(limit !== undefined && { bar: { limit, of: 'value' } }),
  };
}
