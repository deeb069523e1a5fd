import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmittedFile } from '../../generator/src/5-emit/emitted-file.ts';
import { check } from '../../generator/src/6-write/check.ts';
import { write } from '../../generator/src/6-write/write.ts';

const mark = '// Written by Espalier from schema/models/a.yaml.\n';

/** What phase 5 would give for these texts, manifest included. */
function emitted(texts: Readonly<Record<string, string>>): EmittedFile[] {
  const files = Object.keys(texts).sort();
  const manifest = `${JSON.stringify({ note: 'Written by Espalier', files: [...files, 'manifest.json'] })}\n`;
  return [...Object.entries(texts), ['manifest.json', manifest] as const].map(([path, text]) => ({
    path: `generated/${path}`,
    text,
    owner: 'espalier',
  }));
}

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'espalier-write-'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(project, path), 'utf8');
const codesOf = (outcome: { diagnostics: readonly { code: string }[] }) =>
  outcome.diagnostics.map((found) => found.code);

/** All files of the project with their texts, except local state. */
function picture(): Record<string, string> {
  const entries = readdirSync(project, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1));
  return Object.fromEntries(paths.filter((path) => !path.startsWith('.espalier')).map((path) => [path, read(path)]));
}

describe('write', () => {
  it('creates, updates, removes its orphans and leaves no trace of staging', async () => {
    const first = await write(project, 'generated', emitted({ 'models/a.ts': `${mark}1`, 'models/b.ts': `${mark}1` }));
    expect(first.value).toMatchObject({ created: expect.arrayContaining(['generated/models/a.ts']), removed: [] });
    const second = await write(project, 'generated', emitted({ 'models/a.ts': `${mark}2` }));
    expect(second.value).toMatchObject({
      created: [],
      updated: ['generated/models/a.ts', 'generated/manifest.json'],
      removed: ['generated/models/b.ts'],
    });
    expect(read('generated/models/a.ts')).toBe(`${mark}2`);
    expect(readdirSync(join(project, 'generated'))).toEqual(['manifest.json', 'models']);
    expect(readdirSync(join(project, '.espalier'))).toEqual([]);
  });

  it('does not touch a file whose text is the same', async () => {
    const files = emitted({ 'a.ts': mark });
    await write(project, 'generated', files);
    const past = new Date(2001, 1, 1);
    utimesSync(join(project, 'generated/a.ts'), past, past);
    const again = await write(project, 'generated', files);
    expect(again.value).toEqual({ created: [], updated: [], removed: [], unchanged: 2 });
    expect(statSync(join(project, 'generated/a.ts')).mtime).toEqual(past);
  });

  it('creates a file of the user once and never again', async () => {
    const path = 'generated/models/a.class.ts';
    const files: EmittedFile[] = [{ path, text: 'export class A extends ABase {}', owner: 'user' }];
    await write(project, 'generated', files);
    const mine = '/** Mine. */\nclass A extends ABase { mine() {} }\nexport { A };';
    writeFileSync(join(project, path), mine);
    expect(codesOf(await write(project, 'generated', files))).toEqual([]);
    expect(read(path)).toBe(mine);
  });

  it('says when a file of the user no longer exports its class, and leaves it as it is', async () => {
    const path = 'generated/models/a.class.ts';
    const files: EmittedFile[] = [{ path, text: 'export class A extends ABase {}', owner: 'user' }];
    await write(project, 'generated', files);
    writeFileSync(join(project, path), 'export class B extends ABase {}');
    expect(codesOf(await write(project, 'generated', files))).toEqual(['write/class-missing']);
    expect(codesOf(await check(project, 'generated', files))).toEqual(['write/class-missing']);
    expect(read(path)).toBe('export class B extends ABase {}');
  });

  it('refuses to overwrite a file that it did not make, and then writes nothing at all', async () => {
    mkdirSync(join(project, 'generated'));
    writeFileSync(join(project, 'generated/a.ts'), 'mine');
    const before = picture();
    const outcome = await write(project, 'generated', emitted({ 'a.ts': mark, 'b.ts': mark }));
    expect(codesOf(outcome)).toEqual(['write/foreign-file']);
    expect(picture()).toEqual(before);
  });

  it('keeps a file of the last run that has become the user’s', async () => {
    await write(project, 'generated', emitted({ 'a.ts': mark, 'b.ts': mark }));
    writeFileSync(join(project, 'generated/b.ts'), 'mine now');
    await write(project, 'generated', emitted({ 'a.ts': mark }));
    expect(read('generated/b.ts')).toBe('mine now');
  });

  it('never leaves the project: not by a path, a link, or a manifest that names strangers', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'espalier-outside-'));
    writeFileSync(join(outside, 'victim.ts'), mark);
    expect(codesOf(await write(project, '../x', [{ path: '../x/a.ts', text: mark, owner: 'espalier' }]))).toEqual([
      'write/outside-project',
    ]);
    symlinkSync(outside, join(project, 'generated'));
    expect(codesOf(await write(project, 'generated', emitted({ 'a.ts': mark })))).toContain('write/link-out');
    rmSync(join(project, 'generated'));
    mkdirSync(join(project, 'generated'));
    const escaping = join('..', '..', outside, 'victim.ts');
    writeFileSync(
      join(project, 'generated/manifest.json'),
      JSON.stringify({ note: 'Written by Espalier', files: [escaping] }),
    );
    await write(project, 'generated', emitted({ 'a.ts': mark }));
    expect(readdirSync(outside)).toEqual(['victim.ts']);
    rmSync(outside, { recursive: true });
  });

  it('refuses a link in the place of a file', async () => {
    mkdirSync(join(project, 'generated'));
    writeFileSync(join(project, 'target.ts'), mark);
    symlinkSync(join(project, 'target.ts'), join(project, 'generated/a.ts'));
    expect(codesOf(await write(project, 'generated', emitted({ 'a.ts': `${mark}2` })))).toEqual(['write/not-a-file']);
    expect(lstatSync(join(project, 'generated/a.ts')).isSymbolicLink()).toBe(true);
    expect(read('target.ts')).toBe(mark);
  });

  it('says that a damaged manifest must be mended, and changes nothing', async () => {
    await write(project, 'generated', emitted({ 'a.ts': mark }));
    writeFileSync(join(project, 'generated/manifest.json'), '<<<<<<< ours');
    expect(codesOf(await write(project, 'generated', emitted({ 'a.ts': `${mark}2` })))).toEqual([
      'write/unreadable-manifest',
    ]);
    expect(read('generated/a.ts')).toBe(mark);
  });

  it('lets two runs at once take turns', async () => {
    const runs = Array.from({ length: 8 }, (_, run) => emitted({ 'a.ts': `${mark}${run}`, 'b.ts': `${mark}${run}` }));
    const outcomes = await Promise.all(runs.map((files) => write(project, 'generated', files)));
    expect(outcomes.flatMap(codesOf)).toEqual([]);
    expect(read('generated/a.ts')).toBe(read('generated/b.ts'));
  });

  it('takes over the lock of a process that died', async () => {
    mkdirSync(join(project, '.espalier'));
    const dead = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim();
    writeFileSync(join(project, '.espalier/write.lock'), dead);
    expect(codesOf(await write(project, 'generated', emitted({ 'a.ts': mark })))).toEqual([]);
    expect(existsSync(join(project, 'generated/a.ts'))).toBe(true);
  });
});

