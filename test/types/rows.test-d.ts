import type { ObjectId } from '@espalier/runtime';
import { expectTypeOf } from 'vitest';
import type { Comment, CommentInput, Post, PostFields, PostInput, SampleFields } from './client/generated/index.js';
import { db } from './database.js';

declare const id: ObjectId;
declare const input: PostInput;
const post = await db.Post.get(id);

expectTypeOf(post).toEqualTypeOf<Post>();
expectTypeOf(post.plain()).toEqualTypeOf<PostFields>();
expectTypeOf(post.views).toEqualTypeOf<bigint>();
expectTypeOf(post.subtitle).toEqualTypeOf<string | null>();
expectTypeOf<PostFields>().toHaveProperty('teaser').toEqualTypeOf<string | null | undefined>();
expectTypeOf(post.history).toEqualTypeOf<(Comment | null)[] | undefined>();
expectTypeOf(post.counts).toEqualTypeOf<Record<string, number>>();
expectTypeOf<Comment>().toExtend<CommentInput>();

post.title = 'x';
post.comments.push({ byId: id, text: 'x', at: new Date(), tags: [] });
post.sections.intro = { title: 'x', words: 1, notes: [] };
// @ts-expect-error immutable
post.slug = 'x';
// @ts-expect-error the id
post._id = id;
// @ts-expect-error kept by the runtime
post.updatedAt = new Date();
// @ts-expect-error kept by the runtime
post.version = 3;
// @ts-expect-error missing is no value: use delete
post.price = undefined;
// @ts-expect-error null where nothing can be null
post.title = null;
delete post.price;
// @ts-expect-error what is required cannot be deleted
delete post.title;
// @ts-expect-error a typo
post.titel;

// What is given for a new document.
await db.Post.create(input);
expectTypeOf<PostInput>().not.toHaveProperty('createdAt');
expectTypeOf<PostInput>().not.toHaveProperty('version');
expectTypeOf<PostInput['slug']>().toEqualTypeOf<string>();
db.Visit.create({ _id: { postId: id, day: '2026-01-01' } });
db.Tag.create({ _id: 'x', label: 'y' });
// @ts-expect-error a required field is missing
db.Tag.create({ _id: 'x' });
// @ts-expect-error an id without a default
db.Tag.create({ label: 'y' });
// @ts-expect-error a typo
db.Tag.create({ _id: 'x', label: 'y', lable: 'z' });
// @ts-expect-error undefined
db.Tag.create({ _id: 'x', label: 'y', parentId: undefined });
// @ts-expect-error a typo in an embedded value
db.Post.create({ ...input, comments: [{ byId: id, text: 'x', tags: [], tgs: [] }] });
// @ts-expect-error an id of another type
db.Tag.get(id);

// Nothing that is printed is `any`: a property that is any would equal any other.
type AnyKeys<T> = { [K in keyof T]-?: 0 extends 1 & T[K] ? K : never }[keyof T];
expectTypeOf<AnyKeys<PostFields>>().toBeNever();
expectTypeOf<AnyKeys<SampleFields>>().toBeNever();
