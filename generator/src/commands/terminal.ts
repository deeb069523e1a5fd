import { createColors } from 'picocolors';

/** Where a command writes: results to `out`, all decoration to `note`. */
export interface Terminal {
  /** Data: goes to stdout. */
  out(text: string): void;
  /** Decoration: goes to stderr. */
  note(text: string): void;
  /** Whether stderr is a terminal that shows colours. */
  readonly color: boolean;
  /** Whether stdout is a terminal that shows colours. */
  readonly outColor: boolean;
  /** Whether stderr is a terminal at all: progress is drawn only there. */
  readonly interactive: boolean;
  /** Columns that lines have room in; a fixed number where there is no terminal. */
  readonly columns: number;
}

/** Where nobody looks, lines are as long as they are in files. */
const usualColumns = 100;
/** What is wider is hard to read. */
const mostColumns = 120;

/**
 * The process's own terminal. Colour follows NO_COLOR and FORCE_COLOR.
 *
 * @param onClosed called when nobody reads stdout any more, as after `| head`; what is written then is dropped
 */
export function processTerminal(onClosed: () => void): Terminal {
  const interactive = process.stderr.isTTY === true;
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const isColored = (isTerminal: boolean): boolean =>
    FORCE_COLOR ? FORCE_COLOR !== '0' : isTerminal && !NO_COLOR && TERM !== 'dumb';
  process.stdout.on('error', unlessClosed(onClosed));
  process.stderr.on(
    'error',
    unlessClosed(() => undefined),
  );
  return {
    out: (text) => void process.stdout.write(text),
    note: (text) => void process.stderr.write(text),
    color: isColored(interactive),
    outColor: isColored(process.stdout.isTTY === true),
    interactive,
    columns: Math.min(process.stdout.columns || usualColumns, mostColumns),
  };
}

function unlessClosed(onClosed: () => void): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (error.code !== 'EPIPE') throw error;
    onClosed();
  };
}

/** The colours for what goes to stderr, or none. */
export function colorsOf(terminal: Terminal): ReturnType<typeof createColors> {
  return createColors(terminal.color);
}

/** The colours for what goes to stdout, or none. */
export function outColorsOf(terminal: Terminal): ReturnType<typeof createColors> {
  return createColors(terminal.outColor);
}
