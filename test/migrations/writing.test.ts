// A migration is written whole or not at all, whatever stands against it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readMigrationFolder } from '../../runtime/src/migrate/folder/read-migration-folder.ts';
import { installation } from '../commands/support/installation.ts';
import { runProgram } from '../commands/support/run-command.ts';
import { whileReadOnly } from '../commands/support/while-read-only.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { readFiles } from '../support/write-files.ts';
import { type MakeProject, makeProject } from './support/make-project.ts';

const installed = installation();
const preload = pathToFileURL(join(import.meta.dirname, 'support/kill-after.mjs')).href;
const posts = (...fields: readonly string[]) => `models:\n  Post:\n    fields: { ${fields.join(', ')} }\n`;

/** A project with one migration, and models that are ahead of it. */
async function projectAhead(folder: string): Promise<MakeProject> {
  const project = makeProject(folder, posts('title: string'));
  expect(await project.run('make')).toMatchObject({ code: 0 });
  project.write(posts('title: string', 'words: int?'));
  return project;
}

test('two runs at once make one migration', { timeout: 120_000 }, async () => {
  const { folder, migrations } = await projectAhead(await installed.newProject());
  const words = [installed.command, 'migrate', 'make', 'words'];
  const runs = await Promise.all([1, 2, 3].map(() => runProgram(words, { folder })));
  expect(runs.some(({ note }) => note.startsWith('✓ 0002_words: 1 change'))).toBe(true);
  for (const { note } of runs)
    expect(note).toMatch(
      /^✓ 0002_words: |^✓ Nothing to do|error\[migrate\/(order|checksum)\]|^error: Another run wrote/,
    );
  expect(readMigrationFolder(migrations).map(({ name }) => name)).toEqual(['0001_initial', '0002_words']);
});

describe('a run that is killed', { timeout: 240_000 }, () => {
  test('leaves nothing, or a migration that is to be sealed', async () => {
    const seen = await Promise.all(Array.from({ length: 12 }, (_, number) => killedAfter(number)));
    // Some before the folder came into its place, one between it and the seal, and those that came through.
    expect(seen.slice(0, 6)).toContain('nothing');
    expect(seen).toContain('unsealed');
    expect(seen.at(-1)).toBe('made');
  });

  async function killedAfter(number: number): Promise<'nothing' | 'unsealed' | 'made'> {
    const project = await projectAhead(await installed.newProject());
    const before = readFiles(project.migrations);
    const environment = { KILL_AFTER: String(number), KILL_FOLDER: join(project.folder, 'generated') };
    const words = ['--import', preload, installed.command, 'migrate', 'make', 'words'];
    const { code } = await runProgram(words, { folder: project.folder, environment });
    const isThere = existsSync(join(project.migrations, '0002_words'));
    if (!isThere) expect(readFiles(project.migrations)).toEqual(before);
    const next = await project.run('make', '--name', 'words');
    const isUnsealed = next.code === 1;
    if (isUnsealed) {
      expect(next.note).toContain('error[migrate/checksum]: The migration "0002_words" is not listed in espalier.sum.');
      expect(next.note).toContain('run `espalier migrate hash`');
      expect((await project.run('hash')).note).toContain('0002_words was not sealed yet');
    }
    expect(await project.run('make', '--check')).toMatchObject({ code: 0 });
    expect(readMigrationFolder(project.migrations).map(({ name }) => name)).toEqual(['0001_initial', '0002_words']);
    expect([...readFiles(join(project.migrations, '0002_words')).keys()]).toHaveLength(3);
    // What was staged is cleared away by the next run that writes; one that finds nothing to do does not.
    if (isUnsealed || !isThere) expect(readdirSync(join(project.folder, 'generated'))).toEqual(['migrations']);
    if (code === 0) return 'made';
    return isThere ? (isUnsealed ? 'unsealed' : 'made') : 'nothing';
  }
});

describe('where nothing can be written', () => {
  test('a read-only folder is told', async () => {
    const project = makeProject(await temporaryFolder(), posts('title: string'));
    const output = join(project.folder, 'generated');
    await whileReadOnly(output, async () => {
      const { code, note } = await project.run('make');
      expect({ code, note }).toEqual({ code: 1, note: expect.stringContaining('error[write/not-writable]') });
      expect(readdirSync(output)).toEqual([]);
    });
  });

  // A full disk needs a mount, and that needs root.
  test.skipIf(process.getuid?.() !== 0)('a full disk leaves what was there', async () => {
    const project = makeProject(await temporaryFolder(), posts('title: string'));
    const output = join(project.folder, 'generated');
    mkdirSync(output);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', output]);
    try {
      expect(await project.run('make')).toMatchObject({ code: 0 });
      const before = readFiles(output);
      project.write(posts('title: string', ...Array.from({ length: 400 }, (_, number) => `field${number}: int?`)));
      const { code, note } = await project.run('make');
      expect({ code, note }).toEqual({ code: 1, note: expect.stringContaining('error[write/no-space]') });
      expect(readFiles(output)).toEqual(before);
      project.write(posts('title: string', 'words: int?'));
      expect(await project.run('make')).toMatchObject({ code: 0 });
    } finally {
      execFileSync('umount', [output]);
    }
  });
});
