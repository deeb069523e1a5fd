import { join } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { write } from '../6-write/write.ts';
import { createIncrementalCompiler } from '../compile.ts';
import { configFileName } from '../project/find-project.ts';
import { readProject } from '../project/read-project.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { summarize } from './generate.ts';
import type { CommonOptions } from './output-format.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';

/** Editors save in several steps; what comes within this time is one change. */
const settleMilliseconds = 10;

/** `espalier generate --watch`: generates now and after every change, until `signal` aborts. */
export async function watch(options: CommonOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  const read = readProject(options.project);
  const project = read.value;
  if (project === undefined) return report(options, terminal, read.texts, read.diagnostics);
  const compile = createIncrementalCompiler();
  const paths = [join(project.folder, project.config.models), join(project.folder, configFileName)];
  const watcher = watchFiles(paths, { ignoreInitial: true });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  let timer: NodeJS.Timeout | undefined;
  let running = regenerate(options, terminal, compile);
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => regenerate(options, terminal, compile));
    }, settleMilliseconds);
  });
  await new Promise<void>((stop) => {
    if (signal.aborted) stop();
    signal.addEventListener('abort', () => stop(), { once: true });
  });
  clearTimeout(timer);
  await watcher.close();
  await running;
  return exitCode.fine;
}

async function regenerate(
  options: CommonOptions,
  terminal: Terminal,
  compile: ReturnType<typeof createIncrementalCompiler>,
): Promise<void> {
  const start = performance.now();
  const read = readProject(options.project);
  if (read.value === undefined) {
    report(options, terminal, read.texts, read.diagnostics);
    return;
  }
  const compiled = compile(read.value.sources, read.value.config);
  const diagnostics = [...read.diagnostics, ...compiled.diagnostics];
  if (compiled.value === undefined) {
    report(options, terminal, read.texts, diagnostics);
    return;
  }
  const written = await write(read.value.folder, read.value.config.output, compiled.value.files);
  report(options, terminal, read.texts, [...diagnostics, ...written.diagnostics], { ...written.value });
  if (written.value !== undefined && options.format === 'text') {
    const took = `${Math.round(performance.now() - start)} ms`;
    terminal.note(summarize(read.value, written.value, terminal).replace(/\n$/, ` (${took})\n`));
  }
}
