import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { environmentWithoutServer } from '../../support/server.ts';

/** How a program ended, and what it printed. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly note: string;
}

/** A program that runs. */
export interface Running {
  readonly process: ChildProcessWithoutNullStreams;
  /** What it has printed to stdout so far. */
  readonly out: () => string;
  /** What it has printed to stderr so far. */
  readonly note: () => string;
  readonly ended: Promise<Run>;
}

/** Where a program runs. */
export interface RunOptions {
  readonly folder: string;
  /** Added to an environment that names no server and wants no colour. */
  readonly environment?: NodeJS.ProcessEnv;
  /** The path of the Node that runs it; the one of the tests when absent. */
  readonly node?: string;
}

/** Starts a program of Node. It is killed when the test is finished. */
export function startProgram(
  words: readonly string[],
  { folder, environment = {}, node = process.execPath }: RunOptions,
): Running {
  const { FORCE_COLOR: _colour, ...inherited } = environmentWithoutServer();
  const child = spawn(node, words, { cwd: folder, env: { ...inherited, ...environment } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let note = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    note += text;
  });
  // Not 'exit': output may still be on its way then.
  const ended = once(child, 'close').then(([code]) => ({ code, out, note }));
  return { process: child, out: () => out, note: () => note, ended };
}

/** Runs a program of Node to its end. */
export function runProgram(words: readonly string[], options: RunOptions): Promise<Run> {
  return startProgram(words, options).ended;
}
