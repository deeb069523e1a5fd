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
  [path: `comments.${number}`]: EmbeddedFilter<CommentInput>;
  [path: `comments.${number}.text`]: StringFilter;
  [path: `comments.${number}.mood`]: ValueFilter<Status>;
  [path: `comments.${number}.stars`]: IntegerFilter;
  meta?: EmbeddedFilter<MetaInput>;
  'meta.label'?: StringFilter;
  'meta.note'?: StringFilter;
  prices?: MapFilter<PriceInput>;
  [path: `prices.${string}`]: EmbeddedFilter<PriceInput> | IntegerFilter;
  [path: `prices.${string}.amount`]: IntegerFilter;
  count?: IntegerFilter;
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
  [path: `comments.${ArrayPosition}`]: Settable<CommentInput>;
  [path: `comments.${ArrayPosition}.text`]: Settable<string>;
  [path: `comments.${ArrayPosition}.mood`]: Settable<Status>;
  [path: `comments.${ArrayPosition}.stars`]: Settable<number>;
  meta?: Settable<MetaInput>;
  'meta.label'?: Settable<string>;
  'meta.note'?: Settable<string>;
  prices?: Settable<Readonly<Record<string, PriceInput>>>;
  [path: `prices.${string}`]: Settable<PriceInput> | Settable<number>;
  [path: `prices.${string}.amount`]: Settable<number>;
  count?: Settable<number>;
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
  [path: `prices.${string}`]: Settable<PriceInput> | Settable<number>;
  [path: `prices.${string}.amount`]: Settable<number>;
  count?: Settable<number>;
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
  [path: `comments.${ArrayPosition}.text`]: Unset;
  [path: `comments.${ArrayPosition}.mood`]: Unset;
  [path: `comments.${ArrayPosition}.stars`]: Unset;
  meta?: Unset;
  'meta.label'?: Unset;
  'meta.note'?: Unset;
  prices?: Unset;
  [path: `prices.${string}`]: Unset;
  [path: `prices.${string}.amount`]: Unset;
  count?: Unset;
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
  'meta.label'?: Settable<string>;
  'meta.note'?: Settable<string>;
  [path: `prices.${string}.amount`]: Settable<number>;
  count?: Settable<number>;
}

/** What is appended. */
export interface ItemPush {
  labels?: ArrayPush<string>;
  moods?: ArrayPush<Status>;
  comments?: ArrayPush<CommentInput>;
}

/** What is appended unless it is there. */
export interface ItemAddToSet {
  labels?: ArrayAddToSet<string>;
  moods?: ArrayAddToSet<Status>;
  comments?: ArrayAddToSet<CommentInput>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface ItemPull {
  labels?: Pull<string, StringCondition>;
  moods?: Pull<Status, ValueCondition<Status>>;
  comments?: Pull<CommentInput, CommentFilter>;
}

/** Which values are removed. */
export interface ItemPullAll {
  labels?: readonly string[];
  moods?: readonly Status[];
  comments?: readonly CommentInput[];
}

/** Which end loses its element. */
export interface ItemPop {
  labels?: Pop;
  moods?: Pop;
  comments?: Pop;
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
  [path: `comments.${number}.text`]: Direction;
  [path: `comments.${number}.mood`]: Direction;
  [path: `comments.${number}.stars`]: Direction;
  'meta.label'?: Direction;
  'meta.note'?: Direction;
  [path: `prices.${string}.amount`]: Direction;
  count?: Direction;
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
  [path: `comments.${number}`]: Comment;
  [path: `comments.${number}.text`]: string;
  [path: `comments.${number}.mood`]: Status;
  [path: `comments.${number}.stars`]: number;
  meta: Meta;
  'meta.label': string;
  'meta.note': string;
  prices: Record<string, Price>;
  [path: `prices.${string}.amount`]: number;
  count: number;
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
