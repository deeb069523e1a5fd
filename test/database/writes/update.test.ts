import { Decimal128, QueryError, ValidationError } from '@espalier/runtime';
import { type Document, Double, Int32, Long, ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../support/server.ts';
import { openShop, productInput } from './shop.ts';

const server = testDatabase();
let db: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  db = await openShop(server.uri, { database: server.name });
});
afterAll(() => db.close());

type Loose = Readonly<Record<string, unknown>>;

const stored = (_id: ObjectId) => db.Product.collection.findOne({ _id }, { promoteValues: false });

/** The update that is sent, without what the runtime adds to it. */
function sentUpdate(update: Loose, arrayFilters?: Loose[]): Document {
  const mql = db.Product.where({ slug: 'x' })
    .update(update, arrayFilters && { arrayFilters })
    .toMQL();
  const {
    $set: { updatedAt, ...set } = { updatedAt: undefined },
    $inc: { version, ...inc } = { version: 0 },
    ...others
  } = mql.updates[0].u;
  expect(updatedAt).toBeInstanceOf(Date);
  expect(version).toBe(1);
  return {
    ...others,
    ...(Object.keys(set).length > 0 && { $set: set }),
    ...(Object.keys(inc).length > 0 && { $inc: inc }),
  };
}

async function updated(input: Loose, update: Loose, arrayFilters?: Loose[]): Promise<Document> {
  const row = await db.Product.create(productInput(input));
  const result = await db.Product.where({ _id: row._id }).update(update, arrayFilters && { arrayFilters });
  expect(result).toEqual({ matchedCount: 1, modifiedCount: 1 });
  const document: Document = (await stored(row._id)) ?? {};
  expect(document.version.valueOf()).toBe(2);
  return document;
}

const problemsOf = async (
  update: Loose | ((...all: never[]) => Loose),
  kind: typeof QueryError | typeof ValidationError,
) => {
  const error = await db.Product.where({ slug: 'x' })
    .update(update as Loose)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(kind);
  return error instanceof QueryError || error instanceof ValidationError
    ? error.problems.map(({ path, code }) => `${path} ${code}`)
    : [];
};

