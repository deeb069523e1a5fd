// A migration is undone after both versions have been writing: what the new one wrote has to be read by the former one.

import { BSON, type Document, type ObjectId } from 'mongodb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createMigrator,
  emptySnapshot,
  type MigrationEvent,
  verifySnapshot,
} from '../../../runtime/src/migrate/index.ts';
import { trashPrefix } from '../../../runtime/src/migrate/state/ledger.ts';
import fc from '../../support/random/fast-check.ts';
import { rounds } from '../../support/rounds.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';
import { choices, chooser, digits, meta, number, status, text } from './arbitrary-item.ts';
import { type Choose, formerItem } from './former-form.ts';
import { openShop } from './open-shop.ts';
import { afterYaml, beforeYaml } from './shop-models.ts';

const { db, items, notes, client, database } = await openShop();

const migrations = migrationsOf({ title: 'shop', before: beforeYaml, after: afterYaml });
const migrator = () => createMigrator({ client, database, migrations });

let item: ObjectId;
let note: ObjectId;
async function startAnew(): Promise<void> {
  await database.dropDatabase();
  await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
}

beforeEach(async () => {
  await startAnew();
  const comments = [
    { txt: 'a', stars: 1 },
    { txt: 'b', mood: 'published' },
  ];
  const whole = { title: 'old', tags: ['x'], score: 1, cost: '5', info: { name: 'm' }, prices: { de: { sum: 3 } } };
  item = (await items.insertOne({ ...whole, status: 'published', comments })).insertedId;
  note = (await notes.insertOne({ rows: ['x'], number: 1, version: 1 })).insertedId;
  await migrator().up({ phase: 'expand' });
});

const stored = async (_id: ObjectId) => {
  const found = await database.collection(_id === note ? 'notes' : 'items').findOne({ _id });
  const { _id: _same, version: _counted, ...fields }: Document = found ?? {};
  return fields;
};

/** Changes the documents by the new version's client, in some places only. */
async function writeNew(): Promise<readonly [ObjectId, ObjectId]> {
  const row = await db.Item.get(item);
  row.heading = 'new';
  row.status = 'gone';
  if (row.comments?.[0] !== undefined) row.comments[0].text = 'c';
  if (row.prices?.de !== undefined) row.prices.de.amount = 4;
  await row.save();
  const paper = await db.Note.get(note);
  paper.lines.push('y');
  await paper.save();
  const made = await db.Item.create({ heading: 'made', price: 7, comments: [{ text: 'd', mood: 'live' }] });
  const other = await db.Note.create({ lines: ['z'], number: 2 });
  return [made._id, other._id];
}

const undoneItem = {
  title: 'new',
  tags: ['x'],
  score: 1,
  cost: '5',
  info: { name: 'm' },
  prices: { de: { sum: 4 } },
  status: 'removed',
  comments: [
    { txt: 'c', stars: 1 },
    { txt: 'b', mood: 'published' },
  ],
};

async function expectFormer([made, other]: readonly [ObjectId, ObjectId]): Promise<void> {
  expect(await stored(item)).toEqual(undoneItem);
  expect(await stored(note)).toEqual({ rows: ['x', 'y'], number: 1 });
  expect(await stored(made)).toEqual({ title: 'made', cost: '7', comments: [{ txt: 'd', mood: 'published' }] });
  expect(await database.collection('notes').findOne({ _id: other })).toMatchObject({ rows: ['z'], number: 2 });
  expect(await verifySnapshot(database, migrations[0]?.after ?? emptySnapshot)).toEqual([]);
}

describe('what the new version wrote is as the former one wants it', () => {
  it('when the first half alone is undone', async () => {
    const made = await writeNew();
    await migrator().down();
    await expectFormer(made);
  });

  it('when both halves are undone', async () => {
    const made = await writeNew();
    await migrator().up({ phase: 'contract' });
    expect(await stored(item)).toMatchObject({ comments: [{ text: 'c' }, { text: 'b', mood: 'live' }] });
    await migrator().down();
    await expectFormer(made);
  });
});

