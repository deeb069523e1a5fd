import { type Expression, type Operators, QueryError } from '@espalier/runtime';
import { Decimal128, Double, ObjectId } from 'mongodb';
import { beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import type { PostSpec } from '../../support/blog/generated/index.ts';
import { openBlog } from '../../support/blog/open-blog.ts';

const { db } = await openBlog();

type Refs = PostSpec['refs'];
type Build<T> = (p: Refs, $: Operators) => Expression<T>;

const _id = new ObjectId();
const at = new Date('2024-02-29T12:30:45.678Z');

beforeAll(async () => {
  await db.Post.collection.insertOne({
    _id,
    title: '$title',
    slug: 'Slug',
    status: 'live',
    words: 7,
    score: 2.5,
    v: 9_007_199_254_740_993n,
    price: Decimal128.fromString('1.50'),
    subtitle: null,
    labels: ['a', 'b'],
    createdAt: at,
    updatedAt: new Date(at.getTime() + 86_400_000),
  });
});

/** The MQL of an expression and what the server makes of it. */
async function evaluate<T>(build: Build<T>): Promise<{ mql: unknown; value: unknown }> {
  let made: Expression<T> | undefined;
  const query = db.Post.where((p, $) => {
    made = build(p, $);
    return $.eq<unknown>(made, null);
  });
  const { $eq } = query.toMQL().filter.$expr;
  const cursor = db.Post.collection.aggregate([{ $project: { value: $eq[0] } }], { useBigInt64: true });
  const [document] = await cursor.toArray();
  return { mql: $eq[0], value: document?.value ?? null };
}

const cases: readonly (readonly [name: string, build: Build<unknown>, mql: unknown, value: unknown])[] = [
  ['gt', (p, $) => $.gt(p.words, 5), { $gt: ['$words', 5] }, true],
  ['stored names', (p, $) => $.gt(p.views, 5n), { $gt: ['$v', 5n] }, true],
  ['eq of a text with $', (p, $) => $.eq(p.title, '$title'), { $eq: ['$title', { $literal: '$title' }] }, true],
  ['ne', (p, $) => $.ne(p.slug, 'Slug'), { $ne: ['$slug', 'Slug'] }, false],
  ['eq null', (p, $) => $.eq(p.subtitle, null), { $eq: ['$subtitle', null] }, true],
  [
    'and',
    (p, $) => $.and($.lt(p.words, 8), $.gte(p.words, 7)),
    { $and: [{ $lt: ['$words', 8] }, { $gte: ['$words', 7] }] },
    true,
  ],
  [
    'or, not',
    (p, $) => $.or($.not($.lte(p.words, 8)), false),
    { $or: [{ $not: [{ $lte: ['$words', 8] }] }, false] },
    false,
  ],
  ['add', (p, $) => $.add(p.words, 1, p.words), { $add: ['$words', 1, '$words'] }, 15],
  ['subtract', (p, $) => $.subtract(p.words, 0.5), { $subtract: ['$words', 0.5] }, 6.5],
  ['mul', (p, $) => $.mul(p.words, p.score), { $multiply: ['$words', '$score'] }, 17.5],
  ['divide', (p, $) => $.divide(p.words, 2), { $divide: ['$words', 2] }, 3.5],
  ['mod', (p, $) => $.mod(p.words, 4), { $mod: ['$words', 4] }, 3],
  ['pow', (p, $) => $.pow(p.words, 2), { $pow: ['$words', 2] }, 49],
  ['sqrt', (_p, $) => $.sqrt(49), { $sqrt: [49] }, 7],
  ['abs', (_p, $) => $.abs(-3), { $abs: [-3] }, 3],
  ['ceil', (p, $) => $.ceil(p.score), { $ceil: ['$score'] }, 3],
  ['floor', (p, $) => $.floor(p.score), { $floor: ['$score'] }, 2],
  ['round', (p, $) => $.round(p.score), { $round: ['$score', 0] }, 2],
  ['trunc', (p, $) => $.trunc(p.score, 1), { $trunc: ['$score', 1] }, 2.5],
  [
    'cond',
    (p, $) => $.cond($.gt(p.words, 5), p.status, 'gone'),
    { $cond: [{ $gt: ['$words', 5] }, '$status', 'gone'] },
    'live',
  ],
  [
    'switch',
    (p, $) =>
      $.switch(
        [
          [$.lt(p.words, 5), 'few'],
          [$.lt(p.words, 10), 'some'],
        ],
        'many',
      ),
    {
      $switch: {
        branches: [
          // biome-ignore lint/suspicious/noThenProperty: the server's own name.
          { case: { $lt: ['$words', 5] }, then: 'few' },
          // biome-ignore lint/suspicious/noThenProperty: the server's own name.
          { case: { $lt: ['$words', 10] }, then: 'some' },
        ],
        default: 'many',
      },
    },
    'some',
  ],
  ['ifNull', (p, $) => $.ifNull(p.subtitle, '$none'), { $ifNull: ['$subtitle', { $literal: '$none' }] }, '$none'],
  ['concat', (p, $) => $.concat(p.slug, '-', '$x'), { $concat: ['$slug', '-', { $literal: '$x' }] }, 'Slug-$x'],
  ['lower', (p, $) => $.lower(p.slug), { $toLower: ['$slug'] }, 'slug'],
  ['upper', (p, $) => $.upper(p.slug), { $toUpper: ['$slug'] }, 'SLUG'],
  ['length', (p, $) => $.length(p.slug), { $strLenCP: ['$slug'] }, 4],
  ['trim', (_p, $) => $.trim(' x '), { $trim: { input: ' x ' } }, 'x'],
  ['trimStart', (_p, $) => $.trimStart('--x', '-'), { $ltrim: { input: '--x', chars: '-' } }, 'x'],
  ['trimEnd', (_p, $) => $.trimEnd('x--', '-'), { $rtrim: { input: 'x--', chars: '-' } }, 'x'],
  ['substr', (p, $) => $.substr(p.slug, 1, 2), { $substrCP: ['$slug', 1, 2] }, 'lu'],
  ['indexOf', (p, $) => $.indexOf(p.slug, 'u'), { $indexOfCP: ['$slug', 'u'] }, 2],
  [
    'replaceAll',
    (p, $) => $.replaceAll(p.title, '$', 'S'),
    { $replaceAll: { input: '$title', find: { $literal: '$' }, replacement: 'S' } },
    'Stitle',
  ],
  [
    'dateAdd',
    (p, $) => $.dateAdd(p.createdAt, { days: 1, hours: -12 }),
    {
      $dateAdd: {
        startDate: { $dateAdd: { startDate: '$createdAt', unit: 'day', amount: 1 } },
        unit: 'hour',
        amount: -12,
      },
    },
    new Date('2024-03-01T00:30:45.678Z'),
  ],
  [
    'dateAdd and a constant',
    (p, $) => $.gt($.dateAdd(p.createdAt, { days: p.words }), at),
    { $gt: [{ $dateAdd: { startDate: '$createdAt', unit: 'day', amount: '$words' } }, at] },
    true,
  ],
  [
    'dateDiff',
    (p, $) => $.dateDiff(p.createdAt, p.updatedAt, 'day'),
    { $dateDiff: { startDate: '$createdAt', endDate: '$updatedAt', unit: 'day' } },
    1n,
  ],
  [
    'dateTrunc',
    (p, $) => $.dateTrunc(p.createdAt, 'month'),
    { $dateTrunc: { date: '$createdAt', unit: 'month' } },
    new Date('2024-02-01'),
  ],
  ['year', (p, $) => $.year(p.createdAt), { $year: { date: '$createdAt' } }, 2024],
  ['month', (p, $) => $.month(p.createdAt), { $month: { date: '$createdAt' } }, 2],
  [
    'dayOfMonth',
    (p, $) => $.dayOfMonth(p.createdAt, { timezone: '+12:00' }),
    { $dayOfMonth: { date: '$createdAt', timezone: '+12:00' } },
    1,
  ],
  ['dayOfWeek', (p, $) => $.dayOfWeek(p.createdAt), { $dayOfWeek: { date: '$createdAt' } }, 5],
  ['dayOfYear', (p, $) => $.dayOfYear(p.createdAt), { $dayOfYear: { date: '$createdAt' } }, 60],
  ['hour', (p, $) => $.hour(p.createdAt), { $hour: { date: '$createdAt' } }, 12],
  ['minute', (p, $) => $.minute(p.createdAt), { $minute: { date: '$createdAt' } }, 30],
  ['second', (p, $) => $.second(p.createdAt), { $second: { date: '$createdAt' } }, 45],
  ['millisecond', (p, $) => $.millisecond(p.createdAt), { $millisecond: { date: '$createdAt' } }, 678],
  ['size', (p, $) => $.size(p.labels), { $size: ['$labels'] }, 2],
  ['in a field', (p, $) => $.in('a', p.labels), { $in: ['a', '$labels'] }, true],
  ['in constants', (p, $) => $.in(p.status, ['live', 'gone']), { $in: ['$status', ['live', 'gone']] }, true],
  ['literal', (_p, $) => $.literal({ $add: [1, 2] }), { $literal: { $add: [1, 2] } }, { $add: [1, 2] }],
];

describe('operators', () => {
  it.each(cases)('%s', async (_name, build, mql, value) => {
    expect(await evaluate(build)).toEqual({ mql, value });
  });

  it('now is the server’s clock', async () => {
    const { mql, value } = await evaluate((_p, $) => $.now());
    expect(mql).toBe('$$NOW');
    expect(value).toBeInstanceOf(Date);
  });

  it('cover every one that there is', () => {
    const tested = new Set(
      cases
        .flatMap(([name, build]) => [name, String(build)])
        .join(' ')
        .match(/\$\.(\w+)/g),
    );
    let names: string[] = [];
    db.Post.where((p, $) => {
      names = Object.keys($);
      return $.gt(p.words, 1);
    });
    expect(names.filter((name) => name !== 'now' && !tested.has(`$.${name}`))).toEqual([]);
  });
});

describe('constants', () => {
  it('are encoded by the declared type of the other side', () => {
    const filter = (build: Build<boolean>) => db.Post.where(build).toMQL().filter.$expr;
    expect(filter((p, $) => $.eq(p.score, 3))).toEqual({ $eq: ['$score', new Double(3)] });
    expect(filter((p, $) => $.eq(p._id, _id))).toEqual({ $eq: ['$_id', _id] });
    // @ts-expect-error: a string is no id.
    expect(() => filter((p, $) => $.eq(p._id, _id.toHexString()))).toThrow(QueryError);
    // @ts-expect-error: not one of the enum's values.
    expect(() => filter((p, $) => $.eq(p.status, 'lively'))).toThrow(QueryError);
    // @ts-expect-error: an object is no text, and no operator.
    expect(() => filter((p, $) => $.eq(p.title, { $gt: '' }))).toThrow(QueryError);
    // @ts-expect-error: undefined is no value.
    expect(() => filter((p, $) => $.eq(p.title, undefined))).toThrow(QueryError);
  });

  it('are refused where BSON has no such value', () => {
    const constant = (value: unknown) => () => db.Post.where((_p, $) => $.eq($.literal(value), 1));
    for (const value of [undefined, () => 1, Symbol('x'), new Map(), new Date(Number.NaN), 2n ** 64n, '\ud800']) {
      expect(constant(value)).toThrow(QueryError);
    }
    expect(() => db.Post.where((p, $) => $.eq($.dateTrunc(p.createdAt, '$x' as 'day'), null))).toThrow(QueryError);
    expect(() => db.Post.where((p, $) => $.eq($.dateAdd(p.createdAt, { $x: 1 } as object), null))).toThrow(QueryError);
  });
});

it('where wants an expression back', () => {
  // @ts-expect-error: MQL made by hand.
  expect(() => db.Post.where(() => ({ $gt: ['$words', 1] }))).toThrow(QueryError);
  // @ts-expect-error: a number is no condition.
  db.Post.where((p, $) => $.add(p.words, 1));
});

it('types follow the operands', () => {
  db.Post.where((p, $) => {
    expectTypeOf($.mul(p.words, 2)).toEqualTypeOf<Expression<number>>();
    expectTypeOf($.add(p.views, 1n)).toEqualTypeOf<Expression<bigint>>();
    expectTypeOf($.ifNull(p.subtitle, p.title)).toEqualTypeOf<Expression<string>>();
    expectTypeOf($.cond(true, 'live', 'gone')).toEqualTypeOf<Expression<'live' | 'gone'>>();
    expectTypeOf($.dateAdd(p.createdAt, { days: 1 })).toEqualTypeOf<Expression<Date>>();
    // @ts-expect-error: a text cannot be multiplied.
    () => $.mul(p.title, 2);
    // @ts-expect-error: a unit that is none.
    () => $.dateAdd(p.createdAt, { day: 1 });
    return $.gt(p.words, 1);
  });
});
