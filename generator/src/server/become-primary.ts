import { setTimeout as sleep } from 'node:timers/promises';
import { type Db, MongoClient, MongoServerError } from 'mongodb';
import { replicaSetName } from './mongod-process.ts';

const notYetInitialized = 94;
const invalidReplicaSetConfig = 93;
const alreadyInitialized = 23;

/** An election of one takes milliseconds; a machine that is busy gets much more. */
const electionLimit = 60_000;

/**
 * Makes a `mongod` that has just started the primary of its one-node replica set: initiates the set when the data
 * folder is new, and adopts the port when the data were last served on another one.
 */
export async function becomePrimary(port: number): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 10_000,
  });
  try {
    const admin = client.db('admin');
    const deadline = Date.now() + electionLimit;
    while (!(await admin.command({ hello: 1 })).isWritablePrimary) {
      if (Date.now() > deadline) throw new Error(`mongod on port ${port} did not become primary`);
      await configure(admin, `127.0.0.1:${port}`);
      await sleep(10);
    }
  } finally {
    await client.close();
  }
}

async function configure(admin: Db, host: string): Promise<void> {
  const code = await codeOf(admin.command({ replSetGetStatus: 1 }));
  if (code === notYetInitialized) {
    const config = { _id: replicaSetName, members: [{ _id: 0, host }] };
    // Also said while the configuration is still being read from disk: then it exists already, and waiting is enough.
    const refused = await codeOf(admin.command({ replSetInitiate: config }));
    if (refused !== undefined && refused !== alreadyInitialized) throw new Error(`replSetInitiate failed: ${refused}`);
  } else if (code === invalidReplicaSetConfig) {
    const { config } = await admin.command({ replSetGetConfig: 1 });
    const members = [{ ...config.members[0], host }];
    await admin.command({ replSetReconfig: { ...config, version: config.version + 1, members }, force: true });
  }
}

async function codeOf(answer: Promise<unknown>): Promise<number | undefined> {
  try {
    await answer;
    return undefined;
  } catch (error) {
    if (error instanceof MongoServerError && typeof error.code === 'number') return error.code;
    throw error;
  }
}
