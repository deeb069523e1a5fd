import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalWorkload } from '../harness/context.ts';
import type { Figure } from '../harness/figure.ts';
import { espalierCommand } from '../harness/generate-client.ts';
import { spreadOf } from '../harness/statistics.ts';
import { makeProject, modelFile, outputName } from './synthetic-project.ts';

const patience = 60_000;
/** Longer than the watcher takes two saves for one. */
const pause = 300;

/** From the save of a model's file to its new codec on the disk, through the real `espalier generate --watch`. */
export const watchLatency: LocalWorkload = {
  name: 'watch',
  title: 'save to new client in watch',
  needsServer: false,
  async run(sizes) {
    const figures: Figure[] = [];
    for (const count of sizes.models.filter((models) => models <= 500)) {
      figures.push({
        workload: this.title,
        side: `${count} models`,
        value: spreadOf(await latencies(count, sizes.childRounds)),
        unit: 'ms',
        bar: { limit: 100, of: 'value' },
      });
    }
    return figures;
  },
};

async function latencies(count: number, rounds: number): Promise<number[]> {
  const folder = makeProject(`watch-${count}`, count);
  const watcher = spawn(process.execPath, [espalierCommand, 'generate', '--watch', '-p', folder], { stdio: 'ignore' });
  const ended = once(watcher, 'exit');
  try {
    await until(watcher, () => existsSync(`${folder}/${outputName}/manifest.json`));
    const codec = findCodec(`${folder}/${outputName}/codecs`);
    const found: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      await sleep(pause);
      found.push(await saveAndWait(watcher, modelFile(folder, 0), codec, 201 + round));
    }
    // The first one still compiles code that has not run before in that process.
    return found.slice(1);
  } finally {
    watcher.kill('SIGTERM');
    await ended;
  }
}

/** The file that holds the codec of the first file's customers. */
function findCodec(folder: string): string {
  const name = readdirSync(folder).find((file) =>
    readFileSync(`${folder}/${file}`, 'utf8').includes("shape('Customer0'"),
  );
  if (name === undefined) throw new Error(`There is no codec of Customer0 in ${folder}.`);
  return `${folder}/${name}`;
}

async function saveAndWait(watcher: ChildProcess, source: string, codec: string, length: number): Promise<number> {
  const text = readFileSync(source, 'utf8').replace(/name: string\(1\.\.\d+\)/, `name: string(1..${length})`);
  const start = performance.now();
  writeFileSync(source, text);
  await until(watcher, () => existsSync(codec) && readFileSync(codec, 'utf8').includes(`maxLength: ${length} `));
  return performance.now() - start;
}

async function until(watcher: ChildProcess, isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + patience;
  while (!isSo()) {
    if (watcher.exitCode !== null) throw new Error('`espalier generate --watch` has ended.');
    if (performance.now() > deadline) throw new Error('`espalier generate --watch` has not answered.');
    await sleep(1);
  }
}
