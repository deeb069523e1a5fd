import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, inject } from 'vitest';
import { buildPackage } from '../../../scripts/build-package.mjs';

const root = join(import.meta.dirname, '../../..');

/** Building may wait for a busy machine. */
const patienceMilliseconds = 180_000;

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

/** Installs the packages, once for all files of the run. Call it once, at the top. */
export function installation(): Installation {
  const folder = join(inject('runFolder'), 'installation');
  beforeAll(() => installOnce(folder), patienceMilliseconds);
  return {
    folder,
    command: join(folder, 'node_modules/espalier/dist/cli.js'),
    newProject: () => mkdtemp(join(folder, 'project-')),
  };
}

/** The first to come makes the folder and installs; the others wait for its mark. */
async function installOnce(folder: string): Promise<void> {
  const mark = `${folder}.done`;
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (isFirst) await installAll(folder).finally(() => writeFile(mark, ''));
  while (!existsSync(mark)) await sleep(100);
}

async function installAll(folder: string): Promise<void> {
  await Promise.all([linkOthers(folder), install(folder, 'espalier'), install(folder, '@espalier/runtime')]);
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
