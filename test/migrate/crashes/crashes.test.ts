import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMigrator, type LoadedMigration } from '../../../runtime/src/migrate/index.ts';
import { isLong, rounds } from '../../support/rounds.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';
import type { Operation } from '../operations/support/operation.ts';
import { crashCases } from './cases.ts';
import { copyOf, type DatabaseCopy, paste } from './support/copy-database.ts';
import type { DoomedSettings } from './support/doomed.ts';
import { inTurn } from './support/in-turn.ts';
import { spread } from './support/spread.ts';
import { bundleDoomed, runDoomed } from './support/start-doomed.ts';
import { wholeState } from './support/state-of.ts';
import { withFunctions } from './support/with-functions.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
let program: string;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
  program = await bundleDoomed();
});
afterAll(() => client.close());

/** Short, since everyone who was killed is waited for as long. */
const leaseMilliseconds = 500;
/** How often an operation is killed in each direction; in the longer suite after every event. */
const most = isLong ? Number.POSITIVE_INFINITY : rounds(3, 3);
type Command = DoomedSettings['command'];
let count = 0;

/** What a trial works on: a database of its own. */
async function inOwnDatabase<Result>(work: (database: Db) => Promise<Result>): Promise<Result> {
  count += 1;
  const database = client.db(`${name}_${count}`);
  try {
    return await work(database);
  } finally {
    await database.dropDatabase();
  }
}

/** Does by a fresh process what the killed one was told: this one. */
async function finish(database: Db, migrations: readonly LoadedMigration[], command: Command): Promise<void> {
  // The last sign of life of a killed process may still be under way to the server.
  const waitMilliseconds = 20 * leaseMilliseconds;
  const options = {
    client,
    database,
    migrations: withFunctions(migrations),
    pace: { largestBatch: 2 },
    waitMilliseconds,
  };
  const migrator = createMigrator(options);
  if (command === 'down') await migrator.down({ to: String(migrations.length - 1), allowDestructive: true });
  else await migrator.up({ allowDestructive: true });
}

/** The database that a command finds. */
function beginning(operation: Operation, migrations: readonly LoadedMigration[], command: Command) {
  return inOwnDatabase(async (database): Promise<DatabaseCopy> => {
    const documents = (operation.accepted ?? []).map(([document], _id) => ({ _id, ...document }) as object);
    const fill = async () => {
      if (documents.length > 0)
        await database.collection('items').insertMany(documents, { bypassDocumentValidation: true });
    };
    const first = migrations.slice(0, -1);
    if (first.length > 0) await finish(database, first, 'up');
    if (operation.before !== undefined) await fill();
    if (command !== 'up') await finish(database, migrations, 'up');
    if (command !== 'up' && operation.before === undefined) await fill();
    return copyOf(database);
  });
}

const trials = crashCases.flatMap((operation) =>
  (['up', 'down'] as const).map((command) => ({ title: operation.title, command, operation })),
);

describe.concurrent('killed after any of its events', { timeout: 1_200_000 }, () => {
  it.each(trials)('$title, $command, ends as if it had not been', async ({ operation, command }) => {
    const migrations = migrationsOf(operation);
    const start = await beginning(operation, migrations, command);
    const settings = { uri, migrations, command, leaseMilliseconds };
    const undisturbed = await inOwnDatabase(async (database) => {
      await paste(start, database);
      const events = await runDoomed(program, { ...settings, database: database.databaseName, killAt: 0 });
      return { events, state: await wholeState(database) };
    });
    expect(undisturbed.events.length).toBeGreaterThan(20);
    const points = spread(undisturbed.events, operation.title.length + (command === 'up' ? 0 : 2), most);
    await Promise.all(
      points.map((killAt) =>
        inTurn(() =>
          inOwnDatabase(async (database) => {
            await paste(start, database);
            await runDoomed(program, { ...settings, database: database.databaseName, killAt });
            await finish(database, migrations, command);
            expect(await wholeState(database), `killed at event ${killAt}`).toEqual(undisturbed.state);
          }),
        ),
      ),
    );
  });
});
