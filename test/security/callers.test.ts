// What comes out of parsed JSON, put where the types want something else.
import { inspect } from 'node:util';
import { contains, EspalierError, endsWith, path, QueryError, raw, startsWith } from '@espalier/runtime';
import { BSON } from 'mongodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { fillBlog, ids } from '../support/blog/fill-blog.ts';
import { connect } from '../support/blog/generated/index.ts';
import { openBlog } from '../support/blog/open-blog.ts';

const { db, takeSent } = await openBlog();
beforeAll(() => fillBlog(db));

/** A value as it comes from a request, whatever the types say. */
const sent = (json: string) => JSON.parse(json) as never;

const operators = ['{"$ne":null}', '{"$gt":""}', '{"$where":"1"}', '{"$in":["a"]}', '{"$exists":true}'];
const noScalars = ['["a"]', '{"a":1}', '{"_bsontype":"ObjectId","id":"aaaaaaaaaaaa"}', '{"__proto__":{"a":1}}', '{}'];

describe('where a value belongs, an operator is refused', () => {
  const doors: Readonly<Record<string, (value: never) => PromiseLike<unknown>>> = {
    'get of an ObjectId': (value) => db.User.get(value),
    'get of a string': (value) => db.Tag.get(value),
    'equality by $eq': (value) => db.Tag.where({ label: { $eq: value } }),
    'equality by $in': (value) => db.Tag.where({ label: { $in: [value] } }),
    'equality of a nullable field': (value) => db.Post.where({ subtitle: { $eq: value } }),
    'equality of an id': (value) => db.Post.where({ authorId: { $eq: value } }),
    'an order between values': (value) => db.Post.where({ words: { $gt: value } }),
    'an input': (value) => db.Tag.create({ _id: 'new', label: value }),
    'many inputs': (value) => db.Tag.insertMany([{ _id: 'new', label: value }]),
    'an upsert': (value) => db.Tag.where({ _id: 'new' }).upsert({ $set: { label: value } }),
    'a default of getOrCreate': (value) => db.Tag.getOrCreate({ _id: 'new' }, { label: value }),
    'an update': (value) => db.Tag.where({ _id: 'a' }).update({ $set: { label: value } }),
    'a bulk': (value) =>
      db.Tag.bulkWrite([{ updateOne: { filter: { _id: 'a' }, update: { $set: { label: value } } } }]),
    'a cursor': (value) => db.Tag.where({}).page({ size: 1, after: value }),
    'a limit': (value) => db.Tag.limit(value),
    'a direction': (value) => db.Tag.orderBy({ label: value }),
    'a selection': (value) => db.Tag.select({ label: value }),
  };
  for (const [name, door] of Object.entries(doors)) {
    test(name, async () => {
      takeSent();
      for (const json of [...operators, ...noScalars]) {
        await expect((async () => door(sent(json)))(), json).rejects.toBeInstanceOf(EspalierError);
      }
      expect(takeSent()).toEqual([]);
    });
  }

  test('a json value', async () => {
    for (const json of [...operators, '[{"$gt":1}]', '{"a":[{"b":{"$gt":1}}]}', '{"__proto__":{"$x":1}}']) {
      await expect((async () => db.Post.where({ extra: { $eq: sent(json) } }))(), json).rejects.toThrow(EspalierError);
    }
  });

  test('a cursor that somebody made', async () => {
    const { next } = await db.Tag.orderBy({ label: 1 }).page({ size: 1 });
    const real = BSON.deserialize(Buffer.from(String(next), 'base64url'));
    for (const evil of [{ $gt: '' }, /./, ['a'], { $where: '1' }, 5, true, undefined, new BSON.Code('1')]) {
      const after = Buffer.from(BSON.serialize({ ...real, values: [evil, 'a'] })).toString('base64url');
      const page = (async () => db.Tag.orderBy({ label: 1 }).page({ size: 1, after }))();
      // `undefined` is written as null, which is a place in an order.
      if (evil === undefined) await page;
      else await expect(page, inspect(evil)).rejects.toThrow(EspalierError);
    }
  });
});

