import { MigrationError } from '../../../errors/migration-error.ts';
import { findMoved, type MovedCollection } from '../../halves/find-moved.ts';
import { findUnread } from '../../halves/find-unread.ts';
import type { UnreadForm } from '../../halves/unread-form.ts';
import { yamlWord } from '../../halves/yaml-word.ts';
import type { MigrationTask } from './migration-task.ts';

/**
 * Throws `migrate/indivisible` when the client of the new version could not read, or not find, what the second half of a
 * migration has yet to rewrite or to rename. Where no half waits, there is nothing to read in two forms.
 */
export function checkHalves(tasks: readonly MigrationTask[]): void {
  for (const { migration, waiting = [] } of tasks) {
    if (waiting.length === 0) continue;
    const [moved, unread] = [findMoved(migration), findUnread(migration)];
    if (moved.length > 0 || unread.length > 0) throw refusal(migration.name, moved, unread);
  }
}

function refusal(migration: string, moved: readonly MovedCollection[], unread: readonly UnreadForm[]): MigrationError {
  const gap = moved.length > 0 ? ', in a gap between the two versions' : '';
  const whole = `Apply it in one piece with \`espalier migrate up\`${gap}`;
  const anew = `take the folder ${migration} away, write the lines into the models, and run \`espalier migrate hash\` and \`espalier migrate make\``;
  const later = moved.length > 0 ? '; a migration of its own can rename the collection' : '';
  const canBeMadeAnew = moved.length > 0 || unread.some(({ line }) => line !== undefined);
  const why = unread.length > 0 ? 'no client would read both forms' : 'a collection has one name at a time';
  return new MigrationError('migrate/indivisible', `${migration} cannot be applied in two halves: ${why}`, {
    migration,
    findings: [...moved.map(movedText), ...unread.map(findingText)],
    hint: canBeMadeAnew ? `${whole}; or ${anew}${later}.` : `${whole}.`,
  });
}

function movedText({ model, from, to }: MovedCollection): string {
  const change = `the collection "${from}" gets the name "${to}"`;
  return model === undefined
    ? change
    : `${model}: ${change}; \`collection: ${yamlWord(from)}\` in the models would keep it`;
}

function findingText({ owner, name, change, line }: UnreadForm): string {
  const remedy = line === undefined ? 'no `was` can say this' : `\`${line}\` is missing in the models`;
  return `${owner}.${name} ${change}: ${remedy}`;
}
