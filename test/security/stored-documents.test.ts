// Documents with keys that mean something to JavaScript, to `await`, to the driver or to rows: other programs wrote them.
import { ObjectId } from 'mongodb';
import { expect, test } from 'vitest';
import { ids } from '../support/blog/fill-blog.ts';
import { openBlog } from '../support/blog/open-blog.ts';

const { db } = await openBlog();

/** As `JSON.parse` makes it: `__proto__` is a key like any other. */
const hostile: Readonly<Record<string, unknown>> = JSON.parse(`{
  "__proto__": { "isAdmin": true }, "constructor": { "prototype": { "isAdmin": true } }, "prototype": 1,
  "toJSON": "a", "toBSON": "b", "then": "c", "save": "d", "reload": "e", "delete": "f", "plain": "g", "views": "h",
  "toString": 1, "valueOf": 2, "hasOwnProperty": 3, "inspect": 4, "length": 5, "author": 6, "$where": 7, "a.b": 8, "": 9,
  "nodejs.util.inspect.custom": 10, "isAdmin2": [{ "__proto__": { "isAdmin": true } }]
}`);

const keys = Object.keys(hostile);

test('they change no prototype, cover no method and are all still there after every way to read and write', async () => {
  const _id = new ObjectId();
  const comment = { byId: ids.ada, text: 'x', at: new Date(0) };
  await db.Post.collection.insertOne(
    merged({
      ...plainPost,
      _id,
      comments: [merged(comment)],
      counts: JSON.parse('{"__proto__":5,"then":3}'),
      extra: hostile,
    }),
  );
  const query = db.Post.where({ _id });
  const rows = [await query.first(), (await query)[0], await query.findOneAndUpdate({ $set: { words: 2 } })];
  for (const row of rows) {
    if (row === null || row === undefined) throw new Error('It is there.');
    expect(Object.getPrototypeOf(row)).toBe(Object.getPrototypeOf(rows[0]));
    expect([typeof row.save, typeof row.reload, typeof row.delete, typeof row.plain]).toEqual(
      Array(4).fill('function'),
    );
    expect(row.views).toBe(3n);
    checkHolders(row, row.comments[0], row.extra, row.counts);
    expect(JSON.parse(JSON.stringify(row))).toMatchObject({ title: 'Hostile', views: '3' });
  }
  const [plain] = await query.plain();
  const [selected] = await query.select({ comments: true, extra: true, counts: true });
  checkHolders(plain, plain?.comments[0], plain?.extra, plain?.counts);
  checkHolders(selected, selected?.comments[0], selected?.extra, selected?.counts);
  const row = await db.Post.get(_id);
  row.title = 'Changed';
  for (const inner of row.comments) inner.text = 'changed';
  await row.save();
  row.comments = [{ byId: ids.bob, text: 'new', at: new Date(0) }, ...row.comments];
  await row.save();
  await row.reload();
  const found = await db.Post.collection.findOne({ _id });
  for (const holder of [found, found?.comments[1], found?.extra]) {
    for (const key of keys) expect(Object.getOwnPropertyDescriptor(holder, key)?.value, key).toEqual(hostileValue(key));
  }
  expect(found).toMatchObject({ title: 'Changed', comments: [{ text: 'new' }, { text: 'changed' }] });
  expect(Object.keys(found?.counts ?? {})).toEqual(['__proto__', 'then']);
  expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
});

const plainPost = {
  title: 'Hostile',
  slug: 'hostile',
  authorId: ids.ada,
  tagIds: [],
  status: 'live',
  subtitle: null,
  words: 1,
  score: 1,
  v: 3,
  labels: [],
  createdAt: new Date(0),
  updatedAt: new Date(0),
  version: 1,
};

function merged(fields: object): object {
  const copy = { ...fields };
  for (const key of keys) {
    Object.defineProperty(copy, key, {
      value: hostileValue(key),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}

function hostileValue(key: string): unknown {
  return Object.getOwnPropertyDescriptor(hostile, key)?.value;
}

function checkHolders(...holders: readonly unknown[]): void {
  for (const holder of holders) {
    expect(Reflect.get(Object(holder), 'isAdmin')).toBeUndefined();
    const prototype: unknown = Object.getPrototypeOf(holder);
    expect(Reflect.get(Object(prototype), 'isAdmin')).toBeUndefined();
  }
}
