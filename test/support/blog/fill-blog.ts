import { ObjectId } from 'mongodb';
import type { Client } from './generated/index.ts';

const id = (number: number) => new ObjectId(number.toString(16).padStart(24, '0'));

/** The `_id`s of the filled blog. */
export const ids = {
  ada: id(1),
  bob: id(2),
  cyd: id(3),
  /** Softly deleted. */
  dan: id(4),
  /** Referenced, and not there. */
  nobody: id(99),
  post: (number: number) => id(100 + number),
};

const at = (day: number) => new Date(Date.UTC(2024, 0, day));

/** Puts four users, a profile, three tags and six posts into an empty database, by the driver: as other programs would. */
export async function fillBlog(db: Client): Promise<void> {
  const stamps = { createdAt: at(1), updatedAt: at(1) };
  await db.User.collection.insertMany([
    { _id: ids.ada, name: 'Ada', email: 'ada@example.org', address: { c: 'Ulm', zip: null }, ...stamps },
    {
      _id: ids.bob,
      name: 'Bob',
      email: 'bob@example.org',
      bossId: ids.ada,
      address: { c: 'Bonn', zip: '53' },
      ...stamps,
    },
    { _id: ids.cyd, name: 'Cyd', email: 'cyd@example.org', bossId: ids.ada, ...stamps },
    { _id: ids.dan, name: 'Dan', email: 'dan@example.org', bossId: ids.cyd, ...stamps, deletedAt: at(2) },
  ]);
  await db.Profile.collection.insertOne({ userId: ids.ada, motto: 'Onwards' });
  await db.Tag.collection.insertMany(['a', 'b', 'c'].map((tag) => tagDocument(tag)));
  await db.Post.collection.insertMany([
    post(1, { authorId: ids.ada, tagIds: ['c', 'a'], words: 100, labels: ['x', 'y'], subtitle: 'One' }),
    post(2, { authorId: ids.ada, tagIds: [], words: 300, status: 'draft' }),
    post(3, { authorId: ids.ada, tagIds: ['b', 'missing', 'a'], words: 200, legacy: { keep: true } }),
    post(4, { authorId: ids.bob, words: 400, comments: [comment(ids.ada, 'Yes'), comment(ids.cyd, 'No')] }),
    post(5, { authorId: ids.nobody, words: 500, comments: [comment(ids.ada, 'A'), comment(ids.ada, 'B')] }),
    post(6, { authorId: ids.dan, words: 600, comments: [comment(ids.nobody, 'Who?')] }),
  ]);
}

// The driver's types want to know what `_id` is.
function tagDocument(tag: string): { _id: never; label: string } {
  return { _id: tag as never, label: tag.toUpperCase() };
}

function comment(byId: ObjectId, text: string): object {
  return { byId, text, at: at(3) };
}

function post(number: number, fields: Record<string, unknown>): object {
  return {
    _id: ids.post(number),
    title: `Post ${number}`,
    slug: `post-${number}`,
    tagIds: [],
    status: 'live',
    subtitle: null,
    score: number / 2,
    v: number,
    labels: [],
    counts: { likes: number },
    comments: [],
    createdAt: at(number),
    updatedAt: at(number),
    version: 1,
    ...fields,
  };
}
