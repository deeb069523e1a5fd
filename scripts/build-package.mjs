import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import precompileTemplates from './precompile-templates.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const typescript = join(root, 'node_modules/typescript/bin/tsc');

const entryPoints = {
  runtime: ['index.ts', 'codegen/v1.ts', 'migrate/index.ts', 'migrate/schema.ts'],
  generator: ['index.ts', 'cli.ts'],
};

/**
 * Builds a package: the declarations file by file, the JavaScript bundled into few files. A program that starts cold
 * would spend more time on opening hundreds of small modules than on running them.
 *
 * @param {'runtime' | 'generator'} workspace
 * @param {string} dist the folder to build into
 */
export async function buildPackage(workspace, dist) {
  precompileTemplates();
  const project = join(root, workspace, 'tsconfig.build.json');
  execFileSync(process.execPath, [typescript, '-p', project, '--outDir', dist], { stdio: 'inherit' });
  const source = join(root, workspace, 'src');
  await build({
    entryPoints: entryPoints[workspace].map((file) => join(source, file)),
    outbase: source,
    outdir: dist,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: workspace === 'runtime' ? 'neutral' : 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  if (workspace === 'runtime') return;
  // Editors read the schemas from the package: node_modules/espalier/dist/schema/config.schema.json.
  for (const name of ['config', 'model']) {
    cpSync(join(root, `schema/${name}.schema.json`), join(dist, `schema/${name}.schema.json`));
  }
}
