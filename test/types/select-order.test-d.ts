import type { Decimal128, ObjectId } from '@espalier/runtime';
import { expectTypeOf } from 'vitest';
import type { Post, PostFields, Reply } from './client/generated/index.js';
import { db } from './database.js';

// A selection narrows; `_id` stays unless it is refused.
const [picked] = await db.Post.select({ title: true, price: true });
expectTypeOf(picked).toEqualTypeOf<{ readonly _id: ObjectId; title: string; price?: Decimal128 } | undefined>();
const [bare] = await db.Post.select({ _id: false, subtitle: true });
expectTypeOf(bare).toEqualTypeOf<{ subtitle: string | null } | undefined>();
const [nested] = await db.Post.select({ comments: { text: true, replies: true } });
expectTypeOf(nested).toEqualTypeOf<
  { readonly _id: ObjectId; comments: { text: string; replies?: Reply[] }[] } | undefined
>();
const [omitted] = await db.Post.omit({ comments: true, history: true });
expectTypeOf(omitted).toEqualTypeOf<Omit<PostFields, 'comments' | 'history'> | undefined>();
expectTypeOf(await db.Post.limit(1)).toEqualTypeOf<Post[]>();
expectTypeOf(await db.Post.limit(1).plain()).toEqualTypeOf<PostFields[]>();

// @ts-expect-error a typo
db.Post.select({ titel: true });
// @ts-expect-error a typo beside a right field
db.Post.select({ title: true, slugg: true });
// @ts-expect-error a typo in an embedded value
db.Post.select({ comments: { txt: true } });
// @ts-expect-error a field that was not selected
picked?.words;
// @ts-expect-error there are no fields in it
db.Post.select({ title: { length: true } });
// @ts-expect-error a typo
db.Post.omit({ titel: true });
// @ts-expect-error methods belong to rows
picked?.save();

db.Post.orderBy({ createdAt: -1, _id: 1 });
db.Post.orderBy({ 'comments.at': 1, 'comments.0.at': 1, 'counts.likes': -1, 'sections.intro.words': 1, labels: 1 });
// @ts-expect-error a typo
db.Post.orderBy({ createdAtt: -1 });
// @ts-expect-error a typo in a path
db.Post.orderBy({ 'comments.att': -1 });
// @ts-expect-error no direction
db.Post.orderBy({ createdAt: 'down' });
// @ts-expect-error undefined
db.Post.orderBy({ createdAt: undefined });
// @ts-expect-error positions on the earth have no order
db.Post.orderBy({ location: 1 });

// What distinct gives.
expectTypeOf(await db.Post.all().distinct('status')).toEqualTypeOf<('draft' | 'live' | 'gone')[]>();
expectTypeOf(await db.Post.all().distinct('labels')).toEqualTypeOf<string[]>();
expectTypeOf(await db.Post.all().distinct('moods')).toEqualTypeOf<(string | null)[]>();
expectTypeOf(await db.Post.all().distinct('matrix')).toEqualTypeOf<number[][]>();
expectTypeOf(await db.Post.all().distinct('comments.byId')).toEqualTypeOf<ObjectId[]>();
expectTypeOf(await db.Post.all().distinct('comments.replies')).toEqualTypeOf<Reply[]>();
expectTypeOf(await db.Post.all().distinct('comments.0.at')).toEqualTypeOf<Date[]>();
expectTypeOf(await db.Post.all().distinct('sections.intro.title')).toEqualTypeOf<string[]>();
expectTypeOf(await db.Post.all().distinct('subtitle')).toEqualTypeOf<(string | null)[]>();
// @ts-expect-error a typo
db.Post.all().distinct('titel');
