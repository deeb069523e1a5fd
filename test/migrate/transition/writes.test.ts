// After any write, a document that was stored in a former form holds what one of the present form would hold.
import { QueryError } from '@espalier/runtime';
import { BSON, type Document, ObjectId } from 'mongodb';
import { expect, it } from 'vitest';
import fc from '../../support/random/fast-check.ts';
import {
  choices,
  chooser,
  comment,
  digits,
  meta,
  number,
  prices,
  status,
  storedItem,
  tags,
  text,
} from './arbitrary-item.ts';
import { formerItem } from './former-form.ts';
import { openShop } from './open-shop.ts';
import type { Item, ItemUpdate } from './shop/generated/index.ts';

const { db, items } = await openShop();

const set = fc.oneof(
  fc.record({ heading: text }),
  fc.record({ subtitle: fc.option(text, { nil: null }) }),
  fc.record({ labels: fc.array(text, { maxLength: 2 }) }),
  fc.record({ words: digits }),
  fc.record({ points: number.map(BigInt) }),
  fc.record({ price: number, rank: number }),
  fc.record({ status, moods: fc.array(status, { maxLength: 2 }) }),
  fc.record({ comments: fc.array(comment, { maxLength: 2 }) }),
  fc.record({ meta }),
  fc.record({ prices }),
  fc.record({ 'comments.0.text': text }),
  fc.record({ 'comments.$[].text': text }),
  fc.record({ 'meta.label': text, count: number }),
  fc.record({ 'prices.x.amount': number }),
  fc.record({ count: number }),
  fc.record({ phones: tags, nick: text }),
  fc.record({ marks: fc.array(status, { maxLength: 2 }), level: number }),
  fc.record({ rows: fc.array(comment, { maxLength: 2 }) }),
  fc.record({ home: meta }),
  fc.record({ 'home.label': text, 'home.note': text }),
  fc.record({ 'prices.x.tags': tags }),
  fc.record({ 'comments.0.tags': tags }),
);
const update: fc.Arbitrary<object> = fc.oneof(
  set.map(($set) => ({ $set })),
  set.map(($set) => ({ $set })),
  fc
    .constantFrom(
      'heading',
      'labels',
      'words',
      'points',
      'price',
      'rank',
      'status',
      'meta',
      'meta.label',
      'prices.x.amount',
      'phones',
      'rows',
      'nick',
      'home.note',
    )
    .map((path) => ({ $unset: { [path]: true } })),
  fc.record({
    $inc: fc.oneof(
      fc.record({ points: number.map(BigInt) }),
      fc.record({ price: number }),
      fc.record({ rank: number, count: number }),
      fc.record({ level: number }),
    ),
  }),
  fc.record({ $mul: fc.oneof(fc.record({ rank: number }), fc.record({ 'prices.x.amount': number })) }),
  fc
    .tuple(
      fc.constantFrom('$min', '$max'),
      fc.oneof(fc.record({ heading: text }), fc.record({ points: number.map(BigInt) })),
    )
    .map(([operator, paths]) => ({ [operator]: paths })),
  fc.record({
    $push: fc.oneof(
      fc.record({ labels: text }),
      fc.record({ moods: status }),
      fc.record({ comments: comment }),
      fc.record({ phones: text }),
      fc.record({ marks: status, 'prices.y.tags': text }),
      fc.record({ rows: comment }),
    ),
  }),
  fc.record({
    $push: fc.record({ labels: fc.record({ $each: fc.array(text, { maxLength: 2 }), $position: fc.constant(0) }) }),
  }),
  fc.record({
    $addToSet: fc.oneof(
      fc.record({ labels: text }),
      fc.record({ moods: status }),
      fc.record({ phones: text }),
      fc.record({ marks: status }),
    ),
  }),
  fc.record({
    $pull: fc.oneof(
      fc.record({ labels: text }),
      fc.record({ moods: status }),
      fc.record({ comments: fc.record({ text }) }),
      fc.record({ comments: fc.record({ mood: status }) }),
      fc.record({ phones: text, marks: status }),
      fc.record({ rows: fc.record({ text }) }),
    ),
  }),
  fc.record({ $pullAll: fc.oneof(fc.record({ labels: fc.array(text) }), fc.record({ moods: fc.array(status) })) }),
  fc.record({ $pop: fc.record({ labels: fc.constantFrom(1, -1) }) }),
);

/** What the client reads, without the `_id`. */
async function readBack(_id: ObjectId): Promise<Document> {
  const { _id: _same, ...fields } = (await db.Item.get(_id)).plain();
  return fields;
}

/** What a write did: what is stored then, or why not. */
async function outcome(write: () => Promise<unknown>, _id: ObjectId): Promise<unknown> {
  try {
    await write();
  } catch (error) {
    if (error instanceof QueryError && error.problems.every(({ code }) => code === 'transition')) return undefined;
    return { failed: (error as { code?: unknown }).code, fields: await readBack(_id) };
  }
  return { fields: await readBack(_id) };
}

async function insertBoth(item: Document, chosen: readonly boolean[]): Promise<[ObjectId, ObjectId]> {
  const ids: [ObjectId, ObjectId] = [new ObjectId(), new ObjectId()];
  await items.deleteMany({});
  await items.insertMany([
    { _id: ids[0], ...item, other: 1 },
    { _id: ids[1], ...formerItem(item, chooser(chosen)), other: 1 },
  ]);
  return ids;
}

