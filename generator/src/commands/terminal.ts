import { createColors } from 'picocolors';

/** Where a command writes: results to `out`, all decoration to `note`. */
export interface Terminal {
  /** Data: goes to stdout. */
  out(text: string): void;
  /** Decoration: goes to stderr. */
  note(text: string): void;
  /** Whether stderr is a terminal that shows colours. */
  readonly color: boolean;
  /** Whether stderr is a terminal at all: progress is drawn only there. */
  readonly interactive: boolean;
}

/**
 * The process's own terminal. Colour follows NO_COLOR and FORCE_COLOR.
 *
 * @param onClosed called when nobody reads stdout any more, as after `| head`; what is written then is dropped
 */
export function processTerminal(onClosed: () => void): Terminal {
  const interactive = process.stderr.isTTY === true;
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const color = FORCE_COLOR ? FORCE_COLOR !== '0' : interactive && !NO_COLOR && TERM !== 'dumb';
  process.stdout.on('error', unlessClosed(onClosed));
  process.stderr.on(
    'error',
    unlessClosed(() => undefined),
  );
  return {
    out: (text) => void process.stdout.write(text),
    note: (text) => void process.stderr.write(text),
    color,
    interactive,
  };
}

function unlessClosed(onClosed: () => void): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (error.code !== 'EPIPE') throw error;
    onClosed();
  };
}

/** The colours of a terminal, or none. */
export function colorsOf(terminal: Terminal): ReturnType<typeof createColors> {
  return createColors(terminal.color);
}
