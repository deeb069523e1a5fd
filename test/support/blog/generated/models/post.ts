// Written by Espalier from schema/models/blog.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  AnyFilter,
  ArrayAddToSet,
  ArrayCondition,
  ArrayExpression,
  ArrayFilter,
  ArrayPosition,
  ArrayPush,
  BitOperation,
  BSONRegExp,
  BsonValue,
  CurrentDate,
  Decimal128,
  Direction,
  EmbeddedArrayFilter,
  EmbeddedFilter,
  Expression,
  IntegerCondition,
  IntegerFilter,
  MapFilter,
  NumberFilter,
  ObjectId,
  OrderedFilter,
  Pop,
  Pull,
  Query,
  RawFilter,
  Relation,
  Settable,
  StringCondition,
  StringFilter,
  TextFilter,
  Unset,
  ValueFilter,
} from '@espalier/runtime/codegen/v1';
import type { Comment, CommentFilter, CommentInput, CommentSelect } from './comment.ts';
import type { PostStatus } from './enums.ts';
import type { TagSpec } from './tag.ts';
import type { UserSpec } from './user.ts';

/** The fields of a `Post`. */
export interface PostFields {
  readonly _id: ObjectId;
  title: string;
  readonly slug: string;
  authorId: ObjectId;
  tagIds: string[];
  status: PostStatus;
  price?: Decimal128;
  subtitle: string | null;
  words: number;
  score: number;
  views: bigint;
  labels: string[];
  flags?: (string | null)[];
  counts: Record<string, number>;
  grid?: number[][];
  extra?: BsonValue;
  matcher?: BSONRegExp;
  comments: Comment[];
  /** When the document was created. Kept by Espalier. */
  readonly createdAt: Date;
  /** When the document was last changed. Kept by Espalier. */
  readonly updatedAt: Date;
  /** Grows by one with each change, so that no change is lost. Kept by Espalier. */
  readonly version: number;
}

/** A post of the blog. */
export class Post extends Row {}
export interface Post extends PostFields {
  /** The fields and the included relations as a plain object. */
  plain(): PostFields;
}

/** What is given for a new `Post`. */
export interface PostInput {
  /** Default: a new id. */
  _id?: ObjectId;
  title: string;
  slug: string;
  authorId: ObjectId;
  tagIds: readonly string[];
  /** Default: 'draft'. */
  status?: PostStatus;
  price?: Decimal128 | string;
  subtitle: string | null;
  words: number;
  /** Default: 0. */
  score?: number;
  /** Default: 0. */
  views?: bigint;
  labels: readonly string[];
  flags?: readonly (string | null)[];
  counts: Readonly<Record<string, number>>;
  grid?: readonly (readonly number[])[];
  extra?: BsonValue;
  matcher?: BSONRegExp | RegExp;
  comments: readonly CommentInput[];
}

