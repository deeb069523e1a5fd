import { AbortedError, QueryError } from '@espalier/runtime';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Post } from '../../support/blog/generated/index.ts';
import { openBlog } from '../../support/blog/open-blog.ts';

const { db, takeSent } = await openBlog();
const size = 500;

beforeAll(async () => {
  await db.Post.collection.insertMany(
    Array.from({ length: size }, (_, index) => ({ title: String(index), slug: String(index), words: index })),
  );
});

beforeEach(() => void takeSent());

const batched = db.Post.orderBy({ words: 1 }).options({ batchSize: 50 });
const names = () => takeSent().map(({ name }) => name);

/** How many cursors were closed on the server since the last look at what was sent. */
const closed = () => names().filter((name) => name === 'killCursors').length;

describe('for await', () => {
  it('gives every row, batch by batch', async () => {
    const seen: number[] = [];
    for await (const post of batched) {
      expect(post).toBeInstanceOf(Post);
      seen.push(post.words);
    }
    expect(seen).toEqual(Array.from({ length: size }, (_, index) => index));
    expect(names()).toEqual(['find', ...Array.from({ length: 10 }, () => 'getMore')]);
  });

  it('closes the cursor on break and on throw', async () => {
    for await (const { words } of batched) if (words === 60) break;
    await expect(async () => {
      for await (const { words } of batched) if (words === 60) throw new Error('mine');
    }).rejects.toThrow('mine');
    expect(closed()).toBe(2);
  });

  it('stops when its signal aborts, also in the middle of a batch', async () => {
    const controller = new AbortController();
    let seen = 0;
    await expect(async () => {
      for await (const _post of batched.options({ signal: controller.signal })) {
        seen += 1;
        if (seen === 10) controller.abort();
      }
    }).rejects.toThrow(AbortedError);
    expect(seen).toBe(10);
    // The driver closes it by itself, without letting anybody wait for it.
    await expect.poll(closed).toBe(1);
    await expect(batched.options({ signal: controller.signal }).toArray()).rejects.toThrow(AbortedError);
  });

  it('reports a query that cannot be sent when it is first asked', async () => {
    await expect(async () => {
      for await (const _post of db.Post.select({ title: true }).include('comments.by')) expect.unreachable();
    }).rejects.toThrow(QueryError);
  });
});

it('toArray asks for many at once', async () => {
  expect(await db.Post.all()).toHaveLength(size);
  expect(names()).toEqual(['find']);
});
