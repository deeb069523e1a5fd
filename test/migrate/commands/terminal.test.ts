// What a person sees on a terminal of 80 columns. `script` of util-linux, which every Linux has, is the terminal.
import { execFile, execFileSync } from 'node:child_process';
import { promisify, stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { installation } from '../../commands/support/installation.ts';
import { type MigrationProject, migrationProject, posts } from './support/migration-project.ts';

const installed = installation();

describe.skipIf(!hasScript())('on a terminal of 80 columns', { timeout: 120_000 }, () => {
  test('plan, progress and what is wrong have room', async () => {
    const project = await migrationProject(installed, posts('title: string', 'words: int', 'state: { enum: [a, b] }'));
    await project.make('initial');
    await project.migrate('up');
    const documents = Array.from({ length: 200 }, (_, words) => ({ title: `Post ${words}`, words, state: 'a' }));
    await project.database.collection('posts').insertMany(documents);
    await project.write(
      posts('a_rather_long_heading: { type: string, was: title }', 'words: int', 'state: { enum: [b] }'),
    );
    await project.make('heading');

    const plan = await onTerminal(project, 'plan');
    expect(plan).toContain('samples    - {');
    expect(plan).toMatch(/objection {2}Documents of "posts" are not as the validator wants them in\n {16}"state"/);
    expect(plan).toContain('1 objection: `up` would refuse to begin.');
    expectToFit(plan);
    expectToFit(await onTerminal(project, 'up'));

    await project.database.collection('posts').updateMany({}, { $set: { state: 'b' } });
    const up = await onTerminal(project, 'up', '--batch', '10', '--pace', '0.9');
    expect(up).toMatch(/█+░* \d+ % {2}\d+ of 200 documents, [\d,]+\/s, \d+ s left/);
    expect(up).toMatch(/✓ 200 documents, /);
    expect(up).toMatch(/✓ 1 migration applied/);
    for (const bar of up.match(/ +[█░]+ .*/g) ?? []) expect(bar.length).toBeLessThanOrEqual(80);
  });
});

/** What is shown, without colours, each redrawing of a line as a line of its own. */
async function onTerminal({ folder, environment }: MigrationProject, ...words: readonly string[]): Promise<string> {
  const command = ['stty cols 80;', process.execPath, installed.command, 'migrate', ...words].join(' ');
  const env = { ...process.env, ...environment, TERM: 'xterm' };
  const { stdout } = await promisify(execFile)('script', ['-qc', command, '/dev/null'], { cwd: folder, env });
  expect(stdout).toContain('\u001b[');
  return stripVTControlCharacters(stdout.replaceAll('\u001b[1G', '\n')).replaceAll('\r', '');
}

function expectToFit(text: string): void {
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
}

function hasScript(): boolean {
  try {
    execFileSync('script', ['--version']);
    return true;
  } catch {
    return false;
  }
}
