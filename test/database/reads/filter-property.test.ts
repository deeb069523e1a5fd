import { ObjectId } from 'mongodb';
import { beforeAll, expect, it } from 'vitest';
import type { PostFilter } from '../../support/blog/generated/index.ts';
import { openBlog } from '../../support/blog/open-blog.ts';
import fc from '../../support/random/fast-check.ts';
import { matches } from './naive-filter.ts';

const { db } = await openBlog();

const texts = ['', 'a', 'b', 'ab', 'Ab', 'é', '$a', 'a.b', 'a\nb'];
const numbers = [-3, -1, 0, 1, 2, 3, 7];
const authors = [new ObjectId(), new ObjectId(), new ObjectId()];
const text = fc.constantFrom(...texts);
const number = fc.constantFrom(...numbers);
const author = fc.constantFrom(...authors);

const comment = fc.record({ byId: author, text, at: fc.constant(new Date(0)) });
const documents = fc.record(
  {
    title: text,
    subtitle: fc.option(text, { nil: null }),
    words: number,
    views: number.map(BigInt),
    labels: fc.array(text, { maxLength: 3 }),
    flags: fc.array(fc.option(text, { nil: null }), { maxLength: 3 }),
    counts: fc.dictionary(fc.constantFrom('x', 'y'), number),
    comments: fc.array(comment, { maxLength: 3 }),
    authorId: author,
  },
  { requiredKeys: [] },
);

/** Conditions of one value; `item` gives operands, `extra` the operators that only this type has. */
function condition<T>(item: fc.Arbitrary<T>, extra: fc.Arbitrary<object>): fc.Arbitrary<object> {
  const base = fc.oneof(
    fc.record({ $eq: item }),
    fc.record({ $ne: item }),
    fc.record({ $in: fc.array(item, { maxLength: 3 }) }),
    fc.record({ $nin: fc.array(item, { maxLength: 3 }) }),
    fc.record({ $exists: fc.boolean() }),
    extra,
  );
  const pair = fc.tuple(base, base).map(([left, right]) => ({ ...left, ...right }));
  return fc.oneof(base, pair, fc.record({ $not: pair }), fc.record({ $not: fc.record({ $not: base }) }));
}

const order = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<object> =>
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), item).map(([operator, value]) => ({ [operator]: value }));
const orNull = <T>(item: fc.Arbitrary<T>) => fc.option(item, { nil: null, freq: 3 });
const size = fc.record({ $size: fc.nat({ max: 3 }) });
const whole = (item: fc.Arbitrary<unknown>) => fc.oneof(item, condition(item, order(text)));

const numeric = condition(number, fc.oneof(order(number), fc.record({ $mod: fc.constant([2, 1]) })));
const entries = fc.oneof(
  fc.tuple(fc.constant('title'), whole(text)),
  fc.tuple(fc.constant('title'), fc.constantFrom(/^a/, /b$/i, /^$/)),
  fc.tuple(fc.constant('subtitle'), fc.oneof(orNull(text), condition(orNull(text), order(text)))),
  fc.tuple(fc.constant('words'), fc.oneof(number, numeric)),
  fc.tuple(fc.constant('views'), condition(number.map(BigInt), order(number.map(BigInt)))),
  fc.tuple(fc.constantFrom('counts.x', 'counts.y'), fc.oneof(number, numeric)),
  fc.tuple(fc.constantFrom('labels.0', 'labels.1'), whole(text)),
  fc.tuple(
    fc.constant('labels'),
    fc.oneof(
      text,
      fc.array(text, { maxLength: 2 }),
      condition(text, fc.oneof(size, order(text), fc.record({ $all: fc.array(text, { maxLength: 2 }) }))),
      fc.record({ $elemMatch: condition(text, order(text)) }),
    ),
  ),
  fc.tuple(
    fc.constant('flags'),
    fc.oneof(
      orNull(text),
      condition(orNull(text), fc.oneof(size, fc.record({ $all: fc.array(orNull(text), { maxLength: 2 }) }))),
      fc.record({ $elemMatch: condition(orNull(text), order(text)) }),
    ),
  ),
  fc.tuple(fc.constantFrom('comments.text', 'comments.0.text'), whole(text)),
  fc.tuple(fc.constant('comments.byId'), fc.oneof(author, condition(author, order(author)))),
  fc.tuple(
    fc.constant('comments'),
    fc.oneof(size, fc.record({ $elemMatch: fc.record({ text: whole(text), byId: author }, { requiredKeys: [] }) })),
  ),
);

const { filter } = fc.letrec<{ filter: object }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.array(entries, { maxLength: 3 }).map((list) => Object.fromEntries(list)),
    fc
      .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(tie('filter'), { minLength: 1, maxLength: 3 }))
      .map(([operator, filters]) => ({ [operator]: filters })),
  ),
}));

let stored: readonly Readonly<Record<string, unknown>>[] = [];

beforeAll(async () => {
  const given = fc.sample(documents, { numRuns: 150, seed: 7 });
  stored = given.map((document) => ({ ...document, _id: new ObjectId() }));
  await db.Post.collection.insertMany(
    stored.map(({ views, ...others }) => ({ ...others, ...(views !== undefined && { v: views }) })),
  );
});

it('a filter finds on the server what it finds when it is evaluated naively', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(filter, async (filter) => {
      const rows = await db.Post.where(filter as PostFilter).select({ _id: true });
      const expected = stored.filter((document) => matches(document, filter)).map(({ _id }) => String(_id));
      expect(rows.map(({ _id }) => String(_id)).sort()).toEqual(expected.sort());
      if (expected.length > 0 && expected.length < stored.length) found += 1;
    }),
    { numRuns: 400 },
  );
  // Or the property would say nothing.
  expect(found).toBeGreaterThan(100);
}, 60_000);
