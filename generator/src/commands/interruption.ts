/** Ctrl-C reaches a program started by npm twice: once from the terminal, once from npm. Signals this close are one. */
const sameMilliseconds = 500;
const lookMilliseconds = 250;

/** The reason of an abort after which nobody reads what is printed, as after `| head`. */
export const outputClosed = new DOMException('Nobody reads what is printed', 'AbortError');

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Aborts at the first Ctrl-C, SIGTERM or hang-up, or when npm is gone that started this. A later signal ends the process at once. */
export function interruption(): AbortController {
  const controller = new AbortController();
  let first: number | undefined;
  const interrupt = (signal: NodeJS.Signals): void => {
    if (first === undefined) {
      first = performance.now();
      controller.abort();
      return;
    }
    if (performance.now() - first < sameMilliseconds) return;
    for (const each of signals) process.removeListener(each, interrupt);
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, interrupt);
  if (process.env.npm_command !== undefined) abortWithParent(controller);
  return controller;
}

/** Npm and npx do not hand SIGTERM on: without this, what they started would stay behind. */
function abortWithParent(controller: AbortController): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) controller.abort();
  }, lookMilliseconds).unref();
}
