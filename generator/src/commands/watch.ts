import { setTimeout as sleep } from 'node:timers/promises';
import { createIncrementalCompiler } from '../compile.ts';
import { configFileName, findProject } from '../project/find-project.ts';
import { type ProjectOutcome, readProjectAt } from '../project/read-project.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CommonOptions } from './output-format.ts';
import { ProjectWatcher } from './project-watcher.ts';
import { report } from './report.ts';
import { reportFailure } from './report-failure.ts';
import { colorsOf, type Terminal } from './terminal.ts';
import { writeClient } from './write-client.ts';

/** Some editors rename the old file before they write the new one; so long a missing file is not believed to be gone. */
const renameMilliseconds = 100;

/** `espalier generate --watch`: generates now and after every change, until `signal` aborts. */
export async function watch(options: CommonOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  const found = findProject(options.project);
  if (found.value === undefined) return report(options, terminal, found);
  try {
    await generateUntil(signal, found.value, { ...options, isOneLine: true }, terminal);
    return exitCode.fine;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    const failure = { code: 'watch', message: `The project cannot be watched: ${error.message}` };
    return reportFailure(options, terminal, failure, exitCode.failed);
  }
}

async function generateUntil(
  signal: AbortSignal,
  folder: string,
  options: CommonOptions,
  terminal: Terminal,
): Promise<void> {
  const compiler = createIncrementalCompiler();
  let watcher: ProjectWatcher | undefined;
  let last: ProjectOutcome | undefined;
  try {
    while (!signal.aborted) {
      let read = readProjectAt(folder);
      if (lacksFiles(read, last)) {
        await sleep(renameMilliseconds);
        read = readProjectAt(folder);
      }
      last = read;
      const models = read.config?.models ?? watcher?.models;
      if (watcher === undefined || watcher.models !== models) {
        await watcher?.close();
        watcher = await ProjectWatcher.start(folder, models, signal);
        note(options, terminal, models);
        // Read again: something may have changed before the watcher stood.
        continue;
      }
      await writeClient(read, compiler, options, terminal);
      await watcher.nextChange(signal);
    }
  } finally {
    await watcher?.close();
  }
}

function lacksFiles({ texts }: ProjectOutcome, last: ProjectOutcome | undefined): boolean {
  const paths = new Set(texts.map((text) => text.path));
  return last?.texts.some((text) => !paths.has(text.path)) === true;
}

function note({ format }: CommonOptions, terminal: Terminal, models: string | undefined): void {
  const places = models === undefined ? configFileName : `${models} and ${configFileName}`;
  if (format === 'text') terminal.note(colorsOf(terminal).dim(`Watching ${places}. Press Ctrl-C to stop.\n`));
}
