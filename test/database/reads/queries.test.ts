import { NotFoundError, ObjectId, QueryError, raw, startsWith } from '@espalier/runtime';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillBlog, ids } from '../../support/blog/fill-blog.ts';
import { Post } from '../../support/blog/generated/index.ts';
import { openBlog } from '../../support/blog/open-blog.ts';

const { db, takeSent } = await openBlog();

beforeAll(() => fillBlog(db));

const titles = (rows: readonly { readonly title: string }[]) => rows.map(({ title }) => title);

describe('where', () => {
  it('gives rows of the model', async () => {
    const query = db.Post.where({ status: 'draft', words: { $gte: 300 } });
    expect(query.toMQL()).toEqual({ find: 'posts', filter: { status: 'draft', words: { $gte: 300 } } });
    const [post, ...others] = await query;
    expect(others).toEqual([]);
    expect(post).toBeInstanceOf(Post);
    expect(post?.plain()).toEqual({
      _id: ids.post(2),
      title: 'Post 2',
      slug: 'post-2',
      authorId: ids.ada,
      tagIds: [],
      status: 'draft',
      subtitle: null,
      words: 300,
      score: 1,
      views: 2n,
      labels: [],
      counts: { likes: 2 },
      comments: [],
      createdAt: new Date('2024-01-02'),
      updatedAt: new Date('2024-01-02'),
      version: 1,
    });
  });

  it('keeps every condition that was added', async () => {
    const query = db.Post.where({ words: { $gt: 100 } })
      .where({ words: { $lt: 400 } })
      .where((p, $) => $.gt($.mul(p.words, 2), 400))
      .where(raw({ legacy: { $exists: false } }));
    expect(query.toMQL().filter).toEqual({
      $and: [
        { words: { $gt: 100 } },
        { words: { $lt: 400 } },
        { $expr: { $gt: [{ $multiply: ['$words', 2] }, 400] } },
        { legacy: { $exists: false } },
      ],
    });
    expect(titles(await query)).toEqual(['Post 2']);
  });

  it('is immutable and lazy', async () => {
    const all = db.Post.orderBy({ words: 1 });
    takeSent();
    const few = all.where({ title: startsWith('Post') }).limit(1);
    expect(takeSent()).toEqual([]);
    expect(all.toMQL()).toEqual({ find: 'posts', filter: {}, sort: { words: 1 } });
    expect(Object.isFrozen(few.toMQL().filter)).toBe(true);
    expect(titles(await few)).toEqual(['Post 1']);
    expect(await all).toHaveLength(6);
    const [find] = takeSent();
    expect(find?.command).toMatchObject(few.toMQL());
  });

  it('uses stored names', async () => {
    const query = db.Post.where({ views: { $gt: 4n } })
      .orderBy({ views: -1 })
      .select({ views: true });
    expect(query.toMQL()).toEqual({
      find: 'posts',
      filter: { v: { $gt: 4n } },
      sort: { v: -1 },
      projection: { v: 1 },
    });
    expect(await query).toEqual([
      { _id: ids.post(6), views: 6n },
      { _id: ids.post(5), views: 5n },
    ]);
    expect(await db.User.where({ 'address.city': 'Ulm' }).select({ _id: false, address: { city: true } })).toEqual([
      { address: { city: 'Ulm' } },
    ]);
  });
});

describe('select and omit', () => {
  it('read no more than named', async () => {
    const query = db.Post.where({ _id: ids.post(4) }).select({ title: true, comments: { text: true } });
    expect(query.toMQL().projection).toEqual({ title: 1, 'comments.text': 1 });
    expect(await query).toEqual([{ _id: ids.post(4), title: 'Post 4', comments: [{ text: 'Yes' }, { text: 'No' }] }]);
    const [row] = await query;
    expect(row).not.toBeInstanceOf(Post);
  });

  it('omit reads the rest', async () => {
    const query = db.User.where({ _id: ids.bob }).omit({
      _id: true,
      createdAt: true,
      updatedAt: true,
      address: { zip: true },
    });
    expect(query.toMQL().projection).toEqual({ _id: 0, createdAt: 0, updatedAt: 0, 'address.zip': 0 });
    expect(await query).toEqual([
      { name: 'Bob', email: 'bob@example.org', bossId: ids.ada, address: { city: 'Bonn' } },
    ]);
  });

  it('refuse what leaves nothing or does not exist', () => {
    expect(() => db.Post.select({})).toThrow(QueryError);
    expect(() => db.Post.select({ title: false })).toThrow('nothing is selected');
    // @ts-expect-error: a typo is an error of the types too.
    expect(() => db.Post.select({ titel: true })).toThrow('Did you mean "title"?');
    // @ts-expect-error: the same inside of others.
    expect(() => db.Post.select({ title: true, comments: { txt: true } })).toThrow('comments.txt');
  });
});

