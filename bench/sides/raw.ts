import { type Collection, type Filter, type InsertOneResult, MongoClient, ObjectId } from 'mongodb';
import type { Article, ArticleInput, ArticleSummary } from '../article.ts';
import { clientOptions, pageSize, type SideName, type WriteSide } from './side.ts';

/** The driver by hand: no validation, timestamps set by the caller. */
export class RawSide implements WriteSide {
  readonly name: SideName;
  readonly #client: MongoClient;
  readonly #articles: Collection<Article>;

  private constructor(name: SideName, client: MongoClient, database: string) {
    this.name = name;
    this.#client = client;
    this.#articles = client.db(database).collection('articles');
  }

  static async open(uri: string, database: string, name: SideName): Promise<RawSide> {
    return new RawSide(name, await MongoClient.connect(uri, clientOptions), database);
  }

  findById(id: ObjectId): Promise<Article | null> {
    return this.#articles.findOne({ _id: id });
  }

  findMany(count: number): Promise<Article[]> {
    return this.#articles.find().limit(count).toArray();
  }

  findSummaries(count: number): Promise<ArticleSummary[]> {
    return this.#articles.find().project<ArticleSummary>({ title: 1, status: 1, views: 1 }).limit(count).toArray();
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

  /** One more than the page has tells whether there is a next one. */
  #page(after: Filter<Article>): Promise<Article[]> {
    return this.#articles
      .find({ status: 'live', ...after })
      .sort({ publishedAt: -1, _id: -1 })
      .limit(pageSize + 1)
      .toArray();
  }

  stream(): AsyncIterable<Article> {
    return this.#articles.find();
  }

  insertOne(input: ArticleInput): Promise<InsertOneResult<Article>> {
    return this.#articles.insertOne(complete(input));
  }

  async insertMany(inputs: readonly ArticleInput[]): Promise<readonly Article[]> {
    const articles = inputs.map(complete);
    await this.#articles.insertMany(articles);
    return articles;
  }

  countView(id: ObjectId): Promise<unknown> {
    return this.#articles.updateOne({ _id: id }, { $inc: { views: 1 }, $set: { updatedAt: new Date() } });
  }

  async loadChangeSave(id: ObjectId): Promise<unknown> {
    const article = await this.#articles.findOne({ _id: id });
    const comment = article?.comments[0];
    if (article === null || comment === undefined) throw new Error('The article is not there.');
    comment.likes += 1;
    article.views += 1;
    return this.#articles.updateOne(
      { _id: id },
      { $set: { views: article.views, 'comments.0.likes': comment.likes, updatedAt: new Date() } },
    );
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}

function complete(input: ArticleInput): Article {
  const now = new Date();
  return { _id: new ObjectId(), ...input, createdAt: now, updatedAt: now };
}