describe('what the former version wrote last counts, and what it was written over is kept', () => {
  const newer = { title: 'newer', comments: [{ txt: 'newer' }, { txt: 'b' }] };

  beforeEach(async () => {
    await writeNew();
    await items.updateOne({ _id: item }, { $set: { title: 'newer', 'comments.0.txt': 'newer' } });
  });

  it('when the first half alone is undone', async () => {
    await migrator().down();
    expect(await stored(item)).toMatchObject(newer);
    expect(await stored(item)).not.toHaveProperty('heading');
    expect(await leftOf(item)).toMatchObject({ heading: 'new', comments: [{ text: 'c', txt: 'newer' }, {}] });
  });

  it('when both halves are undone, and done again', async () => {
    await migrator().up({ phase: 'contract' });
    const present = { heading: 'newer', comments: [{ text: 'newer' }, { text: 'b' }] };
    expect(await stored(item)).toMatchObject(present);
    expect(await leftOf(item)).toMatchObject({ heading: 'new', comments: [{ text: 'c', txt: 'newer' }, {}] });
    await migrator().down();
    expect(await stored(item)).toMatchObject(newer);
    expect(await stored(item)).not.toHaveProperty('heading');
    await migrator().up();
    expect(await stored(item)).toMatchObject(present);
  });
});

/** What the trash has of an item that was not put back. */
async function leftOf(_id: ObjectId): Promise<Document> {
  const names = (await database.listCollections().toArray()).map((each) => each.name);
  const trash = names.filter((each) => each.startsWith(trashPrefix));
  const rows = await Promise.all(trash.map((each) => database.collection(each).findOne({ _id })));
  const left = rows.flatMap((row): Document[] => row?.kept ?? []).filter(({ isLeft }) => isLeft === true);
  return left[0]?.before ?? {};
}

it('goes on where it was interrupted', async () => {
  const made = await writeNew();
  const stop = new AbortController();
  const onEvent = ({ kind }: MigrationEvent) => {
    if (kind === 'step-finished') stop.abort(new Error('stopped'));
  };
  const stopped = createMigrator({ client, database, migrations, onEvent, signal: stop.signal });
  await expect(stopped.down()).rejects.toThrow();
  expect(await stored(item)).toHaveProperty('heading');
  await migrator().down();
  await expectFormer(made);
});

const fields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  heading: text,
  subtitle: fc.option(text, { nil: null }),
  labels: fc.array(text, { maxLength: 3 }),
  words: digits,
  points: number.map(BigInt),
  price: number,
  r: number,
  status,
  moods: fc.array(status, { maxLength: 3 }),
  comments: fc.array(fc.record({ text, mood: status, stars: number }, { requiredKeys: [] }), { maxLength: 3 }),
  meta,
  prices: fc.dictionary(fc.constantFrom('x', 'y'), fc.record({ amount: number }, { requiredKeys: [] })),
  count: number,
};

/** In its former form, without what these models do not have. */
function formerOf(item: Document, choose: Choose): Document {
  const former = formerItem(item, choose);
  return Object.fromEntries(Object.entries(former).filter(([key]) => key !== 'nick'));
}

/** Items as the present version stores them, each in a mixture of forms, such as writers of both versions leave. */
const mixed = fc.tuple(fc.record(fields, { requiredKeys: [] }), choices).map(([item, chosen]) => {
  const former = formerOf(item, chooser(chosen));
  // Who writes by the present key writes all that is in it.
  return { item, stored: 'meta' in former ? { ...former, meta: item.meta } : former };
});

const asStored = (list: readonly Document[]) => list.map((each) => BSON.deserialize(BSON.serialize(each)));
const allItems = async () => {
  const found = await items.find().sort({ _id: 1 }).toArray();
  return found.map(({ _id, ...fields }) => fields);
};

it('undoes items of every form, from either half', { timeout: 240_000 }, async () => {
  const property = fc.asyncProperty(fc.array(mixed, { minLength: 15, maxLength: 25 }), async (list) => {
    const former = asStored(list.map(({ item: each }) => formerOf(each, () => true)));
    const present = asStored(list.map(({ item: each }) => each));
    await startAnew();
    for (const phase of ['expand', 'contract'] as const) {
      await migrator().up({ phase: 'expand' });
      await items.deleteMany({});
      await items.insertMany(list.map((each) => each.stored));
      if (phase === 'contract') {
        await migrator().up({ phase });
        expect(await allItems()).toEqual(present);
      }
      await migrator().down();
      expect(await allItems()).toEqual(former);
      expect(await verifySnapshot(database, migrations[0]?.after ?? emptySnapshot)).toEqual([]);
    }
    await migrator().up();
    expect(await allItems()).toEqual(present);
  });
  await fc.assert(property, { numRuns: rounds(2, 40) });
});
