// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.ts';

export default defineMigration<Before, After>(({ step, edit }) => [
  // Post.a changes from int to long (schema/models/models.yaml:4)
  // Post.b changes from long to decimal (schema/models/models.yaml:5)
  // Post.c changes from decimal to string (schema/models/models.yaml:6)
  // Post.d changes from string to int (schema/models/models.yaml:7)
  // Post.e[] changes from string to int (schema/models/models.yaml:8)
  // Post.f changes from datetime to string (schema/models/models.yaml:9)
  // Post.h changes from string to array of string (schema/models/models.yaml:11)
  // Post.g is renamed to Post.total (schema/models/models.yaml:10)
  // Post.total changes from int to double (schema/models/models.yaml:10)
  step.widenValidator('posts'),
  step.rewrite('posts', [
    edit.convertField('a', { from: 'int', to: 'long' }),
    edit.convertField('b', { from: 'long', to: 'decimal' }),
    edit.convertField('c', { from: 'decimal', to: 'string' }),
    edit.convertField('d', { from: 'string', to: 'int' }),
    edit.convertField('e.$[]', { from: 'string', to: 'int' }),
    edit.convertField('f', { from: 'date', to: 'string' }),
    edit.wrapInArray('h'),
    edit.convertField('g', { from: 'int', to: 'double' }),
    edit.renameField('g', 'total'),
  ]),
  step.tightenValidator('posts'),
]);
