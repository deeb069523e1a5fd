import { spawn } from 'node:child_process';

// Runs beside mongod and holds the reading end of a pipe whose writing end only this process has. However this process
// ends, also by SIGKILL, the system closes the pipe, and the guard stops mongod cleanly and removes temporary data.
// `send` swallows one error only: the process has ended between two looks.
const program = `
const { rmSync } = require('node:fs');
const isAlive = (pid) => { try { process.kill(pid, 0); return true; } catch { return false; } };
let order = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (text) => { order += text; });
process.stdin.on('end', () => {
  if (order === '') return;
  const { pid, folder } = JSON.parse(order);
  const send = (signal) => { try { process.kill(pid, signal); } catch {} };
  send('SIGCONT');
  send('SIGTERM');
  const started = Date.now();
  const timer = setInterval(() => {
    const late = Date.now() - started > 20_000;
    if (late) send('SIGKILL');
    if (isAlive(pid) && !late) return;
    clearInterval(timer);
    if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }, 50);
});
`;

/** Stops a process when this one ends without having done so itself. */
export interface Guard {
  /** Names the process to watch over, and the folder to remove after it. */
  watch(pid: number, folder: string | undefined): void;
  /** Ends the guard: the process is gone. */
  release(): void;
}

/** Starts a guard. Start it before the process that it will watch, so that there is no moment without one. */
export function guardProcess(): Guard {
  const guard = spawn(process.execPath, ['-e', program], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guard.unref();
  // A guard that is gone already cannot be written to; nothing depends on it while this process lives.
  guard.stdin.on('error', () => {});
  guard.on('error', () => {});
  return {
    watch(pid, folder) {
      guard.stdin.write(JSON.stringify({ pid, folder }));
    },
    release() {
      guard.kill('SIGKILL');
    },
  };
}
