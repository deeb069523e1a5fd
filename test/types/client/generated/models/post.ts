// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
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
  BsonValue,
  CurrentDate,
  Decimal128,
  Direction,
  EmbeddedArrayFilter,
  EmbeddedFilter,
  Expression,
  GeoFilter,
  GeoPoint,
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
import type { Comment, CommentFilter, CommentInput, CommentSelect } from './comment.js';
import type { Language, PostStatus } from './enums.js';
import type { Reply, ReplyFilter, ReplyInput } from './reply.js';
import type { Section, SectionInput } from './section.js';
import type { TagSpec } from './tag.js';
import type { UserSpec } from './user.js';

/** The fields of a `Post`. */
export interface PostFields {
  readonly _id: ObjectId;
  title: string;
  readonly slug: string;
  authorId: ObjectId;
  editorId: ObjectId | null;
  tagIds: string[];
  status: PostStatus;
  language?: Language;
  price?: Decimal128;
  subtitle: string | null;
  teaser?: string | null;
  words: number;
  score: number;
  views: bigint;
  labels: string[];
  moods: (string | null)[];
  matrix: number[][];
  counts: Record<string, number>;
  sections: Record<string, Section>;
  comments: Comment[];
  history?: (Comment | null)[];
  location?: GeoPoint;
  extra?: BsonValue;
  isPinned: boolean;
  publishedAt?: Date;
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
  editorId: ObjectId | null;
  tagIds: readonly string[];
  /** Default: 'draft'. */
  status?: PostStatus;
  language?: Language;
  price?: Decimal128 | string;
  subtitle: string | null;
  teaser?: string | null;
  words: number;
  /** Default: 0. */
  score?: number;
  /** Default: 0. */
  views?: bigint;
  labels: readonly string[];
  moods: readonly (string | null)[];
  matrix: readonly (readonly number[])[];
  counts: Readonly<Record<string, number>>;
  sections: Readonly<Record<string, SectionInput>>;
  comments: readonly CommentInput[];
  history?: readonly (CommentInput | null)[];
  location?: GeoPoint;
  extra?: BsonValue;
  /** Default: false. */
  isPinned?: boolean;
  publishedAt?: Date;
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
  editorId?: OrderedFilter<ObjectId | null>;
  tagIds?: ArrayFilter<string, StringCondition>;
  [path: `tagIds.${number}`]: StringFilter;
  status?: ValueFilter<PostStatus>;
  language?: ValueFilter<Language>;
  price?: NumberFilter<Decimal128 | string>;
  subtitle?: StringFilter<string | null>;
  teaser?: StringFilter<string | null>;
  words?: IntegerFilter;
  score?: NumberFilter<number>;
  views?: IntegerFilter<bigint>;
  labels?: ArrayFilter<string, StringCondition>;
  [path: `labels.${number}`]: StringFilter;
  moods?: ArrayFilter<string | null, StringCondition<string | null>>;
  [path: `moods.${number}`]: StringFilter<string | null>;
  matrix?: ArrayFilter<readonly number[], ArrayCondition<number, IntegerCondition>>;
  [path: `matrix.${number}`]: ArrayFilter<number, IntegerCondition> | IntegerFilter;
  [path: `matrix.${number}.${number}`]: IntegerFilter;
  counts?: MapFilter<number>;
  [path: `counts.${string}`]: IntegerFilter;
  sections?: MapFilter<SectionInput>;
  [path: `sections.${string}`]:
    | EmbeddedFilter<SectionInput>
    | StringFilter
    | IntegerFilter
    | ArrayFilter<string, StringCondition>;
  [path: `sections.${string}.title`]: StringFilter;
  [path: `sections.${string}.words`]: IntegerFilter;
  [path: `sections.${string}.notes`]: ArrayFilter<string, StringCondition>;
  [path: `sections.${string}.notes.${number}`]: StringFilter;
  comments?: EmbeddedArrayFilter<CommentInput, CommentFilter>;
  'comments.byId'?: OrderedFilter<ObjectId>;
  'comments.text'?: StringFilter;
  'comments.at'?: OrderedFilter<Date>;
  'comments.tags'?: ArrayFilter<string, StringCondition>;
  [path: `comments.tags.${number}`]: StringFilter;
  'comments.replies'?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  'comments.replies.byId'?: OrderedFilter<ObjectId>;
  'comments.replies.text'?: StringFilter;
  'comments.replies.likes'?: IntegerFilter;
  'comments.replies.replies'?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  'comments.replies.replies.byId'?: OrderedFilter<ObjectId>;
  'comments.replies.replies.text'?: StringFilter;
  'comments.replies.replies.likes'?: IntegerFilter;
  'comments.replies.replies.replies'?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  'comments.replies.replies.replies.byId'?: OrderedFilter<ObjectId>;
  'comments.replies.replies.replies.text'?: StringFilter;
  'comments.replies.replies.replies.likes'?: IntegerFilter;
  'comments.replies.replies.replies.replies'?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `comments.replies.${number}`]: EmbeddedFilter<ReplyInput>;
  [path: `comments.replies.${number}.byId`]: OrderedFilter<ObjectId>;
  [path: `comments.replies.${number}.text`]: StringFilter;
  [path: `comments.replies.${number}.likes`]: IntegerFilter;
  [path: `comments.replies.${number}.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `comments.replies.${number}.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `comments.replies.${number}.replies.text`]: StringFilter;
  [path: `comments.replies.${number}.replies.likes`]: IntegerFilter;
  [path: `comments.replies.${number}.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `comments.replies.${number}.replies.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `comments.replies.${number}.replies.replies.text`]: StringFilter;
  [path: `comments.replies.${number}.replies.replies.likes`]: IntegerFilter;
  [path: `comments.replies.${number}.replies.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `comments.${number}`]: EmbeddedFilter<CommentInput> | StringFilter | EmbeddedFilter<ReplyInput>;
  [path: `comments.${number}.byId`]: OrderedFilter<ObjectId>;
  [path: `comments.${number}.text`]: StringFilter;
  [path: `comments.${number}.at`]: OrderedFilter<Date>;
  [path: `comments.${number}.tags`]: ArrayFilter<string, StringCondition>;
  [path: `comments.${number}.tags.${number}`]: StringFilter;
  [path: `comments.${number}.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `comments.${number}.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `comments.${number}.replies.text`]: StringFilter;
  [path: `comments.${number}.replies.likes`]: IntegerFilter;
  [path: `comments.${number}.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `comments.${number}.replies.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `comments.${number}.replies.replies.text`]: StringFilter;
  [path: `comments.${number}.replies.replies.likes`]: IntegerFilter;
  [path: `comments.${number}.replies.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `comments.${number}.replies.replies.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `comments.${number}.replies.replies.replies.text`]: StringFilter;
  [path: `comments.${number}.replies.replies.replies.likes`]: IntegerFilter;
  [path: `comments.${number}.replies.replies.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `comments.${number}.replies.${number}`]: EmbeddedFilter<ReplyInput>;
  [path: `comments.${number}.replies.${number}.byId`]: OrderedFilter<ObjectId>;
  [path: `comments.${number}.replies.${number}.text`]: StringFilter;
  [path: `comments.${number}.replies.${number}.likes`]: IntegerFilter;
  [path: `comments.${number}.replies.${number}.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `comments.${number}.replies.${number}.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `comments.${number}.replies.${number}.replies.text`]: StringFilter;
  [path: `comments.${number}.replies.${number}.replies.likes`]: IntegerFilter;
  [path: `comments.${number}.replies.${number}.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `comments.${number}.replies.${number}.replies.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `comments.${number}.replies.${number}.replies.replies.text`]: StringFilter;
  [path: `comments.${number}.replies.${number}.replies.replies.likes`]: IntegerFilter;
  [path: `comments.${number}.replies.${number}.replies.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  history?: EmbeddedArrayFilter<CommentInput | null, CommentFilter>;
  'history.byId'?: OrderedFilter<ObjectId>;
  'history.text'?: StringFilter;
  'history.at'?: OrderedFilter<Date>;
  'history.tags'?: ArrayFilter<string, StringCondition>;
  [path: `history.tags.${number}`]: StringFilter;
  'history.replies'?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  'history.replies.byId'?: OrderedFilter<ObjectId>;
  'history.replies.text'?: StringFilter;
  'history.replies.likes'?: IntegerFilter;
  'history.replies.replies'?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  'history.replies.replies.byId'?: OrderedFilter<ObjectId>;
  'history.replies.replies.text'?: StringFilter;
  'history.replies.replies.likes'?: IntegerFilter;
  'history.replies.replies.replies'?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  'history.replies.replies.replies.byId'?: OrderedFilter<ObjectId>;
  'history.replies.replies.replies.text'?: StringFilter;
  'history.replies.replies.replies.likes'?: IntegerFilter;
  'history.replies.replies.replies.replies'?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `history.replies.${number}`]: EmbeddedFilter<ReplyInput>;
  [path: `history.replies.${number}.byId`]: OrderedFilter<ObjectId>;
  [path: `history.replies.${number}.text`]: StringFilter;
  [path: `history.replies.${number}.likes`]: IntegerFilter;
  [path: `history.replies.${number}.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `history.replies.${number}.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `history.replies.${number}.replies.text`]: StringFilter;
  [path: `history.replies.${number}.replies.likes`]: IntegerFilter;
  [path: `history.replies.${number}.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `history.replies.${number}.replies.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `history.replies.${number}.replies.replies.text`]: StringFilter;
  [path: `history.replies.${number}.replies.replies.likes`]: IntegerFilter;
  [path: `history.replies.${number}.replies.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `history.${number}`]: EmbeddedFilter<CommentInput | null> | StringFilter | EmbeddedFilter<ReplyInput>;
  [path: `history.${number}.byId`]: OrderedFilter<ObjectId>;
  [path: `history.${number}.text`]: StringFilter;
  [path: `history.${number}.at`]: OrderedFilter<Date>;
  [path: `history.${number}.tags`]: ArrayFilter<string, StringCondition>;
  [path: `history.${number}.tags.${number}`]: StringFilter;
  [path: `history.${number}.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `history.${number}.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `history.${number}.replies.text`]: StringFilter;
  [path: `history.${number}.replies.likes`]: IntegerFilter;
  [path: `history.${number}.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `history.${number}.replies.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `history.${number}.replies.replies.text`]: StringFilter;
  [path: `history.${number}.replies.replies.likes`]: IntegerFilter;
  [path: `history.${number}.replies.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `history.${number}.replies.replies.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `history.${number}.replies.replies.replies.text`]: StringFilter;
  [path: `history.${number}.replies.replies.replies.likes`]: IntegerFilter;
  [path: `history.${number}.replies.replies.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `history.${number}.replies.${number}`]: EmbeddedFilter<ReplyInput>;
  [path: `history.${number}.replies.${number}.byId`]: OrderedFilter<ObjectId>;
  [path: `history.${number}.replies.${number}.text`]: StringFilter;
  [path: `history.${number}.replies.${number}.likes`]: IntegerFilter;
  [path: `history.${number}.replies.${number}.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `history.${number}.replies.${number}.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `history.${number}.replies.${number}.replies.text`]: StringFilter;
  [path: `history.${number}.replies.${number}.replies.likes`]: IntegerFilter;
  [path: `history.${number}.replies.${number}.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `history.${number}.replies.${number}.replies.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `history.${number}.replies.${number}.replies.replies.text`]: StringFilter;
  [path: `history.${number}.replies.${number}.replies.replies.likes`]: IntegerFilter;
  [path: `history.${number}.replies.${number}.replies.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  location?: GeoFilter<GeoPoint>;
  extra?: AnyFilter;
  [path: `extra.${string}`]: AnyFilter;
  isPinned?: ValueFilter<boolean>;
  publishedAt?: OrderedFilter<Date>;
  createdAt?: OrderedFilter<Date>;
  updatedAt?: OrderedFilter<Date>;
  version?: IntegerFilter;
}

