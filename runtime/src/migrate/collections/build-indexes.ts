import { type Document, MongoServerError } from 'mongodb';
import { MigrationError } from '../../errors/migration-error.ts';
import type { IndexSpec } from '../steps/step.ts';
import type { Inspection, StepPlace, StepRun } from '../steps/step-kind.ts';
import { converge } from './converge.ts';
import { createIndexesCommand } from './create-indexes-command.ts';
import { duplicates } from './duplicates.ts';
import { inspectPresent } from './index-states.ts';
import { watchLock } from './watch-lock.ts';

/**
 * Builds indexes in one command, and comes back when the server has finished them. A build goes on without its client
 * and after a restart of the server: the same command joins it. Throws `migrate/preflight` when documents stand against.
 */
export async function buildIndexes(
  place: StepPlace,
  run: StepRun,
  collection: string,
  indexes: readonly IndexSpec[],
  inspect: () => Promise<Inspection> = () => inspectPresent(place, collection, indexes),
): Promise<void> {
  await converge(run, inspect, () => build(place, run, collection, indexes));
}

async function build(place: StepPlace, run: StepRun, collection: string, indexes: readonly IndexSpec[]): Promise<void> {
  const { migration, index } = place;
  // No other operation has it, so that only this one is found and ended.
  const comment = `espalier ${migration.name} ${index + 1} ${Math.random().toString(36).slice(2)}`;
  const command: Document = { ...createIndexesCommand(collection, indexes), comment };
  await run.checkLock();
  await run.emit({ kind: 'command-started', command: 'createIndexes' });
  const watch = watchLock(place.client, comment);
  try {
    await place.database.command(command);
  } catch (error) {
    throw await objectionTo(error, place, collection, indexes);
  } finally {
    await watch.stop();
  }
  await run.emit({ kind: 'command-finished', command: 'createIndexes' });
  await run.checkLock();
}

/** The server's messages of these hold values of documents. */
const geoCodes: ReadonlySet<unknown> = new Set([16755, 16766, 13027, 13068]);

async function objectionTo(
  error: unknown,
  place: StepPlace,
  collection: string,
  indexes: readonly IndexSpec[],
): Promise<unknown> {
  if (!(error instanceof MongoServerError)) return error;
  if (error.code === 11000) {
    const found = await Promise.all(indexes.map((index) => duplicates(place, collection, index)));
    const findings = found.flat().map(({ message, documents = 0 }) => `${message} (${documents} documents)`);
    const message = `Documents of "${collection}" stand against a unique index`;
    return new MigrationError('migrate/preflight', message, { findings, cause: error });
  }
  if (!geoCodes.has(error.code)) return error;
  const message = `Documents of "${collection}" have no valid place where the index needs one`;
  return new MigrationError('migrate/preflight', message, { cause: error });
}
