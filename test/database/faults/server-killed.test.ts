import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShop, productInput } from '../writes/shop.ts';
import { ownServer } from './own-server.ts';

const server = ownServer();
let db: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  db = await openShop(server().uri, { database: 'shop', driver: { serverSelectionTimeoutMS: 1000 } });
});
afterAll(() => db.close());

it('goes on when the server was killed and started again between two calls', async () => {
  const row = await db.Product.create(productInput());
  await server().kill('SIGKILL');
  await server().restart();
  row.title = 'After';
  await row.save();
  expect(await db.Product.get(row._id)).toMatchObject({ title: 'After', version: 2 });
});

it('says that there is no server, keeps what was not saved, and saves it later', async () => {
  const row = await db.Product.create(productInput());
  row.labels.push('kept');
  await server().kill('SIGKILL');
  const error = await row.save().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: expect.stringMatching(/^(timeout|unknown-result|network)$/) });
  await expect(db.Product.where({ slug: 'x' }).first()).rejects.toMatchObject({
    code: expect.stringMatching(/^(timeout|network)$/),
  });
  await server().restart();
  await row.save();
  expect(await db.Product.get(row._id)).toMatchObject({ labels: ['kept'], version: 2 });
});

it('leaves a transaction undone in whose middle the server is killed', async () => {
  const row = await db.Product.create(productInput());
  let runs = 0;
  await db.transaction(async (tx) => {
    runs += 1;
    await tx.Product.where({ _id: row._id }).update({ $inc: { stock: 1 } });
    if (runs > 1) return;
    await server().kill('SIGKILL');
    await server().restart();
    await tx.Product.where({ _id: row._id }).update({ $inc: { stock: 1 } });
  });
  expect(runs).toBe(2);
  expect(await db.Product.get(row._id)).toMatchObject({ stock: 4, version: 2 });
});