describe('operands', () => {
  it('are encoded by the declared type', async () => {
    expect(sentUpdate({ $inc: { score: 1, views: 1n, stock: 2 } })).toEqual({
      $inc: { score: new Double(1), v: 1n, stock: 2 },
    });
    const document = await updated({}, { $inc: { score: 1, views: 1n, stock: 2 } });
    expect(document.score).toEqual(new Double(1));
    expect(document.v).toEqual(Long.fromNumber(1));
    expect(document.stock).toEqual(new Int32(5));
  });

  it('set, unset and compare', async () => {
    const document = await updated(
      { price: '3', score: 5 },
      { $set: { title: ' Fig ', 'counts.a': 2 }, $unset: { price: true }, $max: { score: 9 }, $mul: { stock: 3 } },
    );
    expect(document).toMatchObject({ title: 'Fig', counts: { a: new Int32(2) }, score: new Double(9) });
    expect(document).not.toHaveProperty('price');
    expect(document.stock).toEqual(new Int32(9));
    const lower = await updated({ score: 5 }, { $min: { score: 1 }, $currentDate: {}, $bit: { stock: { and: 1 } } });
    expect(lower).toMatchObject({ score: new Double(1), stock: new Int32(1) });
  });

  it('change arrays', async () => {
    const at = new Date('2024-01-01');
    const reviews = [
      { text: 'b', stars: 1, at },
      { text: 'a', stars: 5, at },
    ];
    const push = { $push: { reviews: { $each: [{ text: ' c ', stars: 3, at }], $sort: { stars: -1 }, $slice: 2 } } };
    expect(sentUpdate(push)).toEqual({
      $push: { reviews: { $each: [{ text: 'c', s: 3, at }], $sort: { s: -1 }, $slice: 2 } },
    });
    const pushed = await updated({ reviews, labels: ['x', 'y', 'x'] }, { ...push, $pull: { labels: 'x' } });
    expect(pushed.reviews.map(({ s }: Document) => s.valueOf())).toEqual([5, 3]);
    expect(pushed.labels).toEqual(['y']);
    const pulled = await updated(
      { reviews },
      { $pull: { reviews: { stars: { $lt: 3 } } }, $addToSet: { labels: 'n' } },
    );
    expect(pulled.reviews).toHaveLength(1);
    const labels = ['a', 'b', 'c'];
    expect((await updated({ labels }, { $pullAll: { labels: ['a', 'c'] } })).labels).toEqual(['b']);
    expect((await updated({ labels }, { $pull: { labels: { $in: ['a', 'b'] } } })).labels).toEqual(['c']);
    expect((await updated({ labels }, { $pop: { labels: -1 } })).labels).toEqual(['b', 'c']);
    expect((await updated({ labels }, { $addToSet: { labels: { $each: ['a', 'd'] } } })).labels).toHaveLength(4);
  });

  it('fill the defaults inside of pushed values', async () => {
    const document = await updated({}, { $push: { reviews: { text: 'x', stars: 1 } } });
    expect(document.reviews[0].at).toBeInstanceOf(Date);
  });

  it('reach elements by position and by array filters', async () => {
    const reviews = [
      { text: 'a', stars: 1, by: { name: 'Ada' } },
      { text: 'b', stars: 5 },
    ];
    const filters = [{ 'low.stars': { $lt: 3 } }, { 'high.text': 'b' }];
    const update = { $set: { 'reviews.$[low].text': 'poor', 'reviews.$[high].stars': 4 } };
    expect(sentUpdate(update, filters)).toEqual({ $set: { 'reviews.$[low].text': 'poor', 'reviews.$[high].s': 4 } });
    const document = await updated({ reviews }, update, filters);
    expect(document.reviews).toMatchObject([
      { text: 'poor', by: { n: 'Ada' } },
      { text: 'b', s: new Int32(4) },
    ]);
    expect((await updated({ reviews }, { $set: { 'reviews.1.stars': 2 } })).reviews[1].s.valueOf()).toBe(2);
    const mixed = { $set: { 'reviews.$[].text': 'x', 'reviews.1.stars': 4 } };
    expect(await problemsOf(mixed, QueryError)).toEqual(['reviews.1.stars conflict']);
    const every = await updated({ reviews }, { $inc: { 'reviews.$[].stars': -1 } });
    expect(every.reviews.map(({ s }: Document) => s.valueOf())).toEqual([0, 4]);
  });
});

