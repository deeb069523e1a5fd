import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { localFolder } from '../own-files.ts';
import { databaseNameOf, withDatabase } from '../project/database-name.ts';
import { findProject } from '../project/find-project.ts';
import { type RunningServer, startServer } from '../server/index.ts';
import { describeServerError } from './describe-server-error.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { jsonText } from './json-text.ts';
import type { CommonOptions } from './output-format.ts';
import { progressBar } from './progress-bar.ts';
import { report } from './report.ts';
import { reportFailure } from './report-failure.ts';
import { colorsOf, type Terminal } from './terminal.ts';

/** Options of `espalier dev`. */
export interface DevOptions extends CommonOptions {
  readonly port?: number;
}

const dataFolder = `${localFolder}/data`;
const lookMilliseconds = 250;

/** `espalier dev`: runs a MongoDB server for the project until `signal` aborts. The data stay under `.espalier/`. */
export async function dev(options: DevOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  const project = findProject(options.project);
  if (project.value === undefined) return report(options, terminal, project);
  const bar = progressBar(terminal);
  try {
    const running = await startServer({
      environment: process.env,
      dataFolder: join(project.value, dataFolder),
      onProgress: bar.update,
      ...(options.port === undefined ? {} : { port: options.port }),
    });
    bar.stop();
    const uri = withDatabase(running.uri, databaseNameOf(project.value));
    return running.owned
      ? await serve(running, uri, options, terminal, signal)
      : leave(running, uri, options, terminal);
  } catch (error) {
    bar.stop();
    return describeServerError(error, options, terminal);
  }
}

async function serve(
  server: RunningServer,
  uri: string,
  options: DevOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  announce(server, uri, options, terminal);
  const { dim } = colorsOf(terminal);
  if (options.format === 'text')
    terminal.note(dim(`MongoDB from ${server.origin}, data in ${dataFolder}. Press Ctrl-C to stop it.\n`));
  // A server that has nothing to do does not keep the process alive, and neither does a listener on a signal.
  while (!signal.aborted && server.pid !== undefined) {
    await sleep(lookMilliseconds, undefined, { signal }).catch(() => undefined);
  }
  if (server.pid === undefined) {
    const message = `MongoDB ended by itself; its log is ${dataFolder}/mongod.log`;
    return reportFailure(options, terminal, { code: 'server/ended', message }, exitCode.failed);
  }
  await server.stop();
  if (options.format === 'text') terminal.note(dim('Stopped. The data are kept.\n'));
  return exitCode.fine;
}

/** Somebody else's server is neither kept running nor stopped: all there is to do is to say where it is. */
function leave(server: RunningServer, uri: string, options: DevOptions, terminal: Terminal): ExitCode {
  if (options.port !== undefined && !server.uri.includes(`:${options.port}/`)) {
    const message = `No server was started on port ${options.port}: ${server.origin} gives ${redacted(server.uri)}`;
    return reportFailure(options, terminal, { code: 'server/elsewhere', message }, exitCode.failed);
  }
  announce(server, uri, options, terminal);
  if (options.format === 'text') terminal.note(`Nothing was started: the server comes from ${server.origin}.\n`);
  return exitCode.fine;
}

function announce({ origin, owned }: RunningServer, uri: string, { format }: DevOptions, terminal: Terminal): void {
  terminal.out(format === 'json' ? jsonText({ ok: true, uri, origin, started: owned, diagnostics: [] }) : `${uri}\n`);
}

function redacted(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//***@');
}
