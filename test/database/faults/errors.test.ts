import { inspect } from 'node:util';
import {
  AbortedError,
  DocumentTooLargeError,
  EspalierError,
  NetworkError,
  NotAuthorizedError,
  NotConnectedError,
  ServerValidationError,
  TimeoutError,
  UnknownResultError,
  ValidationError,
} from '@espalier/runtime';
import { connectModels } from '@espalier/runtime/codegen/v1';
import { type Document, MongoClient } from 'mongodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { models, openShop, productInput } from '../writes/shop.ts';
import { ownServer } from './own-server.ts';

const server = ownServer();
const appName = 'faults';
let db: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  db = await openShop(server().uri, { database: 'shop', driver: { appName } });
});
afterAll(() => db.close());

const failpoint = (mode: Document | string, data: Document = {}) =>
  db.mongoClient.db('admin').command({ configureFailPoint: 'failCommand', mode, data: { appName, ...data } });
const fail = (times: number, data: Document) => failpoint({ times }, data);
afterEach(() => failpoint('off'));

const thrownBy = (work: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(work).then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );

describe('the connection breaks', () => {
  it('once: the driver tries again, and the write is done once', async () => {
    await fail(1, { failCommands: ['insert'], closeConnection: true });
    const row = await db.Product.create(productInput());
    expect(await db.Product.where({ slug: row.slug }).count()).toBe(1);
  });

  it('twice: nobody knows what became of a write, a read has simply failed', async () => {
    await fail(2, { failCommands: ['insert'], closeConnection: true });
    expect(await thrownBy(db.Product.create(productInput()))).toBeInstanceOf(UnknownResultError);
    await fail(1, { failCommands: ['update'], closeConnection: true });
    const many = db.Product.where({ slug: 'x' }).update({ $set: { title: 'y' } });
    expect(await thrownBy(many)).toMatchObject({ code: 'unknown-result', model: 'Product' });
    await fail(2, { failCommands: ['find'], closeConnection: true });
    expect(await thrownBy(db.Product.where({ slug: 'x' }).first())).toBeInstanceOf(NetworkError);
  });

  it('and rows stay as they were, ready for another try', async () => {
    const row = await db.Product.create(productInput());
    row.title = 'New';
    await fail(2, { failCommands: ['update'], closeConnection: true });
    expect(await thrownBy(row.save())).toBeInstanceOf(UnknownResultError);
    expect(row.version).toBe(1);
    await row.save();
    expect(await db.Product.get(row._id)).toMatchObject({ title: 'New', version: 2 });
  });
});

describe('the server fails a command', () => {
  const cases: readonly [number, string][] = [
    [50, 'timeout'],
    [112, 'write-conflict'],
    [11600, 'unknown-result'],
    [10107, 'network'],
    [13, 'not-authorized'],
    [20, 'server'],
  ];
  it.each(cases)('with %i', async (errorCode, code) => {
    await fail(2, { failCommands: ['update'], errorCode });
    const error = await thrownBy(db.Product.where({ slug: 'x' }).update({ $set: { title: 'y' } }));
    expect(error).toBeInstanceOf(EspalierError);
    expect(error).toMatchObject({ code, model: 'Product' });
  });

  it('for want of rights', async () => {
    await fail(1, { failCommands: ['find'], errorCode: 13 });
    expect(await thrownBy(db.Product.where({ slug: 'x' }).first())).toBeInstanceOf(NotAuthorizedError);
  });
});

describe('limits of time', () => {
  it('on the server', async () => {
    const row = await db.Product.create(productInput());
    await db.mongoClient.db('admin').command({ configureFailPoint: 'maxTimeAlwaysTimeOut', mode: 'alwaysOn' });
    try {
      const query = db.Product.where({ _id: row._id }).options({ maxTimeMS: 10 });
      expect(await thrownBy(query.first())).toMatchObject({ code: 'timeout', kind: 'server' });
      expect(await thrownBy(query.update({ $set: { title: 'y' } }))).toBeInstanceOf(TimeoutError);
    } finally {
      await db.mongoClient.db('admin').command({ configureFailPoint: 'maxTimeAlwaysTimeOut', mode: 'off' });
    }
  });

  it('of the connection, for all commands that say nothing of their own', async () => {
    await using hurried = await openShop(server().uri, {
      database: 'shop',
      maxTimeMS: 5000,
      driver: { monitorCommands: true },
    });
    const limits: unknown[] = [];
    hurried.mongoClient.on('commandStarted', ({ command }) => limits.push(command.maxTimeMS));
    await hurried.Product.where({ slug: 'x' }).first();
    await hurried.Product.where({ slug: 'x' }).update({ $set: { title: 'y' } });
    await hurried.Product.where({ slug: 'x' }).options({ maxTimeMS: 7 }).first();
    expect(limits).toEqual([5000, 5000, 7]);
  });

  it('of the caller', async () => {
    await fail(2, { failCommands: ['find', 'update'], blockConnection: true, blockTimeMS: 400 });
    const controller = new AbortController();
    const query = db.Product.where({ slug: 'x' });
    const read = query.options({ signal: controller.signal }).first();
    setTimeout(() => controller.abort(), 50);
    expect(await thrownBy(read)).toBeInstanceOf(AbortedError);
    const write = query.options({ signal: AbortSignal.timeout(50) }).update({ $set: { title: 'y' } });
    expect(await thrownBy(write)).toMatchObject({ code: 'timeout', kind: 'signal' });
    expect(await thrownBy(query.options({ signal: AbortSignal.abort() }).delete())).toBeInstanceOf(AbortedError);
  });

  it('of finding a server', async () => {
    const driver = { serverSelectionTimeoutMS: 200 };
    const attempt = connectModels('mongodb://127.0.0.1:1/shop', models, { driver });
    expect(await thrownBy(attempt)).toMatchObject({ code: 'timeout', kind: 'selection' });
  });
});

