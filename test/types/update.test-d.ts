import type { ObjectId } from '@espalier/runtime';
import { db } from './database.js';

declare const id: ObjectId;
declare const perhaps: string | undefined;
const drafts = db.Post.where({ status: 'draft' });

// Every operator, by the declared type.
drafts.update({ $set: { title: 'x', subtitle: null, price: '1.50', 'counts.likes': 3, 'extra.a.b': [1] } });
drafts.update({ $unset: { price: true, teaser: true, 'counts.likes': true, history: true } });
drafts.update({ $inc: { words: 1, views: 1n, price: '0.10', 'counts.likes': 1 }, $mul: { score: 1.5 } });
drafts.update({ $min: { words: 5, publishedAt: new Date() }, $max: { title: 'z' }, $bit: { words: { or: 4 } } });
drafts.update({ $push: { labels: 'x', comments: { $each: [{ byId: id, text: 'x', tags: [] }], $slice: -5 } } });
drafts.update({ $addToSet: { tagIds: { $each: ['a', 'b'] } }, $pop: { labels: -1 }, $pullAll: { labels: ['x'] } });
drafts.update({ $pull: { labels: { $in: ['a'] }, comments: { byId: id, 'replies.likes': { $lt: 0 } } } });
drafts.update({ $currentDate: { publishedAt: true, 'comments.$[].at': { $type: 'date' } } });
drafts.upsert({ $setOnInsert: { _id: id, slug: 'x' }, $set: { words: 1 } });

// Elements by number, the matched one, all of them, those of an array filter.
drafts.update({ $set: { 'comments.0.text': 'x', 'labels.$': 'y', 'matrix.0.1': 5, 'sections.intro.notes.$[]': 'z' } });
drafts.update({ $set: { 'comments.$.text': 'x' }, $push: { 'comments.$.tags': 'y', 'comments.$[].tags': 'z' } });
drafts.update(
  { $inc: { 'comments.$[comment].replies.$[reply].likes': 1 } },
  { arrayFilters: [{ 'comment.byId': id }, { 'reply.likes': { $gt: 3 } }] },
);
drafts.update({
  $set: { 'sections.intro': { title: 'x', words: 1 }, 'comments.2': { byId: id, text: 'x', tags: [] } },
});

// Expressions by a callback.
drafts.update((p, $) => ({ $set: { score: $.mul(p.words, 2) }, $addToSet: { tagIds: 'x' } }));

// @ts-expect-error a typo in an operator
drafts.update({ $sett: { title: 'x' } });
// @ts-expect-error a typo in a field
drafts.update({ $set: { titel: 'x' } });
// @ts-expect-error a typo behind a number
drafts.update({ $set: { 'comments.0.txt': 'x' } });
// @ts-expect-error a typo behind the matched element
drafts.update({ $set: { 'comments.$.txt': 'x' } });
// @ts-expect-error a typo behind all elements
drafts.update({ $set: { 'comments.$[].txt': 'x' } });
// @ts-expect-error a typo behind the elements of an array filter
drafts.update({ $set: { 'comments.$[c].txt': 'x' } });
// @ts-expect-error an array without a position
drafts.update({ $set: { 'comments.text': 'x' } });
// @ts-expect-error a typo beside a right field, in a callback
drafts.update((p, $) => ({ $set: { title: 'x', scor: $.mul(p.words, 2) } }));
// @ts-expect-error a wrong type
drafts.update({ $set: { words: 'x' } });
// @ts-expect-error a wrong type at a position
drafts.update({ $set: { 'comments.0.text': 5 } });
// @ts-expect-error a string where an ObjectId belongs
drafts.update({ $set: { authorId: 'x' } });
// @ts-expect-error undefined
drafts.update({ $set: { title: undefined } });
// @ts-expect-error what may be undefined, at a position
drafts.update({ $set: { 'comments.0.text': perhaps } });
// @ts-expect-error null where nothing can be null
drafts.update({ $set: { title: null } });
// @ts-expect-error null for a field that may only be missing
drafts.update({ $set: { price: null } });
// @ts-expect-error what is required cannot be unset
drafts.update({ $unset: { title: true } });
// @ts-expect-error an immutable field
drafts.update({ $set: { slug: 'x' } });
// @ts-expect-error the id
drafts.update({ $set: { _id: id } });
// @ts-expect-error an immutable field of an embedded value
db.User.all().update({ $set: { 'address.city': 'x' } });
// @ts-expect-error what the runtime keeps
drafts.update({ $set: { updatedAt: new Date() } });
// @ts-expect-error what the runtime keeps
drafts.update({ $inc: { version: 1 } });
// @ts-expect-error no number
drafts.update({ $inc: { title: 1 } });
// @ts-expect-error a number where a bigint belongs
drafts.update({ $inc: { views: 1 } });
// @ts-expect-error no array
drafts.update({ $push: { title: 'x' } });
// @ts-expect-error no element of the array
drafts.update({ $push: { labels: 5 } });
// @ts-expect-error an element that lacks a required field
drafts.update({ $push: { comments: { text: 'x' } } });
// @ts-expect-error no date
drafts.update({ $currentDate: { title: true } });
// @ts-expect-error no whole number
drafts.update({ $bit: { score: { and: 1 } } });
