import {
  DuplicateKeyError,
  NotConnectedError,
  type Transaction,
  VersionConflictError,
  WriteConflictError,
} from '@espalier/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../support/server.ts';
import { type Models, openShop, productInput } from './shop.ts';

const server = testDatabase();
let db: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  db = await openShop(server.uri, { database: server.name });
});
afterAll(() => db.close());

describe('transaction', () => {
  it('commits everything or nothing', async () => {
    const input = productInput();
    const row = await db.transaction(async (tx) => {
      const made = await tx.Product.create(input);
      expect(await db.Product.where({ slug: made.slug }).exists()).toBe(false);
      expect(await tx.Product.where({ slug: made.slug }).exists()).toBe(true);
      return made;
    });
    expect(await db.Product.get(row._id)).toMatchObject({ slug: row.slug });
    const failing = db.transaction(async (tx) => {
      await tx.Product.where({ _id: row._id }).update({ $set: { title: 'Gone' } });
      throw new Error('No.');
    });
    await expect(failing).rejects.toThrow('No.');
    expect(await db.Product.get(row._id)).toMatchObject({ title: 'Espalier', version: 1 });
  });

  it('gives rows that can be used afterwards', async () => {
    const row = await db.transaction((tx) => tx.Product.create(productInput()));
    row.title = 'After';
    await row.save();
    expect(await db.Product.get(row._id)).toMatchObject({ title: 'After', version: 2 });
  });

  it('joins a nested one', async () => {
    const input = productInput();
    const failing = db.transaction(async (tx) => {
      await tx.transaction((inner) => inner.Product.create(input));
      throw new Error('No.');
    });
    await expect(failing).rejects.toThrow('No.');
    expect(await db.Product.where({ slug: input.slug }).exists()).toBe(false);
  });

  it('gives rows back what they were when it is aborted', async () => {
    const row = await db.Product.create(productInput());
    row.title = 'Changed';
    let inner: typeof row | undefined;
    const failing = db.transaction(async (tx) => {
      await tx.Product.save(row);
      expect(row.version).toBe(2);
      inner = await tx.Product.get(row._id);
      throw new Error('No.');
    });
    await expect(failing).rejects.toThrow('No.');
    expect(row).toMatchObject({ title: 'Changed', version: 1 });
    await row.save();
    expect(await db.Product.get(row._id)).toMatchObject({ title: 'Changed', version: 2 });
    // It may have seen what never came to be.
    await expect(inner?.save()).rejects.toBeInstanceOf(NotConnectedError);
    await inner?.reload();
    if (inner) inner.title = 'Inner';
    await inner?.save();
    expect(await db.Product.get(row._id)).toMatchObject({ title: 'Inner', version: 3 });
  });

  it('inserts a row again whose creation was aborted', async () => {
    let made: Awaited<ReturnType<typeof db.Product.create>> | undefined;
    const failing = db.transaction(async (tx) => {
      made = await tx.Product.create(productInput());
      throw new Error('No.');
    });
    await expect(failing).rejects.toThrow('No.');
    await expect(made?.reload()).rejects.toThrow('never written');
  });

  it('is refused after its end', async () => {
    let escaped: Transaction<Models> | undefined;
    await db.transaction(async (tx) => {
      escaped = tx;
    });
    await expect(escaped?.Product.create(productInput())).rejects.toBeInstanceOf(NotConnectedError);
    await expect(escaped?.Product.all().count()).rejects.toBeInstanceOf(NotConnectedError);
  });

  it('translates errors, and leaves no session behind', async () => {
    const row = await db.Product.create(productInput());
    const twice = db.transaction((tx) => tx.Product.create(productInput({ slug: row.slug })));
    await expect(twice).rejects.toBeInstanceOf(DuplicateKeyError);
    const stale = await db.Product.get(row._id);
    row.title = 'x';
    await row.save();
    stale.title = 'y';
    const conflict = db.transaction((tx) => tx.Product.save(stale));
    await expect(conflict).rejects.toBeInstanceOf(VersionConflictError);
    expect(Reflect.get(db.mongoClient, 's').activeSessions.size).toBe(0);
  });

  it('is given up by a signal', async () => {
    const input = productInput();
    const controller = new AbortController();
    const aborted = db.transaction(
      async (tx) => {
        await tx.Product.create(input);
        controller.abort();
        await new Promise((resolve) => setTimeout(resolve, 50));
      },
      { signal: controller.signal },
    );
    await expect(aborted).rejects.toMatchObject({ code: 'aborted' });
    expect(await db.Product.where({ slug: input.slug }).exists()).toBe(false);
  });
});

describe('a conflict', () => {
  it('is told to the one who came late', async () => {
    const row = await db.Product.create(productInput());
    await db.transaction(async (tx) => {
      await tx.Product.where({ _id: row._id }).update({ $inc: { stock: 1 } });
      const late = db.transaction(async (second) => {
        await second.Product.where({ _id: row._id })
          .update({ $inc: { stock: 1 } })
          .catch((error: unknown) => {
            expect(error).toBeInstanceOf(WriteConflictError);
            throw new Error('Enough.');
          });
      });
      await expect(late).rejects.toThrow('Enough.');
    });
    expect(await db.Product.get(row._id)).toMatchObject({ stock: 4 });
  });
});
