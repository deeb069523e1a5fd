// Written by Espalier from schema/models/models.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  ArrayAddToSet,
  ArrayExpression,
  ArrayFilter,
  ArrayPosition,
  ArrayPush,
  BitOperation,
  Direction,
  Expression,
  IntegerCondition,
  IntegerFilter,
  MapFilter,
  ObjectId,
  OrderedFilter,
  Pop,
  Pull,
  Query,
  RawFilter,
  Settable,
  TextFilter,
  Unset,
} from '@espalier/runtime/codegen/v1';

/** The fields of a `LongSample`. */
export interface LongSampleFields {
  readonly _id: ObjectId;
  one: bigint;
  optional?: bigint;
  nullable: bigint | null;
  list: bigint[];
  byKey: Record<string, bigint>;
  limited?: bigint;
}

/** A document of `longSamples`. */
export class LongSample extends Row {}
export interface LongSample extends LongSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): LongSampleFields;
}

/** What is given for a new `LongSample`. */
export interface LongSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: bigint;
  optional?: bigint;
  nullable: bigint | null;
  list: readonly bigint[];
  byKey: Readonly<Record<string, bigint>>;
  limited?: bigint;
}

/** Which `LongSample` documents: MQL with the names of the fields. */
export interface LongSampleFilter {
  $and?: readonly (LongSampleFilter | RawFilter)[];
  $or?: readonly (LongSampleFilter | RawFilter)[];
  $nor?: readonly (LongSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: IntegerFilter<bigint>;
  optional?: IntegerFilter<bigint>;
  nullable?: IntegerFilter<bigint | null>;
  list?: ArrayFilter<bigint, IntegerCondition<bigint>>;
  [path: `list.${number}`]: IntegerFilter<bigint>;
  byKey?: MapFilter<bigint>;
  [path: `byKey.${string}`]: IntegerFilter<bigint>;
  limited?: IntegerFilter<bigint>;
}

/** New values by path. */
export interface LongSampleSet {
  one?: Settable<bigint>;
  optional?: Settable<bigint>;
  nullable?: Settable<bigint | null>;
  list?: Settable<readonly bigint[]>;
  'list.$'?: Settable<bigint>;
  [path: `list.${ArrayPosition}`]: Settable<bigint>;
  byKey?: Settable<Readonly<Record<string, bigint>>>;
  [path: `byKey.${string}`]: Settable<bigint>;
  limited?: Settable<bigint>;
}

/** Values that only a document made by an upsert gets. */
export interface LongSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<bigint>;
  optional?: Settable<bigint>;
  nullable?: Settable<bigint | null>;
  list?: Settable<readonly bigint[]>;
  byKey?: Settable<Readonly<Record<string, bigint>>>;
  [path: `byKey.${string}`]: Settable<bigint>;
  limited?: Settable<bigint>;
}

/** What may be missing. */
export interface LongSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
  limited?: Unset;
}

/** What is added or multiplied. */
export interface LongSampleIncrement {
  one?: Settable<bigint>;
  optional?: Settable<bigint>;
  nullable?: Settable<bigint>;
  'list.$'?: Settable<bigint>;
  [path: `list.${ArrayPosition}`]: Settable<bigint>;
  [path: `byKey.${string}`]: Settable<bigint>;
  limited?: Settable<bigint>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface LongSampleOrdered {
  one?: Settable<bigint>;
  optional?: Settable<bigint>;
  nullable?: Settable<bigint>;
  'list.$'?: Settable<bigint>;
  [path: `list.${ArrayPosition}`]: Settable<bigint>;
  [path: `byKey.${string}`]: Settable<bigint>;
  limited?: Settable<bigint>;
}

/** What is appended. */
export interface LongSamplePush {
  list?: ArrayPush<bigint>;
}

/** What is appended unless it is there. */
export interface LongSampleAddToSet {
  list?: ArrayAddToSet<bigint>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface LongSamplePull {
  list?: Pull<bigint, IntegerCondition<bigint>>;
}

/** Which values are removed. */
export interface LongSamplePullAll {
  list?: readonly bigint[];
}

/** Which end loses its element. */
export interface LongSamplePop {
  list?: Pop;
}

/** Which bits change. */
export interface LongSampleBit {
  one?: BitOperation<bigint>;
  optional?: BitOperation<bigint>;
  nullable?: BitOperation<bigint>;
  'list.$'?: BitOperation<bigint>;
  [path: `list.${ArrayPosition}`]: BitOperation<bigint>;
  [path: `byKey.${string}`]: BitOperation<bigint>;
  limited?: BitOperation<bigint>;
}

/** What an update may do to a `LongSample`, by MongoDB's own operators. */
export interface LongSampleUpdate {
  $set?: LongSampleSet;
  $setOnInsert?: LongSampleSetOnInsert;
  $unset?: LongSampleUnset;
  $inc?: LongSampleIncrement;
  $mul?: LongSampleIncrement;
  $min?: LongSampleOrdered;
  $max?: LongSampleOrdered;
  $push?: LongSamplePush;
  $addToSet?: LongSampleAddToSet;
  $pull?: LongSamplePull;
  $pullAll?: LongSamplePullAll;
  $pop?: LongSamplePop;
  $bit?: LongSampleBit;
}

/** Which fields of a `LongSample` are picked or left out. */
export interface LongSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface LongSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `LongSample` in expressions. */
export interface LongSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<bigint>;
  readonly optional: Expression<bigint | null>;
  readonly nullable: Expression<bigint | null>;
  readonly list: ArrayExpression<bigint>;
  readonly byKey: Expression<Record<string, bigint>>;
  readonly limited: Expression<bigint | null>;
}

/** What may be included with a `LongSample`. */
export interface LongSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface LongSamplePaths {
  _id: ObjectId;
  one: bigint;
  optional: bigint;
  nullable: bigint | null;
  list: bigint;
  [path: `list.${number}`]: bigint;
  byKey: Record<string, bigint>;
  [path: `byKey.${string}`]: bigint;
  limited: bigint;
}

/** All types of `LongSample`, as the runtime asks for them. */
export interface LongSampleSpec {
  row: LongSample;
  fields: LongSampleFields;
  input: LongSampleInput;
  filter: LongSampleFilter;
  update: LongSampleUpdate;
  select: LongSampleSelect;
  order: LongSampleOrder;
  refs: LongSampleRefs;
  relations: LongSampleRelations;
  paths: LongSamplePaths;
  id: ObjectId;
}

/** A question to the `LongSample` documents. */
export type LongSampleQuery = Query<LongSampleSpec>;
