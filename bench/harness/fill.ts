import type { MongoClient, ObjectId } from 'mongodb';
import { type Article, makeArticle } from '../article.ts';

const batch = 10_000;

/** Makes the collection of articles with the indexes that every side has. */
export async function makeCollection(client: MongoClient, database: string): Promise<void> {
  const articles = await client.db(database).createCollection<Article>('articles');
  await articles.createIndexes([
    { key: { slug: 1 }, name: 'slug_1', unique: true },
    { key: { status: 1, publishedAt: -1, _id: -1 }, name: 'status_1_publishedAt_-1__id_-1' },
  ]);
}

/** Removes all articles, and keeps the indexes. */
export async function emptyCollection(client: MongoClient, database: string): Promise<void> {
  await client.db(database).collection('articles').deleteMany({});
}

/** Makes the collection hold exactly `count` new articles and gives their ids. */
export async function fillCollection(client: MongoClient, database: string, count: number): Promise<ObjectId[]> {
  await emptyCollection(client, database);
  const ids: ObjectId[] = [];
  for (let start = 0; start < count; start += batch) {
    const length = Math.min(batch, count - start);
    const articles = Array.from({ length }, (_, index) => makeArticle(start + index, 'stored'));
    await client.db(database).collection<Article>('articles').insertMany(articles);
    ids.push(...articles.map((article) => article._id));
  }
  return ids;
}