/** New values by path. */
export interface PostSet {
  title?: Settable<string>;
  authorId?: Settable<ObjectId>;
  editorId?: Settable<ObjectId | null>;
  tagIds?: Settable<readonly string[]>;
  'tagIds.$'?: Settable<string>;
  [path: `tagIds.${ArrayPosition}`]: Settable<string>;
  status?: Settable<PostStatus>;
  language?: Settable<Language>;
  price?: Settable<Decimal128 | string>;
  subtitle?: Settable<string | null>;
  teaser?: Settable<string | null>;
  words?: Settable<number>;
  score?: Settable<number>;
  views?: Settable<bigint>;
  labels?: Settable<readonly string[]>;
  'labels.$'?: Settable<string>;
  [path: `labels.${ArrayPosition}`]: Settable<string>;
  moods?: Settable<readonly (string | null)[]>;
  'moods.$'?: Settable<string | null>;
  [path: `moods.${ArrayPosition}`]: Settable<string | null>;
  matrix?: Settable<readonly (readonly number[])[]>;
  'matrix.$'?: Settable<readonly number[]>;
  [path: `matrix.${ArrayPosition}`]: Settable<readonly number[]> | Settable<number>;
  [path: `matrix.${ArrayPosition}.${ArrayPosition}`]: Settable<number>;
  counts?: Settable<Readonly<Record<string, number>>>;
  [path: `counts.${string}`]: Settable<number>;
  sections?: Settable<Readonly<Record<string, SectionInput>>>;
  [path: `sections.${string}`]:
    | Settable<SectionInput>
    | Settable<string>
    | Settable<number>
    | Settable<readonly string[]>;
  [path: `sections.${string}.title`]: Settable<string>;
  [path: `sections.${string}.words`]: Settable<number>;
  [path: `sections.${string}.notes`]: Settable<readonly string[]>;
  [path: `sections.${string}.notes.$`]: Settable<string>;
  [path: `sections.${string}.notes.${ArrayPosition}`]: Settable<string>;
  comments?: Settable<readonly CommentInput[]>;
  'comments.$'?: Settable<CommentInput>;
  'comments.$.byId'?: Settable<ObjectId>;
  'comments.$.text'?: Settable<string>;
  'comments.$.at'?: Settable<Date>;
  'comments.$.tags'?: Settable<readonly string[]>;
  'comments.$.replies'?: Settable<readonly ReplyInput[]>;
  [path: `comments.${ArrayPosition}`]: Settable<CommentInput> | Settable<string> | Settable<ReplyInput>;
  [path: `comments.${ArrayPosition}.byId`]: Settable<ObjectId>;
  [path: `comments.${ArrayPosition}.text`]: Settable<string>;
  [path: `comments.${ArrayPosition}.at`]: Settable<Date>;
  [path: `comments.${ArrayPosition}.tags`]: Settable<readonly string[]>;
  [path: `comments.${ArrayPosition}.tags.${ArrayPosition}`]: Settable<string>;
  [path: `comments.${ArrayPosition}.replies`]: Settable<readonly ReplyInput[]>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}`]: Settable<ReplyInput>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.byId`]: Settable<ObjectId>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.text`]: Settable<string>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.likes`]: Settable<number>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Settable<readonly ReplyInput[]>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}`]: Settable<ReplyInput>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.byId`]: Settable<ObjectId>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.text`]: Settable<string>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.likes`]: Settable<number>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Settable<readonly ReplyInput[]>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}`]: Settable<ReplyInput>;
  history?: Settable<readonly (CommentInput | null)[]>;
  'history.$'?: Settable<CommentInput | null>;
  'history.$.byId'?: Settable<ObjectId>;
  'history.$.text'?: Settable<string>;
  'history.$.at'?: Settable<Date>;
  'history.$.tags'?: Settable<readonly string[]>;
  'history.$.replies'?: Settable<readonly ReplyInput[]>;
  [path: `history.${ArrayPosition}`]: Settable<CommentInput | null> | Settable<string> | Settable<ReplyInput>;
  [path: `history.${ArrayPosition}.byId`]: Settable<ObjectId>;
  [path: `history.${ArrayPosition}.text`]: Settable<string>;
  [path: `history.${ArrayPosition}.at`]: Settable<Date>;
  [path: `history.${ArrayPosition}.tags`]: Settable<readonly string[]>;
  [path: `history.${ArrayPosition}.tags.${ArrayPosition}`]: Settable<string>;
  [path: `history.${ArrayPosition}.replies`]: Settable<readonly ReplyInput[]>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}`]: Settable<ReplyInput>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.byId`]: Settable<ObjectId>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.text`]: Settable<string>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.likes`]: Settable<number>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Settable<readonly ReplyInput[]>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}`]: Settable<ReplyInput>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.byId`]: Settable<ObjectId>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.text`]: Settable<string>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.likes`]: Settable<number>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Settable<readonly ReplyInput[]>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}`]: Settable<ReplyInput>;
  location?: Settable<GeoPoint>;
  extra?: Settable<BsonValue>;
  [path: `extra.${string}`]: Settable<BsonValue>;
  isPinned?: Settable<boolean>;
  publishedAt?: Settable<Date>;
}

