import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  emptySnapshot,
  type LedgerRow,
  type LoadedMigration,
  ledgerCollection,
  type Migrator,
  type MigratorOptions,
  planMigrations,
  type Snapshot,
} from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { act, chainOf, count, errorOf, items, migrationOf, migratorOf } from './support/counting.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
  database = client.db(name);
});
afterAll(() => client.close());
beforeEach(async () => {
  await database.dropDatabase();
  await database.collection('items').insertMany(items(3));
});

const n = async () => (await database.collection('items').distinct('n'))[0];
const rows = () => database.collection<LedgerRow>(ledgerCollection).find().sort({ number: 1 }).toArray();
const over = (migrations: readonly LoadedMigration[], options: Partial<MigratorOptions> = {}): Migrator =>
  migratorOf({ client, database, migrations, ...options });
const statuses = async (migrator: Migrator) => (await migrator.status()).map(({ status }) => status);

describe('up and down', () => {
  const chain = chainOf([count('one')], [count('two'), count('three')], [count('four')]);

  it('apply all, and tell what was done', async () => {
    const migrator = over(chain, { appliedBy: 'ada@laptop' });
    expect(await statuses(migrator)).toEqual(['pending', 'pending', 'pending']);
    const report = await migrator.up();
    expect(report.waiting).toEqual([]);
    expect(report.migrations).toMatchObject([
      { name: '0001_a', direction: 'up', kind: 'run', status: 'done', steps: 1, documents: 3 },
      { name: '0002_b', direction: 'up', kind: 'run', status: 'done', steps: 2, documents: 6 },
      { name: '0003_c' },
    ]);
    expect(await n()).toBe(4);
    expect(await statuses(migrator)).toEqual(['done', 'done', 'done']);
    expect((await rows())[1]).toMatchObject({
      _id: '0002_b',
      number: 2,
      checksum: 'checksum of 0002_b',
      snapshotHash: 'models after 0002_b',
      kind: 'run',
      status: 'done',
      direction: 'up',
      appliedBy: 'ada@laptop',
      startedAt: expect.any(Date),
      endedAt: expect.any(Date),
      steps: [
        { index: 0, op: 'data', status: 'done', batches: 2, documents: 3, modified: 3, quarantined: 0, cursor: null },
        { index: 1, status: 'done' },
      ],
    });
  });

  it('change nothing when there is nothing to do, not even by taking the lock', async () => {
    await over(chain).up();
    const events: string[] = [];
    const report = await over(chain, { onEvent: ({ kind }) => void events.push(kind) }).up();
    expect(report).toEqual({ migrations: [], waiting: [] });
    expect(events).toEqual([]);
  });

  it('stop where they are told, by name or number', async () => {
    const migrator = over(chain);
    await migrator.up({ to: '2' });
    expect(await n()).toBe(3);
    await migrator.up({ to: '0003_c' });
    await migrator.down();
    expect(await n()).toBe(3);
    await migrator.down({ count: 2 });
    expect(await n()).toBe(0);
    expect(await statuses(migrator)).toEqual(['reverted', 'reverted', 'reverted']);
    await migrator.up();
    expect(await n()).toBe(4);
    await migrator.down({ to: '0001' });
    expect(await n()).toBe(1);
    expect(await errorOf(migrator.up({ to: 'nothing' }))).toMatchObject({ code: 'migrate/unknown' });
  });

  it('go there in either direction, and do the newest again', async () => {
    const migrator = over(chain);
    expect((await migrator.to('2')).migrations).toHaveLength(2);
    expect(await n()).toBe(3);
    expect((await migrator.to('1')).migrations).toMatchObject([{ name: '0002_b', direction: 'down' }]);
    expect(await n()).toBe(1);
    expect((await migrator.redo()).migrations).toMatchObject([{ direction: 'down' }, { direction: 'up' }]);
    expect(await n()).toBe(1);
    await migrator.to('0');
    expect(await n()).toBe(0);
    expect(await migrator.redo()).toEqual({ migrations: [], waiting: [] });
  });

  it('undo nothing when a step of any of them cannot be undone', async () => {
    const kept = count('kept', { description: { irreversible: 'Its values are gone.' } });
    const migrator = over(chainOf([kept], [count('two')]));
    await migrator.up();
    expect(await errorOf(migrator.down({ count: 2 }))).toMatchObject({
      code: 'migrate/irreversible',
      findings: ['Step 1 of 0001_a (undo: kept): Its values are gone.'],
    });
    expect(await n()).toBe(2);
  });
});

