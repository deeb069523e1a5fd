// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.ts';

export default defineMigration<Before, After>(({ step, edit }) => [
  // Post.old is removed (schema/models/models.yaml:2)
  step.widenValidator('posts'),
  // It takes values away. They stay in the trash until `espalier migrate purge`.
  // To be reviewed: write 'allow' instead of 'refuse' if that is meant.
  step.rewrite('posts', [edit.removeField('old', { destructive: 'refuse' })]),
  step.tightenValidator('posts'),
  // Post loses the index old_1 (schema/models/models.yaml:2)
  step.dropIndex('posts', { key: { old: 1 }, name: 'old_1' }),
]);
