import { MongoClient } from 'mongodb';
import { afterAll } from 'vitest';
import { testDatabase } from '../server.ts';
import { type Client, connect } from './generated/index.ts';

/** A command as the driver sent it, without what concerns only the driver. */
export interface SentCommand {
  readonly name: string;
  readonly command: Readonly<Record<string, unknown>>;
}

/** The blog on a database of the test file's own, and the commands that it sends. */
export interface OpenBlog {
  readonly db: Client;
  /** What has been sent since the last call. */
  takeSent(): SentCommand[];
}

/** Connects the blog for one test file, and closes it after the file's last test. Call it once, at the top. */
export async function openBlog(): Promise<OpenBlog> {
  const { uri, name } = testDatabase();
  const client = new MongoClient(uri, { monitorCommands: true });
  const sent: SentCommand[] = [];
  client.on('commandStarted', ({ commandName, command }) => {
    const { lsid: _lsid, $clusterTime: _time, $db: _db, sort, ...rest } = command;
    // The driver keeps an order in a map.
    const order = sort instanceof Map ? Object.fromEntries(sort) : sort;
    sent.push({ name: commandName, command: { ...rest, ...(sort !== undefined && { sort: order }) } });
  });
  const db = await connect(client, { database: name });
  afterAll(() => client.close());
  return { db, takeSent: () => sent.splice(0) };
}