describe('connecting', () => {
  it('needs a database, and no timeoutMS', async () => {
    expect(await thrownBy(connectModels(server().uri, models))).toBeInstanceOf(NotConnectedError);
    const late = connectModels(server().uri, models, { database: 'x', driver: { timeoutMS: 5 } });
    expect(await thrownBy(late)).toMatchObject({ code: 'not-connected' });
    expect(await thrownBy(connectModels('nonsense', models, { database: 'x' }))).toBeInstanceOf(Error);
  });

  it('leaves the client of the caller open', async () => {
    const client = new MongoClient(server().uri);
    const first = await openShop(client, { database: 'shop' });
    await first.close();
    expect(await first.Product.where({ slug: 'x' }).exists()).toBe(false);
    const second = await openShop(client, { database: 'shop', closeClient: true });
    await second.close();
    expect(await thrownBy(second.Product.where({ slug: 'x' }).exists())).toBeInstanceOf(NotConnectedError);
  });
});

describe('documents that cannot be stored', () => {
  it('are too large', async () => {
    const row = await db.Product.create(productInput());
    const counts = Object.fromEntries(Array.from({ length: 600_000 }, (_, index) => [`k${'x'.repeat(20)}${index}`, 1]));
    expect(await thrownBy(db.Product.create(productInput({ counts })))).toBeInstanceOf(DocumentTooLargeError);
    const text = 'x'.repeat(9 * 1024 * 1024);
    await db.Product.where({ _id: row._id }).update({ $push: { labels: text } });
    const more = db.Product.where({ _id: row._id }).update({ $push: { labels: text } });
    expect(await thrownBy(more)).toBeInstanceOf(DocumentTooLargeError);
    await row.reload();
    row.labels.push(text);
    expect(await thrownBy(row.save())).toBeInstanceOf(DocumentTooLargeError);
  });

  it('hold what BSON does not', async () => {
    const cycle: Record<string, unknown> = { text: 'x', stars: 1 };
    cycle.by = cycle;
    const inputs = [
      { title: 'half \ud83d' },
      { reviews: [{ text: 'x', stars: 1, at: new Date(Number.NaN) }] },
      { stock: 2 ** 31 },
      { stock: () => 1 },
      { labels: [Symbol('x')] },
      { views: 2n ** 63n },
      { score: 'NaN' },
      { reviews: [cycle] },
    ];
    for (const input of inputs) {
      expect(await thrownBy(db.Product.create(productInput(input)))).toBeInstanceOf(ValidationError);
      const update = db.Product.where({ slug: 'x' }).update({ $set: input });
      expect(await thrownBy(update)).toBeInstanceOf(ValidationError);
    }
  });

  it("offend the server's validator", async () => {
    await db.database.command({
      collMod: 'products',
      validator: {
        $jsonSchema: {
          required: ['stock'],
          properties: {
            v: { bsonType: 'long', maximum: 10 },
            reviews: { items: { properties: { s: { maximum: 2 } } } },
          },
        },
      },
    });
    const input = productInput({ views: 12345n, reviews: [{ text: 'secret', stars: 5 }] });
    const error = await thrownBy(db.Product.create(input));
    await db.database.command({ collMod: 'products', validator: {} });
    expect(error).toBeInstanceOf(ServerValidationError);
    expect(error).toMatchObject({
      problems: [
        { path: 'views', code: 'maximum' },
        { path: 'reviews.0.stars', code: 'maximum' },
      ],
    });
    for (const text of [String(error), JSON.stringify(error), inspect(error, { depth: 9 })]) {
      expect(text).not.toMatch(/12345|secret/);
    }
    expect(error).toHaveProperty('cause');
  });
});
