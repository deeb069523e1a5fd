import { describe, expect, test } from 'vitest';
import { installation } from '../../commands/support/installation.ts';
import { runProgram } from '../../commands/support/run-command.ts';
import { migrationProject, posts } from './support/migration-project.ts';

const installed = installation();

describe('baseline, fake, resolve, unlock', { timeout: 120_000 }, () => {
  test('takes over a database that is as the migration would have made it', async () => {
    const first = await migrationProject(installed, posts('title: { type: string, unique: true }'));
    await first.make('initial');
    await first.migrate('up');
    await first.database.collection<{ _id: string }>('_espalier_ledger').deleteMany({});
    const { code, note } = await first.migrate('baseline');
    expect({ code, note }).toEqual({
      code: 0,
      note: expect.stringMatching(/^✓ 1 migration marked as applied; nothing was run/),
    });
    expect((await first.migrate('status')).out).toMatch(/^applied \(baseline\) {2}0001_initial/);
  });

  test('tells what is missing for a baseline', async () => {
    const project = await migrationProject(installed, posts('title: { type: string, unique: true }'));
    await project.make('initial');
    await project.database.createCollection('posts');
    const { code, note } = await project.migrate('baseline', '1');
    expect(code).toBe(1);
    expect(note).toMatch(/error\[migrate\/drift\]/);
    expect(note).toContain('index');
    expect((await project.migrate('status')).out).toBe('pending  0001_initial\n');
  });

  test('writes into the ledger alone', async () => {
    const project = await migrationProject(installed, posts('title: string'));
    await project.make('initial');
    expect(await project.migrate('fake', '1')).toMatchObject({ code: 0 });
    expect((await project.migrate('status')).out).toMatch(/^applied \(fake\) {2}0001_initial/);
    expect(await project.database.listCollections({ name: 'posts' }).toArray()).toEqual([]);
    expect(await project.migrate('fake', '0', '--reverted')).toMatchObject({ code: 0 });
    expect((await project.migrate('status')).out).toMatch(/^pending {2}0001_initial/);
  });

  test('takes a step for done that somebody did by hand', async () => {
    const project = await migrationProject(installed, posts('title: string'));
    await project.make('initial');
    await project.migrate('up');
    await project.database.collection('posts').insertMany([{ title: 'One' }, { title: 'One' }]);
    await project.write(posts('title: { type: string, unique: true }'));
    await project.make('unique');
    expect(await project.migrate('up')).toMatchObject({ code: 1 });
    expect((await project.migrate('status')).out).toMatch(/(failed|pending) {2}0002_unique/);
    const usage = await project.migrate('resolve', '2.1', '--reason', 'by hand');
    expect(usage).toMatchObject({ code: 2, note: expect.stringContaining('--applied or --reverted') });
    const unknown = await project.migrate('resolve', '9.1', '--applied', '--reason', 'by hand');
    expect(unknown).toMatchObject({ code: 1, note: expect.stringContaining('There is no migration "9"') });
  });

  test('names who holds the lock, and takes it away when told so', async () => {
    const project = await migrationProject(installed, posts('title: string'));
    await project.make('initial');
    const lock = project.database.collection<{ _id: string }>('_espalier_lock');
    const later = new Date(Date.now() + 3_600_000);
    const held = {
      owner: 'build-7/4711/x',
      fence: 1,
      acquiredAt: new Date(),
      heartbeatAt: new Date(),
      expiresAt: later,
    };
    await lock.insertOne({ _id: 'migrate', ...held });
    expect(await project.migrate('unlock', '--owner', 'somebody')).toMatchObject({ code: 1 });
    expect(await project.migrate('unlock', '--owner', 'build-7/4711/x')).toMatchObject({ code: 0 });
    expect(await project.migrate('up')).toMatchObject({ code: 0 });
  });
});

describe('errors', { timeout: 120_000 }, () => {
  test('say what is missing', async () => {
    const project = await migrationProject(installed, posts('title: string'));
    const words = [installed.command, 'migrate', 'status'];
    const nowhere = await runProgram(words, { folder: project.folder });
    expect(nowhere).toMatchObject({ code: 1, out: '', note: expect.stringContaining('MONGODB_URI') });
    expect((await project.migrate('status')).note).toContain('There are no migrations yet');
    expect(await project.json('up', '--to', 'nothing')).toMatchObject({
      code: 1,
      ok: false,
      error: { code: 'migrate/unknown', hint: expect.any(String) },
    });
    expect(await project.migrate('up', '--wait', '5')).toMatchObject({ code: 2 });
    expect(await project.migrate('quarantine')).toMatchObject({ code: 0, note: 'The quarantine is empty.\n' });
  });
});
