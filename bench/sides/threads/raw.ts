import { type Db, MongoClient, type ObjectId } from 'mongodb';
import { clientOptions, type SideName } from '../side.ts';
import { latestReplies, type Member, type Post, type Reply, type Thread, type ThreadSide } from './thread.ts';

/** The driver by hand: one query for the posts, and then one for the authors and one for the replies at the same time. */
export class RawThreads implements ThreadSide {
  readonly name: SideName;
  readonly #client: MongoClient;
  readonly #database: Db;

  private constructor(name: SideName, client: MongoClient, database: string) {
    this.name = name;
    this.#client = client;
    this.#database = client.db(database);
  }

  static async open(uri: string, database: string, name: SideName): Promise<RawThreads> {
    return new RawThreads(name, await MongoClient.connect(uri, clientOptions), database);
  }

  async findThreads(count: number): Promise<Thread[]> {
    const posts = await this.#database.collection<Post>('posts').find().limit(count).toArray();
    const authorIds = [...new Map(posts.map(({ authorId }) => [authorId.toHexString(), authorId])).values()];
    const [members, groups] = await Promise.all([
      this.#database
        .collection<Member>('members')
        .find({ _id: { $in: authorIds } }, { batchSize: count })
        .toArray(),
      this.#latestReplies(posts.map(({ _id }) => _id)),
    ]);
    const memberById = new Map(members.map((member) => [member._id.toHexString(), member]));
    const repliesByPost = new Map(groups.map(({ _id, replies }) => [_id.toHexString(), replies]));
    return posts.map((post) => ({
      ...post,
      author: memberById.get(post.authorId.toHexString()) ?? null,
      replies: repliesByPost.get(post._id.toHexString()) ?? [],
    }));
  }

  #latestReplies(postIds: readonly ObjectId[]): Promise<{ _id: ObjectId; replies: Reply[] }[]> {
    return this.#database
      .collection('replies')
      .aggregate<{ _id: ObjectId; replies: Reply[] }>(
        [
          { $match: { postId: { $in: postIds } } },
          { $sort: { postId: 1, at: -1 } },
          { $group: { _id: '$postId', replies: { $firstN: { input: '$$ROOT', n: latestReplies } } } },
        ],
        { batchSize: postIds.length },
      )
      .toArray();
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}
