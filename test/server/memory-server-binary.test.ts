import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findBinary, type ServerProgress } from '../../generator/src/server/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const version = '8.0.9999';

test.runIf(process.platform === 'linux')('a download is used, tells its progress and is found again', async () => {
  const home = await temporaryFolder();
  const archive = await makeArchive(await temporaryFolder());
  const mirror = createHttpServer((request, response) => {
    const md5 = createHash('md5').update(archive).digest('hex');
    response.end(request.url?.endsWith('.md5') ? md5 : archive);
  });
  const environment = await environmentWith(home, mirror, 'http');
  const told: ServerProgress[] = [];

  const binary = await findBinary({ environment, onProgress: (progress) => void told.push(progress) });

  expect(binary.version).toBe(version);
  expect(binary.path.startsWith(home)).toBe(true);
  expect(told.at(-1)).toMatchObject({ label: `Downloading MongoDB ${version}`, total: expect.any(Number) });
  mirror.close();
  expect(await findBinary({ environment, onProgress: (progress) => void told.push(progress) })).toEqual(binary);
});

test('a network that swallows everything is given up on', async () => {
  const home = await temporaryFolder();
  const silent = createServer(() => {});
  await expect(findBinary({ environment: await environmentWith(home, silent, 'https') })).rejects.toMatchObject({
    message: expect.stringContaining('download by mongodb-memory-server: the download server sent nothing'),
  });
});

/** An environment whose home and PATH are an empty folder, and whose download server is the given one. */
async function environmentWith(
  home: string,
  mirror: HttpServer | Server,
  scheme: 'http' | 'https',
): Promise<NodeJS.ProcessEnv> {
  mirror.listen(0, '127.0.0.1');
  await once(mirror, 'listening');
  onTestFinished(() => void mirror.close());
  const address = mirror.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    PATH: home,
    HOME: home,
    XDG_CACHE_HOME: home,
    MONGOMS_VERSION: version,
    MONGOMS_DOWNLOAD_MIRROR: `${scheme}://127.0.0.1:${port}`,
    MONGOMS_USE_HTTP: String(scheme === 'http'),
  };
}

/** What MongoDB's download server has, but with a program that only tells its version. */
async function makeArchive(folder: string): Promise<Buffer> {
  const bin = join(folder, 'mongodb-linux', 'bin');
  await mkdir(bin, { recursive: true });
  // mongodb-memory-server takes anything under 1 MiB for a broken download.
  const padding = '#'.repeat(2 * 1024 * 1024);
  await writeFile(join(bin, 'mongod'), `#!/bin/sh\necho "db version v${version}"\nexit 0\n${padding}\n`);
  await chmod(join(bin, 'mongod'), 0o755);
  execFileSync('tar', ['-czf', join(folder, 'archive.tgz'), '-C', folder, 'mongodb-linux']);
  return readFile(join(folder, 'archive.tgz'));
}
