// What lies in the folder of the migrations, and what of it was changed by hand.
import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { importTypeScript } from '../../generator/src/migrations/import-typescript.ts';
import { loadMigrations } from '../../runtime/src/migrate/folder/load-migrations.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { readFiles } from '../support/write-files.ts';
import { type MakeProject, makeProject } from './support/make-project.ts';

let project: MakeProject;
const posts = (...fields: readonly string[]) => `models:\n  Post:\n    fields: { ${fields.join(', ')} }\n`;
const file = (...path: readonly string[]) => join(project.migrations, ...path);
const load = () => loadMigrations(project.migrations, { importModule: importTypeScript });
const failure = async () => (await load().catch((error: Error) => error)) as Error;

beforeEach(async () => {
  project = makeProject(await temporaryFolder(), posts('title: string'));
  await project.run('make');
  project.write(posts('title: string', 'words: int?'));
  await project.run('make', '--name', 'words');
});

describe('a migration that was edited', () => {
  test('is refused until it is sealed again', async () => {
    appendFileSync(file('0002_words', 'migration.ts'), '// Reviewed.\n');
    const { code, note } = await project.run('make');
    expect({ code, note }).toEqual({
      code: 1,
      note: `error[migrate/checksum]: The migration "0002_words" was edited after it was sealed in espalier.sum.
  hint: Undo the change, or run \`espalier migrate hash\` when it was made on purpose.
`,
    });
    await expect(load()).rejects.toMatchObject({ code: 'migrate/checksum', migration: '0002_words' });
    expect((await project.run('hash')).note).toBe(
      '✓ Sealed: 1 migration changed.\n  0002_words was edited\nDatabases to which one of them was applied before will object to the edit at their next migration.\n',
    );
    expect((await project.run('hash')).note).toBe('✓ Nothing to do: the migrations are as they were sealed.\n');
    expect(await load()).toHaveLength(2);
    expect(await project.run('make')).toMatchObject({ code: 0 });
  });

  test('speaks for itself alone, not for those that follow', async () => {
    appendFileSync(file('0001_initial', 'snapshot.json'), '\n');
    const { note } = await project.run('make');
    expect(note).toContain('"0001_initial" was edited');
    expect(note).not.toContain('more');
  });

  test('is not one whose line ends were changed by version control', async () => {
    for (const [path, text] of readFiles(project.migrations)) writeFileSync(file(path), text.replaceAll('\n', '\r\n'));
    expect(await load()).toHaveLength(2);
    expect((await project.run('hash')).note).toContain('Nothing to do');
    project.write(posts('title: string', 'words: long?'));
    expect(await project.run('make', '--name', 'long')).toMatchObject({ code: 0 });
    expect(await load()).toHaveLength(3);
  });
});

describe('what is gone', () => {
  test.each([
    ['0002_words', '"0002_words" is missing: espalier.sum lists it.'],
    ['0001_initial', '"0001_initial" is missing: espalier.sum lists it.'],
    ['0002_words/migration.ts', '"0002_words" cannot be read: migration.ts is missing.'],
    ['0002_words/snapshot.json', '"0002_words" cannot be read: snapshot.json is missing.'],
    ['espalier.sum', 'espalier.sum is missing beside the migrations.'],
  ])('%s is told, and nothing is written', async (path, message) => {
    rmSync(file(path), { recursive: true });
    const before = readFiles(project.migrations);
    project.write(posts('title: string', 'words: long?'));
    const { code, note } = await project.run('make');
    expect({ code, note }).toEqual({ code: 1, note: expect.stringContaining(message) });
    expect(note).toContain('\n  hint: ');
    await expect(load()).rejects.toThrow(message);
    expect(readFiles(project.migrations)).toEqual(before);
  });

  test('documents.ts is only for types', async () => {
    rmSync(file('0002_words', 'documents.ts'));
    expect(await load()).toHaveLength(2);
  });
});

