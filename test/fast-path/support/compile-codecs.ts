import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { defaultConfig } from '../../../generator/src/2-validate/config.ts';
import type { ModelGraph } from '../../../generator/src/3-link/model-graph.ts';
import { emitCodecs } from '../../../generator/src/5-emit/codecs/emit-codecs.ts';
import type * as entry from './runtime-entry.ts';

const repository = new URL('../../../', import.meta.url);
// Inside of node_modules, so that the bundle finds the driver and no tool of ours looks at it.
const folder = new URL('node_modules/.cache/espalier-fast-path/', repository);

/** The generated codecs together with the runtime that they call: another copy than the one that tests import. */
export interface CompiledCodecs {
  readonly runtime: typeof entry;
  /** What the generated files export, by name: `postModel`, `commentShape`, … */
  readonly generated: Readonly<Record<string, unknown>>;
}

let count = 0;

/** Prints the codecs of a graph, compiles and imports them. */
export async function compileCodecs(graph: ModelGraph): Promise<CompiledCodecs> {
  const bundle = await build({
    stdin: { contents: mainModule(graph), resolveDir: fileURLToPath(repository), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['mongodb'],
    logLevel: 'silent',
    plugins: [generatedFiles(graph)],
  });
  count += 1;
  await mkdir(folder, { recursive: true });
  const file = new URL(`${process.pid}-${count}.mjs`, folder);
  await writeFile(file, bundle.outputFiles[0]?.text ?? '');
  try {
    return await import(/* @vite-ignore */ pathToFileURL(fileURLToPath(file)).href);
  } finally {
    await rm(file);
  }
}

function mainModule({ models, embedded }: ModelGraph): string {
  return [
    "export * as runtime from 'espalier:runtime';",
    `import * as all from 'espalier:all';`,
    'export const generated = { ...all };',
    `// ${models.length} models, ${embedded.length} embedded types`,
  ].join('\n');
}

function generatedFiles(graph: ModelGraph): Plugin {
  const files = new Map(
    emitCodecs(graph, { ...defaultConfig, importExtension: 'ts' }).map(({ path, text }) => [baseName(path), text]),
  );
  const all = [...files.keys()].map((file) => `export * from 'espalier:codecs/${file}';`).join('\n');
  const models = new Map(graph.models.map(({ name, fileName }) => [`${fileName}.ts`, rowClass(name)]));
  const resolveDir = fileURLToPath(repository);
  return {
    name: 'generated files',
    setup(plugin) {
      plugin.onResolve(
        { filter: /^espalier:|^\.\.?\/(?:models\/)?[^/]+\.ts$|^@espalier\/runtime/ },
        ({ path, namespace, kind }) => {
          if (namespace !== 'generated' && kind === 'entry-point') return undefined;
          if (path.startsWith('@espalier/runtime') || path === 'espalier:runtime') {
            return { path: fileURLToPath(new URL('runtime-entry.ts', import.meta.url)) };
          }
          if (path === 'espalier:all') return { path: 'all', namespace: 'generated' };
          if (path.startsWith('espalier:codecs/'))
            return { path: path.slice('espalier:'.length), namespace: 'generated' };
          if (namespace !== 'generated') return undefined;
          return { path: path.startsWith('../models/') ? path.slice(3) : `codecs/${path.slice(2)}`, namespace };
        },
      );
      plugin.onLoad({ filter: /./, namespace: 'generated' }, ({ path }) => {
        const [kind, file = ''] = path.split('/');
        const contents = path === 'all' ? all : (kind === 'models' ? models : files).get(file);
        return { contents: contents ?? '', loader: 'ts', resolveDir };
      });
    },
  };
}

function rowClass(name: string): string {
  return `import { Row } from '@espalier/runtime/codegen/v1';\nexport class ${name} extends Row {}`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
