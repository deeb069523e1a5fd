import { NotFoundError, ValidationError, VersionConflictError } from '@espalier/runtime';
import type { CommandStartedEvent } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../support/server.ts';
import { openShop, productInput } from './shop.ts';

const server = testDatabase();
const commands: CommandStartedEvent[] = [];
let db: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  db = await openShop(server.uri, { database: server.name, driver: { monitorCommands: true } });
  db.mongoClient.on('commandStarted', (event) => commands.push(event));
});
beforeEach(() => {
  commands.length = 0;
});
afterAll(() => db.close());

const sent = () =>
  commands.filter(({ commandName }) => commandName === 'update').map(({ command }) => command.updates[0]);

async function read(changes: Record<string, unknown> = {}) {
  const made = await db.Product.create(productInput(changes));
  const row = await db.Product.get(made._id);
  commands.length = 0;
  return row;
}

describe('save', () => {
  it('sends only what changed, however it was changed', async () => {
    const row = await read({ reviews: [{ text: 'a', stars: 1 }], counts: { a: 1 }, price: '2' });
    row.title = 'New';
    row.reviews.push({ text: 'b', stars: 2, at: new Date(5) });
    row.counts.b = 2;
    delete row.price;
    await row.save();
    expect(sent()).toEqual([
      {
        q: { _id: row._id, version: 1 },
        u: {
          $set: { title: 'New', 'counts.b': 2, updatedAt: row.updatedAt },
          $unset: { price: '' },
          $push: { reviews: { $each: [{ text: 'b', s: 2, at: new Date(5) }] } },
          $inc: { version: 1 },
        },
      },
    ]);
    expect(row.version).toBe(2);
    expect({ ...(await db.Product.get(row._id)) }).toEqual({ ...row });
  });

  it('sends nothing when nothing changed, and after a save', async () => {
    const row = await read();
    await row.save();
    row.title = 'x';
    row.title = 'Espalier';
    await row.save();
    expect(sent()).toEqual([]);
    row.reviews.push({ text: 'b', stars: 2, at: new Date(5) });
    await row.save();
    await row.save();
    expect(sent()).toHaveLength(1);
    const [review] = row.reviews;
    if (review) review.stars = 3;
    await row.save();
    expect(sent()[1]?.u).toMatchObject({ $set: { 'reviews.0.s': 3 } });
  });

  it('works on rows that were created and never read', async () => {
    const row = await db.Product.create(productInput({ labels: ['a'] }));
    row.labels.push('b');
    await row.save();
    expect(sent()[0]?.u.$push).toEqual({ labels: { $each: ['b'] } });
  });

  it('shows what is stored', async () => {
    const row = await read({ reviews: [{ text: 'a', stars: 1 }] });
    const { reviews } = row;
    row.title = '  Trimmed ';
    const [review] = reviews;
    if (review) review.text = ' t ';
    await row.save();
    expect(row.title).toBe('Trimmed');
    expect(row.reviews).toBe(reviews);
    expect(review?.text).toBe('t');
    commands.length = 0;
    await row.save();
    expect(sent()).toEqual([]);
  });

  it('reports all problems, sends nothing, and can be tried again', async () => {
    const row = await read();
    row.title = '';
    row.stock = -1;
    Object.assign(row, { slug: 'changed', version: 9 });
    const error = await row.save().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ValidationError);
    const paths = error instanceof ValidationError ? error.problems.map(({ path, code }) => `${path} ${code}`) : [];
    expect(paths.sort()).toEqual(['slug immutable', 'stock too-small', 'title too-short', 'version immutable']);
    expect(commands).toEqual([]);
    await row.reload();
    row.title = 'Good';
    await row.save();
    expect((await db.Product.get(row._id)).title).toBe('Good');
  });

  it('keeps keys that the model does not know', async () => {
    const made = await db.Product.create(productInput({ reviews: [{ text: 'a', stars: 1 }] }));
    await db.Product.collection.updateOne({ _id: made._id }, { $set: { legacy: { a: 1 }, 'reviews.0.old': true } });
    const row = await db.Product.get(made._id);
    row.reviews.reverse();
    row.reviews.unshift({ text: 'first', stars: 2, at: new Date(5) });
    row.title = 'x';
    await row.save();
    expect(await db.Product.collection.findOne({ _id: made._id })).toMatchObject({
      legacy: { a: 1 },
      reviews: [{ text: 'first' }, { text: 'a', old: true }],
    });
  });

  it('tells a changed document from one that is gone', async () => {
    const mine = await read();
    const theirs = await db.Product.get(mine._id);
    theirs.title = 'Theirs';
    await theirs.save();
    mine.title = 'Mine';
    await expect(mine.save()).rejects.toBeInstanceOf(VersionConflictError);
    await expect(mine.delete()).rejects.toBeInstanceOf(VersionConflictError);
    expect(mine.version).toBe(1);
    await mine.reload();
    expect(mine).toMatchObject({ title: 'Theirs', version: 2 });
    await mine.delete();
    theirs.title = 'Again';
    await expect(theirs.save()).rejects.toBeInstanceOf(NotFoundError);
    mine.title = 'Back';
    await expect(mine.save()).rejects.toBeInstanceOf(NotFoundError);
    await expect(mine.reload()).rejects.toBeInstanceOf(NotFoundError);
  });

  it('loses no change that is made while it is under way, and pushes nothing twice', async () => {
    const row = await read();
    row.labels.push('a');
    const first = row.save();
    row.labels.push('b');
    row.title = 'Later';
    const second = row.save();
    await Promise.all([first, second]);
    expect(await db.Product.get(row._id)).toMatchObject({ labels: ['a', 'b'], title: 'Later', version: 3 });
  });

  it('saves a row of a model without version or times', async () => {
    const row = await db.Customer.create({ name: 'Ada', email: 'save@example.org' });
    row.tags.push('x');
    await row.save();
    expect(sent()).toEqual([{ q: { _id: row._id }, u: { $push: { tags: { $each: ['x'] } } } }]);
  });

  it('refuses rows of another model', async () => {
    const row = await db.Customer.create({ name: 'Ada', email: 'other@example.org' });
    await expect(db.Product.save(row as never)).rejects.toThrow('row of Product');
  });
});
