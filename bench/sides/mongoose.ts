import type { ObjectId } from 'mongodb';
import mongoose from 'mongoose';
import type { Article, ArticleInput, ArticleSummary } from '../article.ts';
import { articleSchema } from './article-schema.ts';
import { clientOptions, pageSize, type SideName, type WriteSide } from './side.ts';

type Connection = mongoose.Connection;
type ArticleModel = mongoose.Model<Article>;

/** Mongoose, either hydrated or with `lean()` for every read. */
export class MongooseSide implements WriteSide {
  readonly name: SideName;
  readonly #connection: Connection;
  readonly #articles: ArticleModel;
  readonly #isLean: boolean;

  private constructor(connection: Connection, isLean: boolean) {
    this.name = isLean ? 'Mongoose, lean' : 'Mongoose';
    this.#connection = connection;
    this.#articles = connection.model<Article>('Article', articleSchema, 'articles');
    this.#isLean = isLean;
  }

  static async open(uri: string, database: string, isLean: boolean): Promise<MongooseSide> {
    const connection = mongoose.createConnection(uri, { ...clientOptions, dbName: database });
    return new MongooseSide(await connection.asPromise(), isLean);
  }

  async findById(id: ObjectId): Promise<Article | null> {
    const query = this.#articles.findById(id);
    return this.#isLean ? query.lean<Article>() : query;
  }

  async findMany(count: number): Promise<Article[]> {
    const query = this.#articles.find().limit(count);
    return this.#isLean ? query.lean<Article[]>() : query;
  }

  async findSummaries(count: number): Promise<ArticleSummary[]> {
    const query = this.#articles.find().select({ title: 1, status: 1, views: 1 }).limit(count);
    return this.#isLean ? query.lean<ArticleSummary[]>() : query;
  }

  async findTwoPages(): Promise<Article[]> {
    const first = await this.#page({});
    const last = first[pageSize - 1];
    if (last === undefined || first.length <= pageSize) return first;
    const { publishedAt, _id } = last;
    const second = await this.#page({
      $or: [{ publishedAt: { $lt: publishedAt } }, { publishedAt, _id: { $lt: _id } }],
    });
    return [...first.slice(0, pageSize), ...second.slice(0, pageSize)];
  }

  async #page(after: mongoose.QueryFilter<Article>): Promise<Article[]> {
    const query = this.#articles
      .find({ status: 'live', ...after })
      .sort({ publishedAt: -1, _id: -1 })
      .limit(pageSize + 1);
    return this.#isLean ? query.lean<Article[]>() : query;
  }

  stream(): AsyncIterable<Article> {
    const query = this.#articles.find();
    return this.#isLean ? query.lean<Article[]>().cursor() : query.cursor();
  }

  insertOne(input: ArticleInput): Promise<unknown> {
    return this.#articles.create(input);
  }

  insertMany(inputs: readonly ArticleInput[]): Promise<unknown> {
    return this.#articles.insertMany([...inputs]);
  }

  async countView(id: ObjectId): Promise<unknown> {
    return this.#articles.updateOne({ _id: id }, { $inc: { views: 1 } });
  }

  async loadChangeSave(id: ObjectId): Promise<unknown> {
    const article = await this.#articles.findById(id);
    const comment = article?.comments[0];
    if (article === null || comment === undefined) throw new Error('The article is not there.');
    comment.likes += 1;
    article.views += 1;
    return article.save();
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}
