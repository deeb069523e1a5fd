import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { installation } from '../commands/support/installation.ts';
import { runProgram } from '../commands/support/run-command.ts';
import { writeProject } from '../commands/support/write-project.ts';
import { readFiles } from '../support/write-files.ts';

const installed = installation();
const patience = { timeout: 120_000 };

let folder: string;
const espalier = (...words: string[]) => runProgram([installed.command, 'migrate', ...words], { folder });
const make = (...words: string[]) => espalier('make', ...words);
const write = (...fields: string[]) =>
  writeProject(folder, {
    'espalier.yaml': 'models: schema/models\noutput: generated\n',
    'schema/models/blog.yaml': `models:\n  Post:\n    fields:\n${fields.map((field) => `      ${field}\n`).join('')}`,
  });
const migrations = () => readFiles(join(folder, 'generated/migrations'));

beforeEach(async () => {
  folder = await installed.newProject();
  await write('title: string', 'words: int');
});

describe('make', patience, () => {
  test('writes the first migration, says what comes next, and has nothing to do then', async () => {
    const { code, out, note } = await make();
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(note).toBe(`✓ 0001_initial: 1 change, 1 step
  · Post is new (schema/models/blog.yaml:2)

Next:
  review generated/migrations/0001_initial/migration.ts, and commit its folder
  espalier migrate plan     what it will do to the database
  espalier migrate up       apply it
  espalier generate         the client of the new models
`);
    expect([...migrations().keys()]).toEqual([
      '0001_initial/documents.ts',
      '0001_initial/migration.ts',
      '0001_initial/snapshot.json',
      'espalier.sum',
    ]);
    const before = migrations();
    const again = await make();
    expect(again).toEqual({ code: 0, out: '', note: '✓ Nothing to do: the models are as 0001_initial left them.\n' });
    expect(migrations()).toEqual(before);
    expect(readdirSync(join(folder, 'generated'))).toEqual(['migrations']);
    expect(readdirSync(join(folder, '.espalier'))).toEqual([]);
  });

  test('lets CI see that a migration is missing, and prints instead of writing', async () => {
    expect(await make('--check')).toMatchObject({ code: 1, out: '' });
    const dry = await make('--dry-run');
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining("step.createCollection('posts')") });
    expect(dry.note).toContain('Nothing was written. It would be:\n  generated/migrations/0001_initial/migration.ts\n');
    expect(existsSync(join(folder, 'generated'))).toBe(false);

    await make();
    expect(await make('--check')).toMatchObject({ code: 0, out: '' });
    await write('title: string');
    const { code, note } = await make('--check');
    expect(code).toBe(1);
    expect(note).toBe(`✗ The models are ahead of 0001_initial:
  · Post.words is removed (schema/models/blog.yaml:2)
Run espalier migrate make and commit what it writes.
`);
    expect(migrations().size).toBe(4);
  });

  test('tells programs the same', async () => {
    const json = async (...words: string[]) => JSON.parse((await make(...words, '--json')).out);
    const told = { migration: '0001_initial', changes: ['Post is new (schema/models/blog.yaml:2)'], steps: 1 };
    const open = { toReview: 0, toWrite: 0, diagnostics: [] };
    const paths = ['migration.ts', 'snapshot.json', 'documents.ts'].map(
      (file) => `generated/migrations/0001_initial/${file}`,
    );
    const dry = await json('--dry-run');
    expect(dry).toEqual({ ok: true, ...told, ...open, files: expect.any(Object) });
    expect(Object.keys(dry.files)).toEqual(paths);
    expect(await json()).toEqual({ ok: true, ...told, ...open, created: paths });
    for (const path of paths)
      expect(migrations().get(path.slice('generated/migrations/'.length))).toBe(dry.files[path]);
    expect(await json()).toEqual({ ok: true, created: [], last: '0001_initial', changes: [], diagnostics: [] });
    await write('title: string', 'words: long');
    const changes = ['Post.words changes from int to long (schema/models/blog.yaml:5)'];
    expect(await json('--check')).toEqual({
      ok: false,
      upToDate: false,
      last: '0001_initial',
      changes,
      diagnostics: [],
    });
  });

  test('makes one without steps, for those that a person writes', async () => {
    await make();
    await write('title: string', 'words: long');
    const { note } = await make('Split the Names!', '--empty');
    expect(note).toContain('write the steps in generated/migrations/0002_split_the_names/migration.ts\n');
    expect(migrations().get('0002_split_the_names/migration.ts')).toContain('// There are no steps yet.');
    expect(migrations().get('0002_split_the_names/snapshot.json')).toBe(migrations().get('0001_initial/snapshot.json'));
    // What the models say is still to be made.
    expect((await make('--name', 'long_words')).note).toMatch(/^✓ 0003_long_words: 1 change, 3 steps\n/);
    expect(await make('--check')).toMatchObject({ code: 0 });
  });

  test('takes no words that would do nothing', async () => {
    const wrong = [
      ['one', '--name', 'two'],
      ['--check', '--empty'],
      ['--check', '--dry-run'],
      ['one', '--check'],
      ['--empty', '--drop', 'Post.title'],
      ['--rename', 'Post.title'],
      ['???'],
    ];
    for (const words of wrong) expect(await make(...words), words.join(' ')).toMatchObject({ code: 2, out: '' });
    expect(await make('--drop', 'Post.gone')).toMatchObject({
      code: 1,
      note: expect.stringContaining('error[plan/unused-answer]: The flag "--drop Post.gone" answers nothing'),
    });
    expect(existsSync(join(folder, 'generated'))).toBe(false);
  });
});

