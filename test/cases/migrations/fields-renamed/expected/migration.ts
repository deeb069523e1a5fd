// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.ts';

export default defineMigration<Before, After>(({ step, edit }) => [
  // Post.words is stored as w instead of words (schema/models/models.yaml:7)
  // Post.slug is renamed to Post.handle (schema/models/models.yaml:5)
  // Post.title is renamed to Post.heading (schema/models/models.yaml:4)
  // Post.state is renamed to Post.status (schema/models/models.yaml:6)
  step.widenValidator('posts'),
  // The index slug_1 of Post changes and becomes handle_1 (schema/models/models.yaml:5)
  // The index title_1_words_-1 of Post changes and becomes heading_1_w_-1 (schema/models/models.yaml:9)
  step.createIndexes('posts', [
    {
      key: { slug: 1 },
      name: 'slug_1__before',
      partialFilterExpression: { slug: { $exists: true } },
      unique: true,
    },
    {
      key: { handle: 1 },
      name: 'handle_1__after',
      partialFilterExpression: { handle: { $exists: true } },
      unique: true,
    },
    {
      key: { heading: 1, w: -1 },
      name: 'heading_1_w_-1',
      partialFilterExpression: { status: 'live' },
    },
  ]),
  step.dropIndex(
    'posts',
    { key: { slug: 1 }, name: 'slug_1', unique: true },
    { phase: 'expand' },
  ),
  step.rewrite('posts', [
    edit.renameField('words', 'w'),
    edit.renameField('slug', 'handle'),
    edit.renameField('title', 'heading'),
    edit.renameField('state', 'status'),
  ]),
  step.createIndexes('posts', [
    { key: { handle: 1 }, name: 'handle_1', unique: true },
  ]),
  step.tightenValidator('posts'),
  step.dropIndex('posts', {
    key: { slug: 1 },
    name: 'slug_1__before',
    partialFilterExpression: { slug: { $exists: true } },
    unique: true,
  }),
  step.dropIndex('posts', {
    key: { handle: 1 },
    name: 'handle_1__after',
    partialFilterExpression: { handle: { $exists: true } },
    unique: true,
  }),
  step.dropIndex('posts', {
    key: { title: 1, words: -1 },
    name: 'title_1_words_-1',
    partialFilterExpression: { state: 'live' },
  }),
]);
