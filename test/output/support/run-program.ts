import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { TestDatabase } from '../../support/server.ts';

/** Runs the program, or a bundle of it, on an empty database and gives what it saw. It may print nothing but that. */
export async function runProgram(node: string, path: string, { uri, name }: TestDatabase): Promise<unknown> {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const { stdout, stderr } = await promisify(execFile)(node, [path, uri, name], { env });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout);
}
