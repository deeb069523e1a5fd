// Several connections and clients in one process. The two clients have models of the same names with other fields.
import { MongoClient, ObjectId } from 'mongodb';
import { afterAll, expect, test } from 'vitest';
import * as blog from '../support/blog/generated/index.ts';
import { testDatabase } from '../support/server.ts';
import * as journal from '../types/client/generated/index.ts';

const first = testDatabase();
const second = testDatabase();
const driver = new MongoClient(first.uri);
afterAll(() => driver.close());

const post = { tagIds: [], subtitle: null, words: 1, labels: [], counts: {}, comments: [] };

function emails(database: string): Promise<unknown[]> {
  return driver.db(database).collection('users').distinct('email');
}

test('two connections of one client keep to their databases, and outlive each other', async () => {
  const [one, two] = await Promise.all([
    blog.connect(driver, { database: first.name }),
    blog.connect(second.uri, { database: second.name }),
  ]);
  const [ada, bob] = await Promise.all([
    one.User.create({ name: 'Ada', email: 'ada@example.org' }),
    two.User.create({ name: 'Bob', email: 'bob@example.org' }),
  ]);
  ada.email = 'ada@one.org';
  bob.email = 'bob@two.org';
  await Promise.all([ada.save(), bob.save()]);
  expect([await emails(first.name), await emails(second.name)]).toEqual([['ada@one.org'], ['bob@two.org']]);

  const failed = one.transaction(async (tx) => {
    await tx.User.create({ name: 'Cid', email: 'cid@one.org' });
    await two.User.create({ name: 'Cid', email: 'cid@two.org' });
    throw new Error('Taken back');
  });
  await expect(failed).rejects.toThrow('Taken back');
  expect([await emails(first.name), await emails(second.name)]).toEqual([
    ['ada@one.org'],
    ['bob@two.org', 'cid@two.org'],
  ]);

  await two.close();
  expect(await one.User.all().count()).toBe(1);
  await expect(two.User.all().count()).rejects.toMatchObject({ code: 'not-connected' });
});

test('two clients whose models have the same names keep to their own fields', async () => {
  const [one, two] = await Promise.all([
    blog.connect(driver, { database: first.name }),
    journal.connect(driver, { database: second.name }),
  ]);
  const authorId = new ObjectId();
  const ofJournal = { ...post, editorId: null, moods: [], matrix: [[1]], sections: {} };
  const rounds = [1, 2, 3, 4, 5, 6, 7, 8].map(async (round) => {
    const entry = { authorId, title: `Round ${round}`, slug: `round-${round}` };
    const [blogged, noted] = await Promise.all([
      one.Post.create({ ...post, ...entry, grid: [[round]] }),
      two.Post.create({ ...ofJournal, ...entry, language: 'en', location: { type: 'Point', coordinates: [round, 0] } }),
    ]);
    expect(blogged).toBeInstanceOf(blog.Post);
    expect(noted).toBeInstanceOf(journal.Post);
    return [await one.Post.get(blogged._id), await two.Post.get(noted._id)].map((row) => Object.keys(row));
  });
  const [[ofBlog = [], ofOther = []] = [], ...others] = await Promise.all(rounds);
  expect(others.every((other) => String(other) === String([ofBlog, ofOther]))).toBe(true);
  expect(ofBlog).toContain('grid');
  expect(ofOther).toEqual(expect.arrayContaining(['matrix', 'moods', 'sections', 'location', 'isPinned']));

  const long = { _id: 'a tag with more than thirty characters', label: 'Long' };
  await expect(one.Tag.create(long)).resolves.toMatchObject(long);
  await expect(two.Tag.create(long)).rejects.toMatchObject({ code: 'validation', model: 'Tag' });
  // A field that only the other client has is a mistake here.
  await expect(async () => one.Post.where(JSON.parse('{"language": "en"}')).count()).rejects.toThrow('language');
  expect(await two.Post.where({ language: 'en' }).count()).toBe(8);
});
