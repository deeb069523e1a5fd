import { MigrationError } from '../../errors/migration-error.ts';
import { failureHint, failureReason } from '../engine/run/failure-reason.ts';
import { idText } from '../engine/run/id-text.ts';
import { isTransient } from '../engine/transient.ts';
import { withRetries } from '../engine/with-retries.ts';
import type { DataStep, RunStep } from '../steps/data-step.ts';
import type { StepPlace } from '../steps/step-kind.ts';
import { titleOf } from './title-of.ts';

const mendHint = 'Mend the cause (in the migration: then run `espalier migrate hash`), and run the same command again.';

/** A part of a step that its author wrote: a function that is called, or what is done with what it gave. */
export interface CalledFunction {
  readonly step: DataStep | RunStep;
  readonly place: StepPlace;
  readonly name: 'check' | 'each' | 'undoEach' | 'where';
  /** The `_id` of the document that it is called for. */
  readonly id?: unknown;
}

/**
 * Calls a function that its author may have to mend.
 *
 * @throws MigrationError that names the step, the document, and the place in the migration. What may pass by itself is
 *   thrown as it is, to be tried again with all that goes with it.
 */
export async function callFunction<Result>(
  called: CalledFunction,
  call: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw isTransient(error) ? error : functionFailure(error, called);
  }
}

/** Calls a function that only looks: what may pass by itself is tried again here. Throws a `MigrationError` alone. */
export async function askFunction<Result>(called: CalledFunction, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await withRetries(ask);
  } catch (error) {
    throw functionFailure(error, called);
  }
}

function functionFailure(error: unknown, { step, place, name, id }: CalledFunction): MigrationError {
  const { migration, index, direction } = place;
  if (error instanceof MigrationError && error.migration !== undefined) return error;
  const document = id === undefined ? '' : ` for _id ${idText(id)}`;
  const reason = failureReason(error, migration.name);
  const start = `Step ${index + 1} of ${migration.name} (${titleOf(step, direction)})`;
  return new MigrationError('migrate/failed', `${start}: \`${name}\` failed${document}: ${reason}`, {
    migration: migration.name,
    step: index + 1,
    hint: failureHint(error, mendHint),
    cause: error instanceof MigrationError ? error.cause : error,
  });
}
