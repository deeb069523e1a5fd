import { Decimal128, type ObjectId, path, raw, startsWith } from '@espalier/runtime';
import { expectTypeOf } from 'vitest';
import { db } from './database.js';

declare const id: ObjectId;
declare const text: string;
declare const perhaps: string | undefined;

// Values, operators and helpers by the declared type.
db.Post.where({ title: 'Espalier', subtitle: null, status: 'live', words: { $gte: 300, $mod: [2, 0] } });
db.Post.where({ title: /^Es/, slug: { $in: ['a', /b/] }, teaser: startsWith('Es'), views: { $lt: 5n } });
db.Post.where({ price: { $gt: '12.50', $lte: Decimal128.fromString('99') }, score: { $not: { $gt: 0.5 } } });
db.Post.where({ authorId: id, editorId: null, language: { $in: ['en', 'pt-BR'] }, publishedAt: { $exists: false } });
db.Post.where({ $or: [{ words: 1 }, { words: 2, $nor: [{ status: 'gone' }] }, raw({ odd: true })] });
db.Post.where({ location: { $geoWithin: { $centerSphere: [[13, 52], 0.1] } } });
db.Sample.where({ day: { $lt: '2026-01-01' }, moment: { $gte: new Date() }, file: { $exists: true } });
db.Tag.where({ _id: 'mongodb', parentId: { $exists: false } });
db.Visit.where({ '_id.postId': id, count: { $gt: 1 } });
db.Post.where(path('comments.0.replies.1.replies.2.text', 'x'));

// Arrays: an item, all of it, a condition on an item, operators of arrays, positions.
db.Post.where({ labels: 'a', tagIds: { $all: ['x', 'y'] }, moods: null, 'labels.0': 'first' });
db.Post.where({ labels: ['a', 'b'], matrix: { $size: 2 }, 'matrix.0': { $size: 3 }, 'matrix.0.1': { $gt: 4 } });
db.Post.where({ comments: { $elemMatch: { byId: id, at: { $gt: new Date() }, 'replies.likes': { $gt: 3 } } } });
db.Post.where({ 'comments.byId': id, 'comments.0.text': 'x', 'comments.tags': 'a', 'comments.replies.likes': 3 });
db.Post.where({ 'comments.1.replies.2.likes': { $gte: 1 }, 'comments.replies.replies.replies.text': 'deep' });

// Maps: one key, or below it.
db.Post.where({ 'counts.likes': { $gt: 3 }, 'sections.intro.title': 'Introduction', 'sections.intro.notes.0': 'x' });
db.Post.where({ extra: { anything: [1] }, 'extra.some.path': 5 });

// Expressions by a callback.
db.Post.where((p, $) => $.gt(p.updatedAt, p.createdAt));

// @ts-expect-error a typo in a field
db.Post.where({ titel: 'x' });
// @ts-expect-error a typo in a path
db.Post.where({ 'comments.txt': 'x' });
// @ts-expect-error a typo behind a position
db.Post.where({ 'comments.0.txt': 'x' });
// @ts-expect-error a typo in an operator
db.Post.where({ words: { $gtt: 3 } });
// @ts-expect-error a typo beside a right field
db.Post.where({ title: 'x', slugg: 'y' });
// @ts-expect-error a typo inside $or
db.Post.where({ $or: [{ titel: 'x' }] });
// @ts-expect-error a typo inside $elemMatch
db.Post.where({ comments: { $elemMatch: { txt: 'x' } } });
// @ts-expect-error a typo in a field of an embedded value
db.User.where({ 'address.town': 'x' });
// @ts-expect-error a string where an ObjectId belongs
db.Post.where({ authorId: text });
// @ts-expect-error a string where an ObjectId belongs, behind an operator
db.Post.where({ authorId: { $in: [text] } });
// @ts-expect-error a string where an ObjectId belongs, in an embedded value
db.Post.where({ 'comments.byId': text });
// @ts-expect-error a number where a bigint belongs
db.Post.where({ views: 5 });
// @ts-expect-error a value that the enum has not
db.Post.where({ status: 'lost' });
// @ts-expect-error null where nothing can be null
db.Post.where({ title: null });
// @ts-expect-error null for a field that may only be missing
db.Post.where({ price: null });
// @ts-expect-error undefined never means everything
db.Post.where({ title: undefined });
// @ts-expect-error what may be undefined
db.Post.where({ title: perhaps });
// @ts-expect-error undefined behind an operator
db.Post.where({ title: { $eq: undefined } });
// @ts-expect-error undefined under a dotted path
db.Post.where({ 'comments.text': undefined });
// @ts-expect-error undefined at a position
db.Post.where({ 'comments.0.text': undefined });
// @ts-expect-error undefined at a key of a map
db.Post.where({ 'counts.likes': undefined });
// @ts-expect-error undefined below a key of a map
db.Post.where({ 'sections.intro.title': perhaps });
// @ts-expect-error undefined below a json value
db.Post.where({ 'extra.path': undefined });
// @ts-expect-error a wrong type below a key of a map
db.Post.where({ 'sections.intro.title': 5 });
// @ts-expect-error a wrong type at a position
db.Post.where({ 'matrix.0.1': 'x' });
// @ts-expect-error bit operators are for whole numbers
db.Post.where({ score: { $bitsAllSet: 1 } });
// @ts-expect-error there is nothing to match a pattern with
db.Post.where({ words: /1/ });
// @ts-expect-error a relation is no field
db.Post.where({ author: id });
// @ts-expect-error an expression that is not a condition
db.Post.where((p, $) => $.mul(p.words, 2));
// @ts-expect-error a field that the model has not
db.Post.where((p, $) => $.gt(p.wordz, 2));

expectTypeOf(db.Post.where({ title: 'x' })).resolves.items.not.toBeAny();
expectTypeOf(await db.Post.where({ title: 'x' }).count()).toEqualTypeOf<number>();
