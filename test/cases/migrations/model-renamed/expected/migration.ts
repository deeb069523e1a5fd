// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.ts';

export default defineMigration<Before, After>(({ step, edit }) => [
  // Article.body is renamed to Article.text (schema/models/models.yaml:4)
  step.widenValidator('posts'),
  // The index body_1 of Article changes and becomes text_1 (schema/models/models.yaml:4)
  step.createIndexes('posts', [{ key: { text: 1 }, name: 'text_1' }]),
  // User moves from the collection users to people (schema/models/models.yaml:5)
  // It leaves a gap: an application of the other version does not find the documents.
  // To be reviewed: write 'allow' instead of 'refuse' if that is meant.
  step.renameCollection('users', 'people', { gap: 'refuse' }),
  // Article moves from the collection posts to articles (schema/models/models.yaml:2)
  // It leaves a gap: an application of the other version does not find the documents.
  // To be reviewed: write 'allow' instead of 'refuse' if that is meant.
  step.renameCollection('posts', 'articles', { gap: 'refuse' }),
  step.rewrite('articles', [edit.renameField('body', 'text')]),
  step.tightenValidator('articles'),
  step.dropIndex('articles', { key: { body: 1 }, name: 'body_1' }),
]);
