import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installation } from './support/installation.ts';
import { runProgram } from './support/run-command.ts';
import { writeProject } from './support/write-project.ts';

const installed = installation();
const commands = ['init', 'generate', 'validate', 'explain', 'dev'];

async function espalier(...words: string[]) {
  return runProgram([installed.command, ...words], { folder: installed.folder });
}

describe('help', () => {
  test('names every command, with examples, on stdout', async () => {
    const { code, out, note } = await espalier('--help');
    expect({ code, note }).toEqual({ code: 0, note: '' });
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect(out).toContain('Examples:\n  $ espalier init\n');
  });

  test.each(commands)('%s --help has examples', async (command) => {
    const { code, out } = await espalier(command, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Examples:\n  $ espalier ${command}`);
  });

  test('the version is that of the package', async () => {
    const manifest: { version: string } = JSON.parse(readFileSync('generator/package.json', 'utf8'));
    expect(await espalier('--version')).toEqual({ code: 0, out: `${manifest.version}\n`, note: '' });
  });
});

describe('a command line that makes no sense', () => {
  test.each([
    [[], 'Usage: espalier'],
    [['genrate'], 'Did you mean generate?'],
    [['generate', '--chek'], 'Did you mean --check?'],
    [['generate', 'schema'], 'too many arguments'],
    [['generate', '--check', '--watch'], "'--watch' cannot be used with option '--check'"],
    [['generate', '--watch', '--format', 'sarif'], "'--watch' cannot be used with '--format sarif'"],
    [['validate', '--format', 'xml'], 'Allowed choices are text, json, sarif'],
    [['validate', '-p', 'nowhere'], 'There is no such folder.'],
    [['explain'], "missing required argument 'code'"],
    [['dev', '--port', '70000'], 'A port is a number from 1 to 65535.'],
  ])('%j: exit code 2, told on stderr', async (words, told) => {
    const { code, out, note } = await espalier(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(note).toContain(told);
  });

  test.each([[['--json']], [['--format', 'json']], [['--format=json']]])('%j tells it as JSON', async (words) => {
    const { code, out, note } = await espalier('generate', '--chek', ...words);
    expect({ code, note }).toEqual({ code: 2, note: '' });
    expect(JSON.parse(out)).toEqual({
      ok: false,
      error: { code: 'usage', message: "unknown option '--chek'. Did you mean --check?" },
      diagnostics: [],
    });
  });
});

describe('explain', () => {
  test('prints the page of a diagnostic', async () => {
    const { code, out, note } = await espalier('explain', 'link/unknown-type');
    expect({ code, note }).toEqual({ code: 0, note: '' });
    expect(out).toMatch(/^# link\/unknown-type\n[\s\S]*Wrong:[\s\S]*Right:/);
    const json = await espalier('explain', 'link/unknown-type', '--json');
    expect(JSON.parse(json.out)).toEqual({ ok: true, code: 'link/unknown-type', page: out, diagnostics: [] });
  });

  test('knows what was probably meant', async () => {
    const told = 'There is no diagnostic "link/unknwon-type". Did you mean "link/unknown-type"?';
    expect(await espalier('explain', 'link/unknwon-type')).toEqual({ code: 1, out: '', note: `error: ${told}\n` });
    const json = await espalier('explain', 'link/unknwon-type', '--json');
    expect(json).toMatchObject({ code: 1, note: '' });
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, error: { code: 'unknown-code', message: told } });
  });
});

describe('the terminal', () => {
  test('has colours only where it is one, or where they are asked for', async () => {
    const folder = await installed.newProject();
    await writeProject(folder, { 'espalier.yaml': 'modls: schema\n' });
    const plain = await runProgram([installed.command, 'validate'], { folder });
    const environment = { FORCE_COLOR: '1' };
    const colored = await runProgram([installed.command, 'validate'], { folder, environment });
    expect(plain.note).not.toContain('\u001b');
    expect(colored.note).toContain('\u001b');
  });

  test('that closes early, as `| head` does, is no bug', async () => {
    const folder = await installed.newProject();
    const models = Array.from({ length: 2_000 }, (_, index) => `  Model${index}: { fields: { name: strin } }\n`);
    await writeProject(folder, { 'espalier.yaml': '', 'schema/models/a.yaml': `models:\n${models.join('')}` });
    const line = `"${process.execPath}" "${installed.command}" validate --json | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const run = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect(run).toMatchObject({ stdout: '{\n1\n', stderr: '' });
  });
});

test('a bug ends with exit code 70 and says what to report, without words of the user', async () => {
  const folder = await installed.newProject();
  const fault = join(folder, 'fault.mjs');
  await writeFile(
    fault,
    "performance.now = () => { throw new RangeError('secret words\\n    at secret (place)'); };\n",
  );
  await writeProject(folder);
  const { code, out, note } = await runProgram(['--import', fault, installed.command, 'generate', '--json'], {
    folder,
  });
  expect(code).toBe(70);
  const [told = '', toReport = ''] = note.split('Please report it with these lines');
  expect(told).toMatch(/^This is a bug of Espalier: secret words/);
  expect(toReport).toMatch(
    /espalier 0\.\d+\.\d+, command generate\n {2}node v\d+[\s\S]*RangeError\n[\s\S]* at writeClient \(dist\//,
  );
  expect(toReport).not.toContain('secret');
  expect(toReport).not.toContain(folder);
  expect(JSON.parse(out)).toMatchObject({ ok: false, error: { code: 'bug' } });
});
