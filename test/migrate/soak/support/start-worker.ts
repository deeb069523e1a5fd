import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Account } from './book-writer.ts';
import type { Findings, ReaderSettings } from './reader.ts';
import type { WriterSettings } from './writer.ts';

/** A process that works until it is told to stop. */
export interface Worker<Result> {
  /** Resolves when it has made so many more steps. */
  progress(steps: number): Promise<void>;
  /** What it told last. */
  last(): Line;
  /** Tells it to stop, and gives what it says at the end. */
  stop(): Promise<Result>;
}

/** A line that a process printed. */
export interface Line {
  readonly kind: string;
  /** How many books were inserted so far. */
  readonly inserted?: number;
  readonly account?: Account;
  readonly findings?: Findings;
}

/** Starts a process that writes. It is killed when the test is finished. */
export function startWriter(settings: WriterSettings): Worker<Account> {
  return start('writer.ts', settings, ({ account }) => account);
}

/** Starts a process that reads. It is killed when the test is finished. */
export function startReader(settings: ReaderSettings): Worker<Findings> {
  return start('reader.ts', settings, ({ findings }) => findings);
}

function start<Result>(name: string, settings: object, resultOf: (line: Line) => Result | undefined): Worker<Result> {
  const program = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(settings)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'close');
  let last: Line = { kind: 'none' };
  let steps = 0;
  lines.on('line', (line) => {
    last = JSON.parse(line);
    steps += 1;
  });
  return {
    last: () => last,
    async progress(more) {
      for (const goal = steps + more; steps < goal; ) await Promise.race([once(lines, 'line'), failWhen(ended)]);
    },
    async stop() {
      child.stdin.write('stop\n');
      await ended;
      const result = resultOf(last);
      if (result === undefined) throw new Error(`It ended with ${JSON.stringify(last)}`);
      return result;
    },
  };
}

async function failWhen(ended: Promise<unknown>): Promise<never> {
  await ended;
  throw new Error('It ended before it was told to');
}
