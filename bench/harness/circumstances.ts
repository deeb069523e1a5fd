import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';

const require = createRequire(import.meta.url);

/** What a reader must know to judge the figures: the machine, how busy it was, and the versions. */
export function circumstances(): string {
  const [processor] = cpus();
  const load = loadavg()[0] ?? 0;
  return [
    `${cpus().length} × ${processor?.model ?? 'unknown processor'}`,
    `load ${load.toFixed(1)} before the run`,
    `Node ${process.versions.node}`,
    `mongodb ${versionOf('mongodb')}`,
    `mongoose ${versionOf('mongoose')}`,
    new Date().toISOString().slice(0, 10),
  ].join(', ');
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8'));
  return String(version);
}
