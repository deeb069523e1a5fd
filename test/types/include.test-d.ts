import { expectTypeOf } from 'vitest';
import type { Comment, Post, User } from './client/generated/index.js';
import { db } from './database.js';

const [post] = await db.Post.include('author').include('editor').include('tags').limit(1);
expectTypeOf(post?.author).toEqualTypeOf<User | null | undefined>();
expectTypeOf(post?.editor).toEqualTypeOf<User | null | undefined>();
expectTypeOf(post?.tags[0]?.label).toEqualTypeOf<string | undefined>();
expectTypeOf(post).toExtend<Post | undefined>();

// A relation of an embedded type stands under its path.
const [commented] = await db.Post.include('comments.by', (by) => by.select({ name: true })).limit(1);
expectTypeOf(commented?.comments[0]?.by?.name).toEqualTypeOf<string | undefined>();
expectTypeOf(commented?.comments[0]).toExtend<Comment | undefined>();
const [replied] = await db.Post.include('comments.replies.by').limit(1);
expectTypeOf(replied?.comments[0]?.replies?.[0]?.by).toEqualTypeOf<User | null | undefined>();

// The other end, refined; nested.
const [user] = await db.User.include('posts', (posts) =>
  posts.where({ status: 'live' }).orderBy({ createdAt: -1 }).limit(3).select({ title: true }).include('tags'),
);
expectTypeOf(user?.posts[0]?.title).toEqualTypeOf<string | undefined>();
expectTypeOf(user?.posts[0]?.tags[0]?._id).toEqualTypeOf<string | undefined>();
expectTypeOf(user?.fullName()).toEqualTypeOf<string | undefined>();

// @ts-expect-error a typo
db.Post.include('auther');
// @ts-expect-error a typo in a path
db.Post.include('comments.bye');
// @ts-expect-error the field is not the relation
db.Post.include('authorId');
// @ts-expect-error a typo in the inner query
db.Post.include('author', (author) => author.where({ nam: 'x' }));
// @ts-expect-error what was not included
(await db.Post.limit(1))[0]?.author;
// @ts-expect-error what the inner query did not select
commented?.comments[0]?.by?.email;
