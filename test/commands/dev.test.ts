import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { isRunning } from '../support/is-running.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { installation } from './support/installation.ts';
import { type Running, type RunOptions, runProgram, startProgram } from './support/run-command.ts';
import { smallProject, writeProject } from './support/write-project.ts';

const installed = installation();
const patience = { timeout: 60_000 };

async function newProject(): Promise<string> {
  // Not below the installation: its folder is removed while a server that a failed test left behind may still write.
  const folder = await temporaryFolder();
  await writeProject(folder, { ...smallProject, 'package.json': '{ "name": "@acme/own-shop" }' });
  return folder;
}

function start(options: RunOptions, ...words: string[]): Running {
  return startProgram([installed.command, 'dev', ...words], options);
}

async function untilServing(running: Running): Promise<string> {
  await expect.poll(running.out, patience).toContain('\n');
  return running.out().trimEnd();
}

async function withClient<Result>(uri: string, body: (client: MongoClient) => Promise<Result>): Promise<Result> {
  const client = new MongoClient(uri);
  try {
    return await body(client);
  } finally {
    await client.close();
  }
}

/** The process id of the server. */
async function pidOf(uri: string): Promise<number> {
  return withClient(uri, async (client) => Number((await client.db('admin').command({ serverStatus: 1 })).pid));
}

describe('dev', { timeout: 120_000 }, () => {
  test('serves until Ctrl-C, leaves no process, and keeps port and data', async () => {
    const folder = await newProject();
    const first = start({ folder });
    const uri = await untilServing(first);
    expect(uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/own-shop\?replicaSet=espalier$/);
    const note = /MongoDB from .* \d+\.\d+\.\d+, data in \.espalier\/data\. Press Ctrl-C to stop it\.\n$/;
    await expect.poll(first.note, patience).toMatch(note);
    const pid = await pidOf(uri);
    await withClient(uri, (client) => client.db('shop').collection('things').insertOne({ n: 1 }));

    // As npm does it: the terminal's Ctrl-C, and npm's own right after it.
    first.process.kill('SIGINT');
    first.process.kill('SIGINT');
    expect(await first.ended).toMatchObject({ code: 0, out: `${uri}\n`, note: expect.stringContaining('Stopped.') });
    expect(await isRunning(pid)).toBe(false);
    const log = await readFile(join(folder, '.espalier/data/mongod.log'), 'utf8');
    expect(log).toMatch(/"msg":"Shutting down","attr":\{"exitCode":0\}/);

    const second = start({ folder });
    expect(await untilServing(second)).toBe(uri);
    expect(await withClient(uri, (client) => client.db('shop').collection('things').findOne())).toMatchObject({ n: 1 });
    second.process.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
  });

  test('says so when the project has its server already, or when the server is gone', async () => {
    const folder = await newProject();
    const first = start({ folder }, '--json');
    await expect.poll(first.out, patience).toContain('}\n');
    const told = JSON.parse(first.out());
    expect(told).toEqual({
      ok: true,
      uri: expect.stringContaining('mongodb://127.0.0.1:'),
      origin: expect.stringMatching(/mongod/),
      started: true,
      diagnostics: [],
    });

    const second = await runProgram([installed.command, 'dev'], { folder });
    expect(second).toMatchObject({ code: 0, out: `${told.uri}\n` });
    expect(second.note).toContain('Nothing was started: the server comes from another process');
    const elsewhere = await runProgram([installed.command, 'dev', '--port', '1', '--json'], { folder });
    expect(elsewhere.code).toBe(1);
    expect(JSON.parse(elsewhere.out)).toMatchObject({ ok: false, error: { code: 'server/elsewhere' } });

    process.kill(await pidOf(told.uri), 'SIGKILL');
    const { code, out } = await first.ended;
    expect(code).toBe(1);
    expect(out).toContain('MongoDB ended by itself; its log is .espalier/data/mongod.log');
  });

  test('starts nothing when MONGODB_URI names a server', async () => {
    const uri = inject('serverUri');
    const run = await runProgram([installed.command, 'dev'], {
      folder: await newProject(),
      environment: { MONGODB_URI: uri },
    });
    expect(run).toEqual({
      code: 0,
      out: `${uri.replace('/?', '/own-shop?')}\n`,
      note: 'Nothing was started: the server comes from MONGODB_URI.\n',
    });
  });

  test('says what to do when no server can be had', async () => {
    const empty = await temporaryFolder();
    const environment = {
      PATH: empty,
      HOME: empty,
      XDG_CACHE_HOME: empty,
      MONGOMS_VERSION: '8.0.9999',
      MONGOMS_DOWNLOAD_MIRROR: 'https://127.0.0.1:9',
      MONGOMS_SYSTEM_BINARY: '',
    };
    const { code, out, note } = await runProgram([installed.command, 'dev'], {
      folder: await newProject(),
      environment,
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(note).toContain('error: No MongoDB server can be had.');
    expect(note).toContain('set MONGODB_URI');
  });

  test('says which port is taken', async () => {
    const folder = await newProject();
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : undefined);
    const run = await runProgram([installed.command, 'dev', '--port', port], { folder });
    expect(run).toMatchObject({ code: 1, out: '', note: expect.stringContaining(`Port ${port} is in use.`) });
  });
});
