// Written by Espalier from schema/models/models.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  ArrayAddToSet,
  ArrayExpression,
  ArrayFilter,
  ArrayPosition,
  ArrayPush,
  Direction,
  Expression,
  MapFilter,
  ObjectId,
  OrderedCondition,
  OrderedFilter,
  PlainDate,
  Pop,
  Pull,
  Query,
  RawFilter,
  Settable,
  TextFilter,
  Unset,
} from '@espalier/runtime/codegen/v1';

/** The fields of a `DateSample`. */
export interface DateSampleFields {
  readonly _id: ObjectId;
  one: string;
  optional?: string;
  nullable: string | null;
  list: string[];
  byKey: Record<string, string>;
  limited?: PlainDate;
}

/** A document of `dateSamples`. */
export class DateSample extends Row {}
export interface DateSample extends DateSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): DateSampleFields;
}

/** What is given for a new `DateSample`. */
export interface DateSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: string;
  optional?: string;
  nullable: string | null;
  list: readonly string[];
  byKey: Readonly<Record<string, string>>;
  limited?: PlainDate;
}

/** Which `DateSample` documents: MQL with the names of the fields. */
export interface DateSampleFilter {
  $and?: readonly (DateSampleFilter | RawFilter)[];
  $or?: readonly (DateSampleFilter | RawFilter)[];
  $nor?: readonly (DateSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: OrderedFilter<string>;
  optional?: OrderedFilter<string>;
  nullable?: OrderedFilter<string | null>;
  list?: ArrayFilter<string, OrderedCondition<string>>;
  [path: `list.${number}`]: OrderedFilter<string>;
  byKey?: MapFilter<string>;
  [path: `byKey.${string}`]: OrderedFilter<string>;
  limited?: OrderedFilter<PlainDate>;
}

/** New values by path. */
export interface DateSampleSet {
  one?: Settable<string>;
  optional?: Settable<string>;
  nullable?: Settable<string | null>;
  list?: Settable<readonly string[]>;
  'list.$'?: Settable<string>;
  [path: `list.${ArrayPosition}`]: Settable<string>;
  byKey?: Settable<Readonly<Record<string, string>>>;
  [path: `byKey.${string}`]: Settable<string>;
  limited?: Settable<PlainDate>;
}

/** Values that only a document made by an upsert gets. */
export interface DateSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<string>;
  optional?: Settable<string>;
  nullable?: Settable<string | null>;
  list?: Settable<readonly string[]>;
  byKey?: Settable<Readonly<Record<string, string>>>;
  [path: `byKey.${string}`]: Settable<string>;
  limited?: Settable<PlainDate>;
}

/** What may be missing. */
export interface DateSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
  limited?: Unset;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface DateSampleOrdered {
  one?: Settable<string>;
  optional?: Settable<string>;
  nullable?: Settable<string>;
  'list.$'?: Settable<string>;
  [path: `list.${ArrayPosition}`]: Settable<string>;
  [path: `byKey.${string}`]: Settable<string>;
  limited?: Settable<PlainDate>;
}

/** What is appended. */
export interface DateSamplePush {
  list?: ArrayPush<string>;
}

/** What is appended unless it is there. */
export interface DateSampleAddToSet {
  list?: ArrayAddToSet<string>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface DateSamplePull {
  list?: Pull<string, OrderedCondition<string>>;
}

/** Which values are removed. */
export interface DateSamplePullAll {
  list?: readonly string[];
}

/** Which end loses its element. */
export interface DateSamplePop {
  list?: Pop;
}

/** What an update may do to a `DateSample`, by MongoDB's own operators. */
export interface DateSampleUpdate {
  $set?: DateSampleSet;
  $setOnInsert?: DateSampleSetOnInsert;
  $unset?: DateSampleUnset;
  $min?: DateSampleOrdered;
  $max?: DateSampleOrdered;
  $push?: DateSamplePush;
  $addToSet?: DateSampleAddToSet;
  $pull?: DateSamplePull;
  $pullAll?: DateSamplePullAll;
  $pop?: DateSamplePop;
}

/** Which fields of a `DateSample` are picked or left out. */
export interface DateSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface DateSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `DateSample` in expressions. */
export interface DateSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<string>;
  readonly optional: Expression<string | null>;
  readonly nullable: Expression<string | null>;
  readonly list: ArrayExpression<string>;
  readonly byKey: Expression<Record<string, string>>;
  readonly limited: Expression<PlainDate | null>;
}

/** What may be included with a `DateSample`. */
export interface DateSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface DateSamplePaths {
  _id: ObjectId;
  one: string;
  optional: string;
  nullable: string | null;
  list: string;
  [path: `list.${number}`]: string;
  byKey: Record<string, string>;
  [path: `byKey.${string}`]: string;
  limited: PlainDate;
}

/** All types of `DateSample`, as the runtime asks for them. */
export interface DateSampleSpec {
  row: DateSample;
  fields: DateSampleFields;
  input: DateSampleInput;
  filter: DateSampleFilter;
  update: DateSampleUpdate;
  select: DateSampleSelect;
  order: DateSampleOrder;
  refs: DateSampleRefs;
  relations: DateSampleRelations;
  paths: DateSamplePaths;
  id: ObjectId;
}

/** A question to the `DateSample` documents. */
export type DateSampleQuery = Query<DateSampleSpec>;
