import { pause } from '../engine/pause.ts';
import type { Pace, StepRun } from '../steps/step-kind.ts';

const smallest = 200;

/** Finds the size of batches that take as long as they should, and waits between them. */
export class Pacer {
  readonly #pace: Pace;
  readonly #signal: AbortSignal;
  #size: number;

  constructor({ pace, signal }: Pick<StepRun, 'pace' | 'signal'>) {
    this.#pace = pace;
    this.#signal = signal;
    this.#size = Math.min(500, pace.largestBatch);
  }

  /**
   * Runs one batch, learns from the time that it took, and waits. The batch asks for its size each time that it is tried:
   * where others write to the same documents all the time, only a smaller one gets through.
   */
  async paced<Result>(batch: (nextSize: () => number) => Promise<Result>): Promise<Result> {
    let size = this.#size;
    let attempts = 0;
    let start = performance.now();
    const result = await batch(() => {
      start = performance.now();
      if (attempts > 0) size = Math.max(1, Math.floor(size / 2));
      attempts += 1;
      return size;
    });
    const taken = Math.max(1, performance.now() - start);
    const factor = Math.min(2, Math.max(0.5, this.#pace.targetMilliseconds / taken));
    const wanted = Math.max(attempts > 1 ? 1 : smallest, Math.round(size * factor));
    this.#size = Math.max(1, Math.min(wanted, this.#pace.largestBatch));
    const { idleShare } = this.#pace;
    if (idleShare > 0) await pause((taken * idleShare) / (1 - idleShare), this.#signal);
    return result;
  }
}
