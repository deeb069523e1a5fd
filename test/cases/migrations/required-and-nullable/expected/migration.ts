// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.ts';

export default defineMigration<Before, After>(({ step, edit }) => [
  // Post.a is required (schema/models/models.yaml:3)
  // Post.b may be missing (schema/models/models.yaml:3)
  // Post.c may not be null any more (schema/models/models.yaml:3)
  // Post.d may be null (schema/models/models.yaml:3)
  // Post.e is required (schema/models/models.yaml:3)
  // Post.f may not be null any more (schema/models/models.yaml:3)
  // Post.f may be missing (schema/models/models.yaml:3)
  step.widenValidator('posts'),
  step.rewrite('posts', [
    edit.addField('a', { constant: 1 }),
    edit.replaceNull('c', { constant: 'none' }),
    edit.addField('e', { constant: 5 }),
    edit.replaceNull('f', 'missing'),
  ]),
  step.tightenValidator('posts'),
]);
