import { MigrationError } from '../../errors/migration-error.ts';

/** The error of a run that its caller ended. */
export function interruption(signal: AbortSignal): MigrationError {
  return new MigrationError('migrate/interrupted', 'The run was interrupted; what was done so far is kept', {
    hint: 'Run the same command again: it goes on where this one stopped.',
    cause: signal.reason,
  });
}
