import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installation } from './support/installation.ts';
import { type Running, startProgram } from './support/run-command.ts';
import { smallProject, writeProject } from './support/write-project.ts';

const installed = installation();
const patience = { timeout: 20_000 };
const yaml = 'schema/models/user.yaml';

/** A project that is watched, after the first line that says so. */
async function watched(files: Readonly<Record<string, string>> = smallProject, ...words: string[]) {
  const folder = await installed.newProject();
  await writeProject(folder, files);
  const running = startProgram([installed.command, 'generate', '--watch', ...words], { folder });
  return { folder, running, path: (name: string) => join(folder, name) };
}

async function untilNote(running: Running, text: string): Promise<void> {
  await expect.poll(running.note, patience).toContain(text);
}

async function untilText(path: string, text: string): Promise<void> {
  await expect.poll(() => readFile(path, 'utf8').catch(() => ''), patience).toContain(text);
}

async function untilGone(path: string): Promise<void> {
  await expect.poll(() => existsSync(path), patience).toBe(false);
}

function user(field: string): string {
  return `${smallProject[yaml]}      ${field}\n`;
}

describe('generate --watch', { timeout: 60_000 }, () => {
  test('generates at once and after every change, also by a rename as editors save', async () => {
    const { running, path } = await watched();
    await untilText(path('generated/models/user.ts'), 'name: string;');
    await writeFile(path(yaml), user('age: int'));
    await untilText(path('generated/models/user.ts'), 'age: number;');

    await writeFile(path('schema/models/.user.yaml.new'), user('city: string'));
    await rename(path('schema/models/.user.yaml.new'), path(yaml));
    await untilText(path('generated/models/user.ts'), 'city: string;');

    await rename(path(yaml), path(`${yaml}~`));
    await writeFile(path(yaml), user('street: string'));
    await untilText(path('generated/models/user.ts'), 'street: string;');
    expect(running.note()).not.toContain('error');
  });

  test('starts with models that are wrong, and goes on after mistakes', async () => {
    const { running, path } = await watched({ ...smallProject, [yaml]: user('age: itn') });
    await untilNote(running, 'error[link/unknown-type]');
    expect(existsSync(path('generated'))).toBe(false);
    await writeFile(path(yaml), user('age: int'));
    await untilText(path('generated/models/user.ts'), 'age: number;');
    await writeFile(path(yaml), 'models: [');
    await untilNote(running, 'error[parse/');
    await writeFile(path(yaml), user('city: string'));
    await untilText(path('generated/models/user.ts'), 'city: string;');
  });

  test('sees files and folders come and go', async () => {
    const { running, path } = await watched();
    await untilText(path('generated/index.ts'), 'User');
    await mkdir(path('schema/models/more'));
    await writeFile(path('schema/models/more/post.yml'), 'models: { Post: { fields: { title: string } } }\n');
    await untilText(path('generated/models/post.ts'), 'title: string;');
    await rm(path('schema/models/more'), { recursive: true });
    await untilGone(path('generated/models/post.ts'));

    await rm(path('schema'), { recursive: true });
    await untilNote(running, 'error[project/no-models-folder]');
    expect(existsSync(path('generated/models/user.ts'))).toBe(true);
    await writeProject(path('.'), { [yaml]: user('age: int') });
    await untilText(path('generated/models/user.ts'), 'age: number;');
  });

  test('follows the settings, to another models folder too', async () => {
    const { running, path } = await watched({ 'espalier.yaml': 'modls: elsewhere\n', [yaml]: smallProject[yaml] });
    await untilNote(running, 'error[validate/unknown-key]');
    await writeFile(path('espalier.yaml'), smallProject['espalier.yaml']);
    await untilText(path('generated/models/user.ts'), 'name: string;');

    await cp(path('schema/models'), path('other/place'), { recursive: true });
    await writeFile(path('espalier.yaml'), 'models: other/place\n');
    await untilText(path('generated/index.ts'), 'from other/place');
    await writeFile(path('other/place/user.yaml'), user('age: int'));
    await untilText(path('generated/models/user.ts'), 'age: number;');

    await rm(path('espalier.yaml'));
    await untilNote(running, 'error[project/unreadable-file]');
    await writeFile(path('espalier.yaml'), 'models: other/place\nimportExtension: ts\n');
    await untilText(path('generated/index.ts'), "from './models/user.ts'");
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly on %s, also when it comes twice', async (signal) => {
    const { running } = await watched();
    await untilNote(running, '✓ generated');
    running.process.kill(signal);
    running.process.kill(signal);
    expect(await running.ended).toMatchObject({ code: 0, out: '' });
  });

  test('prints each report as JSON on one line', async () => {
    const { running, path } = await watched(smallProject, '--json');
    await expect.poll(running.out, patience).toContain('\n');
    await writeFile(path(yaml), user('age: itn'));
    await expect.poll(running.out, patience).toContain('link/unknown-type');
    running.process.kill('SIGTERM');
    const { code, out, note } = await running.ended;
    expect({ code, note }).toEqual({ code: 0, note: '' });
    const reports = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const written = { ok: true, created: expect.arrayContaining(['generated/index.ts']), diagnostics: [] };
    expect(reports.at(0)).toMatchObject(written);
    expect(reports.at(-1)).toMatchObject({ ok: false, diagnostics: [{ code: 'link/unknown-type' }] });
  });

  test('ends when nobody reads any more', async () => {
    const { running, path } = await watched(smallProject, '--json');
    await expect.poll(running.out, patience).toContain('\n');
    running.process.stdout.destroy();
    await writeFile(path(yaml), user('age: int'));
    expect((await running.ended).code).toBe(0);
  });

  test('ends with the npm that started it', async () => {
    const folder = await installed.newProject();
    await writeProject(folder);
    // Stands for npx, which dies of SIGTERM and tells nobody.
    const parent = `
      const { spawn } = require('node:child_process');
      spawn(process.execPath, process.argv.slice(1), { stdio: 'inherit', env: { ...process.env, npm_command: 'exec' } });
    `;
    const running = startProgram(['-e', parent, installed.command, 'generate', '--watch'], { folder });
    await untilNote(running, '✓ generated');
    running.process.kill('SIGTERM');
    // Not before the command has ended too: it holds the other end of the pipes.
    await running.ended;
  });

  test('wants a project', async () => {
    const { running } = await watched({});
    expect(await running.ended).toMatchObject({ code: 1, note: expect.stringContaining('project/no-config') });
  });
});