it('updates items of every form alike, or says that it cannot', { timeout: 120_000 }, async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(storedItem, choices, update, fc.boolean(), async (item, chosen, change, asPipeline) => {
      const [present, former] = await insertBoth(item, chosen);
      const said = asPipeline && '$set' in change ? withExpression(change) : (change as ItemUpdate);
      const expected = await outcome(
        async () => db.Item.where({ _id: present }).updateOne(said as ItemUpdate),
        present,
      );
      const actual = await outcome(async () => db.Item.where({ _id: former }).updateOne(said as ItemUpdate), former);
      expect(actual).toEqual(expected);
      if (actual !== undefined) done += 1;
    }),
    { numRuns: 600 },
  );
  expect(done).toBeGreaterThan(300);
});

/** The same update as a pipeline: its first value is computed. */
function withExpression(change: object): unknown {
  return (_item: unknown, $: { ifNull(value: unknown, other: unknown): unknown }) => ({
    ...change,
    $set: { ...(change as { $set: object }).$set, count: $.ifNull(7, 8) },
  });
}

/** Edits of a row; where the row lacks what would be edited, nothing happens. */
const edit: fc.Arbitrary<(item: Item) => void> = fc.oneof(
  assigning({ heading: text }),
  assigning({ words: digits }),
  assigning({ points: number.map(BigInt) }),
  assigning({ price: number, rank: number }),
  assigning({ status: status as fc.Arbitrary<'live'> }),
  assigning({ count: number }),
  fc.constant((item: Item) => {
    delete item.heading;
  }),
  text.map((value) => (item: Item) => {
    item.labels?.push(value);
  }),
  text.map((value) => (item: Item) => {
    item.labels = [value, ...(item.labels ?? []).slice(1)];
  }),
  status.map((value) => (item: Item) => {
    item.moods?.push(value as 'live');
  }),
  comment.map((value) => (item: Item) => {
    item.comments?.push(structuredClone(value) as object);
  }),
  text.map((value) => (item: Item) => {
    for (const one of item.comments ?? []) one.text = value;
  }),
  text.map((value) => (item: Item) => {
    if (item.comments?.[0] !== undefined) item.comments[0].text = value;
  }),
  number.map((value) => (item: Item) => {
    if (item.comments?.[1] !== undefined) item.comments[1].stars = value;
  }),
  fc.constant((item: Item) => {
    item.comments?.shift();
  }),
  text.map((value) => (item: Item) => {
    item.phones?.push(value);
    if (item.rows?.[0] !== undefined) item.rows[0].text = value;
    if (item.home !== undefined) item.home.note = value;
  }),
  text.map((value) => (item: Item) => {
    item.comments?.[0]?.tags?.push(value);
    item.prices?.x?.tags?.push(value);
    item.nick = value;
  }),
  text.map((value) => (item: Item) => {
    if (item.meta !== undefined) item.meta.label = value;
  }),
  text.map((value) => (item: Item) => {
    if (item.meta !== undefined) item.meta.note = value;
  }),
  number.map((value) => (item: Item) => {
    if (item.prices?.x !== undefined) item.prices.x.amount = value;
  }),
);

function assigning(
  fields: { readonly [Key in keyof Item]?: fc.Arbitrary<Item[Key]> },
): fc.Arbitrary<(item: Item) => void> {
  return fc.record(fields as Record<string, fc.Arbitrary<unknown>>).map((values) => (item: Item) => {
    Object.assign(item, values);
  });
}

it('saves items of every form alike, twice', { timeout: 120_000 }, async () => {
  const edits = fc.array(edit, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(storedItem, choices, edits, edits, async (item, chosen, first, second) => {
      const ids = await insertBoth(item, chosen);
      const results: Document[] = [];
      for (const id of ids) {
        const row = await db.Item.get(id);
        for (const change of first) change(row);
        await row.save();
        for (const change of second) change(row);
        await row.save();
        const stored = await readBack(id);
        const { _id: _same, ...shown } = row.plain();
        expect(shown).toEqual(stored);
        results.push(stored);
      }
      expect(results[1]).toEqual(results[0]);
      expect(results[1]).toHaveProperty('other', 1);
    }),
    { numRuns: 200 },
  );
});

it('reads items of every form alike: whole, in part and by expressions', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(storedItem, choices, async (item, chosen) => {
      const [present, former] = await insertBoth(item, chosen);
      expect(await readBack(former)).toEqual(await readBack(present));
      const both = await db.Item.where({ _id: { $in: [present, former] } })
        .select({
          _id: false,
          heading: true,
          rank: true,
          price: true,
          comments: { text: true },
          meta: { label: true },
          phones: true,
          rows: { text: true },
          home: { note: true },
          nick: true,
        })
        .plain();
      expect(both).toHaveLength(2);
      expect(both[1]).toEqual(both[0]);
      const omitted = await db.Item.where({ _id: former })
        .omit({ heading: true, comments: { text: true } })
        .plain();
      expect(omitted[0]).not.toHaveProperty('heading');
      expect(omitted[0]?.comments?.some((one) => 'text' in one) ?? false).toBe(false);
      const equal = await db.Item.where((p, $) =>
        $.and($.eq(p.heading, item.heading ?? null), $.eq(p.price, item.price ?? null)),
      ).count();
      if (item.heading !== undefined && item.price !== undefined) expect(equal).toBe(2);
      // Nothing is lost on the way through a row: what was read, written again, is read alike.
      const bytes = BSON.calculateObjectSize((await items.findOne({ _id: former })) ?? {});
      await (await db.Item.get(former)).save();
      expect(BSON.calculateObjectSize((await items.findOne({ _id: former })) ?? {})).toBe(bytes);
    }),
    { numRuns: 60 },
  );
});
