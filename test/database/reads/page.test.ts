import { QueryError } from '@espalier/runtime';
import { BSON, Decimal128, Double, ObjectId } from 'mongodb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PostOrder, PostQuery } from '../../support/blog/generated/index.ts';
import { openBlog } from '../../support/blog/open-blog.ts';
import fc from '../../support/random/fast-check.ts';

const { db, takeSent } = await openBlog();

const pick = <T>(values: readonly T[], index: number) => values[index % values.length];

beforeAll(async () => {
  const posts = Array.from({ length: 60 }, (_, index) => ({
    _id: new ObjectId(),
    title: `T${index % 7}`,
    slug: String(index),
    // Null, missing and values; NaN and both infinities.
    ...(index % 3 === 0 ? {} : { subtitle: pick([null, 'a', 'b', ''], index) }),
    score: new Double(pick([Number.NaN, 1, -1, Number.POSITIVE_INFINITY, 0.5, Number.NEGATIVE_INFINITY], index) ?? 0),
    ...(index % 4 === 0 ? {} : { price: Decimal128.fromString(String(index % 5)) }),
    v: BSON.Long.fromNumber(index % 3),
    createdAt: new Date(index % 10),
  }));
  await db.Post.collection.insertMany(posts);
});

beforeEach(() => void takeSent());

/** Turns the pages from the first to the last, and back. */
async function turn(query: PostQuery, size: number): Promise<{ forward: string[]; backward: string[] }> {
  const forward: string[] = [];
  const backward: string[] = [];
  let page = await query.page({ size });
  for (;;) {
    forward.push(...page.items.map(({ slug }) => slug));
    if (page.next === undefined) break;
    page = await query.page({ size, after: page.next });
  }
  backward.unshift(...page.items.map(({ slug }) => slug));
  while (page.previous !== undefined) {
    page = await query.page({ size, before: page.previous });
    backward.unshift(...page.items.map(({ slug }) => slug));
  }
  return { forward, backward };
}

describe('turning pages', () => {
  const directions = fc.constantFrom(1 as const, -1 as const);
  const orders: fc.Arbitrary<PostOrder> = fc
    .uniqueArray(fc.constantFrom('title', 'subtitle', 'score', 'price', 'views', 'createdAt', '_id'), { maxLength: 3 })
    .chain((paths) => fc.tuple(...paths.map((path) => fc.tuple(fc.constant(path), directions))))
    .map((entries) => Object.fromEntries(entries));

  it('gives each row once, in the order that one query gives, in both directions', async () => {
    await fc.assert(
      fc.asyncProperty(orders, fc.integer({ min: 1, max: 25 }), async (order, size) => {
        const query = db.Post.orderBy(order);
        const whole = await db.Post.orderBy('_id' in order ? order : { ...order, _id: 1 });
        const expected = whole.map(({ slug }) => slug);
        const { forward, backward } = await turn(query, size);
        expect(forward).toEqual(expected);
        expect(backward).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('sends one find with the place of the last row', async () => {
    const query = db.Post.where({ title: 'T1' }).orderBy({ createdAt: -1 }).select({ slug: true });
    const first = await query.page({ size: 2 });
    expect(first.items.every((item) => Object.keys(item).join() === '_id,slug')).toBe(true);
    expect(first.previous).toBeUndefined();
    takeSent();
    await query.page({ size: 2, after: first.next });
    const last = await db.Post.get(first.items[1]?._id ?? new ObjectId());
    expect(takeSent()[0]?.command).toMatchObject({
      find: 'posts',
      filter: {
        title: 'T1',
        $or: [{ createdAt: { $lt: last.createdAt } }, { createdAt: last.createdAt, _id: { $gt: last._id } }],
      },
      projection: { slug: 1, createdAt: 1 },
      sort: { createdAt: -1, _id: 1 },
      limit: 3,
    });
  });

  it('knows its ends', async () => {
    const query = db.Post.where({ title: 'T1' });
    const total = await query.count();
    const exact = await query.page({ size: total });
    expect([exact.items.length, exact.next, exact.previous]).toEqual([total, undefined, undefined]);
    const none = await db.Post.where({ title: 'none' }).page({ size: 3 });
    expect(none).toEqual({ items: [] });
  });
});

describe('a cursor', () => {
  const query = db.Post.orderBy({ createdAt: 1 });

  it.each(['', 'x', '%%%', 'AAAA', 'a'.repeat(200_000), Buffer.from('{"$gt":""}').toString('base64url')])(
    'that is none is refused',
    async (cursor) => {
      await expect(query.page({ size: 2, after: cursor })).rejects.toThrow(QueryError);
      expect(takeSent()).toEqual([]);
    },
  );

  it('cannot bring operators, other types or another order', async () => {
    const { next = '' } = await query.page({ size: 2 });
    const { order } = BSON.deserialize(Buffer.from(next, 'base64url'));
    const forge = (...values: unknown[]) => Buffer.from(BSON.serialize({ order, values })).toString('base64url');
    takeSent();
    for (const cursor of [
      forge({ $gt: 0 }, new ObjectId()),
      forge('2024-01-01', new ObjectId()),
      forge(new Date(), { $ne: null }),
      forge(new Date()),
      forge(new Date(), /x/),
    ]) {
      await expect(query.page({ size: 2, after: cursor })).rejects.toThrow(QueryError);
    }
    await expect(db.Post.orderBy({ createdAt: -1 }).page({ size: 2, after: next })).rejects.toThrow('another order');
    await expect(db.Post.orderBy({ updatedAt: 1 }).page({ size: 2, after: next })).rejects.toThrow('another order');
    expect(takeSent()).toEqual([]);
    expect(next).toMatch(/^[\w-]+$/);
  });

  it('survives any bytes without another error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const cursor = Buffer.from(bytes).toString('base64url');
        await expect(query.page({ size: 2, before: cursor })).rejects.toThrow(QueryError);
      }),
      { numRuns: 50 },
    );
  });
});

it('refuses what cannot be paged', async () => {
  await expect(db.Post.limit(3).page({ size: 2 })).rejects.toThrow(QueryError);
  await expect(db.Post.skip(3).page({ size: 2 })).rejects.toThrow(QueryError);
  await expect(db.Post.all().page({ size: 0 })).rejects.toThrow(QueryError);
  await expect(db.Post.all().page({ size: 100_000 })).rejects.toThrow(QueryError);
  await expect(db.Post.orderBy({ 'comments.at': 1 }).page({ size: 2 })).rejects.toThrow('cannot order pages');
});
