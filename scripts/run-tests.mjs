// Runs the tests and ends with the line `N passed, N failed`. Arguments go to vitest: `npm test -- test/write`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'espalier-tests-'));
const results = join(folder, 'results.json');

const run = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
rmSync(folder, { recursive: true });
// A file that could not even be loaded has no tests to count.
const failed = numFailedTests === 0 && run.status !== 0 ? Math.max(1, numFailedTestSuites) : numFailedTests;
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exitCode = run.status ?? 1;