describe('where a name belongs, nothing but a name of the model passes', () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '$where',
    '$function',
    '$expr',
    'title.$where',
  ];
  names.push(
    'title.length',
    '_id.$gt',
    'counts.$gt',
    'counts.',
    'extra.$where',
    '',
    '.',
    '..',
    'a\0b',
    'tagIds.-1',
    'x'.repeat(1e6),
  );
  const doors: Readonly<Record<string, (name: never) => PromiseLike<unknown>>> = {
    where: (name) => db.Post.where(keyed(name, 1)),
    'where by path': (name) => db.Post.where(path(name, 1)),
    'where in $and': (name) => db.Post.where({ $and: [keyed(name, 1)] }),
    'an element': (name) => db.Post.where({ comments: { $elemMatch: keyed(name, 1) } }),
    orderBy: (name) => db.Post.orderBy(keyed(name, 1)),
    select: (name) => db.Post.select(keyed(name, true)),
    omit: (name) => db.Post.omit(keyed(name, true)),
    include: (name) => db.Post.include(name),
    distinct: (name) => db.Post.where({}).distinct(name),
    'an operator': (name) => db.Post.where({ words: 1 }).update(keyed(name, { words: 1 })),
    'an update': (name) => db.Post.where({ words: 1 }).update({ $set: keyed(name, 1) }),
    'an input': (name) => db.Tag.create({ _id: 'new', label: 'x', ...(keyed(name, 1) as object) }),
    'an option': (name) => db.Post.options(keyed(name, 1)),
  };
  for (const [door, call] of Object.entries(doors)) {
    test(door, async () => {
      takeSent();
      for (const name of names) {
        const error: unknown = await (async () => call(name as never))().then(
          () => undefined,
          (reason) => reason,
        );
        expect(error, name.slice(0, 30)).toBeInstanceOf(EspalierError);
        expect(String(error).length).toBeLessThan(2000);
        expect(String(error)).not.toContain('\0');
      }
      expect(takeSent()).toEqual([]);
    });
  }

  test('what is no text at all', async () => {
    for (const name of [['$where'], {}, 5, null, undefined]) {
      expect(() => path(name as never, 1)).toThrow(EspalierError);
      await expect((async () => db.Post.where({}).distinct(name as never))()).rejects.toThrow();
    }
  });
});

test('keys of maps are data, whatever they are called', async () => {
  const counts = sent('{"__proto__":1,"constructor":2,"then":3,"toJSON":4}');
  await db.Post.where({ _id: ids.post(1) }).update({ $set: { counts } });
  const row = await db.Post.get(ids.post(1));
  expect(Object.entries(row.counts)).toEqual(Object.entries(counts));
  expect(Object.getPrototypeOf(row.counts)).toBe(Object.prototype);
  expect(await db.Post.where({ 'counts.__proto__': 1 }).count()).toBe(1);
});

test('texts that look like expressions stay texts', async () => {
  const _id = ids.post(2);
  await db.Post.where({ _id }).update((post, $) => ({
    $set: {
      title: $.concat('$title', '$$ROOT', post.slug),
      subtitle: '$slug',
      labels: ['$slug'],
      extra: { a: '$slug' },
    },
  }));
  expect(await db.Post.get(_id)).toMatchObject({
    title: '$title$$ROOTpost-2',
    subtitle: '$slug',
    labels: ['$slug'],
    extra: { a: '$slug' },
  });
  expect(await db.Post.where((post, $) => $.eq(post.slug, '$slug')).count()).toBe(0);
});

test('texts to look for are no patterns', async () => {
  for (const helper of [contains, startsWith, endsWith]) {
    for (const text of ['.*', '^', '$', '|', '(a+)+$', '[', '\\', '\\E.*', '(?i)p', '\n']) {
      expect(await db.Tag.where({ label: helper(text) }).count(), text).toBe(0);
    }
    expect(() => helper(sent('{"$gt":""}'))).toThrow();
  }
});

