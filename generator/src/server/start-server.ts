// mongod is started here and not by MongoMemoryReplSet: that one takes a killed mongod for an error of its own, lets
// Ctrl-C reach mongod before its clients are done, asks only every two seconds whether the parent still lives, and
// brings a second copy of the driver. Finding and downloading a binary is left to mongodb-memory-server.
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinary } from './find-binary.ts';
import { foreignServer } from './foreign-server.ts';
import { freePort, isPortFree } from './free-port.ts';
import { givenServer } from './given-server.ts';
import { type MongodSettings, replicaSetName } from './mongod-process.ts';
import { OwnedServer } from './owned-server.ts';
import type { RunningServer } from './running-server.ts';
import { notedPort, notePort, servingPort } from './served-folder.ts';
import type { ServerProgress } from './server-progress.ts';
import { ServerStartError } from './server-start-error.ts';

/** How a server is to be had. */
export interface StartServerOptions {
  /** Decides which server or binary is used: `MONGODB_URI`, `MONGOMS_SYSTEM_BINARY`, `PATH`, `XDG_CACHE_HOME`, … */
  environment: NodeJS.ProcessEnv;
  /** Where the data stay from one start to the next. Without it they are temporary and go with the server. */
  dataFolder?: string;
  /** Without it: the port that the data folder was served on last, else any free one. */
  port?: number;
  /** `--setParameter` values for `mongod`: `{ enableTestCommands: 1 }`. */
  extraParameters?: Readonly<Record<string, string | number | boolean>>;
  /** Told about downloads, so that the caller can draw a bar. */
  onProgress?: (progress: ServerProgress) => void;
}

const addressInUse = 48;
const dataFolderUnusable = 100;
/** How long a process that is just starting on, or just leaving, the same data folder is waited for. */
const takeOverLimit = 20_000;

/**
 * Gives a MongoDB server: the one that `MONGODB_URI` names, else a `mongod` that is found or fetched and started on
 * 127.0.0.1 as a one-node replica set. A data folder that another live process serves is shared: the server returned
 * is then not owned, and it ends when that process stops it. The server ends with this process, however this one ends.
 * @throws ServerUnavailableError when no server can be had, ServerStartError when `mongod` does not come up.
 */
export async function startServer(options: StartServerOptions): Promise<RunningServer> {
  const given = options.environment.MONGODB_URI;
  if (given) return givenServer(given);
  const binary = await findBinary(options);
  const parameters = options.extraParameters ?? {};
  if (options.dataFolder === undefined) return startTemporary({ binary, parameters }, options.port);
  await mkdir(options.dataFolder, { recursive: true });
  return startPersistent({ binary, parameters, dataFolder: await realpath(options.dataFolder) }, options.port);
}

async function startTemporary(
  settings: Pick<MongodSettings, 'binary' | 'parameters'>,
  port: number | undefined,
): Promise<RunningServer> {
  const dataFolder = await mkdtemp(join(await realpath(tmpdir()), 'espalier-server-'));
  const start = async (): Promise<RunningServer> =>
    OwnedServer.start({ ...settings, dataFolder, temporary: true, port: port ?? (await freePort()) });
  try {
    // Somebody else may take the free port before mongod does.
    return await start().catch((error) => (port === undefined && endedBy(error, addressInUse) ? start() : fail(error)));
  } catch (error) {
    await rm(dataFolder, { recursive: true, force: true });
    throw error;
  }
}

async function startPersistent(
  settings: Pick<MongodSettings, 'binary' | 'parameters' | 'dataFolder'>,
  wantedPort: number | undefined,
): Promise<RunningServer> {
  const { dataFolder } = settings;
  const deadline = Date.now() + takeOverLimit;
  for (;;) {
    const serving = await servingPort(dataFolder);
    if (serving !== undefined) {
      const uri = `mongodb://127.0.0.1:${serving}/?replicaSet=${replicaSetName}`;
      return foreignServer(uri, `another process, which already serves ${dataFolder}`);
    }
    try {
      const port = wantedPort ?? (await preferredPort(dataFolder));
      const server = await OwnedServer.start({ ...settings, temporary: false, port });
      await notePort(dataFolder, port);
      return server;
    } catch (error) {
      const portWasTaken = wantedPort === undefined && endedBy(error, addressInUse);
      const isRetried = portWasTaken || endedBy(error, dataFolderUnusable);
      if (!isRetried || Date.now() > deadline) throw error;
    }
    await sleep(200);
  }
}

async function preferredPort(dataFolder: string): Promise<number> {
  const last = await notedPort(dataFolder);
  return last !== undefined && (await isPortFree(last)) ? last : freePort();
}

function endedBy(error: unknown, exitCode: number): boolean {
  return error instanceof ServerStartError && error.exitCode === exitCode;
}

function fail(error: unknown): never {
  throw error;
}