/** Which `Post` documents: MQL with the names of the fields. */
export interface PostFilter {
  $and?: readonly (PostFilter | RawFilter)[];
  $or?: readonly (PostFilter | RawFilter)[];
  $nor?: readonly (PostFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  title?: StringFilter;
  slug?: StringFilter;
  authorId?: OrderedFilter<ObjectId>;
  tagIds?: ArrayFilter<string, StringCondition>;
  [path: `tagIds.${number}`]: StringFilter;
  status?: ValueFilter<PostStatus>;
  price?: NumberFilter<Decimal128 | string>;
  subtitle?: StringFilter<string | null>;
  words?: IntegerFilter;
  score?: NumberFilter<number>;
  views?: IntegerFilter<bigint>;
  labels?: ArrayFilter<string, StringCondition>;
  [path: `labels.${number}`]: StringFilter;
  flags?: ArrayFilter<string | null, StringCondition<string | null>>;
  [path: `flags.${number}`]: StringFilter<string | null>;
  counts?: MapFilter<number>;
  [path: `counts.${string}`]: IntegerFilter;
  grid?: ArrayFilter<readonly number[], ArrayCondition<number, IntegerCondition>>;
  [path: `grid.${number}`]: ArrayFilter<number, IntegerCondition> | IntegerFilter;
  [path: `grid.${number}.${number}`]: IntegerFilter;
  extra?: AnyFilter;
  [path: `extra.${string}`]: AnyFilter;
  matcher?: ValueFilter<BSONRegExp | RegExp>;
  comments?: EmbeddedArrayFilter<CommentInput, CommentFilter>;
  'comments.byId'?: OrderedFilter<ObjectId>;
  'comments.text'?: StringFilter;
  'comments.at'?: OrderedFilter<Date>;
  'comments.tags'?: ArrayFilter<string, StringCondition>;
  [path: `comments.tags.${number}`]: StringFilter;
  [path: `comments.${number}`]: EmbeddedFilter<CommentInput> | StringFilter;
  [path: `comments.${number}.byId`]: OrderedFilter<ObjectId>;
  [path: `comments.${number}.text`]: StringFilter;
  [path: `comments.${number}.at`]: OrderedFilter<Date>;
  [path: `comments.${number}.tags`]: ArrayFilter<string, StringCondition>;
  [path: `comments.${number}.tags.${number}`]: StringFilter;
  createdAt?: OrderedFilter<Date>;
  updatedAt?: OrderedFilter<Date>;
  version?: IntegerFilter;
}

/** New values by path. */
export interface PostSet {
  title?: Settable<string>;
  authorId?: Settable<ObjectId>;
  tagIds?: Settable<readonly string[]>;
  'tagIds.$'?: Settable<string>;
  [path: `tagIds.${ArrayPosition}`]: Settable<string>;
  status?: Settable<PostStatus>;
  price?: Settable<Decimal128 | string>;
  subtitle?: Settable<string | null>;
  words?: Settable<number>;
  score?: Settable<number>;
  views?: Settable<bigint>;
  labels?: Settable<readonly string[]>;
  'labels.$'?: Settable<string>;
  [path: `labels.${ArrayPosition}`]: Settable<string>;
  flags?: Settable<readonly (string | null)[]>;
  'flags.$'?: Settable<string | null>;
  [path: `flags.${ArrayPosition}`]: Settable<string | null>;
  counts?: Settable<Readonly<Record<string, number>>>;
  [path: `counts.${string}`]: Settable<number>;
  grid?: Settable<readonly (readonly number[])[]>;
  'grid.$'?: Settable<readonly number[]>;
  [path: `grid.${ArrayPosition}`]: Settable<readonly number[]> | Settable<number>;
  [path: `grid.${ArrayPosition}.${ArrayPosition}`]: Settable<number>;
  extra?: Settable<BsonValue>;
  [path: `extra.${string}`]: Settable<BsonValue>;
  matcher?: Settable<BSONRegExp | RegExp>;
  comments?: Settable<readonly CommentInput[]>;
  'comments.$'?: Settable<CommentInput>;
  'comments.$.byId'?: Settable<ObjectId>;
  'comments.$.text'?: Settable<string>;
  'comments.$.at'?: Settable<Date>;
  'comments.$.tags'?: Settable<readonly string[]>;
  [path: `comments.${ArrayPosition}`]: Settable<CommentInput> | Settable<string>;
  [path: `comments.${ArrayPosition}.byId`]: Settable<ObjectId>;
  [path: `comments.${ArrayPosition}.text`]: Settable<string>;
  [path: `comments.${ArrayPosition}.at`]: Settable<Date>;
  [path: `comments.${ArrayPosition}.tags`]: Settable<readonly string[]>;
  [path: `comments.${ArrayPosition}.tags.${ArrayPosition}`]: Settable<string>;
}

/** Values that only a document made by an upsert gets. */
export interface PostSetOnInsert {
  _id?: Settable<ObjectId>;
  title?: Settable<string>;
  slug?: Settable<string>;
  authorId?: Settable<ObjectId>;
  tagIds?: Settable<readonly string[]>;
  status?: Settable<PostStatus>;
  price?: Settable<Decimal128 | string>;
  subtitle?: Settable<string | null>;
  words?: Settable<number>;
  score?: Settable<number>;
  views?: Settable<bigint>;
  labels?: Settable<readonly string[]>;
  flags?: Settable<readonly (string | null)[]>;
  counts?: Settable<Readonly<Record<string, number>>>;
  [path: `counts.${string}`]: Settable<number>;
  grid?: Settable<readonly (readonly number[])[]>;
  extra?: Settable<BsonValue>;
  [path: `extra.${string}`]: Settable<BsonValue>;
  matcher?: Settable<BSONRegExp | RegExp>;
  comments?: Settable<readonly CommentInput[]>;
}

/** What may be missing. */
export interface PostUnset {
  price?: Unset;
  flags?: Unset;
  [path: `counts.${string}`]: Unset;
  grid?: Unset;
  extra?: Unset;
  [path: `extra.${string}`]: Unset;
  matcher?: Unset;
  'comments.$.tags'?: Unset;
  [path: `comments.${ArrayPosition}.tags`]: Unset;
}

/** What is added or multiplied. */
export interface PostIncrement {
  price?: Settable<Decimal128 | string>;
  words?: Settable<number>;
  score?: Settable<number>;
  views?: Settable<bigint>;
  [path: `counts.${string}`]: Settable<number>;
  [path: `grid.${ArrayPosition}.${ArrayPosition}`]: Settable<number>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface PostOrdered {
  title?: Settable<string>;
  authorId?: Settable<ObjectId>;
  'tagIds.$'?: Settable<string>;
  [path: `tagIds.${ArrayPosition}`]: Settable<string>;
  price?: Settable<Decimal128 | string>;
  subtitle?: Settable<string>;
  words?: Settable<number>;
  score?: Settable<number>;
  views?: Settable<bigint>;
  'labels.$'?: Settable<string>;
  [path: `labels.${ArrayPosition}`]: Settable<string>;
  'flags.$'?: Settable<string>;
  [path: `flags.${ArrayPosition}`]: Settable<string>;
  [path: `counts.${string}`]: Settable<number>;
  [path: `grid.${ArrayPosition}.${ArrayPosition}`]: Settable<number>;
  'comments.$.byId'?: Settable<ObjectId>;
  'comments.$.text'?: Settable<string>;
  'comments.$.at'?: Settable<Date>;
  [path: `comments.${ArrayPosition}.byId`]: Settable<ObjectId>;
  [path: `comments.${ArrayPosition}.text`]: Settable<string>;
  [path: `comments.${ArrayPosition}.at`]: Settable<Date>;
  [path: `comments.${ArrayPosition}.tags.${ArrayPosition}`]: Settable<string>;
}

/** What is appended. */
export interface PostPush {
  tagIds?: ArrayPush<string>;
  labels?: ArrayPush<string>;
  flags?: ArrayPush<string | null>;
  grid?: ArrayPush<readonly number[]>;
  'grid.$'?: ArrayPush<number>;
  [path: `grid.${ArrayPosition}`]: ArrayPush<number>;
  comments?: ArrayPush<CommentInput>;
  'comments.$.tags'?: ArrayPush<string>;
  [path: `comments.${ArrayPosition}.tags`]: ArrayPush<string>;
}

/** What is appended unless it is there. */
export interface PostAddToSet {
  tagIds?: ArrayAddToSet<string>;
  labels?: ArrayAddToSet<string>;
  flags?: ArrayAddToSet<string | null>;
  grid?: ArrayAddToSet<readonly number[]>;
  'grid.$'?: ArrayAddToSet<number>;
  [path: `grid.${ArrayPosition}`]: ArrayAddToSet<number>;
  comments?: ArrayAddToSet<CommentInput>;
  'comments.$.tags'?: ArrayAddToSet<string>;
  [path: `comments.${ArrayPosition}.tags`]: ArrayAddToSet<string>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface PostPull {
  tagIds?: Pull<string, StringCondition>;
  labels?: Pull<string, StringCondition>;
  flags?: Pull<string | null, StringCondition<string | null>>;
  grid?: Pull<readonly number[], ArrayCondition<number, IntegerCondition>>;
  'grid.$'?: Pull<number, IntegerCondition>;
  [path: `grid.${ArrayPosition}`]: Pull<number, IntegerCondition>;
  comments?: Pull<CommentInput, CommentFilter>;
  'comments.$.tags'?: Pull<string, StringCondition>;
  [path: `comments.${ArrayPosition}.tags`]: Pull<string, StringCondition>;
}

/** Which values are removed. */
export interface PostPullAll {
  tagIds?: readonly string[];
  labels?: readonly string[];
  flags?: readonly (string | null)[];
  grid?: readonly (readonly number[])[];
  'grid.$'?: readonly number[];
  [path: `grid.${ArrayPosition}`]: readonly number[];
  comments?: readonly CommentInput[];
  'comments.$.tags'?: readonly string[];
  [path: `comments.${ArrayPosition}.tags`]: readonly string[];
}

/** Which end loses its element. */
export interface PostPop {
  tagIds?: Pop;
  labels?: Pop;
  flags?: Pop;
  grid?: Pop;
  'grid.$'?: Pop;
  [path: `grid.${ArrayPosition}`]: Pop;
  comments?: Pop;
  'comments.$.tags'?: Pop;
  [path: `comments.${ArrayPosition}.tags`]: Pop;
}

/** What gets the server's time. */
export interface PostCurrentDate {
  'comments.$.at'?: CurrentDate;
  [path: `comments.${ArrayPosition}.at`]: CurrentDate;
}

/** Which bits change. */
export interface PostBit {
  words?: BitOperation<number>;
  views?: BitOperation<bigint>;
  [path: `counts.${string}`]: BitOperation<number>;
  [path: `grid.${ArrayPosition}.${ArrayPosition}`]: BitOperation<number>;
}

/** What an update may do to a `Post`, by MongoDB's own operators. */
export interface PostUpdate {
  $set?: PostSet;
  $setOnInsert?: PostSetOnInsert;
  $unset?: PostUnset;
  $inc?: PostIncrement;
  $mul?: PostIncrement;
  $min?: PostOrdered;
  $max?: PostOrdered;
  $push?: PostPush;
  $addToSet?: PostAddToSet;
  $pull?: PostPull;
  $pullAll?: PostPullAll;
  $pop?: PostPop;
  $currentDate?: PostCurrentDate;
  $bit?: PostBit;
}

/** Which fields of a `Post` are picked or left out. */
export interface PostSelect {
  _id?: boolean;
  title?: boolean;
  slug?: boolean;
  authorId?: boolean;
  tagIds?: boolean;
  status?: boolean;
  price?: boolean;
  subtitle?: boolean;
  words?: boolean;
  score?: boolean;
  views?: boolean;
  labels?: boolean;
  flags?: boolean;
  counts?: boolean;
  grid?: boolean;
  extra?: boolean;
  matcher?: boolean;
  comments?: boolean | CommentSelect;
  createdAt?: boolean;
  updatedAt?: boolean;
  version?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface PostOrder {
  _id?: Direction;
  title?: Direction;
  slug?: Direction;
  authorId?: Direction;
  tagIds?: Direction;
  [path: `tagIds.${number}`]: Direction;
  status?: Direction;
  price?: Direction;
  subtitle?: Direction;
  words?: Direction;
  score?: Direction;
  views?: Direction;
  labels?: Direction;
  [path: `labels.${number}`]: Direction;
  flags?: Direction;
  [path: `flags.${number}`]: Direction;
  [path: `counts.${string}`]: Direction;
  grid?: Direction;
  [path: `grid.${number}`]: Direction;
  extra?: Direction;
  [path: `extra.${string}`]: Direction;
  matcher?: Direction;
  'comments.byId'?: Direction;
  'comments.text'?: Direction;
  'comments.at'?: Direction;
  'comments.tags'?: Direction;
  [path: `comments.${number}.byId`]: Direction;
  [path: `comments.${number}.text`]: Direction;
  [path: `comments.${number}.at`]: Direction;
  [path: `comments.${number}.tags`]: Direction;
  createdAt?: Direction;
  updatedAt?: Direction;
  version?: Direction;
}

/** The fields of a `Post` in expressions. */
export interface PostRefs {
  readonly _id: Expression<ObjectId>;
  readonly title: Expression<string>;
  readonly slug: Expression<string>;
  readonly authorId: Expression<ObjectId>;
  readonly tagIds: ArrayExpression<string>;
  readonly status: Expression<PostStatus>;
  readonly price: Expression<Decimal128 | null>;
  readonly subtitle: Expression<string | null>;
  readonly words: Expression<number>;
  readonly score: Expression<number>;
  readonly views: Expression<bigint>;
  readonly labels: ArrayExpression<string>;
  readonly flags: Expression<(string | null)[] | null>;
  readonly counts: Expression<Record<string, number>>;
  readonly grid: Expression<number[][] | null>;
  readonly extra: Expression<BsonValue | null>;
  readonly matcher: Expression<BSONRegExp | null>;
  readonly comments: ArrayExpression<Comment>;
  readonly createdAt: Expression<Date>;
  readonly updatedAt: Expression<Date>;
  readonly version: Expression<number>;
}

/** What may be included with a `Post`. */
export interface PostRelations {
  readonly author: Relation<UserSpec, 'one'>;
  readonly tags: Relation<TagSpec, 'many'>;
  readonly 'comments.by': Relation<UserSpec, 'one'>;
}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface PostPaths {
  _id: ObjectId;
  title: string;
  slug: string;
  authorId: ObjectId;
  tagIds: string;
  [path: `tagIds.${number}`]: string;
  status: PostStatus;
  price: Decimal128;
  subtitle: string | null;
  words: number;
  score: number;
  views: bigint;
  labels: string;
  [path: `labels.${number}`]: string;
  flags: string | null;
  [path: `flags.${number}`]: string | null;
  counts: Record<string, number>;
  [path: `counts.${string}`]: number;
  grid: number[];
  [path: `grid.${number}`]: number;
  extra: BsonValue;
  [path: `extra.${string}`]: BsonValue;
  matcher: BSONRegExp;
  comments: Comment;
  'comments.byId': ObjectId;
  'comments.text': string;
  'comments.at': Date;
  'comments.tags': string;
  [path: `comments.${number}`]: Comment;
  [path: `comments.${number}.byId`]: ObjectId;
  [path: `comments.${number}.text`]: string;
  [path: `comments.${number}.at`]: Date;
  [path: `comments.${number}.tags`]: string;
  createdAt: Date;
  updatedAt: Date;
  version: number;
}

/** All types of `Post`, as the runtime asks for them. */
export interface PostSpec {
  row: Post;
  fields: PostFields;
  input: PostInput;
  filter: PostFilter;
  update: PostUpdate;
  select: PostSelect;
  order: PostOrder;
  refs: PostRefs;
  relations: PostRelations;
  paths: PostPaths;
  id: ObjectId;
}

/** A question to the `Post` documents. */
export type PostQuery = Query<PostSpec>;
