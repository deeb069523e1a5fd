import { Presets, SingleBar } from 'cli-progress';
import { counted } from './counted.ts';
import type { Terminal } from './terminal.ts';

/** Shows how many documents a long run has treated. */
export interface DocumentProgress {
  /** Adds to what is done. */
  readonly add: (documents: number) => void;
  readonly stop: () => void;
}

/** How often a line is printed where there is no terminal to draw a bar on. */
const lineMilliseconds = 5_000;

/** Documents, rate and time left on stderr: a bar on a terminal, a line every few seconds otherwise. */
export function documentProgress(terminal: Terminal, label: string, total: number): DocumentProgress {
  const start = performance.now();
  let done = 0;
  let lastLine = start;
  const rate = () => Math.round(done / Math.max((performance.now() - start) / 1000, 0.001));
  const format = `${label} {bar} {value} of {total} documents | {rate}/s | {eta_formatted} left`;
  const bar = terminal.interactive
    ? new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.shades_classic)
    : undefined;
  bar?.start(total, 0, { rate: 0 });
  return {
    add(documents) {
      done += documents;
      if (done > total) bar?.setTotal(done);
      bar?.update(done, { rate: rate() });
      if (bar !== undefined || performance.now() - lastLine < lineMilliseconds) return;
      lastLine = performance.now();
      terminal.note(`${label}: ${done} of ${counted(total, 'document')}, ${rate()}/s\n`);
    },
    stop: () => bar?.stop(),
  };
}
