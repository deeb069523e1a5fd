import { Presets, SingleBar } from 'cli-progress';
import { StepProgress } from './migrate/step-progress.ts';
import type { Terminal } from './terminal.ts';

/** Shows how many documents a long run has treated. */
export interface DocumentProgress {
  /** Adds to what is done. */
  readonly add: (documents: number) => void;
  readonly stop: () => void;
}

/** How often a line is printed where there is no terminal to draw a bar on. */
const lineMilliseconds = 5_000;
const drawMilliseconds = 200;

/** Room for the numbers beside a bar. */
const numbersWidth = 62;
const [shortestBar, longestBar] = [8, 24];

/** Documents, rate and time left on stderr: a bar on a terminal, a line every few seconds otherwise. */
export function documentProgress(terminal: Terminal, label: string, total: number): DocumentProgress {
  const progress = new StepProgress(label, total);
  let last = performance.now();
  const barsize = Math.min(Math.max(terminal.columns - numbersWidth - label.length, shortestBar), longestBar);
  const options = { format: `${label} {bar} {text}`, stream: process.stderr, hideCursor: true, barsize };
  const bar = terminal.interactive ? new SingleBar(options, Presets.shades_classic) : undefined;
  bar?.start(progress.total, 0, { text: progress.text() });
  const draw = (): void => {
    bar?.setTotal(progress.total);
    bar?.update(progress.documents, { text: progress.text() });
  };
  return {
    add(documents) {
      progress.add(documents, 0);
      // Called for every document: most of the time nothing is to be shown.
      if (performance.now() - last < (bar === undefined ? lineMilliseconds : drawMilliseconds)) return;
      last = performance.now();
      if (bar === undefined) terminal.note(`${label}: ${progress.text()}\n`);
      else draw();
    },
    stop() {
      draw();
      bar?.stop();
    },
  };
}