/** Values that only a document made by an upsert gets. */
export interface PostSetOnInsert {
  _id?: Settable<ObjectId>;
  title?: Settable<string>;
  slug?: Settable<string>;
  authorId?: Settable<ObjectId>;
  editorId?: Settable<ObjectId | null>;
  tagIds?: Settable<readonly string[]>;
  status?: Settable<PostStatus>;
  language?: Settable<Language>;
  price?: Settable<Decimal128 | string>;
  subtitle?: Settable<string | null>;
  teaser?: Settable<string | null>;
  words?: Settable<number>;
  score?: Settable<number>;
  views?: Settable<bigint>;
  labels?: Settable<readonly string[]>;
  moods?: Settable<readonly (string | null)[]>;
  matrix?: Settable<readonly (readonly number[])[]>;
  counts?: Settable<Readonly<Record<string, number>>>;
  [path: `counts.${string}`]: Settable<number>;
  sections?: Settable<Readonly<Record<string, SectionInput>>>;
  [path: `sections.${string}`]:
    | Settable<SectionInput>
    | Settable<string>
    | Settable<number>
    | Settable<readonly string[]>;
  [path: `sections.${string}.title`]: Settable<string>;
  [path: `sections.${string}.words`]: Settable<number>;
  [path: `sections.${string}.notes`]: Settable<readonly string[]>;
  comments?: Settable<readonly CommentInput[]>;
  history?: Settable<readonly (CommentInput | null)[]>;
  location?: Settable<GeoPoint>;
  extra?: Settable<BsonValue>;
  [path: `extra.${string}`]: Settable<BsonValue>;
  isPinned?: Settable<boolean>;
  publishedAt?: Settable<Date>;
}