test('depth, cycles and size end in an error, soon', async () => {
  const start = performance.now();
  const deep = (make: (inner: unknown) => unknown, inner: unknown = 1) => {
    let value = inner;
    for (let level = 0; level < 50_000; level++) value = make(value);
    return value as never;
  };
  const cycle: Record<string, unknown> = {};
  cycle.$and = [cycle];
  cycle.a = cycle;
  const calls: (() => unknown)[] = [
    () => db.Post.where(deep((inner) => ({ $and: [inner] }), { words: 1 })),
    () => db.Post.where({ words: deep((inner) => ({ $not: inner }), { $eq: 1 }) }),
    () => db.Post.where({ extra: { $eq: deep((a) => ({ a })) } }),
    () => db.Post.where({ extra: { $eq: deep((item) => [item]) } }),
    () => db.Post.where(cycle as never),
    () => db.Post.where({ extra: { $eq: cycle as never } }),
    () => db.Post.where({ $or: Array.from({ length: 200_000 }, () => ({ words: 1 })) }),
    () => db.Post.where({ words: { $in: Array.from({ length: 300_000 }, () => 'x') as never } }),
    () =>
      db.Post.where({ words: 1 })
        .update({ $set: { extra: deep((a) => ({ a })) } })
        .toMQL(),
    () =>
      db.Post.where({ words: 1 })
        .update({ $set: { extra: cycle as never } })
        .toMQL(),
    () => raw(deep((a) => ({ a }))),
    () => raw({ $or: deep((item) => [item]) }),
    () => raw(cycle),
  ];
  for (const [index, call] of calls.entries()) expect(call, String(index)).toThrow(EspalierError);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('what is no list, no filter or no path where one belongs ends in an error of the query', async () => {
  const update = { $set: { 'comments.$[one].text': 'x' } };
  for (const value of [null, 5, 'one', {}, { length: 1 }, [null], [5], ['one'], [[]]] as never[]) {
    const call = () => db.Post.where({ words: 1 }).update(update, { arrayFilters: value }).toMQL();
    expect(call, inspect(value)).toThrow(QueryError);
  }
  for (const value of [null, undefined, 5, {}, ['words'], Symbol('words')] as never[]) {
    await expect((async () => db.Post.where({}).distinct(value))(), inspect(value)).rejects.toThrow(QueryError);
  }
});

test('a name that is chosen to forge a log does not', () => {
  const key = 'a\r\n2030-01-01 ERROR all is lost\u001b[2J\u202e';
  const calls = [
    () => db.Tag.where(keyed(key, 1)),
    () => db.Tag.orderBy(keyed(key, 1)),
    () => db.Tag.select(keyed(key, true)),
  ];
  for (const call of calls) {
    expect(call).toThrow(/^[^\p{Cc}\u202e]*$/u);
  }
});

test('a printed connection does not show the client, which knows the password', async () => {
  const printed = [inspect(db, { depth: 20 }), inspect({ db }, { depth: 20 }), inspect(db.Post, { depth: 20 })];
  await db.transaction(async (tx) => void printed.push(inspect(tx, { depth: 20 })));
  for (const text of printed) expect(text).not.toMatch(/MongoClient|mongodb:/);
  expect(db.mongoClient.db(db.database.databaseName)).toBeDefined();
});

test('what connecting throws does not say the password', async () => {
  const rest = [
    '127.0.0.1:1/?serverSelectionTimeoutMS=100',
    '127.0.0.1:99999/',
    'a,b:x/',
    '',
    '127.0.0.1/?bad=1',
    '@host/',
  ];
  for (const tail of rest) {
    const uri = `mongodb://user:SECRET@${tail}`;
    const error: unknown = await connect(uri, { database: 'x' }).then(
      () => undefined,
      (reason) => reason,
    );
    expect(error, tail).toBeInstanceOf(Error);
    for (let cause = error; cause instanceof Error; cause = cause.cause) {
      expect(`${cause.stack}${inspect(cause, { depth: 12, showHidden: true })}`, tail).not.toContain('SECRET');
    }
  }
});

function keyed(key: string, value: unknown): never {
  return JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`) as never;
}
