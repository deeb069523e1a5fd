// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.ts';

export default defineMigration<Before, After>(({ step }) => [
  // Post is new (schema/models/models.yaml:11)
  step.createCollection('blog-posts', [
    { key: { authorId: 1, createdAt: -1 }, name: 'authorId_1_createdAt_-1' },
    { key: { slug: 1 }, name: 'slug_1', unique: true },
    {
      key: { slug: 1, status: 1 },
      name: 'slug_1_status_1',
      partialFilterExpression: { status: 'live' },
      unique: true,
    },
    { key: { title: 'text', slug: 1 }, name: 'title_text_slug_1' },
  ]),
  // User is new (schema/models/models.yaml:35)
  step.createCollection('users'),
]);
