// What the steps of a migration may name: the collections and stored fields before and after it, and nothing else.
import { defineMigration } from '@espalier/runtime/migrate';
import type { Binary, Decimal128, ObjectId } from 'mongodb';

interface Comment {
  text: string;
  at: Date;
  replies?: Comment[];
}

interface Before {
  readonly posts: {
    _id: ObjectId;
    title: string;
    subtitle: string | null;
    views: bigint;
    words?: number;
    price: Decimal128;
    tags: string[];
    comments: Comment[];
    counts: Record<string, number>;
    address: { street: string; zip?: string };
    extra: unknown;
    token: Binary;
  };
  readonly drafts: { _id: ObjectId; title: string };
}

interface After {
  readonly posts: {
    _id: ObjectId;
    heading: string;
    views: bigint;
    words: number;
    price: Decimal128;
    tags: string[];
    comments: Comment[];
    counts: Record<string, number>;
    address: { street: string; zip?: string };
    extra: unknown;
    token: Binary;
  };
  readonly tags: { _id: string; label: string };
}

export default defineMigration<Before, After>(({ step, edit }) => [
  step.createCollection('tags', [{ name: 'label_1', key: { label: 1 }, unique: true }]),
  step.createCollection('tags'),
  // @ts-expect-error It is not there after the migration.
  step.createCollection('drafts'),
  // @ts-expect-error A collection that is nowhere.
  step.widenValidator('post'),
  step.dropCollection('drafts', { destructive: 'allow' }),
  // @ts-expect-error It was not there before.
  step.dropCollection('tags', { destructive: 'allow' }),
  step.renameCollection('drafts', 'tags', { gap: 'allow' }),
  // @ts-expect-error The new name is that of no collection after it.
  step.renameCollection('drafts', 'draft'),
  step.rewrite('posts', [
    edit.renameField('title', 'heading'),
    edit.removeField('subtitle', { destructive: 'allow' }),
    edit.addField('words', { constant: 0 }),
    // @ts-expect-error An approval is "allow" or "refuse".
    edit.removeField('subtitle', { destructive: true }),
    edit.convertField('views', { from: 'int', to: 'long' }),
    edit.convertField('views', { from: 'any', to: 'date' }),
    // @ts-expect-error It is a type of the models: the database has dates.
    edit.convertField('views', { from: 'string', to: 'datetime' }),
  ]),
  // @ts-expect-error A list of edits holds edits.
  step.rewrite('posts', ['title']),
  // @ts-expect-error An index has a name.
  step.createIndexes('posts', [{ key: { heading: 1 } }]),

  step.data('posts', {
    name: 'count the words',
    where: { words: { $exists: false }, 'comments.text': { $ne: '' }, 'comments.0.at': { $type: 'date' } },
    each: (document) => ({ $set: { words: document.title.split(' ').length } }),
    undoEach: (document) => ({ $set: { title: document.heading }, $unset: { heading: '' } }),
  }),
  // @ts-expect-error The documents need it after the migration.
  step.data('posts', { name: 'words go', each: () => ({ $unset: { words: '' } }) }),
  step.data('posts', {
    name: 'everything that may be written',
    each: ({ views, subtitle }) => ({
      $set: {
        views: views + 1n,
        heading: subtitle ?? '',
        'address.street': 'here',
        'comments.0.text': '',
        'comments.$[].replies.3.at': new Date(),
        'counts.anything': 1,
        'extra.anything.at.all': true,
      },
      $unset: { subtitle: '', 'address.zip': true },
      $inc: { words: 1, views: 2n },
      $push: { tags: 'new', comments: { $each: [{ text: '', at: new Date() }], $position: 0 } },
      $addToSet: { 'comments.0.replies': { text: '', at: new Date() } },
      $rename: { title: 'heading' },
      $pop: { tags: -1 },
    }),
  }),
  step.data('posts', {
    name: 'leaves some alone',
    each: (document) => (document.words === 0 ? { $set: { words: 1 } } : undefined),
  }),
  step.data('posts', { name: 'waits', each: async () => ({ $set: { words: 1 } }) }),
  step.data('tags', { name: 'of a new collection', each: (tag) => ({ $set: { label: tag._id } }) }),
  step.data('drafts', { name: 'of an old one', each: (draft) => ({ $set: { title: draft.title } }) }),

  step.data('posts', {
    name: 'gives this or that',
    each: (document) => {
      if (document.words === 0) return { $set: { words: 1 } };
      return document.words === 1 ? { $unset: { subtitle: '' } } : undefined;
    },
  }),
  // @ts-expect-error One of two updates names a path that is not there.
  step.data('posts', {
    name: 'n',
    each: (document) => {
      if (document.words === 0) return { $set: { words: 1 } };
      return document.words === 1 ? { $unset: { sub: '' } } : undefined;
    },
  }),

  // @ts-expect-error What it does is still to be written.
  step.data('posts', { name: 'n' }),
  // @ts-expect-error It reads a field that is not there before.
  step.data('posts', { name: 'n', each: (document) => ({ $set: { words: document.heading.length } }) }),
  // @ts-expect-error It writes a field that is not there after.
  step.data('posts', { name: 'n', each: () => ({ $set: { wrods: 1 } }) }),
  // @ts-expect-error It writes another type.
  step.data('posts', { name: 'n', each: () => ({ $set: { words: 'one' } }) }),
  // @ts-expect-error It writes a field that goes away.
  step.data('posts', { name: 'n', each: () => ({ $set: { subtitle: '' } }) }),
  // @ts-expect-error A field of an embedded type that is not there.
  step.data('posts', { name: 'n', each: () => ({ $set: { 'address.streeet': 'here' } }) }),
  // @ts-expect-error A field of embedded items that is not there.
  step.data('posts', { name: 'n', each: () => ({ $set: { 'comments.0.txt': 'here' } }) }),
  // @ts-expect-error Another type within embedded items.
  step.data('posts', { name: 'n', each: () => ({ $set: { 'comments.$[].text': 1 } }) }),
  // @ts-expect-error It removes what never was.
  step.data('posts', { name: 'n', each: () => ({ $unset: { sub: '' } }) }),
  // @ts-expect-error Only numbers can be added to.
  step.data('posts', { name: 'n', each: () => ({ $inc: { heading: 1 } }) }),
  // @ts-expect-error Only arrays can be added to.
  step.data('posts', { name: 'n', each: () => ({ $push: { heading: 'x' } }) }),
  // @ts-expect-error An item of another type.
  step.data('posts', { name: 'n', each: () => ({ $push: { tags: 1 } }) }),
  // @ts-expect-error An operator that MongoDB does not have.
  step.data('posts', { name: 'n', each: () => ({ $sett: { words: 1 } }) }),
  // @ts-expect-error A whole document is no update.
  step.data('posts', { name: 'n', each: () => ({ words: 1 }) }),
  // @ts-expect-error A filter on a field that is not there.
  step.data('posts', { name: 'n', where: { wrods: 1 }, each: () => undefined }),
  step.data('posts', {
    name: 'n',
    each: () => undefined,
    // @ts-expect-error What undoes reads documents as they are after.
    undoEach: (document) => ({ $set: { title: document.title } }),
  }),

  step.run({
    name: 'r',
    check: async ({ database }) => (await database.listCollections().toArray()).length > 0,
    up: async () => {},
  }),
  // @ts-expect-error Without `check` nobody knows whether it has to run again.
  step.run({ name: 'r', up: async () => {} }),
]);

/** The first migration has nothing before it. */
export const first = defineMigration<Record<never, never>, After>(({ step }) => [
  step.createCollection('posts'),
  // @ts-expect-error There is nothing to drop.
  step.dropCollection('posts'),
  step.data('tags', { name: 'n', each: () => ({ $set: { label: '' } }) }),
]);
