import { MongoClient } from 'mongodb';
import { foreignServer } from './foreign-server.ts';
import type { RunningServer } from './running-server.ts';
import { ServerUnavailableError } from './server-unavailable-error.ts';

const place = 'MONGODB_URI';

/**
 * The server that `MONGODB_URI` names, once it has answered.
 * @throws ServerUnavailableError when it does not answer within five seconds; no other server is tried then.
 */
export async function givenServer(uri: string): Promise<RunningServer> {
  let client: MongoClient | undefined;
  try {
    client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
    await client.db('admin').command({ ping: 1 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ServerUnavailableError([{ place, reason: `"${withoutPassword(uri)}" does not answer: ${reason}` }]);
  } finally {
    await client?.close();
  }
  return foreignServer(uri, place);
}

function withoutPassword(uri: string): string {
  return uri.replace(/^([^:]+:\/\/[^:@/]*):[^@/]*@/, '$1:***@');
}
