// The process is killed in the middle of a data step, and the next one goes the other way.
import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMigrator, emptySnapshot } from '../../../runtime/src/migrate/index.ts';
import { rounds } from '../../support/rounds.ts';
import { testDatabase } from '../../support/server.ts';
import { spread } from '../crashes/support/spread.ts';
import { bundleDoomed, runDoomed } from '../crashes/support/start-doomed.ts';
import { withFunctions } from '../crashes/support/with-functions.ts';
import { migration } from '../plan/support/three-migrations.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
let program: string;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
  program = await bundleDoomed();
});
afterAll(() => client.close());

const migrations = [
  migration(1, 'counts', emptySnapshot, emptySnapshot, [
    { op: 'data', name: 'counts', collection: 'items', phase: 'contract', each: () => undefined },
  ]),
];
const ids = [0, 'a', 1.5, 'b', true, 2, null];
const runs = { uri, migrations, leaseMilliseconds: 500 };

/** A database in which the step is to do, or done. */
async function prepare(database: Db, isDone: boolean): Promise<void> {
  await database.dropDatabase();
  await database.collection('items').insertMany(ids.map((_id) => ({ _id, n: 0 }) as object));
  if (isDone) await finish(database, 'up');
}

/** What a fresh process does: this one. */
async function finish(database: Db, command: 'up' | 'down'): Promise<void> {
  const pace = { largestBatch: 2 };
  await createMigrator({ client, database, migrations: withFunctions(migrations), pace })[command]();
}

describe('killed in a data step', { timeout: 120_000 }, () => {
  it.each([
    ['up', 'down', 0],
    ['down', 'up', 1],
  ] as const)('%s, then %s, treats each document once', async (command, back, expected) => {
    const database = client.db(`${name}_${command}`);
    const settings = { ...runs, command, database: database.databaseName };
    await prepare(database, command === 'down');
    const events = await runDoomed(program, { ...settings, killAt: 0 });
    const points = spread(events, 1, rounds(4, 16));
    expect(points.length).toBeGreaterThan(2);
    for (const killAt of points) {
      await prepare(database, command === 'down');
      await runDoomed(program, { ...settings, killAt });
      await finish(database, back);
      const found = await database.collection('items').distinct('n');
      expect({ killAt, found }).toEqual({ killAt, found: [expected] });
    }
    await database.dropDatabase();
  });
});
