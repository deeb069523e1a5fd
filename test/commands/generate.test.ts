import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../support/write-files.ts';
import { installation } from './support/installation.ts';
import { runProgram } from './support/run-command.ts';
import { whileReadOnly } from './support/while-read-only.ts';
import { smallProject, writeProject } from './support/write-project.ts';

const installed = installation();

function espalier(folder: string, ...words: string[]) {
  return runProgram([installed.command, ...words], { folder });
}

async function newProject(files?: Readonly<Record<string, string>>): Promise<string> {
  const folder = await installed.newProject();
  await writeProject(folder, files);
  return folder;
}

const wrong = { ...smallProject, 'schema/models/user.yaml': 'models:\n  User:\n    fields:\n      name: strin\n' };

describe('generate', () => {
  test('writes the client, then finds nothing to do', async () => {
    const folder = await newProject();
    const first = await espalier(folder, 'generate');
    expect(first).toEqual({ code: 0, out: '', note: expect.stringMatching(/^✓ generated: \d+ created \(\d+ ms\)\n$/) });
    expect(await readdir(join(folder, 'generated'))).toEqual(['codecs', 'index.ts', 'manifest.json', 'models']);
    const before = readFiles(folder);
    expect((await espalier(folder, 'generate')).note).toMatch(/^✓ generated: \d+ unchanged/);
    expect(readFiles(folder)).toEqual(before);
  });

  test('finds the project from a folder inside of it, and by --project', async () => {
    const folder = await newProject();
    expect((await espalier(join(folder, 'schema'), 'generate')).code).toBe(0);
    expect((await espalier(installed.folder, 'generate', '-p', folder, '--check')).code).toBe(0);
  });

  test('tells as JSON what it did', async () => {
    const folder = await newProject();
    const { out, note } = await espalier(folder, 'generate', '--json');
    expect(note).toBe('');
    expect(JSON.parse(out)).toEqual({
      ok: true,
      created: expect.arrayContaining(['generated/index.ts', 'generated/models/user.ts']),
      updated: [],
      removed: [],
      unchanged: 0,
      diagnostics: [],
    });
  });

  test('tells of mistakes with exit code 1 and writes nothing', async () => {
    const folder = await newProject(wrong);
    const { code, out, note } = await espalier(folder, 'generate');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(note).toContain('error[link/unknown-type]');
    expect(note).toMatch(/\n1 error\n$/);
    expect(await readdir(folder)).toEqual(['espalier.yaml', 'schema']);
  });

  test('twice at once leaves one whole client', async () => {
    const folder = await newProject();
    const runs = await Promise.all([espalier(folder, 'generate'), espalier(folder, 'generate')]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(await espalier(folder, 'generate', '--check')).toMatchObject({ code: 0, out: '' });
    expect(await readdir(join(folder, '.espalier'))).toEqual(['schema.json']);
  });

  test('leaves a file alone that it did not write', async () => {
    const folder = await newProject({ ...smallProject, 'generated/index.ts': 'mine\n' });
    const { code, note } = await espalier(folder, 'generate');
    expect(code).toBe(1);
    expect(note).toContain('error[write/foreign-file]');
    expect(await readFile(join(folder, 'generated/index.ts'), 'utf8')).toBe('mine\n');
    expect(await readdir(join(folder, 'generated'))).toEqual(['index.ts']);
  });

  test('says that the output folder may not be written', async () => {
    const folder = await newProject();
    await whileReadOnly(join(folder, 'generated'), async () => {
      const { code, note } = await espalier(folder, 'generate');
      expect(code).toBe(1);
      expect(note).toContain('error[write/not-writable]');
    });
  });
});

describe('generate --check', () => {
  test('passes when the client is fresh', async () => {
    const folder = await newProject();
    await espalier(folder, 'generate');
    expect(await espalier(folder, 'generate', '--check')).toEqual({
      code: 0,
      out: '',
      note: 'The generated client is up to date.\n',
    });
  });

  test('prints a unified diff of what is stale, writes nothing, and fails', async () => {
    const folder = await newProject();
    await espalier(folder, 'generate');
    await writeProject(folder, {
      'schema/models/user.yaml': `${smallProject['schema/models/user.yaml']}      age: int\n`,
    });
    const before = readFiles(folder);
    const { code, out, note } = await espalier(folder, 'generate', '--check');
    expect(code).toBe(1);
    expect(out).toMatch(/^--- a\/generated\/models\/user\.ts\n\+\+\+ b\/generated\/models\/user\.ts\n@@ /m);
    expect(out).toContain('\n+  age: number;\n');
    expect(note).toMatch(/^3 files are stale\. Run `espalier generate`/);
    expect(readFiles(folder)).toEqual(before);

    const json = await espalier(folder, 'generate', '--check', '--json');
    expect(json).toMatchObject({ code: 1, note: '' });
    expect(JSON.parse(json.out)).toEqual({
      ok: false,
      stale: ['generated/codecs/user.ts', 'generated/index.ts', 'generated/models/user.ts'],
      diff: out,
      diagnostics: [],
    });
  });
});

describe('validate', () => {
  test('counts what is valid', async () => {
    const folder = await newProject();
    expect(await espalier(folder, 'validate')).toEqual({
      code: 0,
      out: '',
      note: 'Valid: 1 model, 0 embedded types, 0 enums.\n',
    });
    const { out } = await espalier(folder, 'validate', '--json');
    expect(JSON.parse(out)).toEqual({ ok: true, models: 1, embedded: 0, enums: 0, diagnostics: [] });
    expect(await readdir(folder)).toEqual(['espalier.yaml', 'schema']);
  });

  test('tells mistakes as JSON', async () => {
    const { code, out, note } = await espalier(await newProject(wrong), 'validate', '--json');
    expect({ code, note }).toEqual({ code: 1, note: '' });
    expect(JSON.parse(out)).toEqual({
      ok: false,
      diagnostics: [
        expect.objectContaining({
          code: 'link/unknown-type',
          severity: 'error',
          span: expect.objectContaining({ file: 'schema/models/user.yaml', line: 4, column: 13, endColumn: 18 }),
        }),
      ],
    });
  });

  test('tells mistakes as SARIF', async () => {
    const { code, out, note } = await espalier(await newProject(wrong), 'validate', '--format', 'sarif');
    expect({ code, note }).toEqual({ code: 1, note: '' });
    expect(JSON.parse(out)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'espalier' } },
          results: [
            {
              ruleId: 'link/unknown-type',
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'schema/models/user.yaml' },
                    region: { startLine: 4, startColumn: 13 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test.each([
    ['no settings', {}, 'project/no-config'],
    ['no models folder', { 'espalier.yaml': '' }, 'project/no-models-folder'],
    ['a file for a models folder', { 'espalier.yaml': 'models: a\n', a: '' }, 'project/no-models-folder'],
    ['no models', { 'espalier.yaml': '', 'schema/models/.#user.yaml': '' }, 'project/no-models'],
    ['a folder for a model', { 'espalier.yaml': 'models: m\n', 'm/a.yaml/b.txt': '' }, 'project/no-models'],
    ['settings that are wrong', { 'espalier.yaml': 'modls: a\n' }, 'validate/unknown-key'],
  ])('says what a project lacks: %s', async (_name, files, code) => {
    const { out } = await espalier(await newProject(files), 'validate', '--json');
    expect(JSON.parse(out)).toMatchObject({ ok: false, diagnostics: [{ code }] });
  });

  test('does not wait for a pipe', async () => {
    const folder = await newProject();
    const { execFileSync } = await import('node:child_process');
    execFileSync('mkfifo', [join(folder, 'schema/models/pipe.yaml')]);
    const { code, note } = await espalier(folder, 'validate');
    expect(code).toBe(1);
    expect(note).toContain('"schema/models/pipe.yaml" cannot be read: it is not a file');
    await rm(join(folder, 'schema/models/pipe.yaml'));
    await writeFile(join(folder, 'schema/models/.draft.yaml'), '*');
    expect((await espalier(folder, 'validate')).code).toBe(0);
  });
});
