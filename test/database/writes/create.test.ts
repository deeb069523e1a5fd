import { BulkWriteError, Decimal128, DuplicateKeyError, ObjectId, ValidationError } from '@espalier/runtime';
import { Double, Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../support/server.ts';
import { openShop, productInput } from './shop.ts';

const server = testDatabase();
let db: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  db = await openShop(server.uri, { database: server.name });
});
afterAll(() => db.close());

const stored = (_id: unknown) => db.Product.collection.findOne({ _id: _id as never }, { promoteValues: false });

describe('create', () => {
  it('stores every value in its declared type, with defaults, times and version', async () => {
    const row = await db.Product.create(productInput({ title: '  Pear ', price: '12.50', counts: { a: 1 } }));
    const document = await stored(row._id);
    expect(document?._id).toBeInstanceOf(ObjectId);
    expect(document?.title).toBe('Pear');
    expect(document?.price?.toString()).toBe('12.50');
    expect(document?.score).toEqual(new Double(0));
    expect(document?.v).toEqual(Long.fromNumber(0));
    expect(document?.version?.valueOf()).toBe(1);
    expect(document?.createdAt).toEqual(document?.updatedAt);
    expect(Object.keys(document ?? {})).not.toContain('views');
  });

  it('gives a row that holds what is stored, in declared order', async () => {
    const row = await db.Product.create(productInput({ title: ' Pear ', price: '1.5' }));
    expect(row.title).toBe('Pear');
    expect(row.price).toBeInstanceOf(Decimal128);
    expect(row.version).toBe(1);
    expect(row.views).toBe(0n);
    const read = await db.Product.get(row._id);
    expect({ ...row }).toEqual({ ...read });
    expect(Object.keys(row)).toEqual(Object.keys(read));
  });

  it('fills the defaults inside of embedded values, and shares nothing with the input', async () => {
    const labels = ['a'];
    const review = { text: ' good ', stars: 5 };
    const input = productInput({ labels, reviews: [review] });
    const row = await db.Product.create(input);
    expect(row.reviews[0]?.at).toBeInstanceOf(Date);
    expect(row.reviews[0]?.text).toBe('good');
    expect(review).toEqual({ text: ' good ', stars: 5 });
    labels.push('b');
    expect(row.labels).toEqual(['a']);
    row.labels.push('c');
    expect(labels).toEqual(['a', 'b']);
    await row.save();
    expect((await stored(row._id))?.labels).toEqual(['a', 'c']);
  });

  it('reports all problems at once and writes nothing', async () => {
    const before = await db.Product.all().count();
    const attempt = db.Product.create({
      title: '',
      stock: 1.5,
      status: 'sold',
      reviews: [{ text: 'x', stars: 9 }],
      colour: 'red',
    });
    const error = await attempt.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ValidationError);
    const problems = error instanceof ValidationError ? error.problems : [];
    expect(problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['title', 'slug', 'subtitle', 'stock', 'status', 'reviews.0.stars', 'colour']),
    );
    expect(await db.Product.all().count()).toBe(before);
  });

  it('refuses the fields that the runtime keeps', async () => {
    await expect(db.Product.create(productInput({ version: 7 }))).rejects.toMatchObject({
      problems: [{ path: 'version', code: 'immutable' }],
    });
  });

  it('names the field of a duplicate key, and never the value', async () => {
    const input = productInput({ slug: 'secret-slug' });
    await db.Product.create(input);
    const error = await db.Product.create(input).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DuplicateKeyError);
    expect(error).toMatchObject({ code: 'duplicate-key', model: 'Product', fields: ['slug'] });
    expect(String(error) + JSON.stringify(error)).not.toContain('secret-slug');
  });

  it('shows its command without sending it', async () => {
    const before = await db.Product.all().count();
    const write = db.Product.create(productInput({ slug: 'unsent' }));
    expect(write.toMQL()).toMatchObject({ insert: 'products', documents: [{ slug: 'unsent', title: 'Espalier' }] });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await db.Product.all().count()).toBe(before);
    await write;
    await write;
    expect(await db.Product.where({ slug: 'unsent' }).count()).toBe(1);
  });

  it('is sent also when nobody awaits it', async () => {
    void db.Product.create(productInput({ slug: 'floating' }));
    await expect.poll(() => db.Product.where({ slug: 'floating' }).exists()).toBe(true);
  });
});

