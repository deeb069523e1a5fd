import { MigrationError } from '../../../errors/migration-error.ts';
import { NotAuthorizedError } from '../../../errors/not-authorized-error.ts';
import { translateError } from '../../../errors/translate-error.ts';
import { rolesHint } from '../clear-error.ts';
import { failureReason } from './failure-reason.ts';
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
  const translated = translateError(error, { kind: 'write' });
  const hint = translated instanceof NotAuthorizedError ? rolesHint : resumeHint;
  const message = `Step ${step} of ${migration} (${title}) failed: ${failureReason(error)}`;
  return new MigrationError('migrate/failed', message, { ...place, hint, cause: error });
}
