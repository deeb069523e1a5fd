import { type EditBuilder, editBuilder } from './builders/edit-builder.ts';
import { type StepBuilder, stepBuilder } from './builders/step-builder.ts';
import type { Migration } from './migration.ts';
import type { Step } from './steps/step.ts';

/** What the function of a migration makes its steps with. */
export interface MigrationBuilders<Before, After> {
  readonly step: StepBuilder<Before, After>;
  readonly edit: EditBuilder;
}

/**
 * Makes the migration that a file exports. `Before` and `After` are the stored documents by collection, from
 * `documents.ts` beside it: a step cannot name a collection, nor a data step a field, that is not there.
 *
 * @example
 * export default defineMigration<Before, After>(({ step, edit }) => [
 *   step.widenValidator('posts'),
 *   step.rewrite('posts', [edit.renameField('txt', 'text'), edit.addField('words', { constant: 0 })]),
 *   step.tightenValidator('posts'),
 * ]);
 */
export function defineMigration<Before extends object, After extends object>(
  build: (builders: MigrationBuilders<Before, After>) => readonly Step[],
): Migration {
  return { steps: build({ step: stepBuilder(), edit: editBuilder }) };
}
