import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  createMigrator,
  type IndexSpec,
  type MigrationEvent,
  planMigrations,
  type Step,
} from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
});
beforeEach(() => client.db(name).dropDatabase());
afterAll(() => client.close());

const model = (indexes: string, fields = 'at: datetime?, seen: datetime?') =>
  `models: { Session: { collection: sessions, fields: { _id: int, ${fields} }${indexes} } }`;
const expiring = ', indexes: [{ key: { at: 1 }, expireAfterSeconds: 3600 }]';
const at: IndexSpec = { key: { at: 1 }, name: 'at_1', expireAfterSeconds: 3600 };

interface Session {
  readonly _id: number;
  readonly at?: Date;
  readonly seen?: Date;
}

it('lets documents begin to expire only when that was approved and allowed', async () => {
  const database = client.db(name);
  const migrations = migrationsOf({
    title: 'expiry',
    before: model(''),
    after: model(expiring),
  });
  await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
  const sessions = database.collection<Session>('sessions');
  await sessions.insertOne({ _id: 1, at: new Date(0) });
  const unseen = migrations.map((migration) => ({
    ...migration,
    steps: migration.steps.map((step) =>
      step.op === 'modifyIndex' ? { ...step, destructive: 'refuse' as const } : step,
    ),
  }));
  const refused = createMigrator({ client, database, migrations: unseen });
  await expect(refused.up({ allowDestructive: true })).rejects.toMatchObject({
    code: 'migrate/not-approved',
    message: expect.stringContaining('not approved'),
  });

  const migrator = createMigrator({ client, database, migrations });
  await expect(migrator.up()).rejects.toMatchObject({
    code: 'migrate/not-approved',
    message: expect.stringContaining('1 document'),
  });
  expect((await sessions.indexes()).map((index) => index.name)).toEqual(['_id_']);
  await migrator.up({ allowDestructive: true });
  expect(await sessions.indexes()).toMatchObject([{ name: '_id_' }, { name: 'at_1', expireAfterSeconds: 3600 }]);
});

it.each<[string, string, (word: object) => Step]>([
  ['builds', '', (word) => ({ op: 'createIndexes', collection: 'sessions', indexes: [at], ...word })],
  [
    'puts in the place of another one',
    ', indexes: [{ key: { at: 1 }, name: other }]',
    (word) => ({
      ...{ op: 'replaceIndex', collection: 'sessions', from: { key: { at: 1 }, name: 'other' } },
      ...{ to: at, ...word },
    }),
  ],
])('asks the same of an index that a step by hand %s', async (_way, indexes, step) => {
  const database = client.db(name);
  const over = (word: object) => {
    const migrations = migrationsOf({
      title: 'by hand',
      before: model(indexes),
      after: model(expiring),
      steps: [step(word)],
    });
    return { migrations, migrator: createMigrator({ client, database, migrations }) };
  };
  await over({}).migrator.up({ to: '1' });
  await database.collection<Session>('sessions').insertMany([
    { _id: 1, at: new Date(0) },
    { _id: 2, at: new Date() },
    { _id: 3, seen: new Date(0) },
  ]);
  await expect(over({}).migrator.up({ allowDestructive: true })).rejects.toMatchObject({
    code: 'migrate/not-approved',
    message: expect.stringContaining('is destructive and not approved'),
  });
  const { migrations, migrator } = over({ destructive: 'allow' });
  const plan = await planMigrations({ client, database, migrations });
  expect(plan.migrations[0]?.steps).toMatchObject([{ class: 'destructive', documents: 1, needsFlag: true }]);
  await expect(migrator.up()).rejects.toMatchObject({ message: expect.stringContaining('concerns 1 document') });
  await migrator.up({ allowDestructive: true });
  await migrator.down();
});

it('asks no more of a step that was begun, in plan as in up', async () => {
  const database = client.db(name);
  const step: Step = { op: 'createIndexes', collection: 'sessions', indexes: [at], destructive: 'allow' };
  const migrations = migrationsOf({ title: 'begun', before: model(''), after: model(expiring), steps: [step] });
  const options = { client, database, migrations };
  await createMigrator(options).up({ to: '1' });
  await database.collection<Session>('sessions').insertOne({ _id: 1, at: new Date(0) });
  const onEvent = ({ kind }: MigrationEvent) => {
    if (kind === 'step-started') throw new Error('It was stopped.');
  };
  await expect(createMigrator({ ...options, onEvent }).up({ allowDestructive: true })).rejects.toMatchObject({
    code: 'migrate/failed',
  });
  const plan = await planMigrations(options);
  expect(plan.migrations[0]?.steps).toMatchObject([{ documents: 1, needsFlag: false }]);
  await createMigrator(options).up();
});

it('asks before documents expire again by an index whose drop is undone', async () => {
  const database = client.db(name);
  const migrations = migrationsOf({ title: 'dropped', before: model(expiring), after: model('') });
  const migrator = createMigrator({ client, database, migrations });
  await migrator.up();
  await database.collection<Session>('sessions').insertOne({ _id: 1, at: new Date(0) });
  await expect(migrator.down()).rejects.toMatchObject({
    code: 'migrate/not-approved',
    message: expect.stringContaining('concerns 1 document'),
  });
  await migrator.down({ allowDestructive: true });
});

it('asks nothing where documents expire as before: of a new collection, and by a field that gets another name', async () => {
  const database = client.db(name);
  const create: Step = { op: 'createCollection', collection: 'sessions', indexes: [] };
  const build: Step = { op: 'createIndexes', collection: 'sessions', indexes: [at] };
  const made = migrationsOf({ title: 'new', after: model(expiring), steps: [create, build] });
  await createMigrator({ client, database, migrations: made }).up();

  const migrations = migrationsOf({
    title: 'renamed',
    before: model(', indexes: [{ key: { at: 1 }, expireAfterSeconds: 3600, unique: true }]', 'at: datetime'),
    after: model(
      ', indexes: [{ key: { seen: 1 }, expireAfterSeconds: 3600, unique: true }]',
      'seen: { type: datetime, was: at }',
    ),
  });
  const steps = migrations[1]?.steps ?? [];
  expect(steps.filter(({ op }) => op === 'modifyIndex')).toEqual([]);
  await database.dropDatabase();
  const migrator = createMigrator({ client, database, migrations });
  await migrator.up({ to: '1' });
  await database.collection<Session>('sessions').insertOne({ _id: 1, at: new Date(0) });
  await migrator.up();
  await migrator.down();
});

it('lets documents expire by another date as a step of its own', () => {
  const index = (key: string) => model(`, indexes: [{ key: { ${key}: 1 }, name: old, expireAfterSeconds: 3600 }]`);
  const [, last] = migrationsOf({ title: 'another date', before: index('at'), after: index('seen') });
  expect(last?.steps).toMatchObject([
    { op: 'replaceIndex', to: { key: { seen: 1 }, name: 'old' } },
    { op: 'modifyIndex', to: { key: { seen: 1 }, name: 'old', expireAfterSeconds: 3600 }, destructive: 'allow' },
  ]);
  expect(last?.steps[0]).not.toHaveProperty('to.expireAfterSeconds');
});
