import { Presets, SingleBar } from 'cli-progress';
import type { ServerProgress } from '../server/index.ts';
import type { Terminal } from './terminal.ts';

/** Shows how far a download has come: a bar on a terminal, one line for each thing otherwise. */
export interface ProgressBar {
  readonly update: (progress: ServerProgress) => void;
  readonly stop: () => void;
}

/** A progress bar on stderr. Nothing is shown before the first update. */
export function progressBar(terminal: Terminal): ProgressBar {
  let bar: SingleBar | undefined;
  let label = '';
  const start = (progress: ServerProgress): void => {
    bar?.stop();
    label = progress.label;
    if (!terminal.interactive) {
      terminal.note(`${label} …\n`);
      return;
    }
    const format = `${label} {bar} {percentage} % | {received} of {size} MB`;
    bar = new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.shades_classic);
    bar.start(1, 0, { received: '0', size: '?' });
  };
  return {
    update(progress) {
      if (progress.label !== label) start(progress);
      if (progress.total !== undefined) bar?.setTotal(progress.total);
      bar?.update(progress.received, { received: megabytes(progress.received), size: megabytes(progress.total) });
    },
    stop() {
      bar?.stop();
      bar = undefined;
    },
  };
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '?' : (bytes / 1_000_000).toFixed(0);
}