describe('what is foreign', () => {
  test('lies there in peace, unless it looks like a migration', async () => {
    mkdirSync(file('notes'));
    writeFileSync(file('README.md'), 'How we migrate.\n');
    writeFileSync(file('0003_words.txt'), 'No folder.\n');
    expect(await load()).toHaveLength(2);
    expect(await project.run('make')).toMatchObject({ code: 0 });
    mkdirSync(file('0003-words'));
    expect(await project.run('make')).toMatchObject({
      code: 1,
      note: expect.stringContaining('its name is not a number of four digits and a slug, such as 0007_rename_text'),
    });
  });

  test('a migration that is not listed is none of the chain', async () => {
    mkdirSync(file('0003_mine'));
    for (const name of ['migration.ts', 'snapshot.json'])
      writeFileSync(file('0003_mine', name), readFileSync(file('0002_words', name)));
    expect((await failure()).message).toBe('The migration "0003_mine" is not listed in espalier.sum.');
  });

  test.each([
    ['{', 'snapshot.json is no JSON'],
    ['{"__proto__": {}}', 'it has a key "__proto__"'],
    ['{"format": 2}', 'its format is none of 1'],
    ['\ufffd', 'snapshot.json is no JSON'],
    ['['.repeat(50_000) + ']'.repeat(50_000), 'snapshot.json is nested too deeply'],
  ])('a damaged snapshot is told (%#)', async (text, message) => {
    writeFileSync(file('0002_words', 'snapshot.json'), text);
    const { code, note } = await project.run('make');
    expect({ code, note }).toEqual({ code: 1, note: expect.stringContaining(message) });
    expect(await project.run('hash')).toMatchObject({ code: 1 });
  });

  test('a link that leads out of the folder is not followed', async () => {
    const outside = await temporaryFolder();
    for (const name of ['migration.ts', 'snapshot.json'])
      writeFileSync(join(outside, name), readFileSync(file('0002_words', name)));
    rmSync(file('0002_words'), { recursive: true });
    symlinkSync(outside, file('0002_words'));
    expect((await failure()).message).toContain('is reached by a link that leads out of the folder');
  });
});

describe('a migration that is none', () => {
  test.each([
    ['exports nothing', 'export {};', 'has no migration as its default export'],
    ['exports something else', 'export default 5;', 'has no migration as its default export'],
    ['gives no steps', 'export default { steps: 5 };', 'has no migration as its default export'],
    [
      'gives what is no step',
      'export default { steps: [{ op: "drop" }] };',
      'step 1: it is no step; make it with `step`',
    ],
    ['throws', 'throw new Error("Broken");', 'failed to load: Broken'],
    ['throws what is no error', 'throw "Broken";', 'failed to load: Broken'],
    ['does not parse', 'export default {', 'failed to load: '],
    ['imports what is not there', "import './gone.ts';", 'failed to load: '],
    [
      'has a data step that is not written',
      `import { defineMigration } from '@espalier/runtime/migrate';
       export default defineMigration(({ step }) => [step.data('posts', { name: 'one' })]);`,
      'step 1: its function "each" is still to be written',
    ],
  ])('is told, with its name, when it %s', async (_what, text, message) => {
    writeFileSync(file('0002_words', 'migration.ts'), text);
    await project.run('hash');
    const error = await failure();
    expect(error).toMatchObject({ code: 'migrate/unreadable', migration: '0002_words' });
    expect(error.message).toContain('"0002_words/migration.ts"');
    expect(error.message).toContain(message);
  });

  test('may import what lies beside it, in circles too', async () => {
    writeFileSync(file('0002_words', 'one.ts'), "import { two } from './two.ts';\nexport const one = () => two();\n");
    writeFileSync(
      file('0002_words', 'two.ts'),
      "import { one } from './one.ts';\nexport const two = () => typeof one;\n",
    );
    const path = file('0002_words', 'migration.ts');
    writeFileSync(
      path,
      `import { one } from './one.ts';\nif (one() !== 'function') throw new Error(one());\n${readFileSync(path)}`,
    );
    await project.run('hash');
    expect(await load()).toHaveLength(2);
  });
});

describe('a migration that cannot be loaded', () => {
  test.each([
    [
      'breaks off',
      'export default defineMigration(({ step }) => [\n',
      /"0002_words\/migration\.ts" failed to load: .*migration\.ts:\d+:\d+/s,
    ],
    [
      'throws',
      '(undefined as never as string[]).map(String);\n',
      /failed to load: .*, at 0002_words\/migration\.ts:\d+:\d+\./,
    ],
    ['has a wrong edit', '', /"0002_words\/migration\.ts", step 1: /],
  ])('is sealed with a warning when it %s', async (_, added, warning) => {
    const path = file('0002_words', 'migration.ts');
    if (added === '') writeFileSync(path, 'export default { steps: [{ op: "none" }] };\n');
    else appendFileSync(path, added);
    for (const start of ['✓ Sealed: 1 migration changed.', '✓ Nothing to do']) {
      const { code, note } = await project.run('hash');
      expect({ code, note }).toEqual({ code: 0, note: expect.stringContaining(start) });
      expect(note).toMatch(new RegExp(`warning: .*${warning.source}`, 's'));
      expect(note).toContain('Mend it, and run `espalier migrate hash` again.');
    }
  });
});
