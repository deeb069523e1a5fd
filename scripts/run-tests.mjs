// Runs the tests and ends with what failed and the line `N passed, N failed`. Arguments go to vitest: `npm test -- test/write`.
// With `--long`, those that have more rounds then, and these rounds: the files that ask `test/support/rounds.ts`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const [isLong, ...rest] =
  process.argv[2] === '--long' ? [true, ...process.argv.slice(3)] : [false, ...process.argv.slice(2)];
const words = isLong && rest.length === 0 ? longFiles() : rest;
const folder = mkdtempSync(join(tmpdir(), 'espalier-tests-'));
const results = join(folder, 'results.json');

const run = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...words],
  { stdio: 'inherit', env: { ...process.env, ...(isLong && { ESPALIER_LONG: '1' }) } },
);
const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(results, 'utf8'));
rmSync(folder, { recursive: true });
for (const failure of failures(testResults)) console.log(failure);
// A file that could not even be loaded has no tests to count.
const failed = numFailedTests === 0 && run.status !== 0 ? Math.max(1, numFailedTestSuites) : numFailedTests;
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exitCode = run.status ?? 1;

/** What failed, each in a few lines, so that the end of a long log says it: a property names its seed at the start. */
function failures(files) {
  return files.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const texts = failed.map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join('\n')}`);
    if (texts.length === 0 && message !== '') texts.push(message);
    return texts.map((text) => `\nFAILED ${relative(root, name)}: ${text.slice(0, 3000)}`);
  });
}

/** The test files that import the number of their rounds. */
function longFiles() {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join('test', path))
    .filter((path) => /from '[./]*\/support\/rounds\.ts'/.test(readFileSync(join(root, path), 'utf8')))
    .sort();
}