/** What may be missing. */
export interface PostUnset {
  language?: Unset;
  price?: Unset;
  teaser?: Unset;
  [path: `counts.${string}`]: Unset;
  [path: `sections.${string}`]: Unset;
  'comments.$.replies'?: Unset;
  [path: `comments.${ArrayPosition}.replies`]: Unset;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Unset;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Unset;
  history?: Unset;
  'history.$.replies'?: Unset;
  [path: `history.${ArrayPosition}.replies`]: Unset;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Unset;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Unset;
  location?: Unset;
  extra?: Unset;
  [path: `extra.${string}`]: Unset;
  publishedAt?: Unset;
}

/** What is added or multiplied. */
export interface PostIncrement {
  price?: Settable<Decimal128 | string>;
  words?: Settable<number>;
  score?: Settable<number>;
  views?: Settable<bigint>;
  [path: `matrix.${ArrayPosition}.${ArrayPosition}`]: Settable<number>;
  [path: `counts.${string}`]: Settable<number>;
  [path: `sections.${string}.words`]: Settable<number>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.likes`]: Settable<number>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.likes`]: Settable<number>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.likes`]: Settable<number>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.likes`]: Settable<number>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface PostOrdered {
  title?: Settable<string>;
  authorId?: Settable<ObjectId>;
  editorId?: Settable<ObjectId>;
  'tagIds.$'?: Settable<string>;
  [path: `tagIds.${ArrayPosition}`]: Settable<string>;
  price?: Settable<Decimal128 | string>;
  subtitle?: Settable<string>;
  teaser?: Settable<string>;
  words?: Settable<number>;
  score?: Settable<number>;
  views?: Settable<bigint>;
  'labels.$'?: Settable<string>;
  [path: `labels.${ArrayPosition}`]: Settable<string>;
  'moods.$'?: Settable<string>;
  [path: `moods.${ArrayPosition}`]: Settable<string>;
  [path: `matrix.${ArrayPosition}.${ArrayPosition}`]: Settable<number>;
  [path: `counts.${string}`]: Settable<number>;
  [path: `sections.${string}.title`]: Settable<string>;
  [path: `sections.${string}.words`]: Settable<number>;
  [path: `sections.${string}.notes.$`]: Settable<string>;
  [path: `sections.${string}.notes.${ArrayPosition}`]: Settable<string>;
  'comments.$.byId'?: Settable<ObjectId>;
  'comments.$.text'?: Settable<string>;
  'comments.$.at'?: Settable<Date>;
  [path: `comments.${ArrayPosition}.byId`]: Settable<ObjectId>;
  [path: `comments.${ArrayPosition}.text`]: Settable<string>;
  [path: `comments.${ArrayPosition}.at`]: Settable<Date>;
  [path: `comments.${ArrayPosition}.tags.${ArrayPosition}`]: Settable<string>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.byId`]: Settable<ObjectId>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.text`]: Settable<string>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.likes`]: Settable<number>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.byId`]: Settable<ObjectId>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.text`]: Settable<string>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.likes`]: Settable<number>;
  'history.$.byId'?: Settable<ObjectId>;
  'history.$.text'?: Settable<string>;
  'history.$.at'?: Settable<Date>;
  [path: `history.${ArrayPosition}.byId`]: Settable<ObjectId>;
  [path: `history.${ArrayPosition}.text`]: Settable<string>;
  [path: `history.${ArrayPosition}.at`]: Settable<Date>;
  [path: `history.${ArrayPosition}.tags.${ArrayPosition}`]: Settable<string>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.byId`]: Settable<ObjectId>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.text`]: Settable<string>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.likes`]: Settable<number>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.byId`]: Settable<ObjectId>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.text`]: Settable<string>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.likes`]: Settable<number>;
  publishedAt?: Settable<Date>;
}