describe('refusals', () => {
  it('name unknown operators and paths, with what was meant', async () => {
    expect(await problemsOf({ $sett: { title: 'x' } }, QueryError)).toEqual(['$sett update']);
    expect(await problemsOf({ title: 'x' }, QueryError)).toEqual(['title update']);
    await expect(db.Product.where({ slug: 'x' }).update({ $set: { titel: 'x' } })).rejects.toThrow('"title"');
    expect(await problemsOf({ $set: { 'reviews.text': 'x' } }, QueryError)).toEqual(['reviews.text unknown-path']);
    expect(await problemsOf({ $set: { 'title.x': 'x' } }, QueryError)).toEqual(['title.x unknown-path']);
    expect(await problemsOf({ $set: { 'counts.$bad': 1 } }, QueryError)).toEqual(['counts.$bad unknown-path']);
    expect(await problemsOf({ $set: { 'reviews.$[x].text': 'x' } }, QueryError)).toEqual(['arrayFilters array-filter']);
    expect(await problemsOf({ $rename: { title: 'name' } }, QueryError)).toEqual(['$rename update']);
    expect(await problemsOf({ $setOnInsert: { title: 'x' } }, QueryError)).toEqual(['$setOnInsert update']);
  });

  it('keep wrong operands from the server', async () => {
    expect(await problemsOf({ $set: { title: undefined } }, QueryError)).toEqual(['title undefined']);
    expect(await problemsOf({ $inc: { title: 1 } }, QueryError)).toEqual(['title operand']);
    expect(await problemsOf({ $inc: { stock: 1.5 } }, QueryError)).toEqual(['stock operand']);
    expect(await problemsOf({ $push: { title: 'x' } }, QueryError)).toEqual(['title operand']);
    expect(await problemsOf({ $pop: { labels: 2 } }, QueryError)).toEqual(['labels operand']);
    expect(await problemsOf({ $currentDate: { title: true } }, QueryError)).toEqual(['title operand']);
    expect(await problemsOf({}, QueryError)).toEqual([' update']);
    expect(await problemsOf({ $set: { title: 'x', counts: {}, 'counts.a': 1 } }, QueryError)).toEqual([
      'counts.a conflict',
    ]);
    expect(await problemsOf({ $set: { stock: 1 }, $inc: { stock: 1 } }, QueryError)).toEqual(['stock conflict']);
  });

  it('check values by the rules of the model', async () => {
    const update = {
      $set: { title: '', stock: -1, status: 'sold', 'reviews.0.stars': 9 },
      $push: { labels: 3 },
      $unset: { subtitle: true },
    };
    expect((await problemsOf(update, ValidationError)).sort()).toEqual([
      'labels type',
      'reviews.0.stars too-large',
      'status enum',
      'stock too-small',
      'subtitle required',
      'title too-short',
    ]);
    expect(await problemsOf({ $set: { slug: 'x', _id: new ObjectId(), version: 3 } }, ValidationError)).toEqual([
      'slug immutable',
      '_id immutable',
      'version immutable',
    ]);
  });

  it('want a filter or .all() for many, and ignore nothing that a query says', async () => {
    const touch = { $set: { title: 'x' } };
    for (const query of [db.Product.where({}), db.Product.where({ $and: [{}] }), db.Product.orderBy({ title: 1 })]) {
      await expect(query.update(touch)).rejects.toBeInstanceOf(QueryError);
      await expect(query.delete()).rejects.toBeInstanceOf(QueryError);
    }
    const some = db.Product.where({ slug: 'x' });
    for (const query of [some.limit(2), some.skip(1), some.orderBy({ title: 1 }), some.select({ title: true })]) {
      await expect(query.update(touch)).rejects.toBeInstanceOf(QueryError);
      await expect(query.delete()).rejects.toBeInstanceOf(QueryError);
    }
    await expect(some.options({ batchSize: 3 }).update(touch)).rejects.toThrow('batchSize');
    expect(await db.Product.all().update({ $inc: { score: 0 } })).toHaveProperty('matchedCount');
  });
});

describe('expressions', () => {
  it('make the whole update a pipeline with the same effect', async () => {
    const row = await db.Product.create(productInput({ stock: 4, labels: ['a', 'b', 'a'], score: 2, price: '3' }));
    const query = db.Product.where({ _id: row._id });
    const update = (p: { stock: never }, $: { mul: (...all: unknown[]) => never }) => ({
      $set: { score: $.mul(p.stock, 2), title: '$slug' },
      $inc: { views: 2n },
      $mul: { stock: 3 },
      $unset: { price: true },
      $pull: { labels: 'a' },
      $addToSet: { labels2: 'x' },
    });
    await expect(query.update(update as never)).rejects.toThrow('labels2');
    await query.update(((p: never, $: never) => {
      const { $addToSet: _unknown, ...others } = update(p, $);
      return others;
    }) as never);
    const document: Document = (await stored(row._id)) ?? {};
    expect(document).toMatchObject({ title: '$slug', labels: ['b'], v: Long.fromNumber(2), stock: new Int32(12) });
    expect(document.score).toEqual(new Double(8));
    expect(document.version.valueOf()).toBe(2);
    expect(document).not.toHaveProperty('price');
  });

  it('name the operator that has no exact counterpart', async () => {
    const query = db.Product.where({ slug: 'x' });
    const beside = (changes: Loose) =>
      query.update(((p: { stock: never }) => ({ $set: { score: p.stock }, ...changes })) as never);
    await expect(beside({ $bit: { stock: { and: 1 } } })).rejects.toThrow('$bit');
    await expect(beside({ $push: { reviews: { $each: [], $slice: 2 } } })).rejects.toThrow('$push');
    await expect(beside({ $pull: { reviews: { stars: 3 } } })).rejects.toThrow('$pull');
    await expect(beside({ $inc: { 'reviews.0.stars': 1 } })).rejects.toThrow('$inc');
  });
});

