import { MongoServerError } from 'mongodb';
import { MigrationError } from '../../errors/migration-error.ts';
import { pause } from '../engine/pause.ts';
import { isTransient } from '../engine/transient.ts';
import { backoff, mostRetries } from '../engine/with-retries.ts';
import type { Inspection, StepRun } from '../steps/step-kind.ts';

/** The server's codes for a time limit that passed, and for an operation that was ended. */
const budgetCodes: ReadonlySet<unknown> = new Set([50, 11601]);

/**
 * Acts until what is there is what should be. Commands that change the catalogue are not retried by the driver, and
 * after a lost answer nobody knows whether they were carried out: so it looks again before each attempt. Throws
 * `migrate/drift` when neither state is found, and the last error when it goes on failing.
 */
export async function converge(
  run: StepRun,
  inspect: () => Promise<Inspection>,
  act: () => Promise<void>,
): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const inspection = await inspect();
      if (inspection.state === 'drift') throw new MigrationError('migrate/drift', inspection.message);
      if (inspection.state === 'done') return;
      await act();
      return;
    } catch (error) {
      run.signal.throwIfAborted();
      if (attempt >= mostRetries || !isTransient(error)) throw error;
      await run.emit({ kind: 'note', text: noteOf(error) });
      await pause(backoff(attempt), run.signal);
    }
  }
}

function noteOf(error: unknown): string {
  if (!(error instanceof MongoServerError)) return 'The connection broke: it looks again.';
  return budgetCodes.has(error.code)
    ? 'Others hold the collection, in open transactions perhaps: it makes way and tries again.'
    : `The server answered with ${error.codeName ?? error.code}: it looks again.`;
}
