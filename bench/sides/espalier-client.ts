import type { Connected, ConnectOptions, Model, Row } from '@espalier/runtime';
import type { Relation, Spec } from '@espalier/runtime/codegen/v1';
import type { ObjectId } from 'mongodb';
import type { Article, ArticleInput } from '../article.ts';
import { clientOptions } from './side.ts';
import type { Member, Post, Reply } from './threads/thread.ts';

/** What the generated types say of `Article`, as far as the workloads need it: the client is there only at run time. */
interface ArticleSpec extends Spec {
  row: Row & Article;
  fields: Article;
  input: ArticleInput;
  filter: {
    _id?: ObjectId;
    status?: Article['status'];
    views?: { $gte: number };
    'author.reputation'?: { $lt: number };
  };
  update: { $inc: { views: number } };
  select: { title?: boolean; status?: boolean; views?: boolean };
  order: { publishedAt?: 1 | -1; _id?: 1 | -1 };
  refs: object;
  relations: object;
  paths: object;
  id: ObjectId;
}

/** A model that is only read. */
interface ReadSpec<Fields extends object> extends Spec {
  row: Row & Fields;
  fields: Fields;
  order: { at?: -1 };
  relations: object;
  id: ObjectId;
}

interface PostSpec extends ReadSpec<Post> {
  relations: {
    author: Relation<ReadSpec<Member>, 'one'>;
    replies: Relation<ReadSpec<Reply>, 'many'>;
  };
}

/** The generated client. */
export type BenchClient = Connected<{ readonly Article: Model<ArticleSpec>; readonly Post: Model<PostSpec> }>;

interface ClientModule {
  connect(uri: string, options: ConnectOptions): Promise<BenchClient>;
}

/** Connects the client whose JavaScript was made at `clientScript` when the benchmarks started. */
export async function openClient(clientScript: string, uri: string, database: string): Promise<BenchClient> {
  const { connect }: ClientModule = await import(clientScript);
  return connect(uri, { database, driver: clientOptions });
}
