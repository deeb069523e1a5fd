// Written by Espalier from schema/models/stocks.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  ArrayAddToSet,
  ArrayExpression,
  ArrayPosition,
  ArrayPush,
  Decimal128,
  Direction,
  EmbeddedArrayFilter,
  EmbeddedFilter,
  Expression,
  NumberFilter,
  OrderedFilter,
  Pop,
  Pull,
  Query,
  RawFilter,
  Settable,
  StringFilter,
  TextFilter,
} from '@espalier/runtime/codegen/v1';
import type { Quote, QuoteFilter, QuoteInput, QuoteSelect } from './quote.js';

/** The fields of a `Stock`. */
export interface StockFields {
  /** The symbol at the exchange. */
  readonly _id: string;
  quotes: Quote[];
  /** The highest of the quotes. */
  high: Decimal128;
}

/** A share with its prices at the start of each month. */
export class Stock extends Row {}
export interface Stock extends StockFields {
  /** The fields and the included relations as a plain object. */
  plain(): StockFields;
}

/** What is given for a new `Stock`. */
export interface StockInput {
  /** The symbol at the exchange. */
  _id: string;
  quotes: readonly QuoteInput[];
  /** The highest of the quotes. */
  high: Decimal128 | string;
}

/** Which `Stock` documents: MQL with the names of the fields. */
export interface StockFilter {
  $and?: readonly (StockFilter | RawFilter)[];
  $or?: readonly (StockFilter | RawFilter)[];
  $nor?: readonly (StockFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: StringFilter;
  quotes?: EmbeddedArrayFilter<QuoteInput, QuoteFilter>;
  'quotes.date'?: OrderedFilter<string>;
  'quotes.price'?: NumberFilter<Decimal128 | string>;
  [path: `quotes.${number}`]: EmbeddedFilter<QuoteInput>;
  [path: `quotes.${number}.date`]: OrderedFilter<string>;
  [path: `quotes.${number}.price`]: NumberFilter<Decimal128 | string>;
  high?: NumberFilter<Decimal128 | string>;
}

/** New values by path. */
export interface StockSet {
  quotes?: Settable<readonly QuoteInput[]>;
  'quotes.$'?: Settable<QuoteInput>;
  'quotes.$.date'?: Settable<string>;
  'quotes.$.price'?: Settable<Decimal128 | string>;
  [path: `quotes.${ArrayPosition}`]: Settable<QuoteInput>;
  [path: `quotes.${ArrayPosition}.date`]: Settable<string>;
  [path: `quotes.${ArrayPosition}.price`]: Settable<Decimal128 | string>;
  high?: Settable<Decimal128 | string>;
}

/** Values that only a document made by an upsert gets. */
export interface StockSetOnInsert {
  _id?: Settable<string>;
  quotes?: Settable<readonly QuoteInput[]>;
  high?: Settable<Decimal128 | string>;
}

/** What is added or multiplied. */
export interface StockIncrement {
  'quotes.$.price'?: Settable<Decimal128 | string>;
  [path: `quotes.${ArrayPosition}.price`]: Settable<Decimal128 | string>;
  high?: Settable<Decimal128 | string>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface StockOrdered {
  'quotes.$.date'?: Settable<string>;
  'quotes.$.price'?: Settable<Decimal128 | string>;
  [path: `quotes.${ArrayPosition}.date`]: Settable<string>;
  [path: `quotes.${ArrayPosition}.price`]: Settable<Decimal128 | string>;
  high?: Settable<Decimal128 | string>;
}

/** What is appended. */
export interface StockPush {
  quotes?: ArrayPush<QuoteInput>;
}

/** What is appended unless it is there. */
export interface StockAddToSet {
  quotes?: ArrayAddToSet<QuoteInput>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface StockPull {
  quotes?: Pull<QuoteInput, QuoteFilter>;
}

/** Which values are removed. */
export interface StockPullAll {
  quotes?: readonly QuoteInput[];
}

/** Which end loses its element. */
export interface StockPop {
  quotes?: Pop;
}

/** What an update may do to a `Stock`, by MongoDB's own operators. */
export interface StockUpdate {
  $set?: StockSet;
  $setOnInsert?: StockSetOnInsert;
  $inc?: StockIncrement;
  $mul?: StockIncrement;
  $min?: StockOrdered;
  $max?: StockOrdered;
  $push?: StockPush;
  $addToSet?: StockAddToSet;
  $pull?: StockPull;
  $pullAll?: StockPullAll;
  $pop?: StockPop;
}

/** Which fields of a `Stock` are picked or left out. */
export interface StockSelect {
  _id?: boolean;
  quotes?: boolean | QuoteSelect;
  high?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface StockOrder {
  _id?: Direction;
  'quotes.date'?: Direction;
  'quotes.price'?: Direction;
  [path: `quotes.${number}.date`]: Direction;
  [path: `quotes.${number}.price`]: Direction;
  high?: Direction;
}

/** The fields of a `Stock` in expressions. */
export interface StockRefs {
  readonly _id: Expression<string>;
  readonly quotes: ArrayExpression<Quote>;
  readonly high: Expression<Decimal128>;
}

/** What may be included with a `Stock`. */
export interface StockRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface StockPaths {
  _id: string;
  quotes: Quote;
  'quotes.date': string;
  'quotes.price': Decimal128;
  [path: `quotes.${number}`]: Quote;
  [path: `quotes.${number}.date`]: string;
  [path: `quotes.${number}.price`]: Decimal128;
  high: Decimal128;
}

/** All types of `Stock`, as the runtime asks for them. */
export interface StockSpec {
  row: Stock;
  fields: StockFields;
  input: StockInput;
  filter: StockFilter;
  update: StockUpdate;
  select: StockSelect;
  order: StockOrder;
  refs: StockRefs;
  relations: StockRelations;
  paths: StockPaths;
  id: string;
}

/** A question to the `Stock` documents. */
export type StockQuery = Query<StockSpec>;
