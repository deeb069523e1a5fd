// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.ts';

export default defineMigration<Before, After>(({ step, edit }) => [
  // Post.at is new (schema/models/models.yaml:7)
  // Post.author is new (schema/models/models.yaml:10)
  // Post.number is new (schema/models/models.yaml:9)
  // Post.price is new (schema/models/models.yaml:11)
  // Post.subtitle is new (schema/models/models.yaml:5)
  // Post.token is new (schema/models/models.yaml:8)
  // Post.words is new (schema/models/models.yaml:6)
  step.widenValidator('posts'),
  step.rewrite('posts', [
    edit.addField('at', { generated: 'now' }),
    edit.addField('author', { constant: 'nobody' }),
    edit.addField('number', { sequence: 'posts.number' }),
    edit.addField('price', { constant: { $numberDecimal: '0.1' } }),
    edit.addField('token', { generated: 'uuid' }),
    edit.addField('words', { constant: 0 }),
  ]),
  step.tightenValidator('posts'),
]);