describe('a step that fails', () => {
  it('is written down, and gone on with by the next run', async () => {
    let fails = true;
    const run = act('sometimes', async () => {
      if (fails) throw new RangeError('secret@example.org is too long');
    });
    const migrator = over(chainOf([count('one'), run, count('two')]));
    const error = await errorOf(migrator.up());
    expect(error).toMatchObject({
      code: 'migrate/failed',
      migration: '0001_a',
      step: 2,
      message: 'Step 2 of 0001_a (sometimes) failed: it threw a RangeError',
      cause: expect.any(RangeError),
    });
    expect(await rows()).toMatchObject([
      {
        status: 'failed',
        steps: [{ status: 'done' }, { status: 'failed', error: error.message }, { status: 'pending' }],
      },
    ]);
    expect(await n()).toBe(1);
    fails = false;
    expect((await migrator.up()).migrations).toMatchObject([{ steps: 2, status: 'done' }]);
    expect(await n()).toBe(2);
    expect((await rows())[0]?.steps[1]).not.toHaveProperty('error');
  });

  it('is undone with what was done before it, and no further', async () => {
    const migrator = over(chainOf([count('one'), count('fails', { run: () => Promise.reject(new Error('no')) })]));
    await errorOf(migrator.up());
    const mended = over(chainOf([count('one'), count('fails')]));
    await mended.down();
    // The step that failed had touched nothing, which an honest step finds out by looking.
    expect((await rows())[0]).toMatchObject({
      status: 'reverted',
      steps: [{ status: 'reverted' }, { status: 'reverted' }],
    });
  });

  it('is refused before anything began when the database is neither as before nor as after it', async () => {
    const strange = count('strange', { inspect: async () => ({ state: 'drift', message: 'There is another index' }) });
    const create = { op: 'createCollection', collection: 'others', indexes: [] } as const;
    expect(await errorOf(over(chainOf([create, strange])).up())).toMatchObject({
      code: 'migrate/drift',
      message: 'Step 2 of 0001_a (strange): There is another index',
      hint: 'Bring the database to the state before or after the step, and run the command again.',
    });
    expect(await rows()).toEqual([]);
    expect(await database.listCollections({ name: 'others' }).toArray()).toEqual([]);
  });

  it('has not begun when something is in its way, and is not undone', async () => {
    const ran: string[] = [];
    const strange = count('strange', {
      inspect: async () => ({ state: 'drift', message: 'There is another index' }),
      run: async (_step, { direction }) => void ran.push(direction),
    });
    const everything = act('everything');
    const migrator = over(chainOf([everything, strange]));
    expect(await errorOf(migrator.up())).toMatchObject({
      code: 'migrate/drift',
      message: 'Step 2 of 0001_a (strange): There is another index',
      hint: expect.stringContaining('resolve'),
    });
    expect((await rows())[0]?.steps.map(({ status }) => status)).toEqual(['done', 'pending']);
    expect((await migrator.down()).migrations).toMatchObject([{ status: 'reverted', steps: 1 }]);
    expect(ran).toEqual([]);
  });

  it('is not taken for done when it had no effect', async () => {
    const lazy = count('lazy', { run: async () => undefined });
    expect(await errorOf(over(chainOf([lazy])).up())).toMatchObject({ code: 'migrate/failed', step: 1 });
  });

  it('may be resolved by hand', async () => {
    const fails = count('fails', { run: () => Promise.reject(new Error('no')) });
    const migrator = over(chainOf([count('one'), fails]), { appliedBy: 'ada@laptop' });
    await errorOf(migrator.up());
    await migrator.resolve({ migration: '1', step: 2, as: 'applied', reason: 'done in the shell' });
    expect((await rows())[0]).toMatchObject({
      status: 'done',
      steps: [
        {},
        { status: 'done', resolved: { by: 'ada@laptop', reason: 'done in the shell', at: expect.any(Date) } },
      ],
    });
    expect(await errorOf(migrator.resolve({ migration: '1', step: 2, as: 'reverted', reason: '' }))).toMatchObject({
      code: 'migrate/unknown',
    });
    expect(await errorOf(migrator.resolve({ migration: '1', step: 9, as: 'reverted', reason: '' }))).toMatchObject({
      code: 'migrate/unknown',
    });
  });
});

