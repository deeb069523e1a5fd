import type { MongoClientOptions, ObjectId } from 'mongodb';
import type { Article, ArticleInput, ArticleSummary } from '../article.ts';

/** The names of the sides, as the report prints them. */
export type SideName = 'raw driver' | 'raw driver again' | 'Espalier' | 'Mongoose' | 'Mongoose, lean';

/** The side that all others are compared with. */
export const rawName = 'raw driver' satisfies SideName;

/** The side that has bars to keep to. */
export const ownName = 'Espalier' satisfies SideName;

/** Ways to read articles, each as an application on that side would write it. */
export interface ReadSide {
  readonly name: SideName;
  findById(id: ObjectId): Promise<Article | null>;
  /** The first `count` articles, whole. */
  findMany(count: number): Promise<Article[]>;
  findSummaries(count: number): Promise<ArticleSummary[]>;
  /** The newest live articles by keyset: the first page of 20, then the one after it. */
  findTwoPages(): Promise<Article[]>;
  stream(): AsyncIterable<Article>;
  close(): Promise<void>;
}

/** Ways to write articles. Every side keeps `createdAt` and `updatedAt`. */
export interface WriteSide extends ReadSide {
  insertOne(input: ArticleInput): Promise<unknown>;
  insertMany(inputs: readonly ArticleInput[]): Promise<unknown>;
  /** Counts one more view, in one command. */
  countView(id: ObjectId): Promise<unknown>;
  /** Reads an article, likes its first comment, counts a view, and writes what has changed. */
  loadChangeSave(id: ObjectId): Promise<unknown>;
}

/** How all sides connect. */
export const clientOptions = { maxPoolSize: 64 } as const satisfies MongoClientOptions;

/** How many articles a page has. */
export const pageSize = 20;
