// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.ts';

export default defineMigration<Before, After>(({ step, edit }) => [
  // Status has the new value "archived" (schema/models/models.yaml:2)
  // "published" of Status is renamed to "live" (schema/models/models.yaml:2)
  // Status loses the value "gone", which becomes "archived" (schema/models/models.yaml:2)
  // Status loses the value "odd" (schema/models/models.yaml:2)
  step.widenValidator('posts'),
  step.rewrite('posts', [
    edit.mapValues('former.$[]', { published: 'live', gone: 'archived' }),
    edit.mapValues('status', { published: 'live', gone: 'archived' }),
  ]),
  step.tightenValidator('posts'),
  // The index status_1 of Post changes (schema/models/models.yaml:8)
  step.replaceIndex(
    'posts',
    {
      key: { status: 1 },
      name: 'status_1',
      partialFilterExpression: { status: 'published' },
      unique: true,
    },
    {
      key: { status: 1 },
      name: 'status_1',
      partialFilterExpression: { status: 'live' },
      unique: true,
    },
  ),
]);
