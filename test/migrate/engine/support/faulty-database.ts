import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll } from 'vitest';
import type { RunningServer } from '../../../../generator/src/server/index.ts';
import { describeLive } from '../../../../runtime/src/migrate/verify/describe-live.ts';
import { valueText } from '../../../../runtime/src/migrate/verify/value-text.ts';

const appName = 'migrating';

/** A server whose commands can be made to fail for one of two clients. */
export interface FaultyDatabase {
  /** The client whose commands fail, and a database of its own for each round. */
  readonly client: MongoClient;
  readonly database: Db;
  /** The same database through a client that is left alone. */
  readonly sound: Db;
  /** Goes on with a new database. */
  next(): Promise<void>;
  /** The names of the commands that the client sends while something runs. */
  commandsOf(action: () => Promise<unknown>): Promise<readonly string[]>;
  /** Lets the next command of that name fail. */
  fail(command: string, fault: Document): Promise<void>;
  /** Lets no command fail any more. Whether one has. */
  mend(): Promise<boolean>;
}

/** Opens a client whose commands can be made to fail. Call it once, at the top. */
export function faultyDatabase(server: () => RunningServer): () => FaultyDatabase {
  let client: MongoClient;
  let other: MongoClient;
  let round = 0;
  beforeAll(async () => {
    const quick = { heartbeatFrequencyMS: 500, minHeartbeatFrequencyMS: 50 };
    client = await MongoClient.connect(server().uri, { appName, monitorCommands: true, ...quick });
    other = await MongoClient.connect(server().uri);
  });
  afterAll(async () => {
    await client.close();
    await other.close();
  });
  const name = () => `round${round}`;
  const failPoint = (rest: Document) => other.db('admin').command({ configureFailPoint: 'failCommand', ...rest });
  const faulty: FaultyDatabase = {
    get client() {
      return client;
    },
    get database() {
      return client.db(name());
    },
    get sound() {
      return other.db(name());
    },
    async next() {
      await other.db(name()).dropDatabase();
      round += 1;
    },
    async commandsOf(action) {
      const sent = new Set<string>();
      const listener = (event: { readonly commandName: string }) => void sent.add(event.commandName);
      client.on('commandStarted', listener);
      await action();
      client.off('commandStarted', listener);
      return [...sent];
    },
    async fail(command, fault) {
      await failPoint({ mode: { times: 1 }, data: { appName, failCommands: [command], ...fault } });
    },
    async mend() {
      const { count } = await failPoint({ mode: 'off' });
      return count > 0;
    },
  };
  return () => faulty;
}

/** All that migrations may have changed, as text: collections, validators, indexes, documents, and how far each step is. */
export async function outcomeIn(database: Db): Promise<string> {
  const parts: string[] = [];
  for (const { name, validation, indexes } of await describeLive(database)) {
    if (name.startsWith('_espalier_l')) continue;
    const documents = await database
      .collection(name)
      .find({}, { sort: { _id: 1 } })
      .toArray();
    // Of what is in the quarantine, the ids and times differ.
    const known = documents.map(({ _id, at: _at, ...rest }) =>
      name === '_espalier_quarantine' ? rest : { _id, ...rest },
    );
    parts.push(valueText([name, validation ?? null, indexes, known]));
  }
  const rows = await database
    .collection('_espalier_ledger')
    .find({}, { sort: { number: 1 } })
    .toArray();
  for (const { _id, status, kind, steps } of rows) {
    parts.push(valueText([_id, status, kind, steps.map((step: Document) => [step.status, step.documents])]));
  }
  return parts.join('\n');
}
