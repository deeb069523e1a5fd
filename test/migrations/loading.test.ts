// Installed packages load the same migrations alike: this Node by jiti, Node 24 by its own type stripping, and any Node from
// what a build made of them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { importTypeScript } from '../../generator/src/migrations/import-typescript.ts';
import { loadMigrations } from '../../runtime/src/migrate/folder/load-migrations.ts';
import { installation } from '../commands/support/installation.ts';
import { runProgram } from '../commands/support/run-command.ts';
import { compileTypeScript } from '../output/support/compile-typescript.ts';
import { node24 } from '../output/support/node-24.ts';
import { testDatabase } from '../support/server.ts';
import { readFiles } from '../support/write-files.ts';
import { type MakeProject, makeProject } from './support/make-project.ts';

const installed = installation();
const database = testDatabase();

/** Loads as an application does that migrates itself. */
const program = `
  import { loadMigrations } from '@espalier/runtime/migrate';
  const migrations = await loadMigrations('generated/migrations').catch(({ code, message, hint }) => ({ code, message, hint }));
  console.log(JSON.stringify(migrations));
`;

let project: MakeProject;
beforeAll(async () => {
  project = makeProject(await installed.newProject(), posts('title: string', 'old: int'));
  await project.run('make');
  project.write(posts('heading: { type: string, was: title }', 'words: { type: long, default: 7 }'));
  await project.run('make', '--name', 'heading', '--drop', 'Post.old');
  writeFileSync(join(project.folder, 'load.mjs'), program);
}, 120_000);

describe('migrations are loaded', { timeout: 180_000 }, () => {
  test('alike by this Node and by Node 24', async () => {
    const here = JSON.parse(JSON.stringify(await loadHere()));
    expect(here).toMatchObject([
      { name: '0001_initial', number: 1, steps: [{ op: 'createCollection', collection: 'posts' }] },
      {
        name: '0002_heading',
        steps: [
          { op: 'widenValidator' },
          {
            op: 'rewrite',
            edits: [
              { edit: 'renameField', path: 'title', to: 'heading', onConflict: 'refuse' },
              { edit: 'removeField', path: 'old', destructive: 'refuse' },
              { edit: 'addField', path: 'words', value: { constant: { $numberLong: '7' } } },
            ],
          },
          { op: 'tightenValidator' },
        ],
      },
    ]);
    expect(await load(await node24())).toEqual(here);
  });

  test('by the command on both', async () => {
    const environment = { MONGODB_URI: database.uri.replace(/\/?(?=\?|$)/, `/${database.name}`) };
    const words = [installed.command, 'migrate', 'plan', '--json'];
    for (const node of [process.execPath, await node24()]) {
      const { out, note } = await runProgram(words, { folder: project.folder, environment, node });
      expect(note).toBe('');
      const { plan } = JSON.parse(out);
      expect(plan.migrations.map(({ name }: { name: string }) => name)).toEqual(['0001_initial', '0002_heading']);
    }
  });

  test('by an application on this Node only as JavaScript, and it says so', async () => {
    expect(await load(process.execPath)).toEqual({
      code: 'migrate/unreadable',
      message: 'This version of Node cannot load "0001_initial/migration.ts".',
      hint: expect.stringContaining('Use Node 22.18 or newer, compile the migrations to JavaScript'),
    });
    const sources = JSON.parse(JSON.stringify(await loadHere()));
    const compilerOptions = {
      ...{ target: 'es2023', module: 'nodenext', types: ['node'], strict: true, rootDir: '.' },
      rewriteRelativeImportExtensions: true,
    };
    writeFileSync(join(project.folder, 'package.json'), '{ "type": "module" }');
    const settings = { compilerOptions, include: ['generated/migrations'] };
    writeFileSync(join(project.folder, 'tsconfig.json'), JSON.stringify(settings));
    await compileTypeScript(project.folder);
    expect([...readFiles(project.migrations).keys()]).toContain('0002_heading/migration.js');
    expect(await load(process.execPath)).toEqual(sources);
  });
});

function loadHere(): Promise<unknown> {
  return loadMigrations(project.migrations, { importModule: importTypeScript });
}

async function load(node: string): Promise<unknown> {
  const { out, note } = await runProgram(['load.mjs'], { folder: project.folder, node });
  if (note !== '') throw new Error(note);
  return JSON.parse(out);
}

function posts(...fields: readonly string[]): string {
  return `models:\n  Post:\n    fields:\n${fields.map((field) => `      ${field}\n`).join('')}`;
}
