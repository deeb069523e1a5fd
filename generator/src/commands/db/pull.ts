import { compile } from '../../compile.ts';
import { connectDatabase, type DatabaseConnection } from '../../database/connect.ts';
import { type PullProject, type PullSettings, pullModels } from '../../database/pull/pull-models.ts';
import type { PullReport } from '../../database/pull/pull-report.ts';
import { writeModels } from '../../database/pull/write-models.ts';
import { findProject } from '../../project/find-project.ts';
import { type ProjectOutcome, readProjectAt } from '../../project/read-project.ts';
import { counted } from '../counted.ts';
import { describeDatabaseError } from '../describe-database-error.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { CommonOptions } from '../output-format.ts';
import { type Findings, report } from '../report.ts';
import { colorsOf, type Terminal } from '../terminal.ts';

/** Options of `espalier db pull`. */
export interface PullOptions extends CommonOptions {
  readonly uri: string | undefined;
  /** How many documents of each collection are looked at. */
  readonly sample: number;
  /** Whether enums are guessed, the only values of documents that are printed. */
  readonly enums: boolean;
  /** Print, write nothing. */
  readonly dryRun: boolean;
}

/** `espalier db pull`: makes models of a live database, or brings those that exist up to date with it. */
export async function pull(options: PullOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  const folder = findProject(options.project);
  if (folder.value === undefined) return report(options, terminal, folder);
  const { project, ...findings } = readModels(readProjectAt(folder.value));
  if (project === undefined) return report(options, terminal, findings);
  let connection: DatabaseConnection | undefined;
  try {
    connection = await connectDatabase({ uri: options.uri, environment: process.env });
    const pulled = await look(connection, project, options, terminal, signal);
    if (!('files' in pulled)) return report(options, terminal, { diagnostics: pulled, texts: project.sources });
    const objections = options.dryRun ? [] : await writeModels(folder.value, pulled.files, project.sources);
    if (objections.length > 0) return report(options, terminal, { diagnostics: objections });
    return tell(pulled, options, terminal);
  } catch (error) {
    if (signal.aborted) return exitCode.failed;
    return describeDatabaseError(error, options, terminal);
  } finally {
    await connection?.close();
  }
}

/** The models that there are. A project that has none yet is what a first pull is for. */
function readModels({ value, config, diagnostics, texts }: ProjectOutcome): Findings & { project?: PullProject } {
  const isEmpty = diagnostics.every(({ code }) => code === 'project/no-models' || code === 'project/no-models-folder');
  if (config !== undefined && value === undefined && isEmpty) {
    return { diagnostics: [], project: { config, sources: [], graph: { models: [], embedded: [], enums: [] } } };
  }
  if (value === undefined) return { diagnostics, texts };
  const compiled = compile(value.sources, value.config);
  if (compiled.value === undefined) return { diagnostics: [...diagnostics, ...compiled.diagnostics], texts };
  return { diagnostics: [], project: { config: value.config, sources: value.sources, graph: compiled.value.graph } };
}

async function look(
  { database }: DatabaseConnection,
  project: PullProject,
  { sample, enums }: PullOptions,
  terminal: Terminal,
  signal: AbortSignal,
) {
  const { dim } = colorsOf(terminal);
  const settings: PullSettings = {
    sample,
    enums,
    signal,
    onCollection(name, done, total) {
      if (terminal.interactive) terminal.note(dim(`Reading ${shown(name)} (${done + 1} of ${total}) …\n`));
    },
  };
  return pullModels(database, project, settings);
}

/** A collection's name as a terminal can show it. */
function shown(name: string): string {
  return name.replace(/\p{Cc}/gu, '?');
}

function tell(pulled: PullReport, options: PullOptions, terminal: Terminal): ExitCode {
  const { files, differences, skipped, collections, documents } = pulled;
  if (options.format === 'json') {
    const written = options.dryRun ? { files } : { written: files.map(({ path }) => path) };
    const result = { dryRun: options.dryRun, collections, documents, ...written, differences, skipped };
    return report(options, terminal, { diagnostics: [], result });
  }
  if (options.dryRun) for (const { path, text } of files) terminal.out(`# ${path}\n${text}`);
  const { green, yellow, dim } = colorsOf(terminal);
  for (const { kind, message } of differences) {
    const mark = kind.endsWith('-added') ? green('+') : yellow('!');
    terminal.note(`${mark} ${shown(message)}\n`);
  }
  for (const { name, reason } of skipped) terminal.note(`${dim('-')} ${shown(name)} ${reason}: it is left out\n`);
  const what = options.dryRun ? 'Nothing was written' : files.length === 0 ? 'Nothing to write' : 'Written';
  const names = options.dryRun || files.length === 0 ? '' : `: ${files.map(({ path }) => path).join(', ')}`;
  const looked = `${counted(documents, 'document')} of ${counted(collections, 'collection')}`;
  terminal.note(`${what}${names} (from ${looked}).\n`);
  return exitCode.fine;
}
