import { access, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { MongoClient } from 'mongodb';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { type RunningServer, type StartServerOptions, startServer } from '../../generator/src/server/index.ts';
import { isRunning } from '../support/is-running.ts';
import { environmentWithoutServer } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const environment = environmentWithoutServer();

describe('a server that is started', () => {
  test('is the primary of a replica set on 127.0.0.1', async () => {
    const server = await start();
    const client = connect(server);
    const options = await client.db('admin').command({ getCmdLineOpts: 1 });
    expect(options.parsed.net.bindIp).toBe('127.0.0.1');
    const hello = await client.db('admin').command({ hello: 1 });
    expect(hello).toMatchObject({ isWritablePrimary: true, setName: 'espalier' });
    expect(server).toMatchObject({ owned: true, pid: expect.any(Number) });
    expect(server.origin).toMatch(/ \d+\.\d+\.\d+$/);
    const rows = client.db('work').collection('rows');
    await client.withSession((session) => session.withTransaction(() => rows.insertOne({ n: 1 }, { session })));
    expect(await rows.countDocuments()).toBe(1);
  });

  test('leaves no process and no file when it is stopped', async () => {
    const server = await start();
    const pid = server.pid ?? Number.NaN;
    const folder = (await connect(server).db('admin').command({ getCmdLineOpts: 1 })).parsed.storage.dbPath;
    expect(await readdir(folder)).toContain('WiredTiger');

    await server.stop();

    expect(await isRunning(pid)).toBe(false);
    expect(server.pid).toBeUndefined();
    await expect(access(folder)).rejects.toThrow('ENOENT');
    await server.stop();
  });

  test('has the same data and URI after a restart, and after SIGKILL', async () => {
    const server = await start();
    const rows = connect(server).db('work').collection('rows');
    await rows.insertOne({ n: 1 });
    const first = server.pid ?? Number.NaN;

    await server.restart();
    expect(server.pid).not.toBe(first);
    await rows.insertOne({ n: 2 });

    const second = server.pid ?? Number.NaN;
    await server.kill('SIGKILL');
    expect(await isRunning(second)).toBe(false);
    expect(server.pid).toBeUndefined();
    await server.restart();
    expect(await rows.distinct('n')).toEqual([1, 2]);
  });

  test('goes on after SIGSTOP and SIGCONT, and stops while it is halted', async () => {
    const server = await start();
    const pid = server.pid ?? Number.NaN;
    const admin = connect(server).db('admin');
    await server.kill('SIGSTOP');
    const answer = admin.command({ ping: 1 });
    await server.kill('SIGCONT');
    expect(await answer).toMatchObject({ ok: 1 });
    await server.kill('SIGSTOP');
    await server.stop();
    expect(await isRunning(pid)).toBe(false);
  });

  test('takes parameters', async () => {
    const server = await start({ extraParameters: { enableTestCommands: 1 } });
    const client = connect(server);
    await client.db('admin').command({
      configureFailPoint: 'failCommand',
      mode: { times: 1 },
      data: { failCommands: ['count'], errorCode: 2 },
    });
    await expect(client.db('work').command({ count: 'rows' })).rejects.toMatchObject({ code: 2 });
    await expect(start({ extraParameters: { noSuchParameter: 1 } })).rejects.toMatchObject({
      code: 'server/start-failed',
      message: expect.stringContaining('noSuchParameter'),
    });
  });

  test('says so when the wanted port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : Number.NaN;
    await expect(start({ port })).rejects.toMatchObject({
      code: 'server/start-failed',
      exitCode: 48,
      message: expect.stringMatching(/address already in use/i),
    });
  });
});

describe('a data folder', () => {
  test('keeps its data and its port', async () => {
    const dataFolder = await temporaryFolder();
    const first = await start({ dataFolder });
    await connect(first).db('work').collection('rows').insertOne({ n: 1 });
    await first.stop();
    const second = await start({ dataFolder });
    expect(second.uri).toBe(first.uri);
    expect(await connect(second).db('work').collection('rows').findOne()).toMatchObject({ n: 1 });
  });

  test('can be served on another port, where the old one is lost', async () => {
    const dataFolder = await temporaryFolder();
    const first = await start({ dataFolder });
    await connect(first).db('work').collection('rows').insertOne({ n: 1 });
    await first.stop();
    // Hangs up at once: mongod asks the old address whether it is itself, and waits 30 seconds for a silent stranger.
    const stranger = createServer((socket) => void socket.destroy());
    await new Promise<void>((resolve) => stranger.listen(Number(new URL(first.uri).port), '127.0.0.1', resolve));
    onTestFinished(() => void stranger.close());
    const second = await start({ dataFolder });
    expect(second.uri).not.toBe(first.uri);
    expect(await connect(second).db('work').collection('rows').findOne()).toMatchObject({ n: 1 });
  });

  test('is shared, and owned once, when several start it at the same time', async () => {
    const dataFolder = await temporaryFolder();
    const servers = await Promise.all([start({ dataFolder }), start({ dataFolder }), start({ dataFolder })]);
    expect(new Set(servers.map((server) => server.uri)).size).toBe(1);
    expect(servers.filter((server) => server.owned)).toHaveLength(1);
    const shared = servers.find((server) => !server.owned);
    expect(shared?.origin).toContain(dataFolder);
    await shared?.stop();
    await expect(connect(shared).db('admin').command({ ping: 1 })).resolves.toMatchObject({ ok: 1 });
    await expect(shared?.restart()).rejects.toThrow('was not started here');
  });

  test('starts after a kill that left the lock behind', async () => {
    const dataFolder = await temporaryFolder();
    const killed = await start({ dataFolder });
    await connect(killed).db('work').collection('rows').insertOne({ n: 1 });
    await killed.kill('SIGKILL');
    expect(await readdir(dataFolder)).toContain('mongod.lock');
    const next = await start({ dataFolder });
    expect(await connect(next).db('work').collection('rows').findOne()).toMatchObject({ n: 1 });
  });
});

describe('MONGODB_URI', () => {
  test('is used, and its server is left alone', async () => {
    const uri = inject('serverUri');
    const server = await startServer({ environment: { MONGODB_URI: uri, PATH: '' } });
    expect(server).toMatchObject({ uri, origin: 'MONGODB_URI', owned: false, pid: undefined });
    await expect(server.kill('SIGKILL')).rejects.toThrow('was not started here');
    await expect(server.restart()).rejects.toThrow('was not started here');
    await server.stop();
    await expect(connect(server).db('admin').command({ ping: 1 })).resolves.toMatchObject({ ok: 1 });
  });

  test('that does not answer is an error without the password', async () => {
    const attempt = startServer({ environment: { MONGODB_URI: 'mongodb://me:secret@127.0.0.1:1/' } });
    await expect(attempt).rejects.toMatchObject({
      code: 'server/unavailable',
      message: expect.stringMatching(/MONGODB_URI: "mongodb:\/\/me:\*\*\*@127\.0\.0\.1:1\/" does not answer/),
    });
    await expect(attempt).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
  });
});

async function start(options: Partial<StartServerOptions> = {}): Promise<RunningServer> {
  const server = await startServer({ environment, ...options });
  onTestFinished(() => server.stop());
  return server;
}

function connect(server: RunningServer | undefined): MongoClient {
  const client = new MongoClient(server?.uri ?? '');
  onTestFinished(() => client.close());
  return client;
}
