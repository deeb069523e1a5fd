import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { runProgram } from './run-program.ts';
import type { ServerProgress } from './server-progress.ts';

// mongodb-memory-server runs in a process of its own: it prints progress to stdout, reads its settings from the
// process's environment only, knows no way to give up, and would load a second copy of the driver into this process.
const locateProgram = `
const { DryMongoBinary } = require(process.argv[1] + '/DryMongoBinary.js');
DryMongoBinary.locateBinary(DryMongoBinary.getEnsuredOptions()).then((path) => process.stdout.write(path ?? ''));
`;
const downloadProgram = `
const { MongoBinary } = require(process.argv[1] + '/MongoBinary.js');
MongoBinary.getPath().then(
  (path) => process.stdout.write('\\nfound ' + path + '\\n'),
  (error) => { process.stderr.write(String(error.message)); process.exitCode = 1; },
);
`;

const megabyte = 1024 * 1024;
/** Milliseconds for the first bytes to come: a network that swallows everything must not hold up the start. */
const firstBytesLimit = 8_000;

/**
 * The `mongod` that mongodb-memory-server has downloaded earlier.
 * @returns its path, undefined when there is none.
 */
export async function locateMemoryServerBinary(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const { stdout } = await runMemoryServer(locateProgram, environment);
  return stdout.trim() || undefined;
}

/**
 * Lets mongodb-memory-server download the `mongod` that fits this machine. Gives up at once where the name of the
 * download server cannot be resolved, and after a few seconds where nothing comes.
 * @throws Error whose message is the reason in one sentence.
 */
export async function downloadMemoryServerBinary(
  environment: NodeJS.ProcessEnv,
  onProgress?: (progress: ServerProgress) => void,
): Promise<string> {
  const result = await runMemoryServer(downloadProgram, { MONGOMS_MAX_RETRIES: '1', ...environment }, (text) => {
    const progress = readProgress(text);
    if (progress) onProgress?.(progress);
  });
  const path = /^found (.+)$/m.exec(result.stdout)?.[1];
  if (path) return path;
  if (result.stayedSilent) throw new Error(`the download server sent nothing for ${firstBytesLimit / 1000} seconds`);
  const reason = result.stderr.trim().replace(/\s*\n\s*/g, ' ');
  throw new Error(reason || `the download ended with exit code ${result.code}`);
}

function runMemoryServer(program: string, environment: NodeJS.ProcessEnv, onOutput?: (text: string) => void) {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('mongodb-memory-server-core/lib/util/MongoBinary.js'));
  return runProgram(process.execPath, ['-e', program, folder], {
    environment,
    firstOutputLimit: firstBytesLimit,
    ...(onOutput && { onOutput }),
  });
}

function readProgress(text: string): ServerProgress | undefined {
  const match = /Downloading MongoDB "([^"]+)": \S+ \(([\d.]+)mb \/ ([\d.]+)mb\)/.exec(text);
  if (!match) return undefined;
  const received = Math.round(Number(match[2]) * megabyte);
  return { label: `Downloading MongoDB ${match[1]}`, received, total: Math.round(Number(match[3]) * megabyte) };
}
