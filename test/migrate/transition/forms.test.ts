// What random documents do not reach: relations, other kinds of writes, migrations that run in between, refusals.
import { QueryError } from '@espalier/runtime';
import { ObjectId } from 'mongodb';
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { openShop } from './open-shop.ts';
import type { ItemFilter } from './shop/generated/index.ts';

const { db, items, notes, database } = await openShop();

beforeEach(async () => {
  await items.deleteMany({});
  await notes.deleteMany({});
});

/** The problems of what is refused before anything is sent. */
async function problemsOf(ask: () => PromiseLike<unknown>, part: 'code' | 'path' = 'code'): Promise<string[]> {
  const error = await (async () => ask())().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof QueryError ? error.problems.map((problem) => problem[part]) : [];
}

async function insertItem(fields: object): Promise<ObjectId> {
  const { insertedId } = await items.insertOne({ ...fields });
  return insertedId;
}

describe('two keys', () => {
  it('give the value of the old one, which was written last', async () => {
    const _id = await insertItem({ heading: 'new', title: 'old', comments: [{ text: 'new', txt: 'old' }] });
    expect((await db.Item.get(_id)).plain()).toEqual({ _id, heading: 'old', comments: [{ text: 'old' }] });
    expect(await db.Item.where({ heading: 'old', 'comments.text': 'old' }).count()).toBe(1);
    expect(await db.Item.where({ $or: [{ heading: 'new' }, { 'comments.text': 'new' }] }).count()).toBe(0);
    await db.Item.where({ _id }).update({ $set: { heading: 'newer' } });
    expect(await items.findOne({ _id })).toEqual({ _id, heading: 'newer', comments: [{ text: 'new', txt: 'old' }] });
  });

  it('are never shown as unknown keys, and cannot be written to', async () => {
    const _id = await insertItem({ title: 'old', other: 1 });
    const item = await db.Item.get(_id);
    expect(Object.keys(item)).toEqual(['_id', 'heading', 'other']);
    Object.assign(item, { title: 'mine' });
    await expect(item.save()).rejects.toMatchObject({ code: 'validation' });
    const raw: ItemFilter = Object.assign({}, { title: 'old' });
    expect(await problemsOf(() => db.Item.where(raw))).toEqual(['unknown-path']);
  });
});

