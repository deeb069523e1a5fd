import { MigrationError } from '../../errors/migration-error.ts';
import type { Edit } from '../steps/edit.ts';
import { renamedPath } from '../steps/renamed-path.ts';

/**
 * Refuses edits that cannot be told from their own results: what one makes is what another takes away, so that nobody
 * could say whether a document was treated already. Refuses those of `_id` too, which no update changes, and keys that no
 * path leads to afterwards. Throws `migrate/failed`.
 */
export function checkEdits(edits: readonly Edit[]): void {
  for (const edit of edits) {
    checkPlaces(edit);
    if (edit.edit === 'mapValues') checkMapping(edit.path, edit.values);
    if (edit.edit === 'moveField' && (isWithin(edit.path, edit.to) || isWithin(edit.to, edit.path)))
      throw refusal(`${edit.path} cannot be moved to ${edit.to}: one holds the other`);
  }
  const made = edits.flatMap((edit) => madeBy(edit) ?? []);
  for (const path of edits.flatMap((edit) => takenBy(edit) ?? []))
    if (made.includes(path)) throw refusal(`${path} is made by one edit and taken away by another`);
}

function checkPlaces(edit: Edit): void {
  if ([edit.path, madeBy(edit) ?? edit.path].some((path) => isWithin(path, '_id'))) {
    throw new MigrationError(
      'migrate/failed',
      `${edit.path} cannot be edited: no update changes the _id of a document`,
      {
        hint: 'Insert the documents anew with other ids, in a step of your own.',
      },
    );
  }
  if (edit.edit === 'renameField' && edit.to.includes('.')) {
    throw new MigrationError('migrate/failed', `${edit.path} cannot be renamed to ${edit.to}: that is no key`, {
      hint: 'Name the last key only, or move the field.',
    });
  }
}

function checkMapping(path: string, values: Readonly<Record<string, string>>): void {
  const again = Object.values(values).find((target) => Object.hasOwn(values, target) && values[target] !== target);
  if (again !== undefined) throw refusal(`"${again}" in ${path} is replaced and a replacement at once`);
}

function madeBy(edit: Edit): string | undefined {
  if (edit.edit === 'renameField') return renamedPath(edit);
  if (edit.edit === 'moveField') return edit.to;
  return edit.edit === 'addField' || edit.edit === 'computeField' ? edit.path : undefined;
}

function takenBy(edit: Edit): string | undefined {
  return edit.edit === 'renameField' || edit.edit === 'moveField' || edit.edit === 'removeField'
    ? edit.path
    : undefined;
}

function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`);
}

function refusal(message: string): MigrationError {
  return new MigrationError('migrate/failed', message, { hint: 'Do it in two migrations, by way of another name.' });
}
