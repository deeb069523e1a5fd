import mongoose from 'mongoose';
import { clientOptions, type SideName } from '../side.ts';
import { latestReplies, type Thread, type ThreadSide } from './thread.ts';

const { Schema } = mongoose;
const { ObjectId } = Schema.Types;
const options = { versionKey: false, autoIndex: false, autoCreate: false } as const;

const memberSchema = new Schema({ name: String, email: String, city: String, joinedAt: Date }, options);
const replySchema = new Schema({ postId: ObjectId, text: String, likes: Number, at: Date }, options);
const postSchema = new Schema({ title: String, text: String, authorId: ObjectId, writtenAt: Date }, options);
postSchema.virtual('author', { ref: 'Member', localField: 'authorId', foreignField: '_id', justOne: true });
postSchema.virtual('replies', { ref: 'Reply', localField: '_id', foreignField: 'postId' });

/**
 * Mongoose by `populate`. Its limit per document costs a query per document, so it reads all replies in their order and
 * leaves out what is not wanted, which is faster here.
 */
export class MongooseThreads implements ThreadSide {
  readonly name: SideName;
  readonly #connection: mongoose.Connection;
  readonly #isLean: boolean;

  private constructor(connection: mongoose.Connection, isLean: boolean) {
    this.name = isLean ? 'Mongoose, lean' : 'Mongoose';
    this.#connection = connection;
    this.#isLean = isLean;
    connection.model('Member', memberSchema, 'members');
    connection.model('Reply', replySchema, 'replies');
    connection.model('Post', postSchema, 'posts');
  }

  static async open(uri: string, database: string, isLean: boolean): Promise<MongooseThreads> {
    const connection = mongoose.createConnection(uri, { ...clientOptions, dbName: database });
    return new MongooseThreads(await connection.asPromise(), isLean);
  }

  async findThreads(count: number): Promise<Thread[]> {
    const query = this.#connection
      .model<Thread>('Post')
      .find()
      .limit(count)
      .populate(['author', { path: 'replies', options: { sort: { at: -1 } } }]);
    const threads: Thread[] = this.#isLean ? await query.lean<Thread[]>() : await query;
    for (const thread of threads) thread.replies.length = Math.min(thread.replies.length, latestReplies);
    return threads;
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}