describe('insertMany', () => {
  it('checks all documents first, and names each by its index', async () => {
    const before = await db.Product.all().count();
    const attempt = db.Product.insertMany([productInput(), productInput({ stock: -1 }), productInput({ title: 3 })]);
    await expect(attempt).rejects.toMatchObject({
      problems: [
        { index: 1, path: 'stock', code: 'too-small' },
        { index: 2, path: 'title', code: 'type' },
      ],
    });
    expect(await db.Product.all().count()).toBe(before);
  });

  it('says which documents failed on the server', async () => {
    const taken = await db.Product.create(productInput());
    const inputs = [
      productInput(),
      productInput({ slug: taken.slug }),
      productInput(),
      productInput({ slug: taken.slug }),
    ];
    const ordered = await db.Product.insertMany(inputs).catch((thrown: unknown) => thrown);
    expect(ordered).toBeInstanceOf(BulkWriteError);
    expect(ordered).toMatchObject({ insertedCount: 1, failures: [{ index: 1, error: { fields: ['slug'] } }] });
    const fresh = [productInput(), productInput({ slug: taken.slug }), productInput()];
    const unordered = await db.Product.insertMany(fresh, { ordered: false }).catch((thrown: unknown) => thrown);
    expect(unordered).toMatchObject({ insertedCount: 2, failures: [{ index: 1, error: { code: 'duplicate-key' } }] });
  });

  it('leaves out what is taken with onConflict ignore', async () => {
    const taken = await db.Product.create(productInput({ title: 'old' }));
    const rows = await db.Product.insertMany([productInput(), productInput({ slug: taken.slug }), productInput()], {
      onConflict: 'ignore',
    });
    expect(rows.map(({ slug }) => slug)).not.toContain(taken.slug);
    expect(rows).toHaveLength(2);
    expect((await db.Product.get(taken._id)).title).toBe('old');
  });

  it('updates what is taken with onConflict update, and gives the rows as they are stored', async () => {
    const taken = await db.Product.create(productInput({ title: 'old' }));
    const rows = await db.Product.insertMany([productInput(), productInput({ slug: taken.slug, title: 'new' })], {
      onConflict: 'update',
    });
    expect(rows.map(({ version }) => version)).toEqual([1, 2]);
    expect(rows[1]?._id).toEqual(taken._id);
    expect(rows[1]?.createdAt).toEqual(taken.createdAt);
    expect((await db.Product.get(taken._id)).title).toBe('new');
  });

  it('takes an empty list', async () => {
    expect(await db.Product.insertMany([])).toEqual([]);
  });

  it('numbers documents by a sequence, reserved once per call', async () => {
    const first = await db.Ticket.create({ subject: 'one' });
    const [second, third] = await db.Ticket.insertMany([{ subject: 'two' }, { subject: 'three' }]);
    expect([first._id, second?._id, third?._id]).toEqual([1, 2, 3]);
    const racing = await Promise.all(Array.from({ length: 20 }, () => db.Ticket.create({ subject: 'race' })));
    expect(new Set(racing.map(({ _id }) => _id)).size).toBe(20);
    await expect(db.Ticket.create({})).rejects.toBeInstanceOf(ValidationError);
  });
});

describe('getOrCreate and updateOrCreate', () => {
  it('insert once, whoever asks, and leave an existing document as it is', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        db.Product.getOrCreate({ slug: 'raced' }, { title: 'Raced', subtitle: null, stock: 1 }),
      ),
    );
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(answers.map(({ row }) => String(row._id))).size).toBe(1);
    const [{ row } = { row: undefined }] = answers;
    expect(row).toMatchObject({ title: 'Raced', status: 'draft', version: 1, views: 0n });
    const again = await db.Product.getOrCreate({ slug: 'raced' }, { title: 'Other', subtitle: null, stock: 1 });
    expect(again.row).toMatchObject({ title: 'Raced', version: 1 });
    expect(again.row.updatedAt).toEqual(row?.updatedAt);
  });

  it('change an existing document, or insert the update and the defaults', async () => {
    const update = { $inc: { stock: 1 } };
    const defaults = { title: 'Counted', subtitle: null };
    const made = await db.Product.updateOrCreate({ slug: 'counted' }, update, defaults);
    expect(made).toMatchObject({ created: true, row: { stock: 1, version: 1, title: 'Counted' } });
    const changed = await db.Product.updateOrCreate({ slug: 'counted' }, update, defaults);
    expect(changed).toMatchObject({ created: false, row: { stock: 2, version: 2 } });
  });

  it('refuse what would insert an incomplete document', async () => {
    await expect(db.Product.getOrCreate({ slug: 'incomplete' }, { title: 'x' })).rejects.toMatchObject({
      problems: [
        { path: 'subtitle', code: 'required' },
        { path: 'stock', code: 'required' },
      ],
    });
  });
});
