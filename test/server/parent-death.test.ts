import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../generator/src/server/index.ts';
import { isRunning } from '../support/is-running.ts';
import { environmentWithoutServer } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const environment = environmentWithoutServer();

interface Holder {
  process: ChildProcess;
  uri: string;
  pid: number;
}

test.each(['SIGKILL', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'mongod ends when its parent gets %s',
  async (signal) => {
    const holder = await startHolder();
    const folder = await dataFolderOf(holder.uri);
    expect(await isRunning(holder.pid)).toBe(true);

    holder.process.kill(signal);

    await expect.poll(() => isRunning(holder.pid), { timeout: 25_000 }).toBe(false);
    await expect
      .poll(
        () =>
          access(folder).then(
            () => 'there',
            () => 'gone',
          ),
        { timeout: 25_000 },
      )
      .toBe('gone');
  },
);

test('mongod shuts down cleanly when its parent is killed', async () => {
  const dataFolder = await temporaryFolder();
  const holder = await startHolder(dataFolder);
  holder.process.kill('SIGKILL');
  await expect.poll(() => isRunning(holder.pid), { timeout: 25_000 }).toBe(false);
  const log = await readFile(join(dataFolder, 'mongod.log'), 'utf8');
  expect(log).toMatch(/"msg":"Shutting down","attr":\{"exitCode":0\}/);
});

test('what was acknowledged before Ctrl-C is there after the next start', async () => {
  const dataFolder = await temporaryFolder();
  const holder = await startHolder(dataFolder);
  await withClient(holder.uri, (client) => client.db('kept').collection('rows').insertOne({ n: 1 }));

  holder.process.kill('SIGINT');
  // At once: the next start has to cope with a mongod that is still leaving.
  await once(holder.process, 'exit');
  const server = await startServer({ environment, dataFolder });
  onTestFinished(() => server.stop());

  expect(server.owned).toBe(true);
  const row = await withClient(server.uri, (client) => client.db('kept').collection('rows').findOne());
  expect(row).toMatchObject({ n: 1 });
});

async function startHolder(...args: string[]): Promise<Holder> {
  const program = fileURLToPath(new URL('holder.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=@espalier/source', '--import', 'tsx', program, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stdout), 'line');
  const { uri, pid }: { uri: string; pid: number } = JSON.parse(line);
  return { process: child, uri, pid };
}

async function dataFolderOf(uri: string): Promise<string> {
  const { parsed } = await withClient(uri, (client) => client.db('admin').command({ getCmdLineOpts: 1 }));
  return parsed.storage.dbPath;
}

async function withClient<T>(uri: string, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