describe('upsert', () => {
  it('inserts a whole document, or changes the one that is there', async () => {
    const query = db.Product.where({ slug: 'upserted' });
    const update = { $set: { title: 'U', subtitle: null }, $inc: { stock: 2 } };
    const made = await query.upsert(update);
    expect(made).toMatchObject({ matchedCount: 0, upsertedId: expect.any(ObjectId) });
    const document = await stored(made.upsertedId ?? new ObjectId());
    expect(document).toMatchObject({ slug: 'upserted', status: 'draft', score: new Double(0), version: new Int32(1) });
    expect(document?.createdAt).toBeInstanceOf(Date);
    expect(await query.upsert(update)).toEqual({ matchedCount: 1, modifiedCount: 1 });
    expect(await query.first()).toMatchObject({ stock: 4, version: 2 });
  });

  it('says which required fields nothing gives', async () => {
    await expect(db.Product.where({ slug: 'none' }).upsert({ $set: { title: 'x' } })).rejects.toMatchObject({
      problems: [
        { path: 'subtitle', code: 'required' },
        { path: 'stock', code: 'required' },
      ],
    });
    const nested = { $set: { title: 'x', subtitle: null, stock: 1 } };
    expect(await db.Product.where({ slug: 'nested' }).upsert(nested)).toHaveProperty('upsertedId');
  });
});

describe('replaceOne', () => {
  it('keeps what outlives a replacement, and nothing else', async () => {
    const row = await db.Product.create(productInput({ price: '3', labels: ['a'] }));
    await db.Product.collection.updateOne({ _id: row._id }, { $set: { legacy: 1 } });
    await db.Product.where({ _id: row._id }).replaceOne({ title: 'R', slug: 'other', subtitle: null, stock: 1 });
    const document = await stored(row._id);
    expect(document).toMatchObject({ title: 'R', slug: row.slug, version: new Int32(2), labels: [] });
    expect(document?.createdAt).toEqual(row.createdAt);
    expect(document).not.toHaveProperty('price');
    expect(document).not.toHaveProperty('legacy');
  });

  it('inserts with upsert', async () => {
    const result = await db.Product.where({ slug: 'replaced' }).replaceOne(productInput({ slug: 'replaced' }), {
      upsert: true,
    });
    expect(await stored(result.upsertedId ?? new ObjectId())).toMatchObject({
      slug: 'replaced',
      version: new Int32(1),
    });
  });
});

describe('findOneAnd…', () => {
  it('take the first in the order and give the row', async () => {
    const label = String(new ObjectId());
    await db.Product.insertMany([1, 2, 3].map((stock) => productInput({ stock, labels: [label] })));
    const query = db.Product.where({ labels: label }).orderBy({ stock: -1 });
    const row = await query.findOneAndUpdate({ $inc: { stock: 10 } });
    expect(row).toMatchObject({ stock: 13, version: 2 });
    if (row !== null) {
      row.stock = 20;
      await row.save();
    }
    expect(await query.findOneAndUpdate({ $set: { title: 'n' } }, { returnDocument: 'before' })).toMatchObject({
      stock: 20,
      title: 'Espalier',
    });
    expect(await query.findOneAndReplace(productInput({ stock: 0, labels: [label] }))).toMatchObject({ stock: 0 });
    expect(await query.findOneAndDelete()).toMatchObject({ stock: 2 });
    expect(await query.count()).toBe(2);
    expect(await db.Product.where({ slug: 'nobody' }).findOneAndDelete()).toBeNull();
  });
});

