import type { Document } from 'mongodb';
import { MigrationError } from '../../../errors/migration-error.ts';
import { idText } from '../../engine/run/id-text.ts';
import type { ExactValue } from '../exact/exact-bson.ts';
import { findFailures } from '../find-failures.ts';
import type { BatchScope } from './batch-scope.ts';
import { quarantine } from './quarantine.ts';
import { type ExactRead, readAll, withIds } from './raw-documents.ts';

/**
 * Moves the documents to the quarantine for which an expression of the user's own fails. Gives their ids. Throws
 * `migrate/failed` where they may not go there: those that were found before the step started never come here.
 */
export async function expelFailures(
  scope: BatchScope,
  read: ExactRead,
  match: Document,
): Promise<readonly ExactValue[]> {
  const { place, plan, session } = scope;
  if (plan.rules.every(({ failure }) => failure === undefined)) return [];
  const { database, collection } = read;
  const expelled: ExactValue[] = [];
  for (const { rule, ids } of await findFailures({ database, collection }, plan, match)) {
    const reason = rule.failure?.message ?? rule.title;
    if (rule.failure?.on === 'refuse') throw refusal(reason, ids);
    const documents = await readAll(read, [{ $match: withIds(ids) }]);
    await quarantine(
      place,
      collection,
      session,
      documents.map((document) => ({ document, reason })),
    );
    expelled.push(...ids);
  }
  return expelled;
}

function refusal(reason: string, ids: readonly ExactValue[]): MigrationError {
  return new MigrationError('migrate/failed', `${reason} (_id ${idText(ids[0])})`, {
    hint: 'Change the document, or the expression in the migration (then run `espalier migrate hash`), and run the command again.',
  });
}
