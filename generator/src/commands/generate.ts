import { compile } from '../compile.ts';
import { readProject } from '../project/read-project.ts';
import { checkClient } from './check-client.ts';
import type { ExitCode } from './exit-code.ts';
import type { CommonOptions } from './output-format.ts';
import type { Terminal } from './terminal.ts';
import { writeClient } from './write-client.ts';

/** Options of `espalier generate`, `--watch` aside. */
export interface GenerateOptions extends CommonOptions {
  /** Write nothing; fail when something would be written. */
  readonly check: boolean;
}

/** `espalier generate`: compiles the models and writes the client. */
export async function generate(options: GenerateOptions, terminal: Terminal): Promise<ExitCode> {
  const read = readProject(options.project);
  return options.check ? checkClient(read, options, terminal) : writeClient(read, compile, options, terminal);
}
