// What is told of functions of a migration that throw: where, for which document, and nothing of what is in it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, ObjectId } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { installation } from '../../commands/support/installation.ts';
import { type MigrationProject, migrationProject, posts } from '../commands/support/migration-project.ts';

const installed = installation();
const path = '0002_words/migration.ts';

/** A project with documents and a second migration of this step alone. */
async function projectWith(step: string, documents: readonly Document[] = []): Promise<MigrationProject> {
  const project = await migrationProject(installed, posts('title: string', 'words: int?'));
  await project.make('initial');
  expect(await project.migrate('up')).toMatchObject({ code: 0 });
  if (documents.length > 0) await project.database.collection('posts').insertMany([...documents]);
  expect(await project.migrate('make', 'words', '--empty')).toMatchObject({ code: 0 });
  await edit(project, step);
  return project;
}

async function edit(project: MigrationProject, step: string): Promise<void> {
  const file = join(project.folder, 'generated/migrations', path);
  const text = await readFile(file, 'utf8');
  const head = text.slice(0, text.indexOf('export default'));
  await writeFile(file, `${head}export default defineMigration<Before, After>(({ step }) => [\n${step}]);\n`);
  expect(await project.migrate('hash')).toMatchObject({ code: 0 });
}

/** The place of a piece of the migration, as messages name it. */
async function placeOf(project: MigrationProject, piece: string): Promise<string> {
  const text = await readFile(join(project.folder, 'generated/migrations', path), 'utf8');
  const lines = text.slice(0, text.indexOf(piece)).split('\n');
  return `${path}:${lines.length}:`;
}

const runStep = (functions: string) => `  step.run({\n    name: 'marks',\n${functions}  }),\n`;

describe('a function of a migration that throws', { timeout: 120_000 }, () => {
  test('is told with its place, by every command that calls it', async () => {
    const project = await projectWith(
      runStep(`    check: async (context) => {
      const { db } = context as { db?: import('mongodb').Db };
      return (await db!.collection('posts').countDocuments()) === 0;
    },
    up: async () => undefined,
`),
    );
    const place = await placeOf(project, 'db!.collection');
    for (const command of ['plan', 'up', 'rehearse']) {
      const { code, note } = await project.migrate(command);
      expect({ command, code }).toEqual({ command, code: 1 });
      expect(note).toContain(
        `error[migrate/failed]: Step 1 of 0002_words (marks): \`check\` failed: it threw a TypeError, at ${place}`,
      );
      expect(note).toContain("TypeError: Cannot read properties of undefined (reading 'collection')");
    }
    expect(await project.json('up')).toMatchObject({
      code: 1,
      error: {
        ...{ code: 'migrate/failed', migration: '0002_words', step: 1 },
        message: expect.stringContaining(place),
        cause: "TypeError: Cannot read properties of undefined (reading 'collection')",
      },
    });
  });

  test('is told with the _id of the document, and without what is in it', async () => {
    const project = await projectWith(
      `  step.data('posts', {
    name: 'numbers',
    each: ({ title }) => ({ $set: { words: Number(BigInt(title)) } }),
    undoEach: () => ({ $unset: { words: '' } }),
  }),
`,
      [
        { _id: new ObjectId('0'.repeat(24)), title: '1' },
        { _id: new ObjectId('1'.repeat(24)), title: 'secret' },
      ],
    );
    const place = await placeOf(project, 'BigInt');
    for (const command of ['plan', 'up']) {
      const { code, note, out } = await project.migrate(command);
      expect(code).toBe(1);
      expect(note).toContain(
        `\`each\` failed for _id ObjectId("${'1'.repeat(24)}"): it threw a SyntaxError, at ${place}`,
      );
      expect(note + out).not.toContain('secret');
    }
    await edit(project, `  step.data('posts', { name: 'numbers', each: () => ({ words: 1 }) as object }),\n`);
    const { note } = await project.migrate('up');
    expect(note).toContain(`\`each\` failed for _id ObjectId("${'0'.repeat(24)}"): The function of the data step gave`);
    await edit(project, `  step.data('posts', { name: 'numbers', each: () => ({ $set: { _id: 1 } }) as object }),\n`);
    for (const command of ['plan', 'up']) {
      const failed = await project.migrate(command);
      expect(failed.note).toContain(
        `Step 1 of 0002_words (numbers): \`each\` failed for _id ObjectId("${'0'.repeat(24)}"): The server refused`,
      );
    }
    await edit(
      project,
      `  step.data('posts', { name: 'numbers', where: { $none: 1 } as never, each: () => undefined }),\n`,
    );
    for (const command of ['plan', 'up']) {
      const failed = await project.migrate(command);
      expect(failed).toMatchObject({
        code: 1,
        note: expect.stringContaining('0002_words (numbers): `where` failed: The'),
      });
    }
  });

  test('is told by its class where it runs, and where it changes nothing', async () => {
    const project = await projectWith(
      runStep(`    check: async () => true,
    up: async () => undefined,
    down: async () => undefined,
`),
    );
    expect(await project.migrate('up')).toMatchObject({ code: 0 });
    const { code, note } = await project.migrate('down');
    expect(code).toBe(1);
    expect(note).toContain('(undo: marks): `down` ran, but `check` still says that it is done');

    const other = await projectWith(
      runStep(`    check: async () => false,
    up: async () => {
      throw new RangeError('secret');
    },
`),
    );
    const place = await placeOf(other, "RangeError('secret')");
    const failed = await other.migrate('up');
    expect(failed.note).toContain(`Step 1 of 0002_words (marks) failed: it threw a RangeError, at ${place}`);
    expect(failed.note).not.toContain('secret');
  });
});

describe('a data step whose update does not fit the models', { timeout: 120_000 }, () => {
  test('is told by `plan`, from its samples', async () => {
    const values = [
      ['1.5', 1, /refused +after the step: Documents of "posts" are not as the validator wants them in "words"/],
      ['2', 0, /Nothing stands against it/],
    ] as const;
    const project = await projectWith(`  step.data('posts', { name: 'numbers', each: () => undefined }),\n`, [
      { _id: new ObjectId('0'.repeat(24)), title: 'one' },
    ]);
    for (const [value, steps, text] of values) {
      await edit(project, `  step.data('posts', { name: 'numbers', each: () => ({ $set: { words: ${value} } }) }),\n`);
      const { out, note } = await project.migrate('plan');
      expect(out + note).toMatch(text);
      expect(note.includes('1 step with refused samples: `up` would fail in the middle.')).toBe(steps === 1);
    }
  });
});