/** What is appended. */
export interface PostPush {
  tagIds?: ArrayPush<string>;
  labels?: ArrayPush<string>;
  moods?: ArrayPush<string | null>;
  matrix?: ArrayPush<readonly number[]>;
  'matrix.$'?: ArrayPush<number>;
  [path: `matrix.${ArrayPosition}`]: ArrayPush<number>;
  [path: `sections.${string}.notes`]: ArrayPush<string>;
  comments?: ArrayPush<CommentInput>;
  'comments.$.tags'?: ArrayPush<string>;
  'comments.$.replies'?: ArrayPush<ReplyInput>;
  [path: `comments.${ArrayPosition}.tags`]: ArrayPush<string>;
  [path: `comments.${ArrayPosition}.replies`]: ArrayPush<ReplyInput>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies`]: ArrayPush<ReplyInput>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies`]: ArrayPush<ReplyInput>;
  history?: ArrayPush<CommentInput | null>;
  'history.$.tags'?: ArrayPush<string>;
  'history.$.replies'?: ArrayPush<ReplyInput>;
  [path: `history.${ArrayPosition}.tags`]: ArrayPush<string>;
  [path: `history.${ArrayPosition}.replies`]: ArrayPush<ReplyInput>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies`]: ArrayPush<ReplyInput>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies`]: ArrayPush<ReplyInput>;
}

