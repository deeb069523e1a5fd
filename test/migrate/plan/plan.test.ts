import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMigrator, type MigratorOptions, planMigrations, type Step } from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { first, migration, migrations } from './support/three-migrations.ts';

const own = testDatabase();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(own.uri);
  database = client.db(own.name);
});
afterAll(() => client.close());
beforeEach(() => database.dropDatabase());

function options(): MigratorOptions {
  return { client, database, migrations };
}

/** The state of the database that a plan may not change. */
async function everything(): Promise<unknown> {
  const infos = await database.listCollections().toArray();
  const documents = infos.map(async ({ name }) => [name, await database.collection(name).find().toArray()]);
  return { infos, documents: await Promise.all(documents) };
}

describe('a plan', () => {
  it('describes all steps, also those on collections that are not there yet', async () => {
    const plan = await planMigrations(options());
    expect(plan).toMatchObject({ format: 1, database: own.name, waiting: [] });
    expect(plan.migrations.map(({ name, status, steps }) => [name, status, steps.length])).toEqual([
      ['0001_initial', 'pending', 1],
      ['0002_number', 'pending', 3],
      ['0003_less', 'pending', 4],
    ]);
    const [, second] = plan.migrations;
    expect(second?.steps[1]).toMatchObject({
      ...{ step: 2, op: 'rewrite', collection: 'posts', documents: 0, objections: [], samples: [] },
      after: { migration: '0001_initial', step: 1 },
    });
    expect(await database.listCollections().toArray()).toEqual([]);
  });

  it('counts, measures and shows documents, and changes nothing', async () => {
    await createMigrator(options()).up({ to: '1' });
    const documents: Document[] = Array.from({ length: 50 }, (_, index) => ({ _id: index, n: String(index) }));
    await database.collection('posts').insertMany([...documents, { _id: 50, n: 'many' }]);
    const before = await everything();
    const { migrations: planned } = await planMigrations({ ...options(), samples: 2 });
    expect(await everything()).toEqual(before);
    const rewrite = planned[0]?.steps[1];
    expect(rewrite).toMatchObject({ class: 'data', documents: 51, needsApproval: false, needsFlag: false });
    expect(rewrite?.quarantined).toEqual(['n cannot be converted to int']);
    expect(planned.flatMap(({ steps }) => steps).filter(({ quarantined }) => quarantined !== undefined)).toHaveLength(
      1,
    );
    expect(rewrite?.estimate).toMatchObject({ rate: { from: 'sample', documents: 51 } });
    expect(rewrite?.estimate?.milliseconds).toBeGreaterThan(10);
    expect(rewrite?.samples).toEqual([
      { before: { _id: { $numberInt: '0' }, n: '0' }, after: { _id: { $numberInt: '0' }, n: { $numberInt: '0' } } },
      { before: { _id: { $numberInt: '1' }, n: '1' }, after: { _id: { $numberInt: '1' }, n: { $numberInt: '1' } } },
    ]);
    expect(planned[1]?.steps[1]).toMatchObject({
      class: 'destructive',
      documents: 51,
      needsFlag: true,
      after: { migration: '0002_number', step: 2 },
    });
  });

  it('takes the rate from what steps that cost as much did before', async () => {
    await createMigrator(options()).up({ to: '1' });
    const documents = Array.from({ length: 150 }, (_, index): Document => ({ _id: index, n: `${index}`, gone: 'x' }));
    await database.collection('posts').insertMany(documents);
    await createMigrator(options()).up({ to: '2' });
    const rename: Step = {
      op: 'rewrite',
      collection: 'posts',
      edits: [{ edit: 'renameField', path: 'gone', to: 'kept', onConflict: 'refuse' }],
    };
    const [one, two] = migrations;
    if (one === undefined || two === undefined) throw new Error('There are no migrations.');
    const { migrations: alike } = await planMigrations(options());
    expect(alike[0]?.steps[1]).toMatchObject({
      documents: 150,
      estimate: { rate: { from: 'ledger', documents: 150 } },
    });
    const other = await planMigrations({
      ...options(),
      migrations: [one, two, migration(3, 'other', two.after, two.after, [rename])],
    });
    expect(other.migrations[0]?.steps[0]).toMatchObject({ documents: 150, estimate: { rate: { from: 'sample' } } });
  });

  it('goes on where a run stopped, and names what stands against it', async () => {
    await createMigrator(options()).up({ to: '1' });
    await createMigrator(options()).up({ to: '2', phase: 'expand' });
    const plan = await planMigrations(options());
    expect(plan.migrations[0]).toMatchObject({ name: '0002_number', status: 'expanded' });
    expect(plan.migrations[0]?.steps.map(({ step }) => step)).toEqual([2, 3]);
    const expand = await planMigrations({ ...options(), to: '2', phase: 'expand' });
    expect(expand).toMatchObject({ migrations: [], waiting: ['0002_number'] });
    await expect(planMigrations({ ...options(), phase: 'expand' })).rejects.toMatchObject({ code: 'migrate/phase' });

    const unique: Step = {
      op: 'createIndexes',
      collection: 'posts',
      indexes: [{ name: 'n_1', key: { n: 1 }, unique: true }],
    };
    const [initial] = migrations;
    if (initial === undefined) throw new Error('There is no first migration.');
    await database.collection('posts').insertMany([
      { _id: 1, n: 'a' },
      { _id: 2, n: 'a' },
    ] as Document[]);
    const other = [initial, migration(2, 'unique', first, first, [unique])];
    await database.collection<{ _id: string }>('_espalier_ledger').deleteOne({ _id: '0002_number' });
    const { migrations: refused } = await planMigrations({ ...options(), migrations: other });
    expect(refused[0]?.steps[0]?.objections).toMatchObject([{ message: expect.any(String) }]);
  });
});