describe('checks before anything is done', () => {
  const objecting = (documents: number) =>
    count('narrow', { preflight: async () => [{ message: 'They are too long', documents, examples: [1, 'x'] }] });

  it('tell all objections of all steps at once', async () => {
    const other = {
      op: 'data',
      name: 'other',
      collection: 'others',
      each: () => undefined,
      phase: 'contract',
    } as const;
    const migrator = over(chainOf([objecting(2)], [other, act('act')]));
    const error = await errorOf(migrator.up());
    expect(error).toMatchObject({ code: 'migrate/preflight' });
    expect(error.findings).toEqual(['Step 1 of 0001_a (narrow): They are too long (2 documents, such as _id 1, "x")']);
    expect(await rows()).toEqual([]);
  });

  it('wait for the steps before that change what they look at', async () => {
    const migrator = over(chainOf([count('first'), objecting(1)]));
    const error = await errorOf(migrator.up());
    expect(error).toMatchObject({ code: 'migrate/preflight', message: expect.stringContaining('(1 document,') });
    expect(await n()).toBe(1);
    expect(await rows()).toMatchObject([{ status: 'failed', steps: [{ status: 'done' }, { status: 'pending' }] }]);
  });

  it('want destructive steps approved in the migration, and allowed when documents are concerned', async () => {
    const of = (needsApproval: boolean) =>
      over(chainOf([count('first')], [count('drops', { description: { class: 'destructive', needsApproval } })]));
    expect(await errorOf(of(true).up({ allowDestructive: true }))).toMatchObject({
      code: 'migrate/not-approved',
      migration: '0002_b',
      step: 1,
      message: 'Step 1 of 0002_b (drops) is destructive and not approved',
    });
    expect(await n()).toBe(0);
    await of(false).up({ to: '1' });
    expect(await errorOf(of(false).up())).toMatchObject({
      code: 'migrate/not-approved',
      message: expect.stringMatching(/concerns 3 documents$/),
      hint: expect.stringContaining('--allow-destructive'),
    });
    expect(await n()).toBe(1);
    await of(false).up({ allowDestructive: true });
    expect(await n()).toBe(2);
  });

  it('ask nothing where no document is concerned', async () => {
    await database.collection('items').deleteMany({});
    const gap = count('gap', { description: { class: 'gap' } });
    expect((await over(chainOf([gap])).up()).migrations).toHaveLength(1);
  });
});