describe('soft delete', () => {
  it('marks, hides, restores and removes', async () => {
    const row = await db.Customer.create({ name: 'Ada', email: 'ADA@example.org' });
    expect(row.email).toBe('ada@example.org');
    const query = db.Customer.where({ email: 'ada@example.org' });
    expect(query.delete().toMQL()).toMatchObject({
      update: 'customers',
      updates: [{ u: { $set: { deletedAt: expect.any(Date) } } }],
    });
    expect(await query.delete()).toEqual({ deletedCount: 1 });
    expect(await query.first()).toBeNull();
    expect(await query.update({ $set: { name: 'Bob' } })).toEqual({ matchedCount: 0, modifiedCount: 0 });
    expect(await query.withDeleted().first()).toMatchObject({ name: 'Ada', deletedAt: expect.any(Date) });
    expect(await query.restore()).toEqual({ matchedCount: 1, modifiedCount: 1 });
    const restored = await query.first();
    expect(restored).not.toHaveProperty('deletedAt');
    await restored?.delete();
    expect(restored?.deletedAt).toBeInstanceOf(Date);
    expect(await query.onlyDeleted().deletePermanently()).toEqual({ deletedCount: 1 });
    expect(await query.withDeleted().first()).toBeNull();
    await expect(db.Product.where({ slug: 'x' }).restore()).rejects.toThrow('softDelete');
  });
});

describe('bulkWrite', () => {
  it('does operations of all kinds', async () => {
    const row = await db.Product.create(productInput());
    const gone = await db.Product.create(productInput());
    const result = await db.Product.bulkWrite([
      { insertOne: { document: productInput({ title: ' B ' }) } },
      { updateOne: { filter: { _id: row._id }, update: { $inc: { views: 5n } } } },
      {
        updateOne: {
          filter: { slug: 'bulk' },
          update: { $set: { title: 'x', subtitle: null, stock: 1 } },
          upsert: true,
        },
      },
      { deleteOne: { filter: { _id: gone._id } } },
      { replaceOne: { filter: { _id: row._id }, replacement: productInput({ title: 'replaced' }) } },
    ]);
    expect(result).toMatchObject({
      insertedCount: 1,
      matchedCount: 2,
      modifiedCount: 2,
      deletedCount: 1,
      upsertedCount: 1,
    });
    expect([...result.insertedIds.keys()]).toEqual([0, 2]);
    expect(await db.Product.get(result.insertedIds.get(0) ?? new ObjectId())).toMatchObject({ title: 'B' });
    expect(await db.Product.get(row._id)).toMatchObject({ title: 'replaced', slug: row.slug, version: 3 });
  });

  it('sends nothing when one operation is wrong', async () => {
    const before = await db.Product.all().count();
    const attempt = db.Product.bulkWrite([
      { insertOne: { document: productInput() } },
      { updateOne: { filter: { slug: 'x' }, update: { $set: { stock: -1 } } } },
    ]);
    await expect(attempt).rejects.toMatchObject({ problems: [{ index: 1, path: 'stock' }] });
    await expect(db.Product.bulkWrite([{ deleteMany: { filter: {} } }])).rejects.toBeInstanceOf(QueryError);
    expect(await db.Product.all().count()).toBe(before);
  });
});

it('keeps decimals exact', async () => {
  const row = await db.Product.create(productInput({ price: '0.10' }));
  await db.Product.where({ _id: row._id }).update({ $inc: { price: '0.20' } });
  expect((await db.Product.get(row._id)).price).toEqual(Decimal128.fromString('0.30'));
});
