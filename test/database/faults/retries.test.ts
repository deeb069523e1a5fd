import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, productInput } from '../writes/shop.ts';
import { ownServer } from './own-server.ts';

const server = ownServer();
let db: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  db = await openShop(server().uri, { database: 'shop', driver: { appName: 'transactions' } });
});
afterAll(() => db.close());

/** Lets one command fail as if another transaction had been faster. */
const failOnce = (command: string) =>
  db.mongoClient.db('admin').command({
    configureFailPoint: 'failCommand',
    mode: { times: 1 },
    data: {
      failCommands: [command],
      errorCode: 112,
      errorLabels: ['TransientTransactionError'],
      appName: 'transactions',
    },
  });

describe('retries of a transaction', () => {
  it('run the body again, with rows as they were', async () => {
    const row = await db.Product.create(productInput({ labels: [] }));
    row.labels.push('once');
    let runs = 0;
    await failOnce('commitTransaction');
    await db.transaction(async (tx) => {
      runs += 1;
      await tx.Product.save(row);
    });
    expect(runs).toBe(2);
    expect(await db.Product.get(row._id)).toMatchObject({ labels: ['once'], version: 2 });
    expect(row.version).toBe(2);
    await failOnce('update');
    await db.transaction(async (tx) => {
      runs += 1;
      await tx.Product.where({ _id: row._id }).update({ $inc: { stock: 1 } });
    });
    expect(runs).toBe(4);
    expect(await db.Product.get(row._id)).toMatchObject({ stock: 4, version: 3 });
  });
});
