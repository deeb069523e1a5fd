import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ObjectId } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { installation } from '../../commands/support/installation.ts';
import { migrationProject, posts } from './support/migration-project.ts';

const installed = installation();

/** A project with three migrations: posts, their title renamed, an index. */
async function threeMigrations() {
  const project = await migrationProject(installed, posts('title: string', 'words: int'));
  await project.make('initial');
  await project.write(posts('heading: { type: string, was: title }', 'words: int'));
  await project.make('heading');
  await project.write(posts('heading: { type: string, was: title }', 'words: { type: int, index: true }'));
  await project.make('words');
  return project;
}

describe('up, down, to, redo, status', { timeout: 120_000 }, () => {
  test('apply and undo, and say so', async () => {
    const { database, migrate, json } = await threeMigrations();
    const collection = database.collection('posts');
    const _id = new ObjectId();

    const pending = await migrate('status');
    expect(pending.code).toBe(0);
    expect(pending.out).toBe('pending  0001_initial\npending  0002_heading\npending  0003_words\n');
    expect(pending.note).toBe('3 migrations to apply: `espalier migrate up`.\n');
    expect(await migrate('status', '--check')).toMatchObject({ code: 1 });

    const first = await migrate('up', '--to', '1');
    expect(first).toMatchObject({ code: 0, out: '' });
    expect(first.note).toMatch(/^0001_initial\n {2}1\/1 .*\n✓ 1 migration applied \(\d+ m?s\)\n$/);
    await collection.insertOne({ _id, title: 'One', words: 1 });

    expect(await json('up')).toMatchObject({
      ok: true,
      migrations: [
        { name: '0002_heading', direction: 'up', status: 'done', documents: 1 },
        { name: '0003_words', direction: 'up', status: 'done' },
      ],
      waiting: [],
    });
    expect(await collection.findOne({})).toEqual({ _id, heading: 'One', words: 1 });
    const applied = await migrate('status', '--check');
    expect(applied.code).toBe(0);
    expect(applied.out).toMatch(/^applied {2}0001_initial {2}\d{4}-\d\d-\d\d \d\d:\d\d UTC {2}\S+@\S+\n/);
    expect((await migrate('up')).note).toBe('Nothing to apply: the database is up to date.\n');

    expect(await json('down', '--count', '2')).toMatchObject({
      migrations: [{ name: '0003_words' }, { name: '0002_heading' }],
    });
    expect(await collection.findOne({})).toEqual({ _id, title: 'One', words: 1 });
    expect((await migrate('to', '0003_words')).note).toMatch(/2 migrations applied/);
    expect((await migrate('redo')).note).toMatch(/1 migration undone, 1 migration applied/);
    expect((await migrate('to', '2')).note).toMatch(/1 migration undone/);
    expect(await migrate('status')).toMatchObject({ out: expect.stringMatching(/pending {2}0003_words/) });
  });

  test('leave the contract phase for later', async () => {
    const { database, migrate } = await threeMigrations();
    await migrate('up', '--to', '1');
    await database.collection('posts').insertOne({ title: 'One', words: 1 });
    const early = await migrate('up', '--phase', 'contract');
    expect(early).toMatchObject({ code: 1, note: expect.stringContaining('error[migrate/phase]: "0002_heading"') });
    const both = await migrate('up', '--phase', 'expand');
    expect(both.code).toBe(1);
    expect(both.note).toContain('error[migrate/phase]: Only one migration at a time can be between its two halves');
    expect(both.note).toContain('`espalier migrate up --phase expand --to 0002_heading`');
    const { note } = await migrate('up', '--phase', 'expand', '--to', '2');
    expect(note).toMatch(/✓ 1 migration expanded/);
    expect(note).toContain('0002_heading waits for `espalier migrate up --phase contract`');
    expect((await migrate('status')).out).toMatch(/expanded {2}0002_heading/);
    expect((await migrate('verify')).note).toContain('error[migrate/unknown]');
    const contracted = await migrate('up', '--phase', 'contract');
    expect(contracted.code).toBe(0);
    expect(contracted.note).toContain('0003_words waits for `espalier migrate up --phase expand`');
    expect(await database.collection('posts').findOne({})).toMatchObject({ heading: 'One' });
  });

  test('apply no half of what renames a collection', async () => {
    const project = await migrationProject(installed, posts('title: string', 'words: int'));
    const { database, migrate } = project;
    await project.make('initial');
    await migrate('up');
    await database.collection('posts').insertOne({ title: 'One', words: 1 });
    await project.write(posts('title: string', 'words: int').replace('collection: posts', 'collection: articles'));
    const made = await migrate('make', 'article');
    expect(made.note).toContain('warning[plan/moved-collection]: The collection "posts" gets the name "articles"');
    const { code, note } = await migrate('plan', '--phase', 'expand');
    expect(code).toBe(1);
    expect(note).toContain(
      'error[migrate/indivisible]: 0002_article cannot be applied in two halves: a collection has',
    );
    expect(note).toContain('Post: the collection "posts" gets the name "articles"; `collection: posts` in the models');
    expect(note).toContain('hint: Apply it in one piece with `espalier migrate up`, in a gap between the two versions');
    expect(await database.listCollections({ name: 'articles' }).toArray()).toEqual([]);
  });

  test('apply no half of what no client reads in both forms, and say the way out, which works', async () => {
    const project = await migrationProject(installed, posts('title: string', 'words: int'));
    const { database, migrate } = project;
    await project.make('initial');
    await migrate('up');
    await database.collection('posts').insertOne({ title: 'One', words: 1 });
    await project.write(posts('heading: string', 'words: string'));
    const made = await migrate('make', 'heading', '--rename', 'Post.title=heading');
    expect(made.code).toBe(0);
    expect(made.note).toContain(
      'warning[plan/unread-form]: "Post.heading" was stored as "title", and the models do not say so: `espalier migrate up --phase expand` will refuse this migration.',
    );
    expect(made.note).toContain('write `was: title` there and make it anew');
    expect(made.note).toContain('write `was: { type: int }` there and make it anew');
    const { code, note } = await migrate('up', '--phase', 'expand');
    expect(code).toBe(1);
    expect(note).toContain(`error[migrate/indivisible]: 0002_heading cannot be applied in two halves`);
    expect(note).toContain('Post.heading was stored as "title": `was: title` is missing in the models');
    expect(note).toContain('Post.words was of another type: `was: { type: int }` is missing in the models');
    expect(note).toMatch(
      /hint: Apply it in one piece with `espalier migrate up`; or take the folder 0002_heading away/,
    );

    await rm(join(project.folder, 'generated/migrations/0002_heading'), { recursive: true });
    await project.write(posts('heading: { type: string, was: title }', 'words: { type: string, was: { type: int } }'));
    expect(await migrate('hash')).toMatchObject({ code: 0 });
    const anew = await migrate('make', 'heading');
    expect(anew.note).toMatch(/^✓ 0002_heading: 2 changes, 3 steps\n/);
    expect(await migrate('up', '--phase', 'expand')).toMatchObject({ code: 0 });
    expect(await migrate('up', '--phase', 'contract')).toMatchObject({ code: 0 });
    expect(await database.collection('posts').findOne({})).toMatchObject({ heading: 'One', words: '1' });
  });

  test('take nothing away that nobody allowed', async () => {
    const project = await migrationProject(installed, posts('title: string', 'words: int'));
    await project.make('initial');
    await project.migrate('up');
    await project.database.collection('posts').insertOne({ title: 'One', words: 1 });
    await project.write(posts('title: string'));
    await project.make('less', '--drop', 'Post.words');
    const plan = await project.migrate('plan');
    expect(plan.out).toContain("missing: write 'allow' in the migration when it is reviewed");
    const refused = await project.migrate('up');
    expect(refused.code).toBe(1);
    expect(refused.note).toMatch(/error\[migrate\/not-approved\]: .*\n(.*\n)* {2}hint: /);

    await project.review('0002_less', "destructive: 'refuse'", "destructive: 'allow'");
    expect(await project.json('up')).toMatchObject({ code: 1, ok: false, error: { code: 'migrate/not-approved' } });
    expect(await project.migrate('up', '--allow-destructive')).toMatchObject({ code: 0 });

    const kept = await project.json('purge', '--older-than', '0s');
    expect(kept.wouldPurge).toMatchObject([{ kind: 'trash', migration: '0002_less', documents: 1, isInUse: false }]);
    expect((await project.migrate('purge')).note).toBe('Nothing is old enough.\n');
    expect(await project.migrate('purge', '--older-than', '0s', '--yes')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^dropped {2}trash {2}0002_less\.\d {2}1 document /),
    });
    expect((await project.migrate('purge', '--older-than', '0s')).note).toBe('Migrations put nothing aside.\n');
  });

  test('stop at Ctrl-C after a batch, and go on later', async () => {
    const project = await threeMigrations();
    await project.migrate('up', '--to', '1');
    const documents = Array.from({ length: 3_000 }, (_, words) => ({ title: `Post ${words}`, words }));
    await project.database.collection('posts').insertMany(documents);
    const running = project.start('up', '--batch', '50', '--pace', '0.9');
    await expect.poll(running.note, { timeout: 30_000 }).toContain('0002_heading');
    const renamed = () => project.database.collection('posts').countDocuments({ heading: { $exists: true } });
    await expect.poll(renamed, { timeout: 30_000 }).toBeGreaterThan(0);
    running.process.kill('SIGINT');
    const { code, note } = await running.ended;
    expect(code).toBe(1);
    expect(note).toContain('Stopping after what is under way …');
    expect(note).toMatch(/error\[migrate\/interrupted\]: .*\n {2}hint: Run the same command again/);
    const half = await renamed();
    expect(half).toBeLessThan(3_000);
    expect(await project.migrate('up')).toMatchObject({
      code: 0,
      note: expect.stringContaining('goes on where it stopped'),
    });
    expect(await renamed()).toBe(3_000);
  });
});