/** What is appended unless it is there. */
export interface PostAddToSet {
  tagIds?: ArrayAddToSet<string>;
  labels?: ArrayAddToSet<string>;
  moods?: ArrayAddToSet<string | null>;
  matrix?: ArrayAddToSet<readonly number[]>;
  'matrix.$'?: ArrayAddToSet<number>;
  [path: `matrix.${ArrayPosition}`]: ArrayAddToSet<number>;
  [path: `sections.${string}.notes`]: ArrayAddToSet<string>;
  comments?: ArrayAddToSet<CommentInput>;
  'comments.$.tags'?: ArrayAddToSet<string>;
  'comments.$.replies'?: ArrayAddToSet<ReplyInput>;
  [path: `comments.${ArrayPosition}.tags`]: ArrayAddToSet<string>;
  [path: `comments.${ArrayPosition}.replies`]: ArrayAddToSet<ReplyInput>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies`]: ArrayAddToSet<ReplyInput>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies`]: ArrayAddToSet<ReplyInput>;
  history?: ArrayAddToSet<CommentInput | null>;
  'history.$.tags'?: ArrayAddToSet<string>;
  'history.$.replies'?: ArrayAddToSet<ReplyInput>;
  [path: `history.${ArrayPosition}.tags`]: ArrayAddToSet<string>;
  [path: `history.${ArrayPosition}.replies`]: ArrayAddToSet<ReplyInput>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies`]: ArrayAddToSet<ReplyInput>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies`]: ArrayAddToSet<ReplyInput>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface PostPull {
  tagIds?: Pull<string, StringCondition>;
  labels?: Pull<string, StringCondition>;
  moods?: Pull<string | null, StringCondition<string | null>>;
  matrix?: Pull<readonly number[], ArrayCondition<number, IntegerCondition>>;
  'matrix.$'?: Pull<number, IntegerCondition>;
  [path: `matrix.${ArrayPosition}`]: Pull<number, IntegerCondition>;
  [path: `sections.${string}.notes`]: Pull<string, StringCondition>;
  comments?: Pull<CommentInput, CommentFilter>;
  'comments.$.tags'?: Pull<string, StringCondition>;
  'comments.$.replies'?: Pull<ReplyInput, ReplyFilter>;
  [path: `comments.${ArrayPosition}.tags`]: Pull<string, StringCondition>;
  [path: `comments.${ArrayPosition}.replies`]: Pull<ReplyInput, ReplyFilter>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Pull<ReplyInput, ReplyFilter>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Pull<ReplyInput, ReplyFilter>;
  history?: Pull<CommentInput | null, CommentFilter>;
  'history.$.tags'?: Pull<string, StringCondition>;
  'history.$.replies'?: Pull<ReplyInput, ReplyFilter>;
  [path: `history.${ArrayPosition}.tags`]: Pull<string, StringCondition>;
  [path: `history.${ArrayPosition}.replies`]: Pull<ReplyInput, ReplyFilter>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Pull<ReplyInput, ReplyFilter>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Pull<ReplyInput, ReplyFilter>;
}

/** Which values are removed. */
export interface PostPullAll {
  tagIds?: readonly string[];
  labels?: readonly string[];
  moods?: readonly (string | null)[];
  matrix?: readonly (readonly number[])[];
  'matrix.$'?: readonly number[];
  [path: `matrix.${ArrayPosition}`]: readonly number[];
  [path: `sections.${string}.notes`]: readonly string[];
  comments?: readonly CommentInput[];
  'comments.$.tags'?: readonly string[];
  'comments.$.replies'?: readonly ReplyInput[];
  [path: `comments.${ArrayPosition}.tags`]: readonly string[];
  [path: `comments.${ArrayPosition}.replies`]: readonly ReplyInput[];
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies`]: readonly ReplyInput[];
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies`]: readonly ReplyInput[];
  history?: readonly (CommentInput | null)[];
  'history.$.tags'?: readonly string[];
  'history.$.replies'?: readonly ReplyInput[];
  [path: `history.${ArrayPosition}.tags`]: readonly string[];
  [path: `history.${ArrayPosition}.replies`]: readonly ReplyInput[];
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies`]: readonly ReplyInput[];
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies`]: readonly ReplyInput[];
}

