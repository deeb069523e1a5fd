import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { guardProcess } from './guard-process.ts';
import type { MongodBinary } from './probe-binary.ts';
import { explainLog, isServing } from './server-log.ts';
import { ServerStartError } from './server-start-error.ts';

/** Everything that decides how `mongod` runs. */
export interface MongodSettings {
  binary: MongodBinary;
  dataFolder: string;
  port: number;
  /** The data folder goes with the process. */
  temporary: boolean;
  /** `--setParameter` values beside those that are always set. */
  parameters: Readonly<Record<string, string | number | boolean>>;
}

/** A `mongod` process that serves. */
export interface MongodProcess {
  readonly pid: number;
  /** Calls back once, when the process is gone. */
  onceGone(callback: () => void): void;
  /** Resolves when the process is gone, and keeps this process alive until then. */
  untilGone(): Promise<void>;
  send(signal: NodeJS.Signals): void;
}

/** Name of the replica set of every server that is started here. */
export const replicaSetName = 'espalier';

/** After a crash `mongod` replays its oplog before it serves: minutes when much was written. */
const startLimit = 300_000;

/**
 * Starts `mongod`, bound to 127.0.0.1, and waits until it accepts connections. It dies with this process, however this
 * one ends. Its log is `mongod.log` in the data folder.
 * @throws ServerStartError when it ends before it serves.
 */
export async function startMongod(settings: MongodSettings): Promise<MongodProcess> {
  // Another process may be starting on the same folder: the log gets its lasting name only when this one has won.
  const logPath = join(settings.dataFolder, `mongod-${randomBytes(4).toString('hex')}.log`);
  // A file, not a pipe: when this process is killed, mongod must still be able to write while it shuts down.
  const log = openSync(logPath, 'wx');
  const guard = guardProcess();
  const child = launch(settings, log);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  }).finally(() => guard.release());
  try {
    if (child.pid === undefined) {
      await gone;
      throw new ServerStartError(`"${settings.binary.path}" cannot be started`, null);
    }
    guard.watch(child.pid, settings.temporary ? settings.dataFolder : undefined);
    await untilServing(child, logPath);
  } catch (error) {
    await rm(logPath, { force: true });
    throw error;
  }
  await rename(logPath, join(settings.dataFolder, 'mongod.log'));
  return mongodProcess(child, child.pid, gone);
}

function mongodProcess(child: ChildProcess, pid: number, gone: Promise<void>): MongodProcess {
  return {
    pid,
    onceGone: (callback) => void gone.then(callback),
    untilGone() {
      child.ref();
      return gone;
    },
    send: (signal) => void child.kill(signal),
  };
}

function launch(settings: MongodSettings, log: number): ChildProcess {
  try {
    // Detached: Ctrl-C goes to the terminal's whole process group, and mongod must end after its clients, not with them.
    const child = spawn(settings.binary.path, mongodArguments(settings), {
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

async function untilServing(child: ChildProcess, logPath: string): Promise<void> {
  const deadline = Date.now() + startLimit;
  for (;;) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    const log = await readFile(logPath, 'utf8');
    if (ended) {
      const end = child.signalCode === null ? `with exit code ${child.exitCode}` : `by signal ${child.signalCode}`;
      throw new ServerStartError(`mongod ended ${end} before it served: ${explainLog(log)}`, child.exitCode);
    }
    if (isServing(log)) return;
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new ServerStartError(`mongod did not serve within ${startLimit / 1000} s: ${explainLog(log)}`, null);
    }
    await sleep(10);
  }
}

function mongodArguments({ binary, dataFolder, port, parameters }: MongodSettings): string[] {
  const major = Number.parseInt(binary.version, 10);
  const all = {
    diagnosticDataCollectionEnabled: false,
    // The only member has nobody to wait for when it steps down; the default is 15 seconds.
    ...(major >= 5 && { shutdownTimeoutMillisForSignaledShutdown: 100 }),
    ...parameters,
  };
  return [
    ...['--dbpath', dataFolder, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', replicaSetName],
    ...['--wiredTigerCacheSizeGB', '0.5', '--oplogSize', '256'],
    ...(process.platform === 'win32' ? [] : ['--nounixsocket']),
    ...Object.entries(all).flatMap(([name, value]) => ['--setParameter', `${name}=${value}`]),
  ];
}
