import { MigrationError } from '../../../errors/migration-error.ts';
import { failureHint, failureReason } from './failure-reason.ts';
import type { StepTask } from './step-task.ts';

const resumeHint = 'Mend the cause, then run the same command again: it goes on with this step.';

/** The error for a step that failed. Its message holds no data: those are in `cause` at the most. */
export function stepFailure(error: unknown, { reference }: StepTask): MigrationError {
  const { migration, step, title } = reference;
  if (error instanceof MigrationError && error.migration !== undefined) return error;
  const place = { migration, step };
  if (error instanceof MigrationError) {
    const { hint = resumeHint, findings } = error;
    // What documents object to says itself which step it is about.
    const start = error.code === 'migrate/preflight' ? '' : `Step ${step} of ${migration} (${title}): `;
    return new MigrationError(error.code, `${start}${error.message}`, {
      ...place,
      hint,
      findings,
      cause: error.cause,
    });
  }
  const message = `Step ${step} of ${migration} (${title}) failed: ${failureReason(error, migration)}`;
  return new MigrationError('migrate/failed', message, {
    ...place,
    hint: failureHint(error, resumeHint),
    cause: error,
  });
}
