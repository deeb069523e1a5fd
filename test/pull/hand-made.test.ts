import { Binary, Decimal128, Double, Int32, Long, MongoClient, ObjectId } from 'mongodb';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../support/server.ts';
import { pullText } from './support/pull-text.ts';

const { uri, name } = testDatabase();
const client = await MongoClient.connect(uri);
afterAll(() => client.close());
const database = client.db(name);

it('shows', async () => {
  const users = Array.from({ length: 40 }, (_, index) => ({
    _id: new ObjectId(),
    name: `Person ${index}`,
    email: `p${index}@example.org`,
    role: ['admin', 'editor', 'reader'][index % 3],
    born: new Date(Date.UTC(1990, 1, index)),
    address: { city: 'X', zip: index % 2 === 0 ? null : '123' },
    ...(index % 2 === 0 ? { billing: { city: 'Y', zip: '9' } } : {}),
  }));
  await database.collection('users').insertMany(users);
  await database.collection('blog_posts').insertMany(
    users.map(({ _id }, index) => ({
      authorId: _id,
      owner: _id,
      title: `T${index}`,
      tags: ['a', 'b'],
      words: index % 2 === 0 ? new Int32(3) : new Double(2.5),
      views: Long.fromNumber(index),
      price: Decimal128.fromString('1.50'),
      'first name': 'x',
      save: true,
      at: { type: 'Point', coordinates: [1.5, 2] },
      counts: { [`k${index}`]: 1, [`j${index}`]: 2 },
      key: new Binary(Buffer.alloc(16), 4),
      comments: [{ text: 'a', replies: [{ text: 'b', replies: [{ text: 'c', replies: [] }] }] }],
      mixed: index % 2 === 0 ? 'a' : { b: 1 },
      ...(index === 3 ? { rare: null } : {}),
    })),
  );
  await database.collection('blog_posts').createIndex({ authorId: 1, title: -1 }, { unique: true });
  await database
    .collection('blog_posts')
    .createIndex({ title: 'text', 'comments.text': 'text' }, { weights: { title: 5 } });
  await database.collection('blog_posts').createIndex({ at: '2dsphere' });
  await database.collection('blog_posts').createIndex({ unseen: 1 }, { expireAfterSeconds: 60, name: 'old' });
  await database.createCollection('log', { capped: true, size: 4096 });
  const first = await pullText(database);
  console.log(first.text);
  console.log(first.report.differences, first.report.skipped);
  expect(first.drift).toEqual([]);
  const again = await pullText(database, first.sources);
  expect(again.report.differences).toEqual([]);
  expect(again.report.files).toEqual([]);
});
