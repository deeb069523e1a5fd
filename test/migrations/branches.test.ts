// Two branches that both made the next migration, merged by git: what is said, and that following it leaves a clean chain.
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readMigrationFolder } from '../../runtime/src/migrate/folder/read-migration-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type MakeProject, makeProject } from './support/make-project.ts';

const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'core.autocrlf=false'];
const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

let project: MakeProject;
let git: (...words: string[]) => string;
beforeEach(async () => {
  const folder = await temporaryFolder();
  const options = { cwd: folder, env: { ...process.env, ...settings }, encoding: 'utf8', stdio: 'pipe' } as const;
  git = (...words) => execFileSync('git', [...identity, ...words], options);
  project = makeProject(folder, posts('title: string'));
  git('init', '--quiet', '--initial-branch=main');
  writeFileSync(join(folder, '.gitignore'), '.espalier/\n');
  await makeAndCommit('initial');
});

describe('two branches that both made number 2', () => {
  test('are told so, with the way out', async () => {
    await branch('ada', { words: 'words: int?' });
    await branch('bob', { likes: 'likes: int?' });
    git('merge', '--quiet', 'ada');
    expect(() => git('merge', 'bob')).toThrow();
    // Bob resolves the models; the migrations are still both there, and git shows the conflict in the seal.
    project.write(posts('title: string', 'words: int?', 'likes: int?'));
    expect(readFileSync(join(project.migrations, 'espalier.sum'), 'utf8')).toContain('<<<<<<<');
    const told = await project.run('make');
    expect(told.code).toBe(1);
    expect(told.note).toContain(
      'error[migrate/order]: "0002_likes" and "0002_words" both have number 2: they were made on two branches.',
    );
    expect(told.note).toContain('hint: Keep the one that was merged first. Delete the folder of the other');

    remove('0002_likes');
    const half = await project.run('make');
    expect(half.note).toContain('error[migrate/checksum]: espalier.sum holds both sides of a merge');
    expect((await project.run('hash')).note).toBe('✓ Sealed: espalier.sum is written anew.\n');
    await makeAndCommit('likes');
    expectChain('0001_initial', '0002_words', '0003_likes');
    expect(readFileSync(join(project.migrations, '0003_likes/migration.ts'), 'utf8')).not.toContain('words');
    expect(await project.run('make', '--check')).toMatchObject({ code: 0 });
  });

  test('are told of what was made on top of the one that goes', async () => {
    await branch('ada', { words: 'words: int?' });
    await branch('bob', { likes: 'likes: int?', views: 'views: int?' });
    git('merge', '--quiet', 'ada');
    expect(() => git('merge', 'bob')).toThrow();
    project.write(posts('title: string', 'words: int?', 'likes: int?', 'views: int?'));
    remove('0002_likes');
    for (const command of ['hash', 'make'] as const) {
      const { code, note } = await project.run(command);
      expect(code).toBe(1);
      expect(note).toContain('"0003_views" comes after "0002_words", but was made on top of "0002_likes"');
    }
    remove('0003_views');
    await project.run('hash');
    await makeAndCommit('likes_and_views');
    expectChain('0001_initial', '0002_words', '0003_likes_and_views');
  });

  test('cannot be put one after the other by another number', async () => {
    await branch('ada', { words: 'words: int?' });
    await branch('bob', { likes: 'likes: int?' });
    git('merge', '--quiet', 'ada');
    expect(() => git('merge', 'bob')).toThrow();
    project.write(posts('title: string', 'words: int?', 'likes: int?'));
    renameSync(join(project.migrations, '0002_likes'), join(project.migrations, '0003_likes'));
    const { code, note } = await project.run('hash');
    expect(code).toBe(1);
    expect(note).toContain('"0003_likes" comes after "0002_words", but was made on top of "0001_initial"');
  });
});

function posts(...fields: readonly string[]): string {
  return `models:\n  Post:\n    fields:\n${fields.map((field) => `      ${field}\n`).join('')}`;
}

/** Makes a branch from the first migration, and on it a migration for each field. */
async function branch(name: string, fields: Readonly<Record<string, string>>): Promise<void> {
  git('checkout', '--quiet', '-b', name, 'main');
  const lines = ['title: string'];
  for (const [slug, field] of Object.entries(fields)) {
    lines.push(field);
    project.write(posts(...lines));
    await makeAndCommit(slug);
  }
  git('checkout', '--quiet', 'main');
}

async function makeAndCommit(name: string): Promise<void> {
  expect(await project.run('make', '--name', name)).toMatchObject({ code: 0 });
  git('add', '--all');
  git('commit', '--quiet', '--message', name);
}

function remove(migration: string): void {
  rmSync(join(project.migrations, migration), { recursive: true });
}

function expectChain(...names: string[]): void {
  expect(readMigrationFolder(project.migrations).map(({ name }) => name)).toEqual(names);
}
