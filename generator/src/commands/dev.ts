import { join } from 'node:path';
import { localFolder } from '../own-files.ts';
import { findProject } from '../project/find-project.ts';
import { startServer } from '../server/index.ts';
import { describeServerError } from './describe-server-error.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CommonOptions } from './output-format.ts';
import { progressBar } from './progress-bar.ts';
import { report } from './report.ts';
import { colorsOf, type Terminal } from './terminal.ts';

/** Options of `espalier dev`. */
export interface DevOptions extends CommonOptions {
  readonly port?: number;
}

/** `espalier dev`: runs a MongoDB server for the project until `signal` aborts. The data stay under `.espalier/`. */
export async function dev(options: DevOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  const project = findProject(options.project);
  if (project.value === undefined) return report(options, terminal, [], project.diagnostics);
  const bar = progressBar(terminal);
  try {
    const server = await startServer({
      environment: process.env,
      dataFolder: join(project.value, localFolder, 'data'),
      onProgress: bar.update,
      ...(options.port === undefined ? {} : { port: options.port }),
    });
    bar.stop();
    terminal.out(
      options.format === 'json' ? `${JSON.stringify({ uri: server.uri, origin: server.origin })}\n` : `${server.uri}\n`,
    );
    terminal.note(colorsOf(terminal).dim(`MongoDB from ${server.origin}. Press Ctrl-C to stop it.\n`));
    await untilAborted(signal);
    await server.stop();
    return exitCode.fine;
  } catch (error) {
    bar.stop();
    return describeServerError(error, options, terminal);
  }
}

/** A server that has nothing to do does not keep the process alive, and neither does a listener on a signal. */
async function untilAborted(signal: AbortSignal): Promise<void> {
  const alive = setInterval(() => undefined, 2 ** 30);
  await new Promise<void>((stop) => {
    if (signal.aborted) stop();
    signal.addEventListener('abort', () => stop(), { once: true });
  });
  clearInterval(alive);
}
