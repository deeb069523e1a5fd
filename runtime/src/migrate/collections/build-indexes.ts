import { MongoServerError } from 'mongodb';
import { MigrationError } from '../../errors/migration-error.ts';
import { countedObjection } from '../engine/run/objection-text.ts';
import type { IndexSpec } from '../steps/step.ts';
import type { StepPlace, StepRun } from '../steps/step-kind.ts';
import { buildObjections } from './build-objections.ts';
import { converge } from './converge.ts';
import { createIndexesCommand } from './create-indexes-command.ts';
import { inspectPresent } from './index-states.ts';
import { sendLongCommand } from './send-long-command.ts';

/**
 * Builds indexes in one command, and comes back when the server has finished them. A build goes on without its client
 * and after a restart of the server: the same command joins it. Throws `migrate/preflight` when documents stand against.
 */
export async function buildIndexes(
  place: StepPlace,
  run: StepRun,
  collection: string,
  indexes: readonly IndexSpec[],
): Promise<void> {
  await converge(
    run,
    () => inspectPresent(place, collection, indexes),
    () => build(place, run, collection, indexes),
  );
}

async function build(place: StepPlace, run: StepRun, collection: string, indexes: readonly IndexSpec[]): Promise<void> {
  try {
    await sendLongCommand(place, run, createIndexesCommand(collection, indexes));
  } catch (error) {
    throw await objectionTo(error, place, collection, indexes);
  }
}

const noPlace = 'have no valid place where the index needs one';
const noLanguage = 'name a language that the text index does not know';
/** What the server's codes mean, since its own messages hold values of documents. */
const reasons: ReadonlyMap<unknown, string> = new Map([
  ...[13026, 13027, 13068, 16755, 16804].map((code) => [code, noPlace] as const),
  ...[17261, 17262].map((code) => [code, noLanguage] as const),
  [11000, 'stand against a unique index'],
  [171, 'hold two arrays that the index would have to combine'],
  ...[201, 16766].map((code) => [code, 'hold an array where the index takes none'] as const),
]);

async function objectionTo(
  error: unknown,
  place: StepPlace,
  collection: string,
  indexes: readonly IndexSpec[],
): Promise<unknown> {
  if (!(error instanceof MongoServerError)) return error;
  const reason = reasons.get(error.code);
  if (reason === undefined) return error;
  const found = await Promise.all(indexes.map((index) => buildObjections(place, collection, index)));
  const findings = found.flat().map(countedObjection);
  return new MigrationError('migrate/preflight', `Documents of "${collection}" ${reason}`, { findings, cause: error });
}