/** Which end loses its element. */
export interface PostPop {
  tagIds?: Pop;
  labels?: Pop;
  moods?: Pop;
  matrix?: Pop;
  'matrix.$'?: Pop;
  [path: `matrix.${ArrayPosition}`]: Pop;
  [path: `sections.${string}.notes`]: Pop;
  comments?: Pop;
  'comments.$.tags'?: Pop;
  'comments.$.replies'?: Pop;
  [path: `comments.${ArrayPosition}.tags`]: Pop;
  [path: `comments.${ArrayPosition}.replies`]: Pop;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Pop;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Pop;
  history?: Pop;
  'history.$.tags'?: Pop;
  'history.$.replies'?: Pop;
  [path: `history.${ArrayPosition}.tags`]: Pop;
  [path: `history.${ArrayPosition}.replies`]: Pop;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Pop;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.replies`]: Pop;
}

/** What gets the server's time. */
export interface PostCurrentDate {
  'comments.$.at'?: CurrentDate;
  [path: `comments.${ArrayPosition}.at`]: CurrentDate;
  'history.$.at'?: CurrentDate;
  [path: `history.${ArrayPosition}.at`]: CurrentDate;
  publishedAt?: CurrentDate;
}

/** Which bits change. */
export interface PostBit {
  words?: BitOperation<number>;
  views?: BitOperation<bigint>;
  [path: `matrix.${ArrayPosition}.${ArrayPosition}`]: BitOperation<number>;
  [path: `counts.${string}`]: BitOperation<number>;
  [path: `sections.${string}.words`]: BitOperation<number>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.likes`]: BitOperation<number>;
  [path: `comments.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.likes`]: BitOperation<number>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.likes`]: BitOperation<number>;
  [path: `history.${ArrayPosition}.replies.${ArrayPosition}.replies.${ArrayPosition}.likes`]: BitOperation<number>;
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
  editorId?: boolean;
  tagIds?: boolean;
  status?: boolean;
  language?: boolean;
  price?: boolean;
  subtitle?: boolean;
  teaser?: boolean;
  words?: boolean;
  score?: boolean;
  views?: boolean;
  labels?: boolean;
  moods?: boolean;
  matrix?: boolean;
  counts?: boolean;
  sections?: boolean;
  comments?: boolean | CommentSelect;
  history?: boolean | CommentSelect;
  location?: boolean;
  extra?: boolean;
  isPinned?: boolean;
  publishedAt?: boolean;
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
  editorId?: Direction;
  tagIds?: Direction;
  [path: `tagIds.${number}`]: Direction;
  status?: Direction;
  language?: Direction;
  price?: Direction;
  subtitle?: Direction;
  teaser?: Direction;
  words?: Direction;
  score?: Direction;
  views?: Direction;
  labels?: Direction;
  [path: `labels.${number}`]: Direction;
  moods?: Direction;
  [path: `moods.${number}`]: Direction;
  matrix?: Direction;
  [path: `matrix.${number}`]: Direction;
  [path: `counts.${string}`]: Direction;
  [path: `sections.${string}.title`]: Direction;
  [path: `sections.${string}.words`]: Direction;
  [path: `sections.${string}.notes`]: Direction;
  [path: `sections.${string}.notes.${number}`]: Direction;
  'comments.byId'?: Direction;
  'comments.text'?: Direction;
  'comments.at'?: Direction;
  'comments.tags'?: Direction;
  'comments.replies.byId'?: Direction;
  'comments.replies.text'?: Direction;
  'comments.replies.likes'?: Direction;
  'comments.replies.replies.byId'?: Direction;
  'comments.replies.replies.text'?: Direction;
  'comments.replies.replies.likes'?: Direction;
  [path: `comments.${number}.byId`]: Direction;
  [path: `comments.${number}.text`]: Direction;
  [path: `comments.${number}.at`]: Direction;
  [path: `comments.${number}.tags`]: Direction;
  [path: `comments.${number}.replies.byId`]: Direction;
  [path: `comments.${number}.replies.text`]: Direction;
  [path: `comments.${number}.replies.likes`]: Direction;
  [path: `comments.${number}.replies.replies.byId`]: Direction;
  [path: `comments.${number}.replies.replies.text`]: Direction;
  [path: `comments.${number}.replies.replies.likes`]: Direction;
  'history.byId'?: Direction;
  'history.text'?: Direction;
  'history.at'?: Direction;
  'history.tags'?: Direction;
  'history.replies.byId'?: Direction;
  'history.replies.text'?: Direction;
  'history.replies.likes'?: Direction;
  'history.replies.replies.byId'?: Direction;
  'history.replies.replies.text'?: Direction;
  'history.replies.replies.likes'?: Direction;
  [path: `history.${number}.byId`]: Direction;
  [path: `history.${number}.text`]: Direction;
  [path: `history.${number}.at`]: Direction;
  [path: `history.${number}.tags`]: Direction;
  [path: `history.${number}.replies.byId`]: Direction;
  [path: `history.${number}.replies.text`]: Direction;
  [path: `history.${number}.replies.likes`]: Direction;
  [path: `history.${number}.replies.replies.byId`]: Direction;
  [path: `history.${number}.replies.replies.text`]: Direction;
  [path: `history.${number}.replies.replies.likes`]: Direction;
  extra?: Direction;
  [path: `extra.${string}`]: Direction;
  isPinned?: Direction;
  publishedAt?: Direction;
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
  readonly editorId: Expression<ObjectId | null>;
  readonly tagIds: ArrayExpression<string>;
  readonly status: Expression<PostStatus>;
  readonly language: Expression<Language | null>;
  readonly price: Expression<Decimal128 | null>;
  readonly subtitle: Expression<string | null>;
  readonly teaser: Expression<string | null>;
  readonly words: Expression<number>;
  readonly score: Expression<number>;
  readonly views: Expression<bigint>;
  readonly labels: ArrayExpression<string>;
  readonly moods: ArrayExpression<string | null>;
  readonly matrix: ArrayExpression<number[]>;
  readonly counts: Expression<Record<string, number>>;
  readonly sections: Expression<Record<string, Section>>;
  readonly comments: ArrayExpression<Comment>;
  readonly history: Expression<(Comment | null)[] | null>;
  readonly location: Expression<GeoPoint | null>;
  readonly extra: Expression<BsonValue | null>;
  readonly isPinned: Expression<boolean>;
  readonly publishedAt: Expression<Date | null>;
  readonly createdAt: Expression<Date>;
  readonly updatedAt: Expression<Date>;
  readonly version: Expression<number>;
}

/** What may be included with a `Post`. */
export interface PostRelations {
  readonly author: Relation<UserSpec, 'one'>;
  readonly editor: Relation<UserSpec, 'optional'>;
  readonly tags: Relation<TagSpec, 'many'>;
  readonly 'comments.by': Relation<UserSpec, 'one'>;
  readonly 'comments.replies.by': Relation<UserSpec, 'one'>;
  readonly 'comments.replies.replies.by': Relation<UserSpec, 'one'>;
  readonly 'history.by': Relation<UserSpec, 'one'>;
  readonly 'history.replies.by': Relation<UserSpec, 'one'>;
  readonly 'history.replies.replies.by': Relation<UserSpec, 'one'>;
}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface PostPaths {
  _id: ObjectId;
  title: string;
  slug: string;
  authorId: ObjectId;
  editorId: ObjectId | null;
  tagIds: string;
  [path: `tagIds.${number}`]: string;
  status: PostStatus;
  language: Language;
  price: Decimal128;
  subtitle: string | null;
  teaser: string | null;
  words: number;
  score: number;
  views: bigint;
  labels: string;
  [path: `labels.${number}`]: string;
  moods: string | null;
  [path: `moods.${number}`]: string | null;
  matrix: number[];
  [path: `matrix.${number}`]: number;
  counts: Record<string, number>;
  [path: `counts.${string}`]: number;
  sections: Record<string, Section>;
  [path: `sections.${string}.title`]: string;
  [path: `sections.${string}.words`]: number;
  [path: `sections.${string}.notes`]: string;
  [path: `sections.${string}.notes.${number}`]: string;
  comments: Comment;
  'comments.byId': ObjectId;
  'comments.text': string;
  'comments.at': Date;
  'comments.tags': string;
  'comments.replies': Reply;
  'comments.replies.byId': ObjectId;
  'comments.replies.text': string;
  'comments.replies.likes': number;
  'comments.replies.replies': Reply;
  'comments.replies.replies.byId': ObjectId;
  'comments.replies.replies.text': string;
  'comments.replies.replies.likes': number;
  'comments.replies.replies.replies': Reply;
  [path: `comments.${number}`]: Comment;
  [path: `comments.${number}.byId`]: ObjectId;
  [path: `comments.${number}.text`]: string;
  [path: `comments.${number}.at`]: Date;
  [path: `comments.${number}.tags`]: string;
  [path: `comments.${number}.replies`]: Reply;
  [path: `comments.${number}.replies.byId`]: ObjectId;
  [path: `comments.${number}.replies.text`]: string;
  [path: `comments.${number}.replies.likes`]: number;
  [path: `comments.${number}.replies.replies`]: Reply;
  [path: `comments.${number}.replies.replies.byId`]: ObjectId;
  [path: `comments.${number}.replies.replies.text`]: string;
  [path: `comments.${number}.replies.replies.likes`]: number;
  [path: `comments.${number}.replies.replies.replies`]: Reply;
  history: Comment | null;
  'history.byId': ObjectId;
  'history.text': string;
  'history.at': Date;
  'history.tags': string;
  'history.replies': Reply;
  'history.replies.byId': ObjectId;
  'history.replies.text': string;
  'history.replies.likes': number;
  'history.replies.replies': Reply;
  'history.replies.replies.byId': ObjectId;
  'history.replies.replies.text': string;
  'history.replies.replies.likes': number;
  'history.replies.replies.replies': Reply;
  [path: `history.${number}`]: Comment | null;
  [path: `history.${number}.byId`]: ObjectId;
  [path: `history.${number}.text`]: string;
  [path: `history.${number}.at`]: Date;
  [path: `history.${number}.tags`]: string;
  [path: `history.${number}.replies`]: Reply;
  [path: `history.${number}.replies.byId`]: ObjectId;
  [path: `history.${number}.replies.text`]: string;
  [path: `history.${number}.replies.likes`]: number;
  [path: `history.${number}.replies.replies`]: Reply;
  [path: `history.${number}.replies.replies.byId`]: ObjectId;
  [path: `history.${number}.replies.replies.text`]: string;
  [path: `history.${number}.replies.replies.likes`]: number;
  [path: `history.${number}.replies.replies.replies`]: Reply;
  location: GeoPoint;
  extra: BsonValue;
  [path: `extra.${string}`]: BsonValue;
  isPinned: boolean;
  publishedAt: Date;
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
