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
  PlainTime,
  Pop,
  Pull,
  Query,
  RawFilter,
  Settable,
  TextFilter,
  Unset,
} from '@espalier/runtime/codegen/v1';

/** The fields of a `TimeSample`. */
export interface TimeSampleFields {
  readonly _id: ObjectId;
  one: string;
  optional?: string;
  nullable: string | null;
  list: string[];
  byKey: Record<string, string>;
  limited?: PlainTime;
}

/** A document of `timeSamples`. */
export class TimeSample extends Row {}
export interface TimeSample extends TimeSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): TimeSampleFields;
}

/** What is given for a new `TimeSample`. */
export interface TimeSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: string;
  optional?: string;
  nullable: string | null;
  list: readonly string[];
  byKey: Readonly<Record<string, string>>;
  limited?: PlainTime;
}

/** Which `TimeSample` documents: MQL with the names of the fields. */
export interface TimeSampleFilter {
  $and?: readonly (TimeSampleFilter | RawFilter)[];
  $or?: readonly (TimeSampleFilter | RawFilter)[];
  $nor?: readonly (TimeSampleFilter | RawFilter)[];
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
  limited?: OrderedFilter<PlainTime>;
}

/** New values by path. */
export interface TimeSampleSet {
  one?: Settable<string>;
  optional?: Settable<string>;
  nullable?: Settable<string | null>;
  list?: Settable<readonly string[]>;
  'list.$'?: Settable<string>;
  [path: `list.${ArrayPosition}`]: Settable<string>;
  byKey?: Settable<Readonly<Record<string, string>>>;
  [path: `byKey.${string}`]: Settable<string>;
  limited?: Settable<PlainTime>;
}

/** Values that only a document made by an upsert gets. */
export interface TimeSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<string>;
  optional?: Settable<string>;
  nullable?: Settable<string | null>;
  list?: Settable<readonly string[]>;
  byKey?: Settable<Readonly<Record<string, string>>>;
  [path: `byKey.${string}`]: Settable<string>;
  limited?: Settable<PlainTime>;
}

/** What may be missing. */
export interface TimeSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
  limited?: Unset;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface TimeSampleOrdered {
  one?: Settable<string>;
  optional?: Settable<string>;
  nullable?: Settable<string>;
  'list.$'?: Settable<string>;
  [path: `list.${ArrayPosition}`]: Settable<string>;
  [path: `byKey.${string}`]: Settable<string>;
  limited?: Settable<PlainTime>;
}

/** What is appended. */
export interface TimeSamplePush {
  list?: ArrayPush<string>;
}

/** What is appended unless it is there. */
export interface TimeSampleAddToSet {
  list?: ArrayAddToSet<string>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface TimeSamplePull {
  list?: Pull<string, OrderedCondition<string>>;
}

/** Which values are removed. */
export interface TimeSamplePullAll {
  list?: readonly string[];
}

/** Which end loses its element. */
export interface TimeSamplePop {
  list?: Pop;
}

/** What an update may do to a `TimeSample`, by MongoDB's own operators. */
export interface TimeSampleUpdate {
  $set?: TimeSampleSet;
  $setOnInsert?: TimeSampleSetOnInsert;
  $unset?: TimeSampleUnset;
  $min?: TimeSampleOrdered;
  $max?: TimeSampleOrdered;
  $push?: TimeSamplePush;
  $addToSet?: TimeSampleAddToSet;
  $pull?: TimeSamplePull;
  $pullAll?: TimeSamplePullAll;
  $pop?: TimeSamplePop;
}

/** Which fields of a `TimeSample` are picked or left out. */
export interface TimeSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface TimeSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `TimeSample` in expressions. */
export interface TimeSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<string>;
  readonly optional: Expression<string | null>;
  readonly nullable: Expression<string | null>;
  readonly list: ArrayExpression<string>;
  readonly byKey: Expression<Record<string, string>>;
  readonly limited: Expression<PlainTime | null>;
}

/** What may be included with a `TimeSample`. */
export interface TimeSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface TimeSamplePaths {
  _id: ObjectId;
  one: string;
  optional: string;
  nullable: string | null;
  list: string;
  [path: `list.${number}`]: string;
  byKey: Record<string, string>;
  [path: `byKey.${string}`]: string;
  limited: PlainTime;
}

/** All types of `TimeSample`, as the runtime asks for them. */
export interface TimeSampleSpec {
  row: TimeSample;
  fields: TimeSampleFields;
  input: TimeSampleInput;
  filter: TimeSampleFilter;
  update: TimeSampleUpdate;
  select: TimeSampleSelect;
  order: TimeSampleOrder;
  refs: TimeSampleRefs;
  relations: TimeSampleRelations;
  paths: TimeSamplePaths;
  id: ObjectId;
}

/** A question to the `TimeSample` documents. */
export type TimeSampleQuery = Query<TimeSampleSpec>;