describe('write on a disk that refuses', () => {
  const canMount = process.getuid?.() === 0;

  it.runIf(canMount)('changes nothing when the disk is full', async () => {
    const output = join(project, 'generated');
    mkdirSync(output);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', output]);
    try {
      await write(project, 'generated', emitted({ 'a.ts': `${mark}old` }));
      const before = picture();
      const big = 'x'.repeat(50_000);
      const outcome = await write(
        project,
        'generated',
        emitted({ 'a.ts': `${mark}new`, 'b.ts': mark + big, 'c.ts': mark + big }),
      );
      expect(codesOf(outcome)).toEqual(['write/no-space']);
      expect(picture()).toEqual(before);
    } finally {
      execFileSync('umount', [output]);
    }
  });

  it.runIf(canMount)('changes nothing when the folder is mounted read-only', async () => {
    const output = join(project, 'generated');
    mkdirSync(output);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', output]);
    try {
      expect(codesOf(await write(project, 'generated', emitted({ 'a.ts': mark })))).toEqual(['write/not-writable']);
    } finally {
      execFileSync('umount', [output]);
    }
  });

  it.runIf(!canMount)('changes nothing when the folder may not be written', async () => {
    mkdirSync(join(project, 'generated'));
    chmodSync(join(project, 'generated'), 0o500);
    expect(codesOf(await write(project, 'generated', emitted({ 'a.ts': mark })))).toEqual(['write/not-writable']);
    chmodSync(join(project, 'generated'), 0o700);
  });
});

describe('check', () => {
  it('finds nothing after a write and shows a unified diff of what is stale', async () => {
    const files = emitted({ 'a.ts': `${mark}one\n`, 'b.ts': mark });
    await write(project, 'generated', files);
    expect((await check(project, 'generated', files)).value).toEqual({ stale: [], diff: '' });
    const changed = await check(project, 'generated', emitted({ 'a.ts': `${mark}two\n` }));
    expect(changed.value?.stale).toEqual(['generated/a.ts', 'generated/manifest.json', 'generated/b.ts']);
    expect(changed.value?.diff).toContain('-one\n+two\n');
    expect(changed.value?.diff).toContain('+++ /dev/null');
    expect(read('generated/a.ts')).toBe(`${mark}one\n`);
  });
});
