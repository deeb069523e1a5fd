import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import type { RunnerSettings } from './runner.ts';

const program = fileURLToPath(new URL('runner.ts', import.meta.url));

/** A line that a runner printed. */
export interface RunnerLine {
  readonly kind: string;
  readonly code?: string;
  readonly report?: { readonly migrations: readonly unknown[] };
}

/** A process that migrates. */
export interface Runner {
  readonly child: ChildProcess;
  /** All that it printed so far. */
  readonly lines: readonly RunnerLine[];
  /** Resolves with the first line of that kind. */
  line(kind: string): Promise<RunnerLine>;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
}

/** Gives a way to start processes that migrate. What still runs after a test is killed. */
export function runners(): (settings: RunnerSettings) => Runner {
  const started: Runner[] = [];
  afterEach(async () => {
    for (const { child, ended } of started.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
  });
  return (settings) => {
    const runner = start(settings);
    started.push(runner);
    return runner;
  };
}

function start(settings: RunnerSettings): Runner {
  const words = ['--conditions=@espalier/source', '--import', 'tsx', program, JSON.stringify(settings)];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: RunnerLine[] = [];
  const waiting: (() => void)[] = [];
  const wake = () =>
    waiting.splice(0).forEach((each) => {
      each();
    });
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(JSON.parse(line));
    wake();
  });
  let isOver = false;
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      isOver = true;
      wake();
      resolve();
    });
  });
  const line = async (kind: string): Promise<RunnerLine> => {
    for (;;) {
      const found = lines.find((each) => each.kind === kind);
      if (found !== undefined) return found;
      if (isOver) throw new Error(`The runner ended without "${kind}": ${JSON.stringify(lines)}`);
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  return { child, lines, line, ended };
}
