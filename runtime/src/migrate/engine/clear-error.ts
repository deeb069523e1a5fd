import { MigrationError } from '../../errors/migration-error.ts';
import { NotAuthorizedError } from '../../errors/not-authorized-error.ts';
import { translateError } from '../../errors/translate-error.ts';

/** The error of the runtime for what a run has thrown; what the database user may not do is said with the way out. */
export function clearError(error: unknown): unknown {
  const translated = translateError(error, { kind: 'read' });
  if (!(translated instanceof NotAuthorizedError)) return translated;
  return new MigrationError('migrate/failed', `${translated.message}, which migrating needs`, {
    hint: rolesHint,
    cause: error,
  });
}

/** What the database's user needs to migrate. */
export const rolesHint = 'Migrate as a user with the roles `readWrite` and `dbAdmin` on the database.';
