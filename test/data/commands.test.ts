// `espalier db dump`, `load` and `flush` as people run them.
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Binary, Decimal128, Long, ObjectId } from 'mongodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { installation } from '../commands/support/installation.ts';
import { type Run, runProgram, startProgram } from '../commands/support/run-command.ts';
import { type MigrationProject, migrationProject } from '../migrate/commands/support/migration-project.ts';

const installed = installation();
const models = `models:
  Post:
    fields: { title: string, views: long, price: decimal?, at: datetime?, raw: binary? }
  Tag:
    fields: { _id: string, number: { type: int, default: sequence } }
`;

let project: MigrationProject;
let posts: readonly { readonly _id: ObjectId; readonly [key: string]: unknown }[];
const words = (given: readonly string[]) => [installed.command, 'db', ...given];
const db = (...given: string[]): Promise<Run> =>
  runProgram(words(given), { folder: project.folder, environment: project.environment });
const file = (name: string) => join(project.folder, name);
const stored = () =>
  project.database
    .collection('posts')
    .find({}, { sort: { _id: 1 }, promoteValues: false })
    .toArray();

beforeEach(async () => {
  project = await migrationProject(installed, models);
  posts = [
    { _id: new ObjectId(), title: 'One', views: Long.fromNumber(1), price: Decimal128.fromString('0.10') },
    {
      _id: new ObjectId(),
      title: 'Zwei\u2028 "é"',
      views: Long.MAX_VALUE,
      at: new Date(0),
      raw: new Binary(Buffer.from([0, 255])),
    },
  ];
  await project.database.collection<{ _id: ObjectId }>('posts').insertMany([...posts]);
  await project.database.collection<{ _id: string; number: number }>('tags').insertOne({ _id: 'a', number: 1 });
});

describe('dump and load', { timeout: 120_000 }, () => {
  test('bring everything back, by a file and by a pipe', async () => {
    const before = await stored();
    expect(await db('dump', 'all.jsonl')).toEqual({ code: 0, out: '', note: 'Wrote 3 documents to all.jsonl.\n' });
    const piped = await db('dump');
    expect(piped).toMatchObject({ code: 0, note: '' });
    expect(piped.out).toBe(readFileSync(file('all.jsonl'), 'utf8'));
    writeFileSync(file('piped.jsonl'), piped.out);
    for (const name of ['all.jsonl', 'piped.jsonl']) {
      await project.database.dropDatabase();
      expect(await db('load', name)).toEqual({ code: 0, out: '', note: 'Loaded 3 documents.\n' });
      expect(await stored()).toEqual(before);
    }
  });

  test('overwrite nothing that is not allowed to go', async () => {
    await db('dump', 'all.jsonl');
    expect(await db('dump', 'all.jsonl')).toMatchObject({
      code: 1,
      note: expect.stringContaining('"all.jsonl" exists: choose another name, or give --force'),
    });
    expect(await db('dump', 'all.jsonl', '--force')).toMatchObject({ code: 0 });
    const refused = await db('load', 'all.jsonl');
    expect(refused).toMatchObject({ code: 1, note: expect.stringContaining('with the same _id') });
    const skipped = await db('load', 'all.jsonl', '--on-conflict', 'skip');
    expect(skipped).toMatchObject({ code: 0, note: 'Loaded 0 documents. 3 documents were there already.\n' });
  });

  test('say what cannot be brought back, and bring back the rest', async () => {
    class FarDate extends Date {
      override getTime(): number {
        return 2 ** 60;
      }
    }
    await project.database.command({
      insert: 'posts',
      documents: [{ _id: new ObjectId('f'.repeat(24)), title: 'Far', views: Long.ONE, at: new FarDate() }],
      bypassDocumentValidation: true,
    });
    const kinds =
      '(a key twice, text that is not UTF-8, a date beyond those of JavaScript, or a type that MongoDB gave up)';
    expect(await db('dump', 'all.jsonl')).toEqual({
      code: 0,
      out: '',
      note: `Wrote 4 documents to all.jsonl.\n1 document holds what \`espalier db load\` cannot write unchanged ${kinds}: bring these over by mongodump.\n`,
    });
    await project.database.dropDatabase();
    expect(await db('load', 'all.jsonl')).toEqual({
      code: 1,
      out: '',
      note: `refused: line 4 holds what the driver cannot write unchanged ${kinds}\nLoaded 3 documents.\n`,
    });
  });

  test('take only a file for a file', async () => {
    mkdirSync(file('folder'));
    symlinkSync(file('target.jsonl'), file('link.jsonl'));
    writeFileSync(file('target.jsonl'), 'former');
    execFileSync('mkfifo', [file('pipe')]);
    const isNoFile = { code: 1, note: expect.stringContaining('is no file that can be written whole') };
    expect(await db('dump', 'folder', '--force')).toMatchObject(isNoFile);
    expect(await db('dump', 'pipe', '--force')).toMatchObject(isNoFile);
    expect(await db('load', 'folder')).toMatchObject({ code: 1, note: expect.stringContaining('it is a folder') });
    expect(await db('load', 'pipe')).toMatchObject({
      code: 1,
      note: expect.stringContaining('save it in a file first'),
    });
    expect(await db('dump', 'link.jsonl', '--force')).toMatchObject({ code: 0 });
    expect(lstatSync(file('link.jsonl')).isSymbolicLink()).toBe(true);
    expect(readFileSync(file('target.jsonl'), 'utf8')).toContain('"end":true');
  });

  test('tell programs what they did', async () => {
    const json = async (...given: string[]) => JSON.parse((await db(...given, '--json')).out);
    expect(await json('dump', 'tags.jsonl', '--models', 'Tag')).toEqual({
      ...{ ok: true, file: 'tags.jsonl', documents: 1, unloadable: 0, diagnostics: [] },
    });
    await project.database.collection('tags').deleteMany({});
    expect(await json('load', 'tags.jsonl')).toMatchObject({ ok: true, loaded: 1, skipped: 0, refused: [] });
    expect(await json('load', 'gone.jsonl')).toMatchObject({ ok: false, error: { code: 'dump/unreadable' } });
    expect(await json('dump', '--models', 'Pst')).toMatchObject({
      ok: false,
      error: { code: 'database/unknown-model' },
    });
  });

  test('are stopped by Ctrl-C and leave no half of a file', async () => {
    const many = Array.from({ length: 400 }, (_, views) => ({
      title: 'x'.repeat(100_000),
      views: Long.fromNumber(views),
    }));
    await project.database.collection('posts').insertMany(many);
    const running = startProgram(words(['dump', 'big.jsonl']), project);
    await expect.poll(() => existsSync(file('big.jsonl.partial')), { timeout: 60_000, interval: 5 }).toBe(true);
    running.process.kill('SIGINT');
    const { code, note } = await running.ended;
    expect({ code, note }).toEqual({ code: 1, note: 'error: Stopped before the end\n' });
    expect([existsSync(file('big.jsonl')), existsSync(file('big.jsonl.partial'))]).toEqual([false, false]);
  });

  test('end when nobody reads any more', async () => {
    const many = Array.from({ length: 200 }, (_, views) => ({
      title: 'x'.repeat(100_000),
      views: Long.fromNumber(views),
    }));
    await project.database.collection('posts').insertMany(many);
    const running = startProgram(words(['dump']), project);
    await expect.poll(running.out, { timeout: 60_000 }).not.toBe('');
    running.process.stdout.destroy();
    const { code, note } = await running.ended;
    expect({ code, note }).toEqual({ code: 1, note: '' });
  });
});

