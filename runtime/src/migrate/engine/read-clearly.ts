import { clearError } from './clear-error.ts';
import { withRetriesOnceReached } from './with-retries.ts';

/**
 * Reads, and reads again while it fails for a reason that may pass: the driver repeats a read only once, and not after
 * every failure. Throws the runtime's error where it goes on failing.
 */
export async function readClearly<Result>(read: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  try {
    return await withRetriesOnceReached(read, signal);
  } catch (error) {
    throw clearError(error);
  }
}
