import { beforeAll, expect, it } from 'vitest';
import { ordinaryBsonOptions } from '../../../runtime/src/codecs/bson-options.ts';
import { BoundContext } from '../../../runtime/src/model/bound-context.ts';
import { Row } from '../../../runtime/src/model/row.ts';
import { emptyState } from '../../../runtime/src/query/empty-state.ts';
import { QueryCore } from '../../../runtime/src/query/query-core.ts';
import { RowReader } from '../../../runtime/src/query/row-reader.ts';
import { fillBlog } from '../../support/blog/fill-blog.ts';
import { Post } from '../../support/blog/generated/index.ts';
import { openBlog } from '../../support/blog/open-blog.ts';

const { db } = await openBlog();

beforeAll(async () => {
  await fillBlog(db);
  // Values of other types than declared, keys in another order, unknown keys.
  await db.Post.collection.insertMany([
    { words: 'many', title: 5, v: 2.5, labels: 'x', comments: [{ at: 'then', byId: 1, extra: { deep: [1, null] } }] },
    { slug: null, createdAt: 3, counts: [], unknown: { a: [{ b: 1n }] }, score: 4 },
  ]);
});

it('bytes and the driver’s objects make the same rows', async () => {
  const context = QueryCore.contextOf(db.Post.all());
  expect(context).toBeInstanceOf(BoundContext);
  for (const result of ['row', 'plain'] as const) {
    const reader = new RowReader(context, { ...emptyState, result });
    expect(reader.bsonOptions).toEqual({ raw: true });
    const fromBytes = (await db.Post.collection.find({}, { raw: true }).toArray()).map((bytes) => reader.read(bytes));
    const objects = await db.Post.collection.find({}, ordinaryBsonOptions).toArray();
    const fromObjects = objects.map((object) => reader.read(object));
    expect(fromBytes).toHaveLength(8);
    expect(fromObjects).toEqual(fromBytes);
    for (const [index, row] of fromBytes.entries()) {
      expect(Object.keys(row)).toEqual(Object.keys(fromObjects[index] ?? {}));
      expect(row instanceof Post).toBe(result === 'row');
      if (row instanceof Post) expect(Row.originOf(row)).toBeInstanceOf(Uint8Array);
    }
  }
});