describe('one and many', () => {
  it('give an array of what is stored by itself, and the one item of an array', async () => {
    const _id = await insertItem({
      phones: 'a',
      row: { txt: 'x' },
      mark: 'published',
      nick: ['n'],
      homes: [{ name: 'm' }],
    });
    const item = await db.Item.get(_id);
    expect(item.plain()).toEqual({
      ...{ _id, phones: ['a'], rows: [{ text: 'x' }], marks: ['live'] },
      ...{ nick: 'n', home: { label: 'm' } },
    });
    item.phones?.push('b');
    Object.assign(item.rows?.[0] ?? {}, { text: 'y' });
    Object.assign(item.home ?? {}, { label: 'k' });
    await item.save();
    expect(await items.findOne({ _id })).toEqual({
      ...{ _id, phones: ['a', 'b'], rows: [{ text: 'y' }], mark: 'published', nick: ['n'], home: { label: 'k' } },
    });
  });

  it('take an empty array for a missing value, and leave what a migration would refuse', async () => {
    const empty = await insertItem({ nick: [], count: 1 });
    const several = await insertItem({ nick: ['a', 'b'], phones: null, count: 1 });
    expect((await db.Item.get(empty)).plain()).toEqual({ _id: empty, count: 1 });
    expect((await db.Item.get(several)).plain()).toEqual({ _id: several, nick: ['a', 'b'], phones: null, count: 1 });
    const ids = async (filter: ItemFilter) => (await db.Item.where(filter)).map(({ _id }) => _id);
    expect(await ids({ nick: { $exists: true } })).toEqual([several]);
    expect(await ids({ nick: { $exists: false } })).toEqual([empty]);
    await db.Item.where({ _id: empty }).update({ $push: { phones: 'a' }, $set: { nick: 'n' } });
    expect(await items.findOne({ _id: empty })).toEqual({ _id: empty, nick: 'n', phones: ['a'], count: 1 });
  });

  it('are found alike, and refused where the server would compare several values', async () => {
    const _id = await insertItem({ phones: 'a', row: { txt: 'x', stars: 2 } });
    const counts = async (filter: ItemFilter) => db.Item.where(filter).count();
    expect(await counts({ phones: ['a'] })).toBe(1);
    expect(await counts({ phones: { $size: 1 }, rows: { $size: 1 } })).toBe(1);
    expect(await counts({ phones: { $elemMatch: { $ne: 'b', $gte: 'a' } } })).toBe(1);
    expect(await counts({ rows: { $elemMatch: { text: 'x', $or: [{ stars: 1 }, { stars: 2 }] } } })).toBe(1);
    expect(await counts({ rows: { $elemMatch: { text: 'x', stars: { $ne: 2 } } } })).toBe(0);
    expect(await counts({ rows: { $all: [{ $elemMatch: { text: 'x' } }, { $elemMatch: { stars: 2 } }] } })).toBe(1);
    expect(await counts({ $nor: [{ 'rows.text': 'x' }] })).toBe(0);
    await items.updateOne({ _id }, { $set: { phones: ['a'], rows: [{ txt: 'x', stars: 2 }] }, $unset: { row: '' } });
    expect(await counts({ phones: ['a'], 'rows.text': 'x', rows: { $elemMatch: { text: 'x', stars: 2 } } })).toBe(1);
    const transition = ['transition'];
    expect(await problemsOf(() => db.Item.where({ 'phones.0': 'a' }))).toEqual(transition);
    expect(await problemsOf(() => db.Item.where({ 'comments.tags': { $size: 1 } }))).toEqual(transition);
    expect(await problemsOf(() => db.Item.orderBy({ level: 1 }))).toEqual(transition);
    expect(await problemsOf(() => db.Item.where({ count: 1 }).distinct('phones'))).toEqual(transition);
    expect(await problemsOf(() => db.Item.where({ nick: 'n' }).upsert({ $set: { count: 1 } }))).toEqual(transition);
    const first = { $set: { 'rows.0.text': 'b' } };
    expect(await problemsOf(() => db.Item.where({ count: 1 }).update(first))).toEqual(transition);
  });
});

describe('what is sent', () => {
  it('is plain for what is not being migrated', () => {
    expect(db.Item.where({ count: 1, 'comments.stars': { $gt: 2 } }).toMQL()).toMatchObject({
      filter: { count: 1, 'comments.stars': { $gt: 2 } },
    });
    expect(() => db.Item.orderBy({ count: 1, points: 1 })).toThrow(QueryError);
    expect(db.Item.orderBy({ count: 1 }).toMQL()).toMatchObject({ sort: { count: 1 } });
  });

  it('asks for the old key first, and for the new one where that is missing', () => {
    expect(db.Item.where({ heading: 'a' }).select({ heading: true }).toMQL()).toMatchObject({
      filter: { $or: [{ title: 'a' }, { $and: [{ title: { $exists: false } }, { heading: 'a' }] }] },
      projection: { heading: 1, title: 1 },
    });
    expect(db.Item.where({ status: { $ne: 'live' } }).toMQL()).toMatchObject({
      filter: { $nor: [{ status: { $in: ['live', 'published'] } }] },
    });
  });
});

describe('a save', () => {
  it('finds its array elements also when a migration moved them in between', async () => {
    const _id = await insertItem({ comments: [{ txt: 'a' }, { text: 'b' }] });
    const item = await db.Item.get(_id);
    await items.replaceOne({ _id }, { comments: [{ text: 'a' }, { text: 'b' }] });
    Object.assign(item.comments?.[0] ?? {}, { text: 'c' });
    await item.save();
    expect(await items.findOne({ _id })).toEqual({ _id, comments: [{ text: 'c' }, { text: 'b' }] });
    await items.replaceOne({ _id }, { comments: [{ text: 'c' }, { txt: 'b' }] });
    Object.assign(item.comments?.[1] ?? {}, { text: 'd' });
    await item.save();
    expect(await items.findOne({ _id })).toEqual({ _id, comments: [{ text: 'c' }, { text: 'd' }] });
  });

  it('does not overwrite what another writer put at the place of an element', async () => {
    const _id = await insertItem({ comments: [{ txt: 'a' }] });
    const item = await db.Item.get(_id);
    await items.replaceOne({ _id }, { comments: [{ txt: 'another' }] });
    Object.assign(item.comments?.[0] ?? {}, { text: 'c' });
    await expect(item.save()).rejects.toMatchObject({ code: 'version-conflict' });
  });
});

