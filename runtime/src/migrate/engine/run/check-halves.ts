import { MigrationError } from '../../../errors/migration-error.ts';
import { findUnread } from '../../halves/find-unread.ts';
import type { UnreadForm } from '../../halves/unread-form.ts';
import type { MigrationTask } from './migration-task.ts';

/**
 * Throws `migrate/indivisible` when the client of the new version could not read what the second half of a migration has
 * yet to rewrite. Where no half waits, there is nothing to read in two forms.
 */
export function checkHalves(tasks: readonly MigrationTask[]): void {
  for (const { migration, waiting = [] } of tasks) {
    const unread = waiting.length === 0 ? [] : findUnread(migration);
    if (unread.length > 0) throw refusal(migration.name, unread);
  }
}

function refusal(migration: string, unread: readonly UnreadForm[]): MigrationError {
  const whole = 'Apply it in one piece with `espalier migrate up`';
  const anew = `take the folder ${migration} away, write the lines into the models, and run \`espalier migrate hash\` and \`espalier migrate make\``;
  const message = `${migration} cannot be applied in two halves: no client would read both forms`;
  return new MigrationError('migrate/indivisible', message, {
    migration,
    findings: unread.map(findingText),
    hint: unread.some(({ line }) => line !== undefined) ? `${whole}; or ${anew}.` : `${whole}.`,
  });
}

function findingText({ owner, name, change, line }: UnreadForm): string {
  const remedy = line === undefined ? 'no `was` can say this' : `\`${line}\` is missing in the models`;
  return `${owner}.${name} ${change}: ${remedy}`;
}