describe('phases', () => {
  const chain = chainOf([count('one', {}, 'expand'), count('two')], [count('three', {}, 'expand')]);
  const phase = 'migrate/phase';

  it('expand one migration, then contract it', async () => {
    const migrator = over(chain);
    expect(await migrator.up({ to: '1', phase: 'expand' })).toMatchObject({
      migrations: [{ name: '0001_a', status: 'expanded', steps: 1 }],
      waiting: ['0001_a'],
    });
    expect(await n()).toBe(1);
    expect(await migrator.status()).toMatchObject([{ status: 'expanded', phase: 'contract' }, { status: 'pending' }]);
    expect(await migrator.up({ to: '1', phase: 'expand' })).toEqual({ migrations: [], waiting: ['0001_a'] });
    expect(await migrator.up({ phase: 'contract' })).toMatchObject({
      migrations: [{ name: '0001_a', status: 'done', steps: 1 }],
      waiting: ['0002_b'],
    });
    expect(await n()).toBe(2);
    expect(await migrator.up({ phase: 'expand' })).toMatchObject({ migrations: [{ status: 'done' }], waiting: [] });
    expect(await n()).toBe(3);
    expect(await migrator.up({ phase: 'contract' })).toEqual({ migrations: [], waiting: [] });
  });

  it('are not between the halves of one migration while another one comes after it', async () => {
    const migrator = over(chain);
    const refused = { code: phase, migration: '0001_a', findings: ['0001_a is pending', '0002_b is pending'] };
    const error = await errorOf(migrator.up({ phase: 'expand' }));
    expect(error).toMatchObject({ ...refused, hint: expect.stringContaining('up --phase expand --to 0001_a') });
    expect(await errorOf(planMigrations({ client, database, migrations: chain, phase: 'expand' }))).toMatchObject(
      refused,
    );
    expect(await statuses(migrator)).toEqual(['pending', 'pending']);
    expect(await n()).toBe(0);
    await migrator.up({ to: '1', phase: 'expand' });
    expect(await errorOf(migrator.up({ phase: 'expand' }))).toMatchObject({
      code: phase,
      findings: ['0001_a is expanded', '0002_b is pending'],
      hint: expect.stringMatching(/^Run `espalier migrate up --phase contract` first/),
    });
    expect(await statuses(migrator)).toEqual(['expanded', 'pending']);
  });

  it('expand all that has one half only, and the last one', async () => {
    const migrator = over(chainOf([count('one', {}, 'expand')], [count('two', {}, 'expand'), count('three')]));
    expect(await migrator.up({ phase: 'expand' })).toMatchObject({
      migrations: [{ status: 'done' }, { status: 'expanded' }],
      waiting: ['0002_b'],
    });
  });

  it('do not contract what was not expanded', async () => {
    const migrator = over(chain);
    expect(await errorOf(migrator.up({ phase: 'contract' }))).toMatchObject({
      code: phase,
      message: '"0001_a" is not expanded, so that its second half cannot come yet',
      hint: expect.stringContaining('`espalier migrate up --phase expand`'),
    });
    expect(await n()).toBe(0);
  });

  it('send to the first half what was edited in between so that it has a step of it left', async () => {
    await over(chainOf([count('one', {}, 'expand'), count('two')])).up({ phase: 'expand' });
    const edited = over(chainOf([count('one', {}, 'expand'), act('more', undefined, 'expand'), count('two')]));
    expect(await edited.status()).toMatchObject([{ status: 'expanded', phase: 'expand' }]);
    expect(await errorOf(edited.up({ phase: 'contract' }))).toMatchObject({
      code: phase,
      findings: ['step 2 (run) is left'],
      hint: 'Run `espalier migrate up --phase expand`, then this command again.',
    });
    await edited.up({ phase: 'expand' });
    expect(await edited.status()).toMatchObject([{ status: 'expanded', phase: 'contract' }]);
    expect(await edited.up({ phase: 'contract' })).toMatchObject({ migrations: [{ status: 'done', steps: 1 }] });
  });

  it('pass over a migration with nothing to expand, whose other phase comes all the same', async () => {
    const migrator = over(chainOf([count('one')]));
    expect(await migrator.up({ phase: 'expand' })).toMatchObject({
      migrations: [{ name: '0001_a', status: 'expanded', steps: 0 }],
      waiting: ['0001_a'],
    });
    expect(await migrator.up({ phase: 'expand' })).toMatchObject({ migrations: [] });
    expect(await n()).toBe(0);
    expect(await migrator.up({ phase: 'contract' })).toMatchObject({
      migrations: [{ name: '0001_a', status: 'done', steps: 1 }],
      waiting: [],
    });
    expect(await n()).toBe(1);
  });

  it('undo what was expanded only', async () => {
    const migrator = over(chain);
    await migrator.up({ to: '1', phase: 'expand' });
    expect((await migrator.down()).migrations).toMatchObject([{ steps: 1, status: 'reverted' }]);
    expect(await n()).toBe(0);
  });
});