describe('terminals', () => {
  it('get', async () => {
    expect((await db.Post.get(ids.post(1))).title).toBe('Post 1');
    await expect(db.Post.get(new ObjectId())).rejects.toThrow(NotFoundError);
    await expect(db.Post.where({ status: 'draft' }).get(ids.post(1))).rejects.toThrow(NotFoundError);
    // @ts-expect-error: an id of another type.
    await expect(db.Post.get(ids.post(1).toHexString())).rejects.toThrow(QueryError);
    // @ts-expect-error: an operator.
    await expect(db.Tag.get({ $gt: '' })).rejects.toThrow(QueryError);
  });

  it('first, exists, count and distinct', async () => {
    const live = db.Post.where({ status: 'live' });
    expect((await live.orderBy({ words: -1 }).first())?.title).toBe('Post 6');
    expect(await live.where({ words: 300 }).first()).toBeNull();
    expect(await live.exists()).toBe(true);
    expect(await live.where({ words: 300 }).exists()).toBe(false);
    expect(await live.count()).toBe(5);
    expect(await live.skip(1).limit(2).count()).toBe(2);
    expect(await db.Post.all().count({ estimated: true })).toBe(6);
    await expect(live.count({ estimated: true })).rejects.toThrow(QueryError);
    expect((await live.distinct('labels')).sort()).toEqual(['x', 'y']);
    expect((await db.Post.all().distinct('views')).sort()).toEqual([1n, 2n, 3n, 4n, 5n, 6n]);
    expect((await db.Post.all().distinct('comments.text')).sort()).toEqual(['A', 'B', 'No', 'Who?', 'Yes']);
  });

  it('explain and options', async () => {
    const query = db.Post.where({ slug: 'post-1' }).options({ hint: '_id_', comment: 'why', maxTimeMS: 5000 });
    expect(query.toMQL()).toEqual({
      find: 'posts',
      filter: { slug: 'post-1' },
      hint: '_id_',
      comment: 'why',
      maxTimeMS: 5000,
    });
    expect(await query.explain()).toMatchObject({ queryPlanner: { winningPlan: { stage: 'FETCH' } } });
    expect(await query).toHaveLength(1);
    // @ts-expect-error: an option that would do nothing.
    expect(() => query.options({ hnt: '_id_' })).toThrow('Did you mean "hint"?');
    const insensitive = db.Post.where({ title: 'POST 1' }).options({ collation: { locale: 'en', strength: 2 } });
    expect(titles(await insensitive)).toEqual(['Post 1']);
  });

  it('limit is never "no limit"', () => {
    expect(() => db.Post.limit(0)).toThrow(QueryError);
    expect(() => db.Post.limit(-1)).toThrow(QueryError);
    expect(() => db.Post.skip(1.5)).toThrow(QueryError);
  });
});

describe('soft delete', () => {
  it('hides deleted rows unless asked', async () => {
    expect(db.User.all().toMQL().filter).toEqual({ deletedAt: { $exists: false } });
    expect(await db.User.all().count()).toBe(3);
    expect(await db.User.withDeleted().count()).toBe(4);
    expect((await db.User.onlyDeleted()).map(({ name }) => name)).toEqual(['Dan']);
    await expect(db.User.get(ids.dan)).rejects.toThrow(NotFoundError);
  });
});

describe('unknown data', () => {
  it('comes along on rows', async () => {
    const post = await db.Post.get(ids.post(3));
    expect(Object.keys(post).at(-1)).toBe('legacy');
    expect(Object.entries(post).at(-1)).toEqual(['legacy', { keep: true }]);
  });
});
