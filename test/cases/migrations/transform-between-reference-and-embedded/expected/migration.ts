// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.ts';

export default defineMigration<Before, After>(({ step }) => [
  // Post.editorIds changes from array of objectId to array of Person (schema/models/models.yaml:7)
  // Post.places changes from array of Person to array of geo.point (schema/models/models.yaml:7)
  // Post.author is renamed to Post.authorId (schema/models/models.yaml:7)
  // Post.authorId changes from Person to objectId (schema/models/models.yaml:7)
  step.widenValidator('posts'),
  step.data('posts', {
    name: 'Post.editorIds in its new type',
    // To be written: the update that a document needs. The field stays at editorIds.
    // each: (document) => ({ $set: { editorIds: … } }),
  }),
  step.data('posts', {
    name: 'Post.places in its new type',
    // To be written: the update that a document needs. The field stays at places.
    // each: (document) => ({ $set: { places: … } }),
  }),
  step.data('posts', {
    name: 'Post.authorId in its new type',
    // To be written: the update that a document needs. The field goes from author to authorId.
    // each: (document) => ({ $set: { authorId: … }, $unset: { author: '' } }),
  }),
  step.tightenValidator('posts'),
]);
