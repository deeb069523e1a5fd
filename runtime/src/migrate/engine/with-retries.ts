import { MongoServerSelectionError } from 'mongodb';
import { pause } from './pause.ts';
import { isTransient } from './transient.ts';

/** How often something is done again that fails for a reason that may pass. */
export const mostRetries = 8;

/** The time before the next attempt, in milliseconds: 50, doubled each time up to 2 s, and never the same for two runners. */
export function backoff(attempt: number): number {
  return Math.min(2_000, 50 * 2 ** attempt) * (0.5 + Math.random() / 2);
}

/** Runs what may be run twice, again while it fails for a reason that may pass. Throws the last error. */
export function withRetries<Result>(action: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  return retry(action, isTransient, signal);
}

/** The same for what comes first: where no server can be reached, that is said without trying again. */
export function withRetriesOnceReached<Result>(action: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  const isPassing = (error: unknown) => isTransient(error) && !(error instanceof MongoServerSelectionError);
  return retry(action, isPassing, signal);
}

async function retry<Result>(
  action: () => Promise<Result>,
  isPassing: (error: unknown) => boolean,
  signal: AbortSignal | undefined,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await action();
    } catch (error) {
      if (attempt >= mostRetries || signal?.aborted === true || !isPassing(error)) throw error;
      await pause(backoff(attempt), signal);
    }
  }
}
