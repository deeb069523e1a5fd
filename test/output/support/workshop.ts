import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { defaultConfig } from '../../../generator/src/2-validate/config.ts';
import { buildPackage } from '../../../scripts/build-package.mjs';
import { emitOf } from '../../support/emit-of.ts';
import { graphOf } from '../../support/graph-of.ts';
import { writeFiles } from '../../support/write-files.ts';

const root = join(import.meta.dirname, '../../..');
const client = join(root, 'test/types/client');

/** A folder outside of the repository with the runtime installed as npm would: compiled, and only what is published. */
export interface Workshop {
  readonly folder: string;
  /**
   * Makes a user's project: the client of `test/types/client` and the program, at the places that they have below
   * `test`, so that the program finds the client.
   */
  newProject(importExtension: 'js' | 'ts'): Promise<string>;
}

/** Opens a workshop for the tests of a file. Call it once, at the top. */
export function workshop(): Workshop {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(await realpath(tmpdir()), 'espalier-output-'));
    await installRuntime(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return {
    get folder() {
      return folder;
    },
    newProject: (importExtension) => newProject(folder, importExtension),
  };
}

async function installRuntime(folder: string): Promise<void> {
  const target = join(folder, 'node_modules/@espalier/runtime');
  await mkdir(target, { recursive: true });
  await buildPackage('runtime', join(target, 'dist'));
  await cp(join(root, 'runtime/package.json'), join(target, 'package.json'));
  for (const name of ['mongodb', '@types']) {
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
}

async function newProject(folder: string, importExtension: 'js' | 'ts'): Promise<string> {
  const project = await mkdtemp(join(folder, 'project-'));
  const config = { ...defaultConfig, models: '.', output: 'types/client/generated', importExtension };
  writeFiles(project, emitOf(graphOf(await readFile(join(client, 'blog.yaml'), 'utf8'), config, 'blog.yaml'), config));
  const ownClass = 'generated/models/user.class.ts';
  const written = await readFile(join(client, ownClass), 'utf8');
  const text = written.replaceAll(".js';", `.${importExtension}';`);
  writeFiles(project, [
    { path: 'package.json', text: '{ "type": "module" }', owner: 'user' },
    { path: `types/client/${ownClass}`, text, owner: 'user' },
  ]);
  await cp(join(import.meta.dirname, '../program.ts'), join(project, 'output/program.ts'));
  return project;
}
