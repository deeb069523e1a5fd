import { EspalierError } from '../../../errors/espalier-error.ts';
import { NotAuthorizedError } from '../../../errors/not-authorized-error.ts';
import { translateError } from '../../../errors/translate-error.ts';
import { rolesHint } from '../clear-error.ts';
import { placeInMigration } from './place-in-migration.ts';

/**
 * Why something failed, as a part of a sentence that holds no data: an error that is not ours may quote some, so only its
 * class is told, and the place in the file of the migration that it was thrown at.
 */
export function failureReason(error: unknown, migration?: string): string {
  const translated = translateError(error, { kind: 'write' });
  const place = migration === undefined ? undefined : placeInMigration(error, migration);
  const reason = translated instanceof EspalierError ? translated.message : `it threw ${kindOf(translated)}`;
  return place === undefined ? reason : `${reason}, at ${place}`;
}

function kindOf(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** What to do about it; what the database's user may not do is said with the way out. */
export function failureHint(error: unknown, hint: string): string {
  if (error instanceof EspalierError && 'hint' in error && typeof error.hint === 'string') return error.hint;
  return translateError(error, { kind: 'write' }) instanceof NotAuthorizedError ? rolesHint : hint;
}
