import type { ObjectId } from 'mongodb';
import type { Article, ArticleInput, ArticleSummary } from '../article.ts';
import { type BenchClient, openClient } from './espalier-client.ts';
import { ownName, pageSize, type WriteSide } from './side.ts';

/** The generated client. */
export class EspalierSide implements WriteSide {
  readonly name = ownName;
  readonly #db: BenchClient;

  private constructor(db: BenchClient) {
    this.#db = db;
  }

  /** Connects the client whose JavaScript is at `clientScript`. */
  static async open(clientScript: string, uri: string, database: string): Promise<EspalierSide> {
    return new EspalierSide(await openClient(clientScript, uri, database));
  }

  findById(id: ObjectId): Promise<Article> {
    return this.#db.Article.get(id);
  }

  findMany(count: number): Promise<Article[]> {
    return this.#db.Article.limit(count).toArray();
  }

  findSummaries(count: number): Promise<ArticleSummary[]> {
    return this.#db.Article.select({ title: true, status: true, views: true }).limit(count).toArray();
  }

  async findTwoPages(): Promise<Article[]> {
    const newest = this.#db.Article.where({ status: 'live' }).orderBy({ publishedAt: -1, _id: -1 });
    const first = await newest.page({ size: pageSize });
    if (first.next === undefined) return first.items;
    const second = await newest.page({ size: pageSize, after: first.next });
    return [...first.items, ...second.items];
  }

  stream(): AsyncIterable<Article> {
    return this.#db.Article.all();
  }

  insertOne(input: ArticleInput): Promise<unknown> {
    return this.#db.Article.create(input);
  }

  insertMany(inputs: readonly ArticleInput[]): Promise<unknown> {
    return this.#db.Article.insertMany(inputs);
  }

  async countView(id: ObjectId): Promise<unknown> {
    return this.#db.Article.where({ _id: id }).updateOne({ $inc: { views: 1 } });
  }

  async loadChangeSave(id: ObjectId): Promise<unknown> {
    const article = await this.#db.Article.get(id);
    const comment = article.comments[0];
    if (comment === undefined) throw new Error('The article is not there.');
    comment.likes += 1;
    article.views += 1;
    return article.save();
  }

  close(): Promise<void> {
    return this.#db.close();
  }
}
