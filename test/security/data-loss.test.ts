// Writes that would hit other data than was meant.
import { QueryError, raw, VersionConflictError } from '@espalier/runtime';
import { expect, test } from 'vitest';
import { type BoardFields, openBoards } from './board.ts';

const db = await openBoards();
const card = (text: string) => ({ text, owner: 'Ada' });
const create = (fields: Readonly<Record<string, unknown>> = {}) =>
  db.Board.create({ name: 'One', cards: [card('a'), card('b')], labels: ['x', 'y'], ...fields });
const stored = (board: { readonly _id: unknown }) => db.Board.collection.findOne({ _id: board._id as never });

test('an element that has moved meanwhile is not changed in place', async () => {
  const board = await create();
  await db.Board.where({ _id: board._id }).update({ $pull: { cards: { text: 'a' } } });
  const [first] = board.cards;
  if (first !== undefined) first.text = 'changed';
  await expect(board.save()).rejects.toBeInstanceOf(VersionConflictError);
  expect((await stored(board))?.cards).toEqual([card('b')]);
  await board.reload();
  expect(board.cards).toEqual([card('b')]);
});

test('an array that has become shorter is not filled up with null', async () => {
  const board = await create();
  await db.Board.where({ _id: board._id }).update({ $set: { labels: [] } });
  board.labels[1] = 'z';
  await expect(board.save()).rejects.toBeInstanceOf(VersionConflictError);
  expect((await stored(board))?.labels).toEqual([]);
});

test('a part of a value that is gone is not written', async () => {
  const board = await create({ cover: card('cover') });
  await db.Board.where({ _id: board._id }).update({ $unset: { cover: true } });
  if (board.cover !== undefined) board.cover.text = 'changed';
  await expect(board.save()).rejects.toBeInstanceOf(VersionConflictError);
  expect(await stored(board)).not.toHaveProperty('cover');
});

test('changes elsewhere in the document are no conflict, whoever wrote it in whatever order', async () => {
  const board = await create({ cover: card('cover') });
  const cards = [{ owner: 'Ada', text: 'a', unknown: { deep: [1, { a: null }] } }];
  await db.Board.collection.updateOne({ _id: board._id }, { $set: { cards } });
  await board.reload();
  await db.Board.where({ _id: board._id }).update({ $set: { name: 'Two' }, $push: { labels: 'z' } });
  for (const text of ['first', 'second', 'third']) {
    const [first] = board.cards;
    if (first === undefined || board.cover === undefined) throw new Error('Both are there.');
    first.text = text;
    first.count = text.length;
    board.cover.text = text;
    await board.save();
  }
  const found = await stored(board);
  expect(found).toMatchObject({ name: 'Two', labels: ['x', 'y', 'z'], cover: { text: 'third' } });
  expect(found?.cards).toEqual([{ owner: 'Ada', text: 'third', unknown: { deep: [1, { a: null }] }, count: 5 }]);
});

test('inserting or updating never takes a value of the key for an operator, a pattern, or for nothing', async () => {
  const victim = await create({ extra: { secret: 1 }, matcher: /secret/ });
  const overwrite = (fields: object, ...conflictFields: (keyof BoardFields)[]) =>
    db.Board.insertMany([{ name: 'Evil', ...fields }], { onConflict: 'update', conflictFields });
  await overwrite({ extra: { $gt: '' } }, 'extra');
  await overwrite({ extra: { $exists: true } }, 'extra');
  await overwrite({ matcher: /.*/ }, 'matcher');
  await overwrite({ extra: null }, 'extra');
  expect(() => overwrite({}, 'extra').toMQL()).toThrow(QueryError);
  expect(() => overwrite({ extra: 1 }, 'extra', 'cover').toMQL()).toThrow(QueryError);
  expect(await stored(victim)).toMatchObject({ name: 'One', extra: { secret: 1 } });
  const again = await overwrite({ extra: { $gt: '' }, labels: ['again'] }, 'extra');
  expect(again.map(({ extra, labels }) => ({ extra, labels }))).toEqual([{ extra: { $gt: '' }, labels: ['again'] }]);
  expect(await db.Board.collection.countDocuments({ extra: { $eq: { $gt: '' } } })).toBe(1);
  expect(await db.Board.collection.countDocuments({ extra: { $eq: null, $exists: true } })).toBe(1);
});

const everything: Readonly<Record<string, unknown>> = {
  'an empty filter': {},
  'an empty raw filter': raw({}),
  'a comment': { $comment: 'all' },
  'and of nothing': { $and: [{}, { $and: [{}] }] },
  'or with nothing': { $or: [{ name: 'x' }, {}] },
  'raw and of nothing': raw({ $and: [{}] }),
  'not nothing': { $nor: [{ $nor: [{}] }] },
};

for (const [name, filter] of Object.entries(everything)) {
  test(`${name} does not write to every document`, async () => {
    await create();
    const query = db.Board.where(filter as never);
    const doors = [
      () => query.delete(),
      () => query.deletePermanently(),
      () => query.update({ $set: { name: 'all' } }),
      () => query.where({}).update({ $set: { name: 'all' } }),
      () => db.Board.bulkWrite([{ deleteMany: { filter } } as never]),
      () => db.Board.bulkWrite([{ updateMany: { filter, update: { $set: { name: 'all' } } } } as never]),
    ];
    for (const door of doors) await expect((async () => door())()).rejects.toThrow(QueryError);
    expect(await db.Board.collection.countDocuments({ name: 'all' })).toBe(0);
  });
}

test('below a json value, a computed update is refused: a pipeline would go through arrays', async () => {
  const update = (_fields: unknown, $: { concat(...parts: string[]): unknown }) => ({
    $set: { name: $.concat('a', 'b'), 'extra.list.x': 1 },
  });
  expect(() =>
    db.Board.where({ name: 'One' })
      .update(update as never)
      .toMQL(),
  ).toThrow(/extra\.list\.x/);
});

test('a required json value may lose a part', async () => {
  const board = await create({ extra: { a: 1, b: 2 } });
  await db.Board.where({ _id: board._id }).update({ $unset: { 'extra.a': true } });
  expect((await stored(board))?.extra).toEqual({ b: 2 });
});
