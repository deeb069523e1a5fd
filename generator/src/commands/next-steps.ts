import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { starterPackages } from './starter-packages.ts';

interface Manifest {
  readonly type?: unknown;
  readonly dependencies?: object;
  readonly devDependencies?: object;
}

/**
 * What to do after `espalier init`, by what was there before.
 *
 * @param project absolute path of the project folder
 * @param folder where it lies from here; empty when it is the current folder
 * @param kept the files that were there already
 */
export function nextSteps(project: string, folder: string, kept: readonly string[]): string {
  const manifest = kept.includes('package.json') ? readManifest(project) : undefined;
  const steps = [
    ...(folder === '' ? [] : [`cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)}`]),
    ...(manifest === undefined ? ['npm install'] : installs(manifest)),
    ...(manifest !== undefined && manifest.type !== 'module' ? ['npm pkg set type=module'] : []),
    'npx espalier generate',
    'npx espalier dev',
    'npx espalier migrate make',
    'npx espalier migrate up',
    ...(manifest === undefined ? ['npm start'] : []),
  ];
  const lines = steps.map((step) => `  ${step.padEnd(25)} ${reasons[step] ?? ''}`.trimEnd());
  return `\nNext:\n${lines.join('\n')}\n`;
}

const reasons: Readonly<Record<string, string>> = {
  'npm install': "the compiler, the runtime and MongoDB's driver",
  'npm pkg set type=module': 'the generated client is an ES module',
  'npx espalier generate': 'writes the typed client to generated/',
  'npx espalier dev': 'runs a MongoDB server in a terminal of its own, and prints what MONGODB_URI is to be elsewhere',
  'npx espalier migrate make': 'writes the first migration',
  'npx espalier migrate up': 'makes collections, validators and indexes',
  'npm start': 'the first program',
};

/** Installs what the package at hand lacks. */
function installs({ dependencies = {}, devDependencies = {} }: Manifest): string[] {
  const lacks = (name: string) => !(name in dependencies) && !(name in devDependencies);
  const production = Object.keys(starterPackages.dependencies).filter(lacks);
  const development = Object.keys(starterPackages.devDependencies).filter(lacks);
  return [
    ...(production.length === 0 ? [] : [`npm install ${production.join(' ')}`]),
    ...(development.length === 0 ? [] : [`npm install --save-dev ${development.join(' ')}`]),
  ];
}

/** The package.json that was there, or an empty one when it cannot be understood: the steps then name everything. */
function readManifest(project: string): Manifest {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null ? manifest : {};
  } catch {
    return {};
  }
}
