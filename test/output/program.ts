// A user's program on a generated client. It knows nothing of tests: the tests run it as Node, a compiler and bundlers
// leave it. Prints what it saw as JSON.
import { ValidationError } from '@espalier/runtime';
import { connect } from '../types/client/generated/index.ts';

async function run(uri: string, database: string): Promise<object> {
  const db = await connect(uri, { database });
  try {
    const ada = await db.User.create({ name: 'Ada', email: 'ada@example.org', home: null, tokens: { phone: 'x' } });
    const post = await db.Post.create({
      title: 'First',
      slug: 'first',
      authorId: ada._id,
      editorId: null,
      tagIds: [],
      price: '12.50',
      subtitle: null,
      words: 3,
      labels: [],
      moods: [null],
      matrix: [[1], []],
      counts: { likes: 2 },
      sections: {},
      comments: [{ byId: ada._id, text: 'Fine', tags: [] }],
      location: { type: 'Point', coordinates: [13.4, 52.5] },
    });
    post.labels.push('news');
    await post.save();
    const [found] = await db.Post.where({ status: 'draft', labels: 'news' })
      .include('author')
      .orderBy({ createdAt: -1 });
    const plain = await db.Post.select({ title: true, views: true }).first();
    const refused: unknown = await db.Tag.create({ _id: '', label: 'Empty' }).catch((error) => error);
    return {
      runsOn: process.version,
      author: found?.author?.fullName(),
      isSameRow: found?._id.equals(post._id),
      version: found?.version,
      price: found?.price?.toString(),
      place: found?.location?.coordinates,
      comment: found?.comments[0]?.text,
      views: String(plain?.views),
      counted: await db.Post.where((fields, $) => $.gt(fields.words, 2)).count(),
      refused: refused instanceof ValidationError && [refused.name, refused.code, refused.problems[0]?.path],
    };
  } finally {
    await db.close();
  }
}

const [uri = '', database = ''] = process.argv.slice(2);
run(uri, database).then(
  (seen) => console.log(JSON.stringify(seen)),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
