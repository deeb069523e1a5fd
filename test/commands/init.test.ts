import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseUri } from '../support/database-uri.ts';
import { testDatabase } from '../support/server.ts';
import { readFiles } from '../support/write-files.ts';
import { installation } from './support/installation.ts';
import { runProgram } from './support/run-command.ts';
import { whileReadOnly } from './support/while-read-only.ts';

const installed = installation();
const database = testDatabase();
const laidOut = [
  '.gitignore',
  'espalier.yaml',
  'package.json',
  'schema/models/blog.yaml',
  'src/db.ts',
  'src/main.ts',
  'tsconfig.json',
];

function espalier(folder: string, ...words: string[]) {
  return runProgram([installed.command, ...words], { folder });
}

test('makes a project that generates, compiles and runs', { timeout: 60_000 }, async () => {
  const folder = await installed.newProject();
  const { code, out, note } = await espalier(folder, 'init');
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect([...readFiles(folder).keys()]).toEqual(laidOut);
  for (const path of laidOut) expect(note).toContain(`created  ${path}\n`);
  expect(note).toMatch(/Next:\n {2}npm install +the compiler/);

  expect(await espalier(folder, 'generate')).toMatchObject({ code: 0 });
  const compiler = join(installed.folder, 'node_modules/typescript/bin/tsc');
  expect(await runProgram([compiler], { folder })).toEqual({ code: 0, out: '', note: '' });

  const run = await runProgram(['--import', 'tsx', 'src/main.ts'], {
    folder,
    environment: { MONGODB_URI: databaseUri(database.uri, database.name) },
  });
  expect(run).toEqual({ code: 0, out: '"Hello" by Ada\n', note: '' });
});

test('keeps every file that exists, also when it runs again', async () => {
  const folder = await installed.newProject();
  const manifest = '{ "dependencies": { "mongodb": "^7.9.0" } }\n';
  await writeFile(join(folder, 'package.json'), manifest);
  await writeFile(join(folder, '.gitignore'), 'node_modules\ncoverage');
  const first = JSON.parse((await espalier(folder, 'init', '--json')).out);
  expect(first).toEqual({
    ok: true,
    created: ['tsconfig.json', 'espalier.yaml', 'schema/models/blog.yaml', 'src/db.ts', 'src/main.ts', '.gitignore'],
    kept: ['package.json'],
    diagnostics: [],
  });
  expect(await readFile(join(folder, 'package.json'), 'utf8')).toBe(manifest);
  expect(await readFile(join(folder, '.gitignore'), 'utf8')).toBe('node_modules\ncoverage\n.espalier/\n');

  await writeFile(join(folder, 'src/main.ts'), 'mine\n');
  const before = readFiles(folder);
  const { code, note } = await espalier(folder, 'init');
  expect(code).toBe(0);
  for (const path of laidOut) expect(note).toContain(`kept     ${path}\n`);
  expect(note).toContain('npm install @espalier/runtime\n');
  expect(note).toContain('npm install --save-dev @types/node espalier tsx typescript\n');
  expect(note).toContain('npm pkg set type=module');
  expect(readFiles(folder)).toEqual(before);
});

test('makes the folder that it is given', async () => {
  const folder = await installed.newProject();
  const { code, note } = await espalier(folder, 'init', 'shops/My Shop');
  expect(code).toBe(0);
  expect(note).toContain('  cd "shops/My Shop"\n');
  const manifest = JSON.parse(await readFile(join(folder, 'shops/My Shop/package.json'), 'utf8'));
  expect(manifest).toMatchObject({ name: 'my-shop', private: true, type: 'module' });
});

test('writes through no link that leads out', async () => {
  const [folder, elsewhere] = [await installed.newProject(), await installed.newProject()];
  await symlink(elsewhere, join(folder, 'src'));
  const { code, note } = await espalier(folder, 'init');
  expect(code).toBe(1);
  expect(note).toContain('error[write/link-out]');
  expect(readFiles(elsewhere).size).toBe(0);
  expect(readFiles(folder).size).toBe(0);
});

test('says why it cannot write', async () => {
  const folder = await installed.newProject();
  await writeFile(join(folder, 'file'), '');
  expect(await espalier(folder, 'init', 'file')).toMatchObject({
    code: 1,
    note: expect.stringContaining('write/failed'),
  });
  await mkdir(join(folder, 'there'));
  await whileReadOnly(join(folder, 'there/project'), async () => {
    const { code, note } = await espalier(folder, 'init', 'there/project');
    expect(code).toBe(1);
    expect(note).toContain('error[write/not-writable]');
  });
});
