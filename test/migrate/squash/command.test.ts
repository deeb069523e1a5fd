import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installation } from '../../commands/support/installation.ts';
import { readFiles } from '../../support/write-files.ts';
import { type MigrationProject, migrationProject, posts } from '../commands/support/migration-project.ts';

const installed = installation();
const patience = { timeout: 400_000 };

/** Three migrations on `posts`: made, a rename, a field that is filled in. */
async function threeMigrations(): Promise<MigrationProject> {
  const project = await migrationProject(installed, posts('title: string'));
  await project.make('initial');
  await project.write(posts('heading: { type: string, was: title }'));
  await project.make('heading');
  await project.write(posts('heading: string', 'words: { type: int, default: 0 }'));
  await project.make('words');
  return project;
}

const folders = ({ folder }: MigrationProject) =>
  readdirSync(join(folder, 'generated/migrations')).filter((name) => name !== 'espalier.sum');
const text = ({ folder }: MigrationProject, ...path: string[]) =>
  readFile(join(folder, 'generated/migrations', ...path), 'utf8');

/** Puts a run step into a migration, and seals it again. */
async function addSeed(project: MigrationProject, migration = '0002_heading'): Promise<void> {
  const seed = "step.run({ name: 'seed', check: async () => true, up: async () => undefined }),";
  await project.review(migration, /=> \[\n/, `=> [\n  ${seed}\n`);
}

describe('squash', patience, () => {
  test('writes one migration for all, and says what became of the steps and what comes next', async () => {
    const project = await threeMigrations();
    const { code, out, note } = await project.migrate('squash');
    expect({ code, out, note }).toEqual({
      code: 0,
      out: '',
      note: `✓ 0004_squashed: 1 step in place of 7, of 0001_initial to 0003_words
  0001_initial  1 step   1 as it was
  0002_heading  3 steps  3 not needed
  0003_words    3 steps  3 not needed

Next:
  review generated/migrations/0004_squashed/migration.ts, and commit it
  espalier migrate up               on every database: where all of them were applied, it is only written down
  espalier migrate squash --prune   once every database has it: delete what it replaces
`,
    });
    expect(
      await text(project, '0004_squashed', 'migration.ts'),
    ).toBe(`// Made by \`espalier migrate squash\`: it stands for 0001_initial to 0003_words, which snapshot.json lists.
// A database that has none of them takes it instead. Review it, and commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.js';

export default defineMigration<Before, After>(({ step }) => [
  // From 0001_initial
  step.createCollection('posts'),
]);
`);
    expect(JSON.parse(await text(project, '0004_squashed', 'snapshot.json')).replaces).toEqual([
      '0001_initial',
      '0002_heading',
      '0003_words',
    ]);
    expect(await text(project, '0004_squashed', 'documents.ts')).toContain(
      'export type Before = Record<never, never>;',
    );
    expect((await project.migrate('up')).note).toMatch(/^✓ 1 migration applied/m);
    expect((await project.migrate('status')).out).toMatch(/^applied {2}0004_squashed .*\n$/);
    expect((await project.migrate('verify')).note).toContain('after 0004_squashed');
    expect((await project.migrate('make', '--check')).code).toBe(0);
  });

  test('folds the end of them, and moves documents in one pass', async () => {
    const project = await threeMigrations();
    await project.migrate('up', '--to', '1');
    await project.database.collection('posts').insertOne({ title: 'One' });
    const { code, ...result } = await project.json('squash', '2', '--name', 'Last two');
    expect({ code, ...result }).toMatchObject({
      ok: true,
      migration: '0004_last_two',
      replaces: ['0002_heading', '0003_words'],
      steps: 3,
      toReview: 0,
      created: [
        'generated/migrations/0004_last_two/migration.ts',
        'generated/migrations/0004_last_two/snapshot.json',
        'generated/migrations/0004_last_two/documents.ts',
      ],
    });
    expect(await text(project, '0004_last_two', 'migration.ts')).toContain(`[
  // From 0002_heading, 0003_words
  step.widenValidator('posts'),
  step.rewrite('posts', [
    edit.renameField('title', 'heading'),
    edit.addField('words', { constant: 0 }),
  ]),
  step.tightenValidator('posts'),
]`);
    expect(await text(project, '0004_last_two', 'documents.ts')).toContain("from '../0001_initial/documents.js'");
    expect((await project.migrate('up')).note).toContain('1 migration applied');
    expect(await project.database.collection('posts').findOne()).toMatchObject({ heading: 'One', words: 0 });
    expect((await project.migrate('verify')).code).toBe(0);
  });

  test('prints what it would write, and writes nothing', async () => {
    const project = await threeMigrations();
    const before = await readFiles(project.folder);
    const { code, out, note } = await project.migrate('squash', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain("step.createCollection('posts')");
    expect(note).toMatch(/Nothing was written\. It would be: generated\/migrations\/0004_squashed\/migration\.ts, /);
    expect(await readFiles(project.folder)).toEqual(before);
    const { files } = await project.json('squash', '--dry-run');
    expect(Object.keys(Object(files))).toHaveLength(3);
  });

  test('is refused with every step that stands against it, and goes without them', async () => {
    const project = await threeMigrations();
    await addSeed(project);
    const { code, note } = await project.migrate('squash');
    expect({ code, note }).toEqual({
      code: 1,
      note: `error[migrate/squash-refused]: 0001_initial to 0003_words cannot become one migration: one thing stands against it
  - "seed" is TypeScript, which cannot be copied (0002_heading.1)
    hint: Leave it out with \`--elide 0002_heading.1\` when no database needs it any more.
`,
    });
    expect(await project.json('squash')).toMatchObject({
      ok: false,
      error: { code: 'migrate/squash-refused', refusals: [{ steps: ['0002_heading.1'] }] },
    });
    expect(await project.migrate('squash', '--elide', '0001.1')).toMatchObject({
      code: 1,
      note: expect.stringContaining('Nobody wrote step 1 of "0001_initial" in TypeScript'),
    });
    expect(folders(project)).toHaveLength(3);
    const done = await project.migrate('squash', '--elide', '2.1');
    expect(done).toMatchObject({ code: 0, note: expect.stringContaining('3 not needed, 1 left out') });
    expect(await text(project, '0004_squashed', 'migration.ts')).toContain('// Left out: 0002_heading.1.');
  });

  test('names the first migration from which on nothing stands against it', async () => {
    const project = await threeMigrations();
    await addSeed(project);
    await addSeed(project, '0003_words');
    const fields = ['heading: string', 'words: { type: int, default: 0 }'];
    for (const field of ['pages', 'likes']) {
      fields.push(`${field}: int?`);
      await project.write(posts(...fields));
      await project.make(field);
    }
    const begin = expect.stringMatching(/ or begin later: `espalier migrate squash 0004_pages`\.$/);
    const refusals = [{ hint: begin }, { hint: begin }];
    expect(await project.json('squash')).toMatchObject({ error: { refusals } });
    expect((await project.migrate('squash', '0004_pages')).code).toBe(0);
  });

  test('says that there is nothing to squash, and what it does not know', async () => {
    const project = await migrationProject(installed, posts('title: string'));
    expect(await project.migrate('squash')).toMatchObject({
      code: 0,
      note: expect.stringContaining('there are no migrations yet'),
    });
    await project.make('initial');
    expect(await project.migrate('squash')).toMatchObject({
      code: 0,
      note: expect.stringContaining('0001_initial is the only one'),
    });
    expect(await project.migrate('squash', '7')).toMatchObject({
      code: 1,
      note: expect.stringContaining('There is no migration "7"'),
    });
    expect(await project.migrate('squash', '--prune', '--elide', '1.1')).toMatchObject({ code: 2 });
    expect(await project.migrate('squash', '--name', '???')).toMatchObject({ code: 2 });
  });
});

describe('squash --prune', patience, () => {
  test('deletes what the squash stands for and seals the others again', async () => {
    const project = await threeMigrations();
    expect((await project.migrate('squash', '--prune')).note).toBe(
      '✓ Nothing to delete: no migration is replaced by another one.\n',
    );
    await project.migrate('up');
    await project.migrate('squash');
    await project.write(posts('heading: string', 'words: { type: int, default: 0 }', 'tag: string?'));
    await project.make('tag');
    expect((await project.migrate('squash', '--prune', '--dry-run')).note).toMatch(
      /Nothing was deleted\. It would be 3 migrations\.\n$/,
    );
    expect(folders(project)).toHaveLength(5);
    const { code, note } = await project.migrate('squash', '--prune');
    expect({ code, note }).toEqual({
      code: 0,
      note: `✓ 0004_squashed stands alone: 3 migrations deleted
  · 0001_initial
  · 0002_heading
  · 0003_words
A database that has only some of them needs the version of the project before this one.
`,
    });
    expect(folders(project)).toEqual(['0004_squashed', '0005_tag']);
    expect(existsSync(join(project.folder, 'generated/.staging'))).toBe(false);
    expect((await project.migrate('up')).note).toContain('2 migrations applied');
    expect((await project.migrate('status', '--check')).code).toBe(0);
    expect((await project.migrate('verify')).code).toBe(0);
    const again = await project.json('squash');
    expect(again).toMatchObject({ ok: true, migration: '0006_squashed' });
    expect(again.replaces).toEqual(['0001_initial', '0002_heading', '0003_words', '0004_squashed', '0005_tag']);
    expect((await project.migrate('squash', '4')).note).toContain('0006_squashed is the only one');
  });

  test('leaves no way but back to a database that has only some of it', async () => {
    const project = await threeMigrations();
    await project.migrate('up', '--to', '2');
    await project.migrate('squash');
    await project.migrate('squash', '--prune');
    const { code, note } = await project.migrate('verify');
    expect(code).toBe(1);
    expect(note).toContain('Only some of what "0004_squashed" replaces was applied to this database');
    const { out } = await project.migrate('status');
    for (const text of [note, out.replace(/\s+/g, ' ')]) {
      expect(text).toContain('0002_heading: done');
      expect(text).toContain('the version of the project before the squash');
    }
  });

  test('deletes nothing where the folder is not as it was sealed', async () => {
    const project = await threeMigrations();
    await project.migrate('squash');
    const path = join(project.folder, 'generated/migrations/0002_heading/migration.ts');
    await writeFile(path, `${await readFile(path, 'utf8')}\n`);
    expect(await project.migrate('squash', '--prune')).toMatchObject({
      code: 1,
      note: expect.stringContaining('was edited after it was sealed'),
    });
    expect(folders(project)).toHaveLength(4);
  });
});
