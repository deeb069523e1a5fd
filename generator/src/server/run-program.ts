import { spawn } from 'node:child_process';

/** What a program printed and how it ended. */
export interface ProgramResult {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** True when it was ended because it had printed nothing within `firstOutputLimit`. */
  stayedSilent: boolean;
}

interface RunOptions {
  environment: NodeJS.ProcessEnv;
  /** Called with each piece of standard output as it comes. */
  onOutput?: (text: string) => void;
  /** Milliseconds within which the program must print something, or it is ended. */
  firstOutputLimit?: number;
}

/**
 * Runs a program to its end without a shell.
 * @throws the system's error (`ENOENT`, `EACCES`, …) when the program cannot be started.
 */
export function runProgram(command: string, args: readonly string[], options: RunOptions): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: options.environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const result: ProgramResult = { code: null, signal: null, stdout: '', stderr: '', stayedSilent: false };
    const endSilent = (): void => {
      result.stayedSilent = true;
      child.kill();
    };
    const alarm = options.firstOutputLimit && setTimeout(endSilent, options.firstOutputLimit);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      clearTimeout(alarm);
      result.stdout += text;
      options.onOutput?.(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      clearTimeout(alarm);
      result.stderr += text;
    });
    child.once('error', (error) => {
      clearTimeout(alarm);
      reject(error);
    });
    child.once('close', (code, signal) => {
      clearTimeout(alarm);
      resolve({ ...result, code, signal });
    });
  });
}
