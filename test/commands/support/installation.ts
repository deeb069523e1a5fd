import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildPackage } from '../../../scripts/build-package.mjs';

const root = join(import.meta.dirname, '../../..');

/** Where npm puts our packages, and where their sources are. */
const packages = { espalier: 'generator', '@espalier/runtime': 'runtime' } as const;

/** A folder with both packages installed as npm would, built from the sources at hand. */
export interface Installation {
  /** Projects made below it find the packages. */
  readonly folder: string;
  /** The program of the command `espalier`. */
  readonly command: string;
  /** Makes an empty folder for a project. */
  newProject(): Promise<string>;
}

/** Installs the packages for the tests of a file. Call it once, at the top. */
export function installation(): Installation {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(await realpath(tmpdir()), 'espalier-installation-'));
    await Promise.all([linkOthers(folder), install(folder, 'espalier'), install(folder, '@espalier/runtime')]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return {
    get folder() {
      return folder;
    },
    get command() {
      return join(folder, 'node_modules/espalier/dist/cli.js');
    },
    newProject: () => mkdtemp(join(folder, 'project-')),
  };
}

async function install(folder: string, name: keyof typeof packages): Promise<void> {
  const workspace = packages[name];
  const target = join(folder, 'node_modules', name);
  await mkdir(target, { recursive: true });
  await buildPackage(workspace, join(target, 'dist'));
  await cp(join(root, workspace, 'package.json'), join(target, 'package.json'));
  // Dependencies of which npm keeps two versions.
  await symlink(join(root, workspace, 'node_modules'), join(target, 'node_modules'));
}

/** Everything else comes from the repository. */
async function linkOthers(folder: string): Promise<void> {
  const modules = join(root, 'node_modules');
  for (const name of await readdir(modules)) {
    if (name in packages || name.startsWith('.') || name === '@espalier') continue;
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(modules, name), link);
  }
}
