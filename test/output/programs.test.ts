// One program on the generated client, run as users run theirs: its types stripped by Node, compiled, and bundled.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { MongoClient } from 'mongodb';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/server.ts';
import { compileTypeScript } from './support/compile-typescript.ts';
import { node24 } from './support/node-24.ts';
import { runProgram } from './support/run-program.ts';
import { workshop } from './support/workshop.ts';

const users = workshop();
const database = testDatabase();

const seen = {
  runsOn: process.version,
  author: 'Ada <ada@example.org>',
  isSameRow: true,
  version: 2,
  price: '12.50',
  place: [13.4, 52.5],
  comment: 'Fine',
  views: '0',
  counted: 1,
  refused: ['ValidationError', 'validation', '_id'],
};

beforeEach(async () => {
  const client = new MongoClient(database.uri);
  await client.db(database.name).dropDatabase();
  await client.close();
});

// The first run installs that Node.
test('Node 24 runs the client as it is generated, by stripping its types', { timeout: 180_000 }, async () => {
  const node = await node24();
  const project = await users.newProject('ts');
  const ran = await runProgram(node, join(project, 'output/program.ts'), database);
  expect(ran).toEqual({ ...seen, runsOn: expect.stringMatching(/^v24\./) });
});

test('the compiler of TypeScript gives JavaScript that this Node runs', async () => {
  const project = await users.newProject('js');
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    types: ['node'],
    strict: true,
    rewriteRelativeImportExtensions: true,
    rootDir: '.',
    outDir: 'dist',
  };
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['output', 'types'] }));
  await compileTypeScript(project);
  expect(await runProgram(process.execPath, join(project, 'dist/output/program.js'), database)).toEqual(seen);
});

describe('a minified bundle runs', () => {
  let project: string;
  beforeAll(async () => {
    project = await users.newProject('js');
  });

  async function bundle(file: string, options: BuildOptions): Promise<string> {
    const outfile = join(project, file);
    const entryPoints = [join(project, 'output/program.ts')];
    const common: BuildOptions = { bundle: true, minify: true, platform: 'node', target: 'node20', logLevel: 'error' };
    await build({ ...common, entryPoints, outfile, ...options });
    return outfile;
  }

  test.each([
    ['an ES module', 'beside-driver.mjs', 'esm'],
    ['a CommonJS module', 'beside-driver.cjs', 'cjs'],
  ] as const)('as %s beside the driver, and makes no code of text', async (_name, file, format) => {
    const outfile = await bundle(file, { format, external: ['mongodb'] });
    const text = await readFile(outfile, 'utf8');
    expect(text.match(/\beval\b|\bFunction\(/)).toBeNull();
    expect(await runProgram(process.execPath, outfile, database)).toEqual(seen);
  });

  // The driver is CommonJS and asks for Node's own modules by `require`, which ES modules have to be given.
  const require = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

  test.each([
    ['an ES module', 'with-driver.mjs', { format: 'esm', banner: { js: require } }],
    ['a CommonJS module', 'with-driver.cjs', { format: 'cjs' }],
  ] as const)('as %s with the driver in it', async (_name, file, options) => {
    expect(await runProgram(process.execPath, await bundle(file, options), database)).toEqual(seen);
  });
});