describe('a rename', patience, () => {
  test('is never taken for a drop and an addition: where nobody can be asked, the line to paste is printed', async () => {
    await make();
    await write('titel: string', 'words: int');
    const refused = await make();
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.note).toContain(
      'error[plan/maybe-renamed]: The field "Post.title" is gone, and "titel" looks like it.',
    );
    expect(refused.note).toContain(
      'write `was: title` at "titel" or give the flag `--rename Post.title=titel`; if not, give `--drop Post.title`',
    );
    expect(await make('--check')).toMatchObject({ code: 1 });
    const { out } = await make('--json');
    expect(JSON.parse(out)).toMatchObject({ ok: false, diagnostics: [{ code: 'plan/maybe-renamed' }] });
    expect(migrations().size).toBe(4);

    const renamed = (await make('--dry-run', '--rename', 'Post.title=titel')).out;
    expect(renamed).toContain("edit.renameField('title', 'titel')");
    await write('titel: { type: string, was: title }', 'words: int');
    expect((await make('--dry-run')).out.replace(/:\d+\)/, '')).toBe(renamed.replace(/:\d+\)/, ''));
    await write('titel: string', 'words: int');
    const dropped = (await make('--dry-run', '--drop', 'Post.title', '--fill', 'Post.titel=none')).out;
    expect(dropped).toContain("edit.removeField('title', { destructive: 'refuse' })");
    expect(dropped).toContain("edit.addField('titel', { constant: 'none' })");
  });

  test('of the class alone is a migration without steps', async () => {
    await make();
    await writeProject(folder, {
      'schema/models/blog.yaml':
        'models:\n  Article:\n    was: Post\n    collection: posts\n    fields: { title: string, words: int }\n',
    });
    expect((await make()).note).toMatch(/^✓ 0002_rename_article: 1 change, 0 steps\n/);
    expect(migrations().get('0002_rename_article/migration.ts')).toContain(
      '// Post is renamed to Article (schema/models/blog.yaml:2)\n// There is nothing to do in a database for that.\n',
    );
    expect(await make()).toMatchObject({ code: 0, note: expect.stringContaining('Nothing to do') });
  });
});

test('what no database knows is kept by the next migration', patience, async () => {
  await make();
  await write('title: { type: string, description: What stands above it. }', 'words: { type: int, default: 0 }');
  expect((await make()).note).toBe(
    '✓ Nothing to do: 2 changes of which no database knows, kept by the next migration.\n',
  );
  expect(await make('--check')).toMatchObject({ code: 0 });
  await write('title: { type: string, description: What stands above it. }', 'words: { type: long, default: 0 }');
  expect(await make()).toMatchObject({ code: 0 });
  expect(migrations().get('0002_retype_post_words/snapshot.json')).toContain('What stands above it.');
});

test('mistakes in the models come before everything else', patience, async () => {
  await write('title: strin');
  const { code, note } = await make();
  expect({ code, note }).toEqual({ code: 1, note: expect.stringContaining('error[link/unknown-type]') });
  await rm(join(folder, 'schema'), { recursive: true });
  expect(await make()).toMatchObject({ code: 1, note: expect.stringContaining('error[project/no-models-folder]') });
});
