// Written by Espalier from schema/models/shop.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  ArrayAddToSet,
  ArrayFilter,
  ArrayPosition,
  ArrayPush,
  BitOperation,
  Direction,
  EmbeddedArrayFilter,
  EmbeddedExpression,
  EmbeddedFilter,
  Expression,
  IntegerFilter,
  MapFilter,
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
  ValueCondition,
  ValueFilter,
} from '@espalier/runtime/codegen/v1';
import type { Comment, CommentFilter, CommentInput, CommentSelect } from './comment.ts';
import type { Status } from './enums.ts';
import type { Meta, MetaInput, MetaRefs, MetaSelect } from './meta.ts';
import type { NoteSpec } from './note.ts';
import type { Price, PriceInput } from './price.ts';

/** The fields of a `Item`. */
export interface ItemFields {
  readonly _id: ObjectId;
  heading?: string;
  subtitle?: string | null;
  labels?: string[];
  words?: string;
  points?: bigint;
  price?: number;
  rank?: number;
  status?: Status;
  moods?: Status[];
  comments?: Comment[];
  meta?: Meta;
  prices?: Record<string, Price>;
  count?: number;
  phones?: string[];
  marks?: Status[];
  rows?: Comment[];
  nick?: string;
  home?: Meta;
  level?: number;
}

/** A document of `items`. */
export class Item extends Row {}
export interface Item extends ItemFields {
  /** The fields and the included relations as a plain object. */
  plain(): ItemFields;
}

/** What is given for a new `Item`. */
export interface ItemInput {
  /** Default: a new id. */
  _id?: ObjectId;
  heading?: string;
  subtitle?: string | null;
  labels?: readonly string[];
  words?: string;
  points?: bigint;
  price?: number;
  rank?: number;
  status?: Status;
  moods?: readonly Status[];
  comments?: readonly CommentInput[];
  meta?: MetaInput;
  prices?: Readonly<Record<string, PriceInput>>;
  count?: number;
  phones?: readonly string[];
  marks?: readonly Status[];
  rows?: readonly CommentInput[];
  nick?: string;
  home?: MetaInput;
  level?: number;
}

