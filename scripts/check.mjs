// Everything that CI runs, in the order in which it fails soonest. Ends with the line `N passed, N failed`:
// each step counts as one, and the tests count singly.
import { spawnSync } from 'node:child_process';

const steps = [
  ['format and lint', 'npx', ['biome', 'ci', '--colors=off']],
  ['types', 'npx', ['tsc', '-p', 'tsconfig.json']],
  ['build', 'npm', ['run', '--silent', 'build']],
  ['published schemas and reference are fresh', 'npm', ['run', '--silent', 'docs', '--', '--check']],
  ['generated client is fresh', 'node', ['generator/dist/cli.js', 'generate', '--check']],
  ['the example', 'npm', ['run', '--silent', 'start']],
  ['the benchmarks run', 'npm', ['run', '--silent', 'bench', '--', '--quick']],
  ['tests', 'npm', ['test', '--silent']],
  ['tests with many rounds', 'npm', ['run', '--silent', 'test:long']],
];

let passed = 0;
let failed = 0;
for (const [name, command, words] of steps) {
  console.log(`\n=== ${name}: ${command} ${words.join(' ')}`);
  const start = performance.now();
  const isTests = name.startsWith('tests');
  const run = spawnSync(command, words, {
    stdio: ['ignore', isTests ? 'pipe' : 'inherit', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (isTests) process.stdout.write(run.stdout);
  const counted = isTests ? /(\d+) passed, (\d+) failed\s*$/.exec(run.stdout) : null;
  if (counted !== null) {
    passed += Number(counted[1]);
    failed += Number(counted[2]);
  } else if (run.status === 0) passed++;
  else failed++;
  console.log(
    `=== ${name}: ${run.status === 0 ? 'fine' : 'FAILED'} after ${Math.round((performance.now() - start) / 1000)} s`,
  );
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
