import { QueryError } from '@espalier/runtime';
import { beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { fillBlog, ids } from '../../support/blog/fill-blog.ts';
import { type Post, User, type UserFields } from '../../support/blog/generated/index.ts';
import { openBlog } from '../../support/blog/open-blog.ts';

const { db, takeSent } = await openBlog();

beforeAll(async () => {
  await fillBlog(db);
  takeSent();
});

const name = (row: { readonly name: string } | null | undefined) => row?.name;
const title = (row: { readonly title: string }) => row.title;

/** The commands of the included relations: all but the first. */
const further = () =>
  takeSent()
    .slice(1)
    .map(({ command }) => command);

describe('a to-one relation', () => {
  it('is read by one query without duplicates', async () => {
    const posts = await db.Post.orderBy({ _id: 1 }).include('author');
    expectTypeOf(posts[0]).toExtend<(Post & { readonly author: User | null }) | undefined>();
    expect(further()).toMatchObject([
      {
        find: 'users',
        filter: { _id: { $in: [ids.ada, ids.bob, ids.nobody, ids.dan] }, deletedAt: { $exists: false } },
      },
    ]);
    // Nobody has the id of the fifth author, the sixth is deleted.
    expect(posts.map(({ author }) => name(author))).toEqual(['Ada', 'Ada', 'Ada', 'Bob', undefined, undefined]);
    expect(posts[4]?.author).toBeNull();
    expect(posts[0]?.author).toBeInstanceOf(User);
    expect(posts[0]?.author).toBe(posts[1]?.author);
    expect(Object.keys(posts[0] ?? {})).not.toContain('author');
    expect(posts[0]?.plain()).toMatchObject({ author: { name: 'Ada' } });
  });

  it('may refer to its own model, be absent and be nested', async () => {
    const users = await db.User.withDeleted()
      .orderBy({ _id: 1 })
      .include('boss', (boss) => boss.select({ name: true }).include('boss').include('profile'));
    expect(takeSent().map(({ command }) => command.find)).toEqual(['users', 'users', 'users', 'profiles']);
    expect(users.map(({ boss }) => name(boss))).toEqual([undefined, 'Ada', 'Ada', 'Cyd']);
    const dan = users[3];
    expectTypeOf(dan?.boss?.boss).toExtend<User | null | undefined>();
    expect(dan?.boss).toEqual({ _id: ids.cyd, name: 'Cyd', boss: expect.anything(), profile: null });
    expect(name(dan?.boss?.boss ?? null)).toBe('Ada');
    expect(users[1]?.boss?.profile?.motto).toBe('Onwards');
  });

  it('is put inside of embedded values', async () => {
    const [post] = await db.Post.where({ _id: ids.post(4) }).include('comments.by', (by) => by.select({ name: true }));
    expect(post?.comments[1]?.by?.name).toBe('Cyd');
    for (const { text, by } of post?.comments ?? [])
      expectTypeOf([text, by?.name]).toEqualTypeOf<(string | undefined)[]>();
    expect(post?.comments.map(({ by }) => by?.name)).toEqual(['Ada', 'Cyd']);
    expect(Object.keys(post?.comments[0] ?? {})).not.toContain('by');
    expect(further()).toMatchObject([{ find: 'users', projection: { name: 1 } }]);
  });
});

describe('a to-many relation', () => {
  it('by ids keeps the order of the ids, and leaves out what is not there', async () => {
    const posts = await db.Post.where({ words: { $lte: 300 } })
      .orderBy({ _id: 1 })
      .include('tags');
    expect(posts.map(({ tags }) => tags.map(({ label }) => label))).toEqual([['C', 'A'], [], ['B', 'A']]);
    expect(further()).toMatchObject([{ find: 'tags', filter: { _id: { $in: ['c', 'a', 'b', 'missing'] } } }]);
    const ordered = await db.Post.where({ _id: ids.post(1) }).include('tags', (tags) =>
      tags.orderBy({ label: 1 }).limit(1),
    );
    expect(ordered[0]?.tags.map(({ label }) => label)).toEqual(['A']);
    takeSent();
  });

  it('from the other side is filtered, ordered and limited per parent by one aggregation', async () => {
    const users = await db.User.orderBy({ _id: 1 }).include('posts', (posts) =>
      posts
        .where({ words: { $gt: 100 } })
        .orderBy({ words: -1 })
        .limit(2)
        .select({ title: true }),
    );
    expectTypeOf(users[0]?.posts[0]?.title).toEqualTypeOf<string | undefined>();
    expect(further()).toMatchObject([
      {
        aggregate: 'posts',
        pipeline: [
          { $match: { words: { $gt: 100 }, authorId: { $in: [ids.ada, ids.bob, ids.cyd] } } },
          { $sort: { authorId: 1, words: -1 } },
          { $project: { title: 1, authorId: 1 } },
          { $group: { _id: '$authorId', rows: { $firstN: { n: 2, input: '$$ROOT' } } } },
          { $unwind: '$rows' },
          { $replaceRoot: { newRoot: '$rows' } },
        ],
      },
    ]);
    // The key that they were matched by was not selected.
    expect(users.map(({ posts }) => posts)).toEqual([
      [
        { _id: ids.post(2), title: 'Post 2' },
        { _id: ids.post(3), title: 'Post 3' },
      ],
      [{ _id: ids.post(4), title: 'Post 4' }],
      [],
    ]);
    const second = await db.User.where({ _id: ids.ada }).include('posts', (posts) =>
      posts.orderBy({ words: 1 }).skip(1).limit(1),
    );
    expect(second[0]?.posts.map(title)).toEqual(['Post 3']);
    takeSent();
  });

  it('without a limit is a find', async () => {
    const users = await db.User.orderBy({ _id: 1 }).include('posts', (posts) => posts.orderBy({ words: -1 }));
    expect(further()).toMatchObject([{ find: 'posts', sort: { words: -1 }, batchSize: 1000 }]);
    expect(users.map(({ posts }) => posts.map(title))).toEqual([['Post 2', 'Post 3', 'Post 1'], ['Post 4'], []]);
  });

  it('through embedded values of the other side has each document once', async () => {
    const users = await db.User.orderBy({ _id: 1 }).include('commentedPosts', (posts) =>
      posts.orderBy({ _id: -1 }).limit(1).select({ title: true }),
    );
    expect(users.map(({ commentedPosts }) => commentedPosts.map(title))).toEqual([['Post 5'], [], ['Post 4']]);
    expect(users[0]?.commentedPosts).toEqual([{ _id: ids.post(5), title: 'Post 5' }]);
    expect(further()).toHaveLength(1);
  });
});

describe('a selection', () => {
  it('may leave out what relations need', async () => {
    const posts = await db.Post.where({ _id: { $in: [ids.post(1), ids.post(4)] } })
      .orderBy({ _id: 1 })
      .select({ _id: false, title: true, comments: { text: true } })
      .include('author', (author) =>
        author.select({ _id: false, name: true }).include('team', (team) => team.select({ _id: false, name: true })),
      )
      .include('comments.by', (by) =>
        by.omit({ email: true, createdAt: true, updatedAt: true, address: true, bossId: true }),
      );
    expect(posts).toEqual([
      { title: 'Post 1', comments: [], author: { name: 'Ada', team: [{ name: 'Bob' }, { name: 'Cyd' }] } },
      {
        title: 'Post 4',
        comments: [
          { text: 'Yes', by: { _id: ids.ada, name: 'Ada' } },
          { text: 'No', by: { _id: ids.cyd, name: 'Cyd' } },
        ],
        author: { name: 'Bob', team: [] },
      },
    ]);
    expectTypeOf(posts[0]?.author?.team[0]?.name).toEqualTypeOf<string | undefined>();
    // @ts-expect-error: not selected.
    posts[0]?._id;
  });

  it('cannot leave out what holds a relation', async () => {
    await expect(db.Post.select({ title: true }).include('comments.by').toArray()).rejects.toThrow(QueryError);
    await expect(db.Post.omit({ comments: true }).include('comments.by').toArray()).rejects.toThrow('"comments.by"');
  });

  it('plain gives plain objects with relations as properties', async () => {
    const [post] = await db.Post.where({ _id: ids.post(4) })
      .plain()
      .include('author', (author) => author.plain())
      .include('comments.by');
    expectTypeOf(post?.author).toExtend<UserFields | null | undefined>();
    expect(Object.keys(post ?? {})).toContain('author');
    expect(Object.getPrototypeOf(post?.author)).toBe(Object.prototype);
    expect(JSON.parse(JSON.stringify(post?.comments[0]))).toMatchObject({ text: 'Yes', by: { name: 'Ada' } });
  });
});

it('includes are brought along by first, get, streams and pages too', async () => {
  expect((await db.Post.include('author').get(ids.post(4))).author?.name).toBe('Bob');
  expect((await db.Post.where({ title: 'Post 4' }).include('author').first())?.author?.name).toBe('Bob');
  const streamed: (string | undefined)[] = [];
  takeSent();
  for await (const { author } of db.Post.orderBy({ _id: 1 }).options({ batchSize: 4 }).include('author')) {
    streamed.push(name(author));
  }
  expect(streamed).toEqual(['Ada', 'Ada', 'Ada', 'Bob', undefined, undefined]);
  expect(takeSent().map(({ name }) => name)).toEqual(['find', 'find', 'getMore', 'find']);
  const page = await db.Post.orderBy({ words: 1 }).include('author').page({ size: 2 });
  expect(page.items.map(({ author }) => author?.name)).toEqual(['Ada', 'Ada']);
});

it('refuses relations that are not there, and other queries than the one handed out', () => {
  // @ts-expect-error: a typo.
  expect(() => db.Post.include('autor')).toThrow('Did you mean "author"?');
  // @ts-expect-error: a query of another model.
  expect(() => db.Post.include('author', () => db.Post.all())).toThrow(QueryError);
  // @ts-expect-error: not a query.
  expect(() => db.Post.include('author', (author) => author.toArray())).toThrow(QueryError);
});

it('works inside of a transaction, one query after the other', async () => {
  await db.transaction(async (tx) => {
    const [post] = await tx.Post.where({ _id: ids.post(1) })
      .include('author')
      .include('tags');
    expect(post?.author?.name).toBe('Ada');
    expect(post?.tags).toHaveLength(2);
  });
});

it('a row with relations saves only its own fields', async () => {
  const post = await db.Post.include('author').get(ids.post(1));
  post.subtitle = 'Changed';
  takeSent();
  await post.save();
  const update = takeSent().find(({ name }) => name === 'update' || name === 'findAndModify');
  expect(JSON.stringify(update)).not.toContain('Ada');
  expect((await db.Post.get(ids.post(1))).subtitle).toBe('Changed');
  expect(await db.Post.collection.findOne({ author: { $exists: true } })).toBeNull();
});