describe('the chain', () => {
  const [a, b, c] = [1, 2, 3].map((number) => migrationOf(number, 'abc'.charAt(number - 1), [count(`step ${number}`)]));
  const chain = [a, b, c].filter((each) => each !== undefined);

  it('is refused when two migrations have one number', async () => {
    const twice = [...chain, migrationOf(3, 'other', [])];
    expect(await errorOf(over(twice).up())).toMatchObject({
      code: 'migrate/order',
      message: '"0003_c" and "0003_other" have the same number',
    });
  });

  it('is refused when an older one comes late', async () => {
    await over(chain.filter(({ number }) => number !== 2)).up();
    const late = over(chain);
    expect(await errorOf(late.up())).toMatchObject({
      code: 'migrate/order',
      message: '"0002_b" was not applied, but "0003_c" after it was',
    });
    expect((await late.status())[1]).toMatchObject({ status: 'pending', problem: expect.stringContaining('0003_c') });
  });

  it('is refused when the database knows more than the project', async () => {
    await over(chain).up();
    const older = over(chain.slice(0, 2));
    expect(await errorOf(older.up())).toMatchObject({ code: 'migrate/unknown', migration: '0003_c' });
    expect((await older.status())[2]).toMatchObject({ name: '0003_c', status: 'done', problem: expect.any(String) });
  });

  it('is refused when an applied one was edited, with what is different', async () => {
    await over(chain).up();
    const edited = chain.map((each) => ({ ...each, checksum: `${each.checksum}, edited` }));
    const other = edited.map((each) => (each.number === 2 ? { ...each, steps: [act('x'), act('y')] } : each));
    expect(await errorOf(over(other).up())).toMatchObject({ code: 'migrate/checksum', migration: '0001_a' });
    const [first = migrationOf(1, 'a', [])] = chain;
    expect(await errorOf(over([first, ...other.slice(1)]).up())).toMatchObject({
      code: 'migrate/checksum',
      migration: '0002_b',
      findings: ['step 1 was data and is run', 'step 2 (run) was added'],
    });
  });

  it('takes mended steps of a migration that failed, but no edited step that was done', async () => {
    const failing = migrationOf(1, 'a', [count('one'), count('two', { run: () => Promise.reject(new Error()) })]);
    await errorOf(over([failing]).up());
    const checksum = 'mended';
    const wrong = migrationOf(1, 'a', [count('another'), count('two')], { checksum });
    expect(await errorOf(over([wrong]).up())).toMatchObject({
      code: 'migrate/checksum',
      findings: ['step 1 (data) was edited'],
    });
    await over([migrationOf(1, 'a', [count('one'), count('mended')], { checksum })]).up();
    expect(await rows()).toMatchObject([{ checksum: 'mended', status: 'done' }]);
    expect(await n()).toBe(2);
  });

  it('takes a squash for applied when all that it replaces was', async () => {
    const replaces = ['0001_a', '0002_b'];
    const squash = migrationOf(2, 'squash', [count('both'), count('once')], { replaces });
    await over(chain.slice(0, 2)).up();
    const migrator = over([squash, ...chain.slice(2)]);
    expect((await migrator.up()).migrations).toMatchObject([{ kind: 'squash', steps: 0 }, { name: '0003_c' }]);
    expect(await n()).toBe(3);
    await migrator.to('0');
    expect(await n()).toBe(0);
    expect((await migrator.up()).migrations).toMatchObject([{ kind: 'run', steps: 2 }, {}]);
  });

  it('applies a squash where nothing was, and the rest where only some was', async () => {
    const replaces = ['0001_a', '0002_b'];
    const squash = migrationOf(2, 'squash', [count('both')], { replaces });
    await over([squash, ...chain]).up();
    expect(await n()).toBe(2);
    expect(await statuses(over([squash, ...chain]))).toEqual(['done', 'done']);
    await database.collection(ledgerCollection).deleteMany({});
    await over(chain.slice(0, 1)).up();
    expect(await errorOf(over([squash, ...chain.slice(2)]).up())).toMatchObject({ code: 'migrate/order' });
    expect((await over([squash, ...chain]).up()).migrations).toMatchObject([{ name: '0002_b' }, { name: '0003_c' }]);
  });
});

