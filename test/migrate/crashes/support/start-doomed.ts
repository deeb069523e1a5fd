import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inject } from 'vitest';
import type { DoomedEvent, DoomedSettings } from './doomed.ts';

/** Bundles the program once, so that hundreds of processes start quickly. Gives its path. */
export async function bundleDoomed(): Promise<string> {
  const outfile = join(inject('runFolder'), `doomed-${process.pid}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL('doomed.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@espalier/source'],
    // What the driver loads only where somebody installed it.
    external: ['kerberos', '@mongodb-js/zstd', 'snappy', 'gcp-metadata', 'socks', 'mongodb-client-encryption', 'aws4'],
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return outfile;
}

/** Runs a process to its end, and gives its events unless it was killed. Throws when it failed, which no event may make it do. */
export function runDoomed(program: string, settings: DoomedSettings): Promise<readonly DoomedEvent[]> {
  const child = spawn(process.execPath, [program, JSON.stringify(settings)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let complaint = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve([]);
      else if (code === 0) resolve(JSON.parse(out));
      else reject(new Error(complaint));
    });
  });
}
