import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, inject, it } from 'vitest';
import { snapshotText } from '../../../generator/src/5-emit/migrations/snapshot-text.ts';
import {
  emptySnapshot,
  MigrationError,
  readMigrationFolder,
  readUnsealedFolder,
  type Snapshot,
  sumLines,
  sumText,
} from '../../../runtime/src/migrate/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(inject('runFolder'), 'folder-'));
  for (const name of ['0001_a', '0002_b', '0003_c']) write(name);
  write('0004_squashed', ['0002_b', '0003_c']);
  write('0005_d');
});

it('a squash begins where the first that it replaces began', () => {
  seal();
  const migrations = readMigrationFolder(folder);
  expect(migrations.map(({ name, before }) => [name, kindIn(before)])).toEqual([
    ['0001_a', []],
    ['0002_b', ['of 0001_a']],
    ['0003_c', ['of 0002_b']],
    ['0004_squashed', ['of 0001_a']],
    ['0005_d', ['of 0004_squashed']],
  ]);
  expect(migrations.map(({ replaces }) => replaces)).toEqual([
    ...[undefined, undefined, undefined],
    ['0002_b', '0003_c'],
    undefined,
  ]);
  // What it replaces is no part of the models.
  expect(Object.keys(migrations[3]?.after ?? {})).not.toContain('replaces');
});

it('leaves no gap where what it replaces is gone', () => {
  for (const name of ['0002_b', '0003_c']) rmSync(join(folder, name), { recursive: true });
  seal();
  expect(readMigrationFolder(folder).map(({ before }) => kindIn(before))).toEqual([
    [],
    ['of 0001_a'],
    ['of 0004_squashed'],
  ]);
});

it('leaves one where only some of it is gone that it does not replace', () => {
  rmSync(join(folder, '0003_c'), { recursive: true });
  write('0004_squashed', ['0002_b']);
  expect(problem()).toBe('Between "0002_b" and "0004_squashed" a migration is missing.');
});

it.each([
  ['no list', '"0001_a"', 'replaces is no list'],
  ['an empty list', '[]', 'replaces is no list of migrations'],
  ['something else than names', '["../x"]', 'replaces is no list of migrations'],
  ['one that comes after it', '["0005_d"]', 'snapshot.json says that it replaces one that comes after it'],
  ['itself', '["0004_squashed"]', 'snapshot.json says that it replaces one that comes after it'],
])('refuses to replace %s', (_name, replaces, message) => {
  const text = snapshotText(emptySnapshot).replace('"models": {}', `"models": {}, "replaces": ${replaces}`);
  writeFileSync(join(folder, '0004_squashed/snapshot.json'), text);
  expect(problem()).toContain(message);
});

function write(name: string, replaces?: readonly string[]): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.ts'), 'export default { steps: [] };\n');
  const snapshot: Snapshot = { ...emptySnapshot, enums: { Kind: [{ value: `of ${name}` }] } };
  writeFileSync(join(folder, name, 'snapshot.json'), snapshotText(snapshot, replaces));
}

function seal(): void {
  writeFileSync(join(folder, 'espalier.sum'), sumText(sumLines(readUnsealedFolder(folder).migrations)));
}

function kindIn({ enums }: Snapshot): readonly string[] {
  return (enums.Kind ?? []).map(({ value }) => value);
}

function problem(): string {
  try {
    readUnsealedFolder(folder);
  } catch (error) {
    if (error instanceof MigrationError) return error.message;
    throw error;
  }
  return 'none';
}