/** Which `Item` documents: MQL with the names of the fields. */
export interface ItemFilter {
  $and?: readonly (ItemFilter | RawFilter)[];
  $or?: readonly (ItemFilter | RawFilter)[];
  $nor?: readonly (ItemFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  heading?: StringFilter;
  subtitle?: StringFilter<string | null>;
  labels?: ArrayFilter<string, StringCondition>;
  [path: `labels.${number}`]: StringFilter;
  words?: StringFilter;
  points?: IntegerFilter<bigint>;
  price?: IntegerFilter;
  rank?: IntegerFilter;
  status?: ValueFilter<Status>;
  moods?: ArrayFilter<Status, ValueCondition<Status>>;
  [path: `moods.${number}`]: ValueFilter<Status>;
  comments?: EmbeddedArrayFilter<CommentInput, CommentFilter>;
  'comments.text'?: StringFilter;
  'comments.mood'?: ValueFilter<Status>;
  'comments.stars'?: IntegerFilter;
  'comments.tags'?: ArrayFilter<string, StringCondition>;
  [path: `comments.tags.${number}`]: StringFilter;
  [path: `comments.${number}`]: EmbeddedFilter<CommentInput> | StringFilter;
  [path: `comments.${number}.text`]: StringFilter;
  [path: `comments.${number}.mood`]: ValueFilter<Status>;
  [path: `comments.${number}.stars`]: IntegerFilter;
  [path: `comments.${number}.tags`]: ArrayFilter<string, StringCondition>;
  [path: `comments.${number}.tags.${number}`]: StringFilter;
  meta?: EmbeddedFilter<MetaInput>;
  'meta.label'?: StringFilter;
  'meta.note'?: StringFilter;
  prices?: MapFilter<PriceInput>;
  [path: `prices.${string}`]:
    | EmbeddedFilter<PriceInput>
    | IntegerFilter
    | ArrayFilter<string, StringCondition>
    | StringFilter;
  [path: `prices.${string}.amount`]: IntegerFilter;
  [path: `prices.${string}.tags`]: ArrayFilter<string, StringCondition>;
  [path: `prices.${string}.tags.${number}`]: StringFilter;
  count?: IntegerFilter;
  phones?: ArrayFilter<string, StringCondition>;
  [path: `phones.${number}`]: StringFilter;
  marks?: ArrayFilter<Status, ValueCondition<Status>>;
  [path: `marks.${number}`]: ValueFilter<Status>;
  rows?: EmbeddedArrayFilter<CommentInput, CommentFilter>;
  'rows.text'?: StringFilter;
  'rows.mood'?: ValueFilter<Status>;
  'rows.stars'?: IntegerFilter;
  'rows.tags'?: ArrayFilter<string, StringCondition>;
  [path: `rows.tags.${number}`]: StringFilter;
  [path: `rows.${number}`]: EmbeddedFilter<CommentInput> | StringFilter;
  [path: `rows.${number}.text`]: StringFilter;
  [path: `rows.${number}.mood`]: ValueFilter<Status>;
  [path: `rows.${number}.stars`]: IntegerFilter;
  [path: `rows.${number}.tags`]: ArrayFilter<string, StringCondition>;
  [path: `rows.${number}.tags.${number}`]: StringFilter;
  nick?: StringFilter;
  home?: EmbeddedFilter<MetaInput>;
  'home.label'?: StringFilter;
  'home.note'?: StringFilter;
  level?: IntegerFilter;
}

/** New values by path. */
export interface ItemSet {
  heading?: Settable<string>;
  subtitle?: Settable<string | null>;
  labels?: Settable<readonly string[]>;
  'labels.$'?: Settable<string>;
  [path: `labels.${ArrayPosition}`]: Settable<string>;
  words?: Settable<string>;
  points?: Settable<bigint>;
  price?: Settable<number>;
  rank?: Settable<number>;
  status?: Settable<Status>;
  moods?: Settable<readonly Status[]>;
  'moods.$'?: Settable<Status>;
  [path: `moods.${ArrayPosition}`]: Settable<Status>;
  comments?: Settable<readonly CommentInput[]>;
  'comments.$'?: Settable<CommentInput>;
  'comments.$.text'?: Settable<string>;
  'comments.$.mood'?: Settable<Status>;
  'comments.$.stars'?: Settable<number>;
  'comments.$.tags'?: Settable<readonly string[]>;
  [path: `comments.${ArrayPosition}`]: Settable<CommentInput> | Settable<string>;
  [path: `comments.${ArrayPosition}.text`]: Settable<string>;
  [path: `comments.${ArrayPosition}.mood`]: Settable<Status>;
  [path: `comments.${ArrayPosition}.stars`]: Settable<number>;
  [path: `comments.${ArrayPosition}.tags`]: Settable<readonly string[]>;
  [path: `comments.${ArrayPosition}.tags.${ArrayPosition}`]: Settable<string>;
  meta?: Settable<MetaInput>;
  'meta.label'?: Settable<string>;
  'meta.note'?: Settable<string>;
  prices?: Settable<Readonly<Record<string, PriceInput>>>;
  [path: `prices.${string}`]: Settable<PriceInput> | Settable<number> | Settable<readonly string[]> | Settable<string>;
  [path: `prices.${string}.amount`]: Settable<number>;
  [path: `prices.${string}.tags`]: Settable<readonly string[]>;
  [path: `prices.${string}.tags.$`]: Settable<string>;
  [path: `prices.${string}.tags.${ArrayPosition}`]: Settable<string>;
  count?: Settable<number>;
  phones?: Settable<readonly string[]>;
  'phones.$'?: Settable<string>;
  [path: `phones.${ArrayPosition}`]: Settable<string>;
  marks?: Settable<readonly Status[]>;
  'marks.$'?: Settable<Status>;
  [path: `marks.${ArrayPosition}`]: Settable<Status>;
  rows?: Settable<readonly CommentInput[]>;
  'rows.$'?: Settable<CommentInput>;
  'rows.$.text'?: Settable<string>;
  'rows.$.mood'?: Settable<Status>;
  'rows.$.stars'?: Settable<number>;
  'rows.$.tags'?: Settable<readonly string[]>;
  [path: `rows.${ArrayPosition}`]: Settable<CommentInput> | Settable<string>;
  [path: `rows.${ArrayPosition}.text`]: Settable<string>;
  [path: `rows.${ArrayPosition}.mood`]: Settable<Status>;
  [path: `rows.${ArrayPosition}.stars`]: Settable<number>;
  [path: `rows.${ArrayPosition}.tags`]: Settable<readonly string[]>;
  [path: `rows.${ArrayPosition}.tags.${ArrayPosition}`]: Settable<string>;
  nick?: Settable<string>;
  home?: Settable<MetaInput>;
  'home.label'?: Settable<string>;
  'home.note'?: Settable<string>;
  level?: Settable<number>;
}

/** Values that only a document made by an upsert gets. */
export interface ItemSetOnInsert {
  _id?: Settable<ObjectId>;
  heading?: Settable<string>;
  subtitle?: Settable<string | null>;
  labels?: Settable<readonly string[]>;
  words?: Settable<string>;
  points?: Settable<bigint>;
  price?: Settable<number>;
  rank?: Settable<number>;
  status?: Settable<Status>;
  moods?: Settable<readonly Status[]>;
  comments?: Settable<readonly CommentInput[]>;
  meta?: Settable<MetaInput>;
  'meta.label'?: Settable<string>;
  'meta.note'?: Settable<string>;
  prices?: Settable<Readonly<Record<string, PriceInput>>>;
  [path: `prices.${string}`]: Settable<PriceInput> | Settable<number> | Settable<readonly string[]>;
  [path: `prices.${string}.amount`]: Settable<number>;
  [path: `prices.${string}.tags`]: Settable<readonly string[]>;
  count?: Settable<number>;
  phones?: Settable<readonly string[]>;
  marks?: Settable<readonly Status[]>;
  rows?: Settable<readonly CommentInput[]>;
  nick?: Settable<string>;
  home?: Settable<MetaInput>;
  'home.label'?: Settable<string>;
  'home.note'?: Settable<string>;
  level?: Settable<number>;
}

/** What may be missing. */
export interface ItemUnset {
  heading?: Unset;
  subtitle?: Unset;
  labels?: Unset;
  words?: Unset;
  points?: Unset;
  price?: Unset;
  rank?: Unset;
  status?: Unset;
  moods?: Unset;
  comments?: Unset;
  'comments.$.text'?: Unset;
  'comments.$.mood'?: Unset;
  'comments.$.stars'?: Unset;
  'comments.$.tags'?: Unset;
  [path: `comments.${ArrayPosition}.text`]: Unset;
  [path: `comments.${ArrayPosition}.mood`]: Unset;
  [path: `comments.${ArrayPosition}.stars`]: Unset;
  [path: `comments.${ArrayPosition}.tags`]: Unset;
  meta?: Unset;
  'meta.label'?: Unset;
  'meta.note'?: Unset;
  prices?: Unset;
  [path: `prices.${string}`]: Unset;
  [path: `prices.${string}.amount`]: Unset;
  [path: `prices.${string}.tags`]: Unset;
  count?: Unset;
  phones?: Unset;
  marks?: Unset;
  rows?: Unset;
  'rows.$.text'?: Unset;
  'rows.$.mood'?: Unset;
  'rows.$.stars'?: Unset;
  'rows.$.tags'?: Unset;
  [path: `rows.${ArrayPosition}.text`]: Unset;
  [path: `rows.${ArrayPosition}.mood`]: Unset;
  [path: `rows.${ArrayPosition}.stars`]: Unset;
  [path: `rows.${ArrayPosition}.tags`]: Unset;
  nick?: Unset;
  home?: Unset;
  'home.label'?: Unset;
  'home.note'?: Unset;
  level?: Unset;
}

/** What is added or multiplied. */
export interface ItemIncrement {
  points?: Settable<bigint>;
  price?: Settable<number>;
  rank?: Settable<number>;
  'comments.$.stars'?: Settable<number>;
  [path: `comments.${ArrayPosition}.stars`]: Settable<number>;
  [path: `prices.${string}.amount`]: Settable<number>;
  count?: Settable<number>;
  'rows.$.stars'?: Settable<number>;
  [path: `rows.${ArrayPosition}.stars`]: Settable<number>;
  level?: Settable<number>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface ItemOrdered {
  heading?: Settable<string>;
  subtitle?: Settable<string>;
  'labels.$'?: Settable<string>;
  [path: `labels.${ArrayPosition}`]: Settable<string>;
  words?: Settable<string>;
  points?: Settable<bigint>;
  price?: Settable<number>;
  rank?: Settable<number>;
  'comments.$.text'?: Settable<string>;
  'comments.$.stars'?: Settable<number>;
  [path: `comments.${ArrayPosition}.text`]: Settable<string>;
  [path: `comments.${ArrayPosition}.stars`]: Settable<number>;
  [path: `comments.${ArrayPosition}.tags.${ArrayPosition}`]: Settable<string>;
  'meta.label'?: Settable<string>;
  'meta.note'?: Settable<string>;
  [path: `prices.${string}.amount`]: Settable<number>;
  [path: `prices.${string}.tags.$`]: Settable<string>;
  [path: `prices.${string}.tags.${ArrayPosition}`]: Settable<string>;
  count?: Settable<number>;
  'phones.$'?: Settable<string>;
  [path: `phones.${ArrayPosition}`]: Settable<string>;
  'rows.$.text'?: Settable<string>;
  'rows.$.stars'?: Settable<number>;
  [path: `rows.${ArrayPosition}.text`]: Settable<string>;
  [path: `rows.${ArrayPosition}.stars`]: Settable<number>;
  [path: `rows.${ArrayPosition}.tags.${ArrayPosition}`]: Settable<string>;
  nick?: Settable<string>;
  'home.label'?: Settable<string>;
  'home.note'?: Settable<string>;
  level?: Settable<number>;
}

/** What is appended. */
export interface ItemPush {
  labels?: ArrayPush<string>;
  moods?: ArrayPush<Status>;
  comments?: ArrayPush<CommentInput>;
  'comments.$.tags'?: ArrayPush<string>;
  [path: `comments.${ArrayPosition}.tags`]: ArrayPush<string>;
  [path: `prices.${string}.tags`]: ArrayPush<string>;
  phones?: ArrayPush<string>;
  marks?: ArrayPush<Status>;
  rows?: ArrayPush<CommentInput>;
  'rows.$.tags'?: ArrayPush<string>;
  [path: `rows.${ArrayPosition}.tags`]: ArrayPush<string>;
}

/** What is appended unless it is there. */
export interface ItemAddToSet {
  labels?: ArrayAddToSet<string>;
  moods?: ArrayAddToSet<Status>;
  comments?: ArrayAddToSet<CommentInput>;
  'comments.$.tags'?: ArrayAddToSet<string>;
  [path: `comments.${ArrayPosition}.tags`]: ArrayAddToSet<string>;
  [path: `prices.${string}.tags`]: ArrayAddToSet<string>;
  phones?: ArrayAddToSet<string>;
  marks?: ArrayAddToSet<Status>;
  rows?: ArrayAddToSet<CommentInput>;
  'rows.$.tags'?: ArrayAddToSet<string>;
  [path: `rows.${ArrayPosition}.tags`]: ArrayAddToSet<string>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface ItemPull {
  labels?: Pull<string, StringCondition>;
  moods?: Pull<Status, ValueCondition<Status>>;
  comments?: Pull<CommentInput, CommentFilter>;
  'comments.$.tags'?: Pull<string, StringCondition>;
  [path: `comments.${ArrayPosition}.tags`]: Pull<string, StringCondition>;
  [path: `prices.${string}.tags`]: Pull<string, StringCondition>;
  phones?: Pull<string, StringCondition>;
  marks?: Pull<Status, ValueCondition<Status>>;
  rows?: Pull<CommentInput, CommentFilter>;
  'rows.$.tags'?: Pull<string, StringCondition>;
  [path: `rows.${ArrayPosition}.tags`]: Pull<string, StringCondition>;
}

/** Which values are removed. */
export interface ItemPullAll {
  labels?: readonly string[];
  moods?: readonly Status[];
  comments?: readonly CommentInput[];
  'comments.$.tags'?: readonly string[];
  [path: `comments.${ArrayPosition}.tags`]: readonly string[];
  [path: `prices.${string}.tags`]: readonly string[];
  phones?: readonly string[];
  marks?: readonly Status[];
  rows?: readonly CommentInput[];
  'rows.$.tags'?: readonly string[];
  [path: `rows.${ArrayPosition}.tags`]: readonly string[];
}

/** Which end loses its element. */
export interface ItemPop {
  labels?: Pop;
  moods?: Pop;
  comments?: Pop;
  'comments.$.tags'?: Pop;
  [path: `comments.${ArrayPosition}.tags`]: Pop;
  [path: `prices.${string}.tags`]: Pop;
  phones?: Pop;
  marks?: Pop;
  rows?: Pop;
  'rows.$.tags'?: Pop;
  [path: `rows.${ArrayPosition}.tags`]: Pop;
}

/** Which bits change. */
export interface ItemBit {
  points?: BitOperation<bigint>;
  price?: BitOperation<number>;
  rank?: BitOperation<number>;
  'comments.$.stars'?: BitOperation<number>;
  [path: `comments.${ArrayPosition}.stars`]: BitOperation<number>;
  [path: `prices.${string}.amount`]: BitOperation<number>;
  count?: BitOperation<number>;
  'rows.$.stars'?: BitOperation<number>;
  [path: `rows.${ArrayPosition}.stars`]: BitOperation<number>;
  level?: BitOperation<number>;
}

/** What an update may do to a `Item`, by MongoDB's own operators. */
export interface ItemUpdate {
  $set?: ItemSet;
  $setOnInsert?: ItemSetOnInsert;
  $unset?: ItemUnset;
  $inc?: ItemIncrement;
  $mul?: ItemIncrement;
  $min?: ItemOrdered;
  $max?: ItemOrdered;
  $push?: ItemPush;
  $addToSet?: ItemAddToSet;
  $pull?: ItemPull;
  $pullAll?: ItemPullAll;
  $pop?: ItemPop;
  $bit?: ItemBit;
}

/** Which fields of a `Item` are picked or left out. */
export interface ItemSelect {
  _id?: boolean;
  heading?: boolean;
  subtitle?: boolean;
  labels?: boolean;
  words?: boolean;
  points?: boolean;
  price?: boolean;
  rank?: boolean;
  status?: boolean;
  moods?: boolean;
  comments?: boolean | CommentSelect;
  meta?: boolean | MetaSelect;
  prices?: boolean;
  count?: boolean;
  phones?: boolean;
  marks?: boolean;
  rows?: boolean | CommentSelect;
  nick?: boolean;
  home?: boolean | MetaSelect;
  level?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface ItemOrder {
  _id?: Direction;
  heading?: Direction;
  subtitle?: Direction;
  labels?: Direction;
  [path: `labels.${number}`]: Direction;
  words?: Direction;
  points?: Direction;
  price?: Direction;
  rank?: Direction;
  status?: Direction;
  moods?: Direction;
  [path: `moods.${number}`]: Direction;
  'comments.text'?: Direction;
  'comments.mood'?: Direction;
  'comments.stars'?: Direction;
  'comments.tags'?: Direction;
  [path: `comments.${number}.text`]: Direction;
  [path: `comments.${number}.mood`]: Direction;
  [path: `comments.${number}.stars`]: Direction;
  [path: `comments.${number}.tags`]: Direction;
  'meta.label'?: Direction;
  'meta.note'?: Direction;
  [path: `prices.${string}.amount`]: Direction;
  [path: `prices.${string}.tags`]: Direction;
  [path: `prices.${string}.tags.${number}`]: Direction;
  count?: Direction;
  phones?: Direction;
  [path: `phones.${number}`]: Direction;
  marks?: Direction;
  [path: `marks.${number}`]: Direction;
  'rows.text'?: Direction;
  'rows.mood'?: Direction;
  'rows.stars'?: Direction;
  'rows.tags'?: Direction;
  [path: `rows.${number}.text`]: Direction;
  [path: `rows.${number}.mood`]: Direction;
  [path: `rows.${number}.stars`]: Direction;
  [path: `rows.${number}.tags`]: Direction;
  nick?: Direction;
  'home.label'?: Direction;
  'home.note'?: Direction;
  level?: Direction;
}

/** The fields of a `Item` in expressions. */
export interface ItemRefs {
  readonly _id: Expression<ObjectId>;
  readonly heading: Expression<string | null>;
  readonly subtitle: Expression<string | null>;
  readonly labels: Expression<string[] | null>;
  readonly words: Expression<string | null>;
  readonly points: Expression<bigint | null>;
  readonly price: Expression<number | null>;
  readonly rank: Expression<number | null>;
  readonly status: Expression<Status | null>;
  readonly moods: Expression<Status[] | null>;
  readonly comments: Expression<Comment[] | null>;
  readonly meta: EmbeddedExpression<Meta | null, MetaRefs>;
  readonly prices: Expression<Record<string, Price> | null>;
  readonly count: Expression<number | null>;
  readonly phones: Expression<string[] | null>;
  readonly marks: Expression<Status[] | null>;
  readonly rows: Expression<Comment[] | null>;
  readonly nick: Expression<string | null>;
  readonly home: EmbeddedExpression<Meta | null, MetaRefs>;
  readonly level: Expression<number | null>;
}

/** What may be included with a `Item`. */
export interface ItemRelations {
  readonly notes: Relation<NoteSpec, 'many'>;
}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface ItemPaths {
  _id: ObjectId;
  heading: string;
  subtitle: string | null;
  labels: string;
  [path: `labels.${number}`]: string;
  words: string;
  points: bigint;
  price: number;
  rank: number;
  status: Status;
  moods: Status;
  [path: `moods.${number}`]: Status;
  comments: Comment;
  'comments.text': string;
  'comments.mood': Status;
  'comments.stars': number;
  'comments.tags': string;
  [path: `comments.${number}`]: Comment;
  [path: `comments.${number}.text`]: string;
  [path: `comments.${number}.mood`]: Status;
  [path: `comments.${number}.stars`]: number;
  [path: `comments.${number}.tags`]: string;
  meta: Meta;
  'meta.label': string;
  'meta.note': string;
  prices: Record<string, Price>;
  [path: `prices.${string}.amount`]: number;
  [path: `prices.${string}.tags`]: string;
  [path: `prices.${string}.tags.${number}`]: string;
  count: number;
  phones: string;
  [path: `phones.${number}`]: string;
  marks: Status;
  [path: `marks.${number}`]: Status;
  rows: Comment;
  'rows.text': string;
  'rows.mood': Status;
  'rows.stars': number;
  'rows.tags': string;
  [path: `rows.${number}`]: Comment;
  [path: `rows.${number}.text`]: string;
  [path: `rows.${number}.mood`]: Status;
  [path: `rows.${number}.stars`]: number;
  [path: `rows.${number}.tags`]: string;
  nick: string;
  home: Meta;
  'home.label': string;
  'home.note': string;
  level: number;
}

/** All types of `Item`, as the runtime asks for them. */
export interface ItemSpec {
  row: Item;
  fields: ItemFields;
  input: ItemInput;
  filter: ItemFilter;
  update: ItemUpdate;
  select: ItemSelect;
  order: ItemOrder;
  refs: ItemRefs;
  relations: ItemRelations;
  paths: ItemPaths;
  id: ObjectId;
}

/** A question to the `Item` documents. */
export type ItemQuery = Query<ItemSpec>;
