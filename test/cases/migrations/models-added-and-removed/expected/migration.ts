// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.ts';

export default defineMigration<Before, After>(({ step }) => [
  // Picture is new (schema/models/models.yaml:4)
  step.createCollection('pictures', [
    { key: { name: 1 }, name: 'name_1', unique: true },
    { key: { width: 1, name: 1 }, name: 'width_1_name_1' },
  ]),
  // Log is removed
  // It takes the documents away. They stay in the trash until `espalier migrate purge`.
  // To be reviewed: write 'allow' instead of 'refuse' if that is meant.
  step.dropCollection('logs', { destructive: 'refuse' }),
]);
