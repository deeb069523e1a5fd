import type { ModelGraph } from '../../3-link/model-graph.ts';
import { compile } from '../../compile.ts';
import { connectDatabase, type DatabaseConnection } from '../../database/connect.ts';
import { DumpError } from '../../database/data/dump-error.ts';
import { type StoredModel, storedModels } from '../../database/data/stored-models.ts';
import { readProject } from '../../project/read-project.ts';
import { compileProject } from '../compile-project.ts';
import { describeDatabaseError } from '../describe-database-error.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { outputClosed } from '../interruption.ts';
import type { CommonOptions } from '../output-format.ts';
import { report } from '../report.ts';
import { reportFailure } from '../report-failure.ts';
import type { Terminal } from '../terminal.ts';

/** Options of the commands on the documents of a project's models. */
export interface ModelDataOptions extends CommonOptions {
  readonly uri: string | undefined;
  /** Names of models; all when empty. */
  readonly models: readonly string[];
}

/** What such a command works on. */
export interface ModelData {
  readonly connection: DatabaseConnection;
  readonly graph: ModelGraph;
  /** The models that were asked for. */
  readonly models: readonly StoredModel[];
}

/** Compiles the project, connects, runs `body`, and reports what stands against it. */
export async function withModels(
  options: ModelDataOptions,
  terminal: Terminal,
  signal: AbortSignal,
  body: (data: ModelData) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { compilation, ...findings } = compileProject(readProject(options.project), compile);
  if (compilation === undefined) return report(options, terminal, findings);
  const { models, unknown } = storedModels(compilation.graph, options.models);
  if (unknown.length > 0) {
    const names = unknown.map((name) => JSON.stringify(name)).join(', ');
    const failure = { code: 'database/unknown-model', message: `The project has no model ${names}` };
    return reportFailure(options, terminal, failure, exitCode.usage);
  }
  let connection: DatabaseConnection | undefined;
  try {
    connection = await connectDatabase({ uri: options.uri, environment: process.env });
    return await body({ connection, graph: compilation.graph, models });
  } catch (error) {
    if (signal.aborted) return reportStop(options, terminal, signal);
    if (error instanceof DumpError) return reportFailure(options, terminal, error, exitCode.failed);
    return describeDatabaseError(error, options, terminal);
  } finally {
    await connection?.close();
  }
}

/** Stopped by Ctrl-C, or because nobody reads what is printed: then there is nothing to tell. */
function reportStop(options: ModelDataOptions, terminal: Terminal, signal: AbortSignal): ExitCode {
  if (signal.reason === outputClosed) return exitCode.failed;
  const failure = { code: 'database/interrupted', message: 'Stopped before the end' };
  return reportFailure(options, terminal, failure, exitCode.failed);
}