describe('marking', () => {
  const chain = chainOf([count('one')], [count('two')], [count('three')]);

  it('fake writes down what was not run, and takes it back', async () => {
    const migrator = over(chain);
    expect((await migrator.fake('2')).migrations).toMatchObject([{ name: '0001_a', kind: 'fake' }, { name: '0002_b' }]);
    await migrator.up();
    expect(await n()).toBe(1);
    await migrator.fakeReverted('1');
    expect(await n()).toBe(1);
    expect(await statuses(migrator)).toEqual(['done', 'reverted', 'reverted']);
  });

  it('fake takes over files that were edited and do the same, as after a formatter, and no others', async () => {
    await over(chain).up();
    const formatted = chain.map((each) => ({ ...each, checksum: `${each.checksum}, formatted` }));
    expect(await errorOf(over(formatted).up())).toMatchObject({
      code: 'migrate/checksum',
      hint: expect.stringContaining('`espalier migrate fake 0003_c`'),
    });
    const edited = formatted.map((each, index) => (index === 1 ? { ...each, steps: [count('one')] } : each));
    expect(await errorOf(over(edited).fake('3'))).toMatchObject({ code: 'migrate/checksum' });
    expect((await over(formatted).fake('3')).migrations.map(({ name }) => name)).toEqual([
      '0001_a',
      '0002_b',
      '0003_c',
    ]);
    expect(await over(formatted).up()).toMatchObject({ migrations: [] });
    expect((await rows()).map(({ kind, checksum }) => [kind, checksum])).toEqual(
      formatted.map(({ checksum }) => ['run', checksum]),
    );
    expect((await over(formatted).fake('3')).migrations).toEqual([]);
  });

  it('baseline compares first, and is never undone', async () => {
    const model = {
      collection: 'items',
      fields: {},
      indexes: [{ name: 'n_1', key: [['n', 1]], options: {} }],
      validation: { level: 'off', action: 'error' },
    } as const;
    const after: Snapshot = { ...emptySnapshot, models: { Item: model } };
    const first = migrationOf(1, 'a', [count('one')], { after });
    const migrator = over([first, ...chain.slice(1)]);
    expect(await errorOf(migrator.baseline({ to: '1' }))).toMatchObject({
      code: 'migrate/drift',
      findings: [expect.stringContaining('n_1')],
    });
    expect(await rows()).toEqual([]);
    await database.collection('items').createIndex({ n: 1 });
    expect((await migrator.baseline({ to: '1' })).migrations).toMatchObject([{ kind: 'baseline', status: 'done' }]);
    expect((await migrator.baseline({ to: '1' })).migrations).toEqual([]);
    expect(await n()).toBe(0);
    await migrator.up();
    expect(await errorOf(migrator.to('0'))).toMatchObject({ code: 'migrate/irreversible' });
    expect(await n()).toBe(2);
  });
});
