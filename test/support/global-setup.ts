import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type ServerProgress, startServer } from '../../generator/src/server/index.ts';

/** Server parameters for tests: faults can be injected, and waiting for time-outs and crash recovery stays short. */
const testParameters = {
  enableTestCommands: 1,
  ttlMonitorSleepSecs: 1,
  syncdelay: 5,
};

declare module 'vitest' {
  interface ProvidedContext {
    serverUri: string;
    /** An empty folder that lives as long as the run. */
    runFolder: string;
  }
}

/** Starts one server for the whole run, or uses the one that `MONGODB_URI` names, and provides its URI. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer({
    environment: process.env,
    extraParameters: testParameters,
    onProgress: tellOncePerLabel(),
  });
  const runFolder = await mkdtemp(join(await realpath(tmpdir()), 'espalier-run-'));
  project.provide('serverUri', server.uri);
  project.provide('runFolder', runFolder);
  return async () => {
    await rm(runFolder, { recursive: true, force: true, maxRetries: 5 });
    await server.stop();
  };
}

function tellOncePerLabel(): (progress: ServerProgress) => void {
  let told = '';
  return ({ label }) => {
    if (label !== told) process.stderr.write(`${label} …\n`);
    told = label;
  };
}
