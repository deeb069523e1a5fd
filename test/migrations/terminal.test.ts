// Questions on a terminal. `script` of util-linux, which every Linux has, is the terminal.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { installation } from '../commands/support/installation.ts';
import { runProgram } from '../commands/support/run-command.ts';
import { writeProject } from '../commands/support/write-project.ts';
import { environmentWithoutServer } from '../support/server.ts';
import { readFiles } from '../support/write-files.ts';

const installed = installation();
const down = '\u001b[B';
const enter = '\r';
const controlC = '\u0003';
const settleMilliseconds = 500;

let folder: string;
beforeEach(async () => {
  folder = await installed.newProject();
  await write('title: string', 'count: int');
  await runProgram([installed.command, 'migrate', 'make'], { folder });
});

describe.skipIf(!hasScript())('on a terminal', { timeout: 120_000 }, () => {
  test('make asks what became of a field, and keeps its data', async () => {
    await write('titel: string', 'count: int');
    const { code, shown } = await makeOnTerminal([['What became of it?', enter]]);
    expect({ code, shown }).toEqual({ code: 0, shown: expect.stringContaining('It is titel now, with its data') });
    expect(migration()).toContain("edit.renameField('title', 'titel')");
  });

  test('an answer can raise the next question, and one that cannot be taken is asked for again', async () => {
    await write('title: string', 'counts: int');
    const { code, shown } = await makeOnTerminal([
      ['What became of it?', `${down}${enter}`],
      ['What do documents get', `many${enter}`],
      ['"many" cannot fill "Post.counts"', `7${enter}`],
    ]);
    expect({ code, shown }).toMatchObject({ code: 0 });
    expect(migration()).toContain("edit.removeField('count', { destructive: 'refuse' })");
    expect(migration()).toContain("edit.addField('counts', { constant: 7 })");
  });

  test('a change without an automatic way is left to be written, or not made', async () => {
    await write('title: geo.point', 'count: int');
    const stopped = await makeOnTerminal([['there is no automatic way', `${down}${enter}`]]);
    expect(stopped).toMatchObject({ code: 1, shown: expect.stringContaining('Nothing was written') });
    const { code, shown } = await makeOnTerminal([['there is no automatic way', enter]]);
    expect({ code, shown }).toEqual({ code: 0, shown: expect.stringContaining('write 1 data step in ') });
    expect(migration()).toContain("name: 'Post.title in its new type'");
  });

  test('Ctrl-C at a question writes nothing', async () => {
    await write('titel: string', 'count: int');
    const { code, shown } = await makeOnTerminal([['What became of it?', controlC]]);
    expect({ code, shown }).toEqual({ code: 1, shown: expect.stringContaining('Nothing was written') });
    expect(migration()).toBe('');
  });

  test('--check and --json ask nothing', async () => {
    await write('titel: string', 'count: int');
    for (const flag of ['--check', '--json']) {
      const { code, shown } = await makeOnTerminal([], flag);
      expect({ code, shown }).toEqual({ code: 1, shown: expect.stringContaining('plan/maybe-renamed') });
    }
  });
});

function write(...fields: string[]): Promise<void> {
  const lines = fields.map((field) => `      ${field}\n`).join('');
  return writeProject(folder, {
    'espalier.yaml': 'models: schema/models\noutput: generated\n',
    'schema/models/blog.yaml': `models:\n  Post:\n    fields:\n${lines}`,
  });
}

/** The text of the second migration. */
function migration(): string {
  const files = readFiles(join(folder, 'generated/migrations'));
  return [...files].find(([path]) => /^0002_.*\/migration\.ts$/.test(path))?.[1] ?? '';
}

/** Runs `make` on a terminal. When a question is shown, its keys are pressed; the next one is waited for after that. */
async function makeOnTerminal(answers: readonly (readonly [question: string, keys: string])[], ...words: string[]) {
  const program = [process.execPath, installed.command, 'migrate', 'make', ...words]
    .map((word) => `'${word}'`)
    .join(' ');
  // It has no size of its own.
  const command = `stty cols 200 rows 50 && ${program}`;
  const env = { ...environmentWithoutServer(), TERM: 'xterm' };
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], { cwd: folder, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let shown = '';
  let seen = 0;
  let next = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    const [question, keys] = answers[next] ?? [];
    const plain = stripVTControlCharacters(shown);
    const place = question === undefined ? -1 : plain.indexOf(question, seen);
    if (place < 0) return;
    seen = place + 1;
    next += 1;
    // What is typed before the question takes keys one by one is read as a line, which no question takes.
    setTimeout(() => child.stdin.write(keys), settleMilliseconds);
  });
  const [code] = await once(child, 'close');
  expect(next, shown).toBe(answers.length);
  return { code, shown: stripVTControlCharacters(shown) };
}

function hasScript(): boolean {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
}