describe('other writes', () => {
  it('modify, replace and insert', async () => {
    const _id = await insertItem({ title: 'a', tags: ['x'], info: { name: 'm', note: 'n' } });
    const modified = await db.Item.where({ heading: 'a' }).findOneAndUpdate({ $push: { labels: 'y' } });
    expect(modified?.plain()).toEqual({ _id, heading: 'a', labels: ['x', 'y'], meta: { label: 'm', note: 'n' } });
    const before = await db.Item.where({ _id })
      .select({ meta: { label: true } })
      .findOneAndUpdate({ $set: { 'meta.label': 'k' } }, { returnDocument: 'before' });
    expect(before).toEqual({ _id, meta: { label: 'm' } });
    expect(await items.findOne({ _id })).toMatchObject({ meta: { label: 'k', note: 'n' } });
    await db.Item.bulkWrite([{ updateMany: { filter: { heading: 'a' }, update: { $unset: { heading: true } } } }]);
    expect(await items.findOne({ _id }, { projection: { title: 1, heading: 1 } })).toEqual({ _id });
    await db.Item.where({ _id }).replaceOne({ heading: 'whole' });
    expect(await items.findOne({ _id })).toEqual({ _id, heading: 'whole' });
    const made = await db.Item.create({ heading: 'made', status: 'live', price: 3, meta: { label: 'l' } });
    expect(await items.findOne({ _id: made._id })).toEqual({
      _id: made._id,
      heading: 'made',
      status: 'live',
      price: 3,
      meta: { label: 'l' },
    });
  });

  it('change elements that a filter names, by either key', async () => {
    const _id = await insertItem({ comments: [{ txt: 'a', stars: 1 }, { text: 'a' }, { text: 'b' }] });
    await db.Item.where({ _id }).update(
      { $set: { 'comments.$[one].text': 'c', 'comments.$[one].mood': 'live' } },
      { arrayFilters: [{ 'one.text': 'a' }] },
    );
    const moved = [{ text: 'c', stars: 1, mood: 'live' }, { text: 'c', mood: 'live' }, { text: 'b' }];
    expect((await db.Item.get(_id)).comments).toEqual(moved);
    await db.Item.where({ 'comments.text': 'c' }).update({
      $pull: { comments: { text: 'c', mood: { $ne: 'draft' } } },
    });
    expect((await db.Item.get(_id)).comments).toEqual([{ text: 'b' }]);
  });

  it('upsert by what is not being migrated', async () => {
    const { upsertedId } = await db.Item.where({ count: 5 }).upsert({ $set: { heading: 'a' } });
    await items.updateOne({ count: 5 }, { $rename: { heading: 'title' } });
    await db.Item.where({ count: 5 }).upsert({ $set: { heading: 'b' } });
    expect(await items.find().toArray()).toEqual([{ _id: upsertedId, count: 5, heading: 'b' }]);
  });
});

describe('relations', () => {
  it('are found by either key, with a limit too', async () => {
    const _id = await insertItem({ title: 'a' });
    const lines = ['x'];
    await notes.insertMany([
      { itemId: _id, lines, number: 1, version: 1 },
      { productId: _id, rows: lines, number: 2, version: 1 },
      { productId: new ObjectId(), itemId: _id, lines, number: 3, version: 1 },
    ]);
    const [all] = await db.Item.include('notes', (note) => note.orderBy({ number: 1 }));
    expect(all?.notes.map(({ number }) => number)).toEqual([1, 2]);
    const [limited] = await db.Item.include('notes', (note) => note.orderBy({ number: -1 }).limit(1));
    expect(limited?.notes.map(({ number, lines: read }) => [number, read])).toEqual([[2, lines]]);
    const [, second] = await db.Note.orderBy({ number: 1 }).select({ number: true }).include('item');
    expect(second?.item?.heading).toBe('a');
  });

  it('go with a version that counts on', async () => {
    const { insertedId } = await notes.insertOne({ rows: ['x'], number: 1, version: 1 });
    const note = await db.Note.get(insertedId);
    note.lines.push('y');
    await note.save();
    expect(await notes.findOne({ _id: insertedId })).toEqual({
      _id: insertedId,
      lines: ['x', 'y'],
      number: 1,
      version: 2,
    });
  });
});

