import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a program in a Node of its own and gives what it printed. Throws when it fails. */
export async function runNode(
  program: string,
  words: readonly string[] = [],
  flags: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const environment = { ...process.env, ...variables };
  delete environment.NODE_OPTIONS;
  const { stdout } = await execute(process.execPath, [...flags, program, ...words], {
    env: environment,
    maxBuffer: 2 ** 28,
  });
  return stdout;
}