describe('flush', { timeout: 120_000 }, () => {
  test('prints the commands and takes nothing away, unless it is told to', async () => {
    const dry = await db('flush', '--models', 'Post');
    expect(dry).toEqual({
      code: 0,
      out: 'db.runCommand({"delete":"posts","deletes":[{"q":{},"limit":0}]})  // 2 documents\n',
      note: `Nothing was done. Give --yes to run this on "${project.database.databaseName}".\n`,
    });
    expect(JSON.parse((await db('flush', '--json')).out)).toMatchObject({
      ...{ ok: true, done: false, commands: [{ documents: 2 }, { documents: 1 }] },
    });
    expect(await stored()).toHaveLength(2);
    const done = await db('flush', '--yes');
    expect(done).toMatchObject({ code: 0, out: '' });
    expect(done.note).toBe(`Removed 3 documents from "${project.database.databaseName}".\n`);
    expect(await stored()).toEqual([]);
    expect((await project.database.listCollections().toArray()).map(({ name }) => name).sort()).toEqual([
      'posts',
      'tags',
    ]);
  });
});

test('without a server they say so, and hide the password', { timeout: 120_000 }, async () => {
  const uri = 'mongodb://me:hush@127.0.0.1:1/shop?serverSelectionTimeoutMS=200';
  for (const command of [['dump'], ['load', 'espalier.yaml'], ['flush', '--yes'], ['pull']]) {
    const { code, out, note } = await db(...command, '--uri', uri);
    expect({ code, out, note }).toEqual({
      code: 1,
      out: '',
      note: expect.stringContaining('does not answer'),
    });
    expect(note).not.toContain('hush');
  }
  const nowhere = await runProgram(words(['dump']), { folder: project.folder });
  expect(nowhere).toMatchObject({ code: 1, note: expect.stringContaining('MONGODB_URI') });
});
