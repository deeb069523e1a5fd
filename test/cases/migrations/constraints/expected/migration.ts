// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.ts';

export default defineMigration<Before, After>(({ step }) => [
  // Post.code has looser rules (schema/models/models.yaml:3)
  // Post.tags has tighter rules (schema/models/models.yaml:3)
  // Post.title has tighter rules (schema/models/models.yaml:3)
  // Post.words has looser rules (schema/models/models.yaml:3)
  // The validation of Post changes from moderate/warn to strict/error (schema/models/models.yaml:2)
  step.widenValidator('posts'),
  step.tightenValidator('posts'),
]);
