import { pause } from '../engine/pause.ts';
import type { Pace, StepRun } from '../steps/step-kind.ts';

const smallest = 50;
const largest = 2000;

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

  /** Documents for the next batch. */
  get size(): number {
    return this.#size;
  }

  /** Runs one batch, learns from the time that it took, and waits. */
  async paced<Result>(batch: () => Promise<Result>): Promise<Result> {
    const start = performance.now();
    const result = await batch();
    const taken = Math.max(1, performance.now() - start);
    const factor = Math.min(2, Math.max(0.5, this.#pace.targetMilliseconds / taken));
    const bounded = Math.min(largest, Math.max(smallest, Math.round(this.#size * factor)));
    this.#size = Math.max(1, Math.min(bounded, this.#pace.largestBatch));
    const { idleShare } = this.#pace;
    if (idleShare > 0) await pause((taken * idleShare) / (1 - idleShare), this.#signal);
    return result;
  }
}