describe('what cannot be said of two forms', () => {
  it('is refused before anything is sent', async () => {
    const transition = ['transition'];
    expect(await problemsOf(() => db.Item.orderBy({ heading: 1 }))).toEqual(transition);
    expect(await problemsOf(() => db.Item.orderBy({ status: 1 }))).toEqual(transition);
    expect(await problemsOf(() => db.Item.orderBy({ 'comments.text': 1 }).page({ size: 2 }))).toEqual(transition);
    expect(await problemsOf(() => db.Item.where({ count: 1 }).distinct('labels'))).toEqual(transition);
    expect(await problemsOf(() => db.Item.where({ count: 1 }).distinct('moods'))).toEqual(transition);
    expect(await problemsOf(() => db.Item.where({ meta: { label: 'a' } }))).toEqual(transition);
    expect(await problemsOf(() => db.Item.where({ moods: ['live'] }))).toEqual(transition);
    expect(await problemsOf(() => db.Item.where({ words: /^1/ }))).toEqual(transition);
    expect(await problemsOf(() => db.Item.where({ heading: 'a' }).upsert({ $set: { count: 1 } }))).toEqual(transition);
    expect(await problemsOf(() => db.Item.where({ words: '1' }).upsert({ $set: { count: 1 } }))).toEqual(transition);
    expect(await problemsOf(() => db.Item.where({ count: 1 }).upsert({ $inc: { rank: 1 } }))).toEqual(transition);
    const pushed = { $push: { labels: 'a' }, $set: { 'comments.0.text': 'b' } };
    expect(await problemsOf(() => db.Item.where({ count: 1 }).update(pushed))).toEqual(transition);
    const rows = [{ heading: 'a' }];
    expect(
      await problemsOf(() => db.Item.insertMany(rows, { onConflict: 'update', conflictFields: ['heading'] })),
    ).toEqual(transition);
  });

  it('is told by the names that fields have now', async () => {
    const upsertedBy = (filter: ItemFilter) =>
      problemsOf(() => db.Item.where(filter).upsert({ $set: { count: 1 } }), 'path');
    expect(await upsertedBy({ heading: 'a' })).toEqual(['heading']);
    expect(await upsertedBy({ price: 1 })).toEqual(['price']);
    expect(await upsertedBy({ rank: 1 })).toEqual(['rank']);
    expect(await upsertedBy({ 'meta.label': 'a' })).toEqual(['meta.label']);
    expect(await problemsOf(() => db.Item.getOrCreate({ heading: 'a' }, {}), 'path')).toEqual(['heading']);
  });

  it('is told once where the server misses either key', async () => {
    await items.insertOne({ count: 1 });
    const either = ['title', 'heading'].map((key) => ({ $jsonSchema: { required: [key] } }));
    await database.command({ collMod: 'items', validator: { $or: either } });
    const made = db.Item.create({ count: 2 });
    await expect(made).rejects.toMatchObject({ problems: [{ path: 'heading', code: 'required' }] });
    await expect(db.Item.create({ heading: 'a' })).resolves.toMatchObject({ heading: 'a' });
    await database.command({ collMod: 'items', validator: {} });
  });

  it('has the types of the present form', () => {
    expectTypeOf<(typeof db.Item)['get']>().returns.resolves.toHaveProperty('heading');
    // @ts-expect-error: the former name is no name any more.
    expect(() => db.Item.where({ title: 'a' })).toThrow(QueryError);
  });
});
