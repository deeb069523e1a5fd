import { type Db, ObjectId } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { installation } from '../../commands/support/installation.ts';
import { migrationProject, posts } from './support/migration-project.ts';

const installed = installation();

describe('plan', { timeout: 120_000 }, () => {
  test('tells of each step what it does, to how many documents, for how long', async () => {
    const project = await migrationProject(installed, posts('title: string', 'words: int'));
    await project.make('initial');
    await project.migrate('up');
    const [one, two] = [new ObjectId(), new ObjectId()];
    await project.database.collection('posts').insertMany([
      { _id: one, title: 'One', words: 1 },
      { _id: two, title: 'Two', words: 2 },
    ]);
    await project.write(posts('heading: { type: string, was: title }', 'words: int'));
    await project.make('heading');
    const { plan } = await project.json('plan');
    expect(plan).toMatchObject({
      format: 1,
      database: project.database.databaseName,
      migrations: [{ name: '0002_heading', status: 'pending' }],
      waiting: [],
    });
    expect(JSON.stringify(plan)).not.toContain('undefined');
    const { out, code } = await project.migrate('plan');
    expect(code).toBe(0);
    expect(out).toMatch(/^0002_heading {2}pending, \d steps to do, about \d+ m?s\n/);
    expect(out).toContain('documents  2\n');
    expect(out).toMatch(/takes {6}about .* documents\/s,\s+from reading 2 of them here\)/);
    const id = `_id: ObjectId("${one}")`;
    expect(out).toContain(`samples    - { ${id}, title: "One" }
                + { ${id}, heading: "One" }
`);
    expect(out).toContain('{…}');
    expect((await project.migrate('plan', '--full')).out).not.toContain('…}');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect((await project.migrate('plan', '--samples', '0')).out).not.toContain('One');
    expect(await project.database.collection('posts').countDocuments({ title: 'One' })).toBe(1);
    expect(out).not.toContain('quarantine');
    await project.review('0002_heading', "('title', 'heading')", "('title', 'heading', { onConflict: 'quarantine' })");
    expect((await project.migrate('plan')).out).toContain(
      'quarantine takes documents out of the collection, whole, where title and heading are both there\n',
    );
  });

  test('plans steps on collections that are not there yet', async () => {
    const project = await migrationProject(installed, posts('title: string'));
    await project.make('initial');
    await project.write(posts('heading: { type: string, was: title }'));
    await project.make('heading');
    const { code, out } = await project.migrate('plan');
    expect(code).toBe(0);
    expect(out).toMatch(/known after step 1 of 0001_initial/);
    expect(await project.database.listCollections().toArray()).toEqual([]);
    await project.migrate('up');
    expect(await project.migrate('plan')).toMatchObject({
      code: 0,
      out: '',
      note: 'Nothing to apply: the database is up to date.\n',
    });
  });
});

describe('verify', { timeout: 120_000 }, () => {
  test('finds what somebody changed by hand', async () => {
    const project = await migrationProject(installed, posts('title: { type: string, unique: true }'));
    await project.make('initial');
    await project.migrate('up');
    const fine = await project.migrate('verify');
    expect(fine).toEqual({ code: 0, out: '', note: '✓ The database is in the state after 0001_initial.\n' });
    await project.database.createCollection('other');
    expect(await project.migrate('verify')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^unmanaged {2}.*other/),
    });
    await project.database.collection('posts').dropIndexes();
    const { code, out, note } = await project.migrate('verify');
    expect(code).toBe(1);
    expect(out).toMatch(/^missing {4}The index /m);
    expect(note).toBe('1 difference from the state after 0001_initial.\n');
    expect(await project.json('verify')).toMatchObject({ ok: false, migration: '0001_initial' });
  });
});

describe('rehearse', { timeout: 120_000 }, () => {
  test('applies to a copy, and drops it', async () => {
    const project = await migrationProject(installed, posts('title: string'));
    await project.make('initial');
    await project.migrate('up');
    const documents = Array.from({ length: 500 }, (_, number) => ({ title: `Post ${number}` }));
    await project.database.collection('posts').insertMany(documents);
    await project.write(posts('heading: { type: string, was: title }'));
    await project.make('heading');
    const { code, note } = await project.migrate('rehearse');
    expect({ code, note }).toMatchObject({ code: 0 });
    expect(note).toMatch(/posts {2}(9\d|100) of 500 documents\n/);
    expect(note).toMatch(/✓ 1 migration went well on the copy\. \S+_rehearsal_\w{6} is dropped again\.\n$/);
    expect(await project.json('rehearse', '--sample', '7')).toMatchObject({
      ok: true,
      cloned: [{ name: 'posts', total: 500 }],
      migrations: [{ name: '0002_heading', status: 'done' }],
    });
    expect(await project.database.collection('posts').countDocuments({ title: { $exists: true } })).toBe(500);
    expect(await rehearsals(project.database)).toEqual([]);
  });

  test('drops the copy also when a migration fails', async () => {
    const project = await migrationProject(installed, posts('title: string'));
    await project.make('initial');
    await project.migrate('up');
    await project.database.collection('posts').insertMany([{ title: 'One' }, { title: 'One' }]);
    await project.write(posts('title: { type: string, unique: true }'));
    await project.make('unique');
    const { code, note } = await project.migrate('rehearse');
    expect(code).toBe(1);
    expect(note).toMatch(/error\[migrate\/(preflight|failed)\]/);
    expect(await rehearsals(project.database)).toEqual([]);
    expect((await project.migrate('status')).out).toContain('pending  0002_unique');
  });
});

async function rehearsals(database: Db): Promise<string[]> {
  const { databases } = await database.admin().listDatabases({ nameOnly: true });
  return databases
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${database.databaseName.slice(0, 15)}`) && name.includes('_rehearsal_'));
}
