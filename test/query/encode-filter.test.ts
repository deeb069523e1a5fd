import { runInNewContext } from 'node:vm';
import { contains, endsWith, equalsIgnoringCase, path, QueryError, raw, startsWith } from '@espalier/runtime';
import { BSONRegExp, Decimal128, Double, ObjectId } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { encodeFilter } from '../../runtime/src/query/encode-filter.ts';
import { FilterContext } from '../../runtime/src/query/filter-context.ts';
import { postShape } from '../support/blog/generated/codecs/post.ts';

function encode(filter: unknown) {
  const context = new FilterContext();
  const mql = encodeFilter(postShape, filter, context);
  context.done('Post');
  return mql;
}

function problems(filter: unknown): string[] {
  try {
    encode(filter);
  } catch (error) {
    if (error instanceof QueryError) return error.problems.map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
  return [];
}

const id = new ObjectId();

describe('values', () => {
  it('are encoded by their declared type and put under stored names', () => {
    expect(encode({ words: 3, score: 3, views: 3n, price: '1.50', 'comments.byId': id })).toEqual({
      words: 3,
      score: new Double(3),
      v: 3n,
      price: Decimal128.fromString('1.50'),
      'comments.byId': id,
    });
  });

  it('are wrapped where their keys could be read as operators', () => {
    expect(encode({ counts: { likes: 1 } })).toEqual({ counts: { $eq: { likes: 1 } } });
    expect(problems({ counts: { $likes: 1 } })).toEqual(['counts.$likes unknown-operator']);
    expect(problems({ extra: { a: { $gt: 1 } } })).not.toEqual([]);
  });

  it('of arrays are items or the whole array', () => {
    expect(encode({ labels: 'a' })).toEqual({ labels: 'a' });
    expect(encode({ labels: ['a', 'b'] })).toEqual({ labels: ['a', 'b'] });
    expect(encode({ grid: [1, 2] })).toEqual({ grid: [1, 2] });
    expect(encode({ grid: [[1], [2]] })).toEqual({ grid: [[1], [2]] });
    expect(encode({ 'grid.0.1': 5, 'labels.0': 'x', 'comments.2.text': 'y', 'counts.a': 1 })).toEqual({
      'grid.0.1': 5,
      'labels.0': 'x',
      'comments.2.text': 'y',
      'counts.a': 1,
    });
  });
});

describe('null', () => {
  it('means null and not missing', () => {
    expect(encode({ subtitle: null })).toEqual({ subtitle: { $type: 'null' } });
    expect(encode({ subtitle: { $eq: null } })).toEqual({ subtitle: { $type: 'null' } });
    expect(encode({ subtitle: { $ne: null } })).toEqual({ subtitle: { $not: { $type: 'null' } } });
    expect(encode({ subtitle: { $in: [null] } })).toEqual({ subtitle: { $type: 'null' } });
    expect(encode({ subtitle: { $in: ['a', null] } })).toEqual({
      $or: [{ subtitle: { $in: ['a'] } }, { subtitle: { $type: 'null' } }],
    });
    expect(encode({ subtitle: { $nin: ['a', null], $ne: 'b' } })).toEqual({
      subtitle: { $nin: ['a'], $not: { $type: 'null' }, $ne: 'b' },
    });
    expect(encode({ subtitle: { $ne: null, $nin: [null] } })).toEqual({
      subtitle: { $not: { $type: 'null' } },
      $and: [{ subtitle: { $not: { $type: 'null' } } }],
    });
    expect(encode({ subtitle: { $not: { $in: ['a', null] } } })).toEqual({
      $nor: [{ $or: [{ subtitle: { $in: ['a'] } }, { subtitle: { $type: 'null' } }] }],
    });
    expect(encode({ flags: { $all: ['a', null] } })).toEqual({ flags: { $all: ['a'], $type: 'null' } });
    expect(encode({ flags: { $elemMatch: { $in: ['a', null] } } })).toEqual({
      flags: { $elemMatch: { $in: ['a', null] } },
    });
  });

  it('is refused where it cannot be', () => {
    expect(problems({ title: null })).toEqual(['title null']);
    expect(problems({ subtitle: { $gt: null } })).toEqual(['subtitle.$gt type']);
  });
});

describe('operators', () => {
  it('encode their operands', () => {
    expect(encode({ words: { $gte: 1, $lt: 9, $mod: [2, 1], $bitsAllSet: [0, 3] } })).toEqual({
      words: { $gte: 1, $lt: 9, $mod: [2, 1], $bitsAllSet: [0, 3] },
    });
    expect(encode({ price: { $gt: '2' }, title: { $exists: true, $type: ['string', 'null'] } })).toEqual({
      price: { $gt: Decimal128.fromString('2') },
      title: { $exists: true, $type: ['string', 'null'] },
    });
    expect(encode({ status: { $in: [] } })).toEqual({ status: { $in: [] } });
    expect(encode({})).toEqual({});
    expect(encode({ comments: { $elemMatch: { text: 'x', $or: [{ byId: id }] }, $size: 2 } })).toEqual({
      comments: { $elemMatch: { text: 'x', $or: [{ byId: id }] }, $size: 2 },
    });
    expect(encode({ labels: { $all: ['a', 'b'], $elemMatch: { $gt: 'a', $lt: 'c' }, $not: { $size: 3 } } })).toEqual({
      labels: { $all: ['a', 'b'], $elemMatch: { $gt: 'a', $lt: 'c' }, $not: { $size: 3 } },
    });
    expect(encode({ $or: [{ title: 'a' }, { $and: [{ title: 'b' }] }], $comment: 'why' })).toEqual({
      $or: [{ title: 'a' }, { $and: [{ title: 'b' }] }],
      $comment: 'why',
    });
    expect(encode({ 'extra.a.b': { $gt: 3 } })).toEqual({ 'extra.a.b': { $gt: 3 } });
  });

  it('take patterns in the server’s syntax', () => {
    expect(encode({ title: /a\u00e9b/iu })).toEqual({ title: new BSONRegExp('a\\x{00e9}b', 'i') });
    expect(encode({ title: { $regex: '^a', $options: 'im' } })).toEqual({
      title: { $regex: new BSONRegExp('^a', 'im') },
    });
    expect(encode({ title: { $not: /x/s, $in: ['a', /b/] } })).toEqual({
      title: { $not: new BSONRegExp('x', 's'), $in: ['a', new BSONRegExp('b')] },
    });
    expect(encode({ title: startsWith('a.b$') })).toEqual({ title: { $regex: new BSONRegExp('^a\\.b\\$') } });
    expect(encode({ title: endsWith('(x)', { ignoreCase: true }) })).toEqual({
      title: { $regex: new BSONRegExp('\\(x\\)\\z', 'i') },
    });
    expect(encode({ labels: contains('x'), title: equalsIgnoringCase('Ab') })).toEqual({
      labels: { $regex: new BSONRegExp('x') },
      title: { $regex: new BSONRegExp('^Ab\\z', 'i') },
    });
    // A regular expression as a value is not a pattern.
    expect(encode({ matcher: /x/i })).toEqual({ matcher: { $eq: new BSONRegExp('x', 'i') } });
    expect(encode({ matcher: { $in: [/x/], $ne: /y/ } })).toEqual({
      matcher: { $eq: new BSONRegExp('x'), $not: { $eq: new BSONRegExp('y') } },
    });
    expect(problems({ title: /x/g })).toEqual(['title pattern']);
    expect(problems({ title: { $options: 'i' } })).toEqual(['title.$options type']);
    expect(problems({ title: { $regex: /a/i, $options: 'm' } })).toEqual(['title.$regex pattern']);
  });
});

describe('what callers must not do', () => {
  it('is reported all at once', () => {
    expect(
      problems({
        titel: 'x',
        words: '300',
        status: undefined,
        authorId: id.toHexString(),
        title: { $gt: { $ne: 1 } },
        comments: { $elemMatch: { texd: 'x' } },
        labels: { $sise: 1 },
        $where: 'true',
      }),
    ).toEqual([
      'titel unknown-path',
      'words type',
      'status undefined',
      'authorId type',
      'title.$gt type',
      'comments.$elemMatch.texd unknown-path',
      'labels.$sise unknown-operator',
      '$where unknown-operator',
    ]);
    expect(() => encode({ titel: 'x' })).toThrow('Did you mean "title"?');
  });

  it.each([
    [{ title: { $eq: { $ne: '' } } }, 'title.$eq type'],
    [{ title: { name: 'x' } }, 'title type'],
    [{ title: ['x'] }, 'title type'],
    [{ title: { $in: 'x' } }, 'title.$in type'],
    [{ title: { $in: ['x', undefined] } }, 'title.$in.1 undefined'],
    [{ title: { $eq: undefined } }, 'title.$eq undefined'],
    [{ title: { $gt: 'a', x: 1 } }, 'title.x unknown-operator'],
    [{ title: { $not: 'a' } }, 'title.$not type'],
    [{ title: { $not: {} } }, 'title.$not type'],
    [{ title: { $near: {} } }, 'title.$near unknown-operator'],
    [{ title: { $elemMatch: {} } }, 'title.$elemMatch unknown-operator'],
    [{ words: { $regex: 'x' } }, 'words.$regex unknown-operator'],
    [{ words: Number.NaN, views: 2 ** 63 }, 'views type'],
    [{ words: { $mod: [0, 1] } }, 'words.$mod too-small'],
    [{ createdAt: new Date(Number.NaN) }, 'createdAt invalid-date'],
    [{ 'title.x': 1 }, 'title.x unknown-path'],
    [{ 'comments.x': 1 }, 'comments.x unknown-path'],
    [{ 'labels.01': 'x' }, 'labels.01 unknown-path'],
    [{ 'counts.$inc': 1 }, 'counts.$inc unknown-path'],
    [{ 'counts.': 1 }, 'counts. unknown-path'],
    [{ $or: [] }, '$or type'],
    [{ $and: [{ titel: 1 }] }, '$and.0.titel unknown-path'],
    [{ $or: [undefined] }, '$or.0 type'],
    [{ $expr: { $gt: ['$words', 1] } }, '$expr type'],
    [{ $jsonSchema: {} }, '$jsonSchema unknown-operator'],
    [{ $text: { $search: 'x', $evil: 1 } }, '$text.$evil unknown-operator'],
    [{ labels: { $all: ['a', { $elemMatch: { $eq: 'a' } }] } }, 'labels.$all type'],
    [{ labels: { $size: -1 } }, 'labels.$size type'],
    [null, ' type'],
    ['title', ' type'],
    [[], ' type'],
    [new Map(), ' type'],
  ])('%o', (filter, problem) => {
    expect(problems(filter)).toContain(problem);
  });

  it('does not work through prototypes', () => {
    expect(problems(JSON.parse('{"__proto__": {"title": "x"}}'))).toEqual(['__proto__ unknown-path']);
    expect(problems({ constructor: 'x' })).toEqual(['constructor unknown-path']);
    expect(encode(Object.assign(Object.create(null), { title: 'x' }))).toEqual({ title: 'x' });
    expect(encode(runInNewContext('({ title: { $in: ["x"] } })'))).toEqual({ title: { $in: ['x'] } });
    expect(problems(Object.create({ title: 'x' }))).toEqual([' type']);
    class Sneaky {
      $gt = '';
    }
    expect(problems({ title: new Sneaky() })).toEqual(['title type']);
    const inherited = Object.create({ $gt: '' });
    expect(problems({ title: inherited })).toEqual(['title type']);
  });

  it('does not go on for ever', () => {
    let deep: object = { title: 'x' };
    for (let level = 0; level < 200; level += 1) deep = { $and: [deep] };
    expect(problems(deep).map((problem) => problem.split(' ').at(-1))).toEqual(['too-deep']);
    let negated: object = { $eq: 'x' };
    for (let level = 0; level < 200; level += 1) negated = { $not: negated };
    expect(problems({ title: negated }).map((problem) => problem.split(' ').at(-1))).toEqual(['too-deep']);
    expect(problems({ $or: Array.from({ length: 20_000 }, () => ({ title: 'x' })) })).toHaveLength(1);
  });
});

describe('raw and path', () => {
  it('cover what types do not', () => {
    expect(encode({ $and: [raw({ old: { $exists: true } }), path('comments.0.text', 'x')] })).toEqual({
      $and: [{ old: { $exists: true } }, { 'comments.0.text': 'x' }],
    });
    expect(problems(path('comments.0.texd', 'x'))).toEqual(['comments.0.texd unknown-path']);
    expect(problems(path('$or', []))).toEqual(['$or unknown-path']);
  });

  it('run no scripts and cannot be pretended', () => {
    expect(() => raw({ $where: 'true' })).toThrow(QueryError);
    expect(() => raw({ $expr: { $function: {} } })).toThrow(QueryError);
    expect(() => raw({ a: undefined })).toThrow(QueryError);
    expect(problems({ kind: 'raw', filter: { $where: '1' } })).toHaveLength(2);
  });

  it('does not keep the caller’s object', () => {
    const given = { a: { b: 1 } };
    const filter = raw(given);
    given.a.b = 2;
    expect(encode(filter)).toEqual({ a: { b: 1 } });
  });
});

it('reads every value once, so that a getter cannot change its mind', () => {
  let reads = 0;
  const filter = {
    get title() {
      reads += 1;
      return reads === 1 ? 'x' : { $gt: '' };
    },
  };
  expect(encode(filter)).toEqual({ title: 'x' });
  expect(reads).toBe(1);
});
