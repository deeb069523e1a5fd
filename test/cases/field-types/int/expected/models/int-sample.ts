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

/** The fields of a `IntSample`. */
export interface IntSampleFields {
  readonly _id: ObjectId;
  one: number;
  optional?: number;
  nullable: number | null;
  list: number[];
  byKey: Record<string, number>;
  limited?: number;
}

/** A document of `intSamples`. */
export class IntSample extends Row {}
export interface IntSample extends IntSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): IntSampleFields;
}

/** What is given for a new `IntSample`. */
export interface IntSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: number;
  optional?: number;
  nullable: number | null;
  list: readonly number[];
  byKey: Readonly<Record<string, number>>;
  limited?: number;
}

/** Which `IntSample` documents: MQL with the names of the fields. */
export interface IntSampleFilter {
  $and?: readonly (IntSampleFilter | RawFilter)[];
  $or?: readonly (IntSampleFilter | RawFilter)[];
  $nor?: readonly (IntSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: IntegerFilter;
  optional?: IntegerFilter;
  nullable?: IntegerFilter<number | null>;
  list?: ArrayFilter<number, IntegerCondition>;
  [path: `list.${number}`]: IntegerFilter;
  byKey?: MapFilter<number>;
  [path: `byKey.${string}`]: IntegerFilter;
  limited?: IntegerFilter;
}

/** New values by path. */
export interface IntSampleSet {
  one?: Settable<number>;
  optional?: Settable<number>;
  nullable?: Settable<number | null>;
  list?: Settable<readonly number[]>;
  'list.$'?: Settable<number>;
  [path: `list.${ArrayPosition}`]: Settable<number>;
  byKey?: Settable<Readonly<Record<string, number>>>;
  [path: `byKey.${string}`]: Settable<number>;
  limited?: Settable<number>;
}

/** Values that only a document made by an upsert gets. */
export interface IntSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<number>;
  optional?: Settable<number>;
  nullable?: Settable<number | null>;
  list?: Settable<readonly number[]>;
  byKey?: Settable<Readonly<Record<string, number>>>;
  [path: `byKey.${string}`]: Settable<number>;
  limited?: Settable<number>;
}

/** What may be missing. */
export interface IntSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
  limited?: Unset;
}

/** What is added or multiplied. */
export interface IntSampleIncrement {
  one?: Settable<number>;
  optional?: Settable<number>;
  nullable?: Settable<number>;
  'list.$'?: Settable<number>;
  [path: `list.${ArrayPosition}`]: Settable<number>;
  [path: `byKey.${string}`]: Settable<number>;
  limited?: Settable<number>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface IntSampleOrdered {
  one?: Settable<number>;
  optional?: Settable<number>;
  nullable?: Settable<number>;
  'list.$'?: Settable<number>;
  [path: `list.${ArrayPosition}`]: Settable<number>;
  [path: `byKey.${string}`]: Settable<number>;
  limited?: Settable<number>;
}

/** What is appended. */
export interface IntSamplePush {
  list?: ArrayPush<number>;
}

/** What is appended unless it is there. */
export interface IntSampleAddToSet {
  list?: ArrayAddToSet<number>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface IntSamplePull {
  list?: Pull<number, IntegerCondition>;
}

/** Which values are removed. */
export interface IntSamplePullAll {
  list?: readonly number[];
}

/** Which end loses its element. */
export interface IntSamplePop {
  list?: Pop;
}

/** Which bits change. */
export interface IntSampleBit {
  one?: BitOperation<number>;
  optional?: BitOperation<number>;
  nullable?: BitOperation<number>;
  'list.$'?: BitOperation<number>;
  [path: `list.${ArrayPosition}`]: BitOperation<number>;
  [path: `byKey.${string}`]: BitOperation<number>;
  limited?: BitOperation<number>;
}

/** What an update may do to a `IntSample`, by MongoDB's own operators. */
export interface IntSampleUpdate {
  $set?: IntSampleSet;
  $setOnInsert?: IntSampleSetOnInsert;
  $unset?: IntSampleUnset;
  $inc?: IntSampleIncrement;
  $mul?: IntSampleIncrement;
  $min?: IntSampleOrdered;
  $max?: IntSampleOrdered;
  $push?: IntSamplePush;
  $addToSet?: IntSampleAddToSet;
  $pull?: IntSamplePull;
  $pullAll?: IntSamplePullAll;
  $pop?: IntSamplePop;
  $bit?: IntSampleBit;
}

/** Which fields of a `IntSample` are picked or left out. */
export interface IntSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface IntSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `IntSample` in expressions. */
export interface IntSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<number>;
  readonly optional: Expression<number | null>;
  readonly nullable: Expression<number | null>;
  readonly list: ArrayExpression<number>;
  readonly byKey: Expression<Record<string, number>>;
  readonly limited: Expression<number | null>;
}

/** What may be included with a `IntSample`. */
export interface IntSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface IntSamplePaths {
  _id: ObjectId;
  one: number;
  optional: number;
  nullable: number | null;
  list: number;
  [path: `list.${number}`]: number;
  byKey: Record<string, number>;
  [path: `byKey.${string}`]: number;
  limited: number;
}

/** All types of `IntSample`, as the runtime asks for them. */
export interface IntSampleSpec {
  row: IntSample;
  fields: IntSampleFields;
  input: IntSampleInput;
  filter: IntSampleFilter;
  update: IntSampleUpdate;
  select: IntSampleSelect;
  order: IntSampleOrder;
  refs: IntSampleRefs;
  relations: IntSampleRelations;
  paths: IntSamplePaths;
  id: ObjectId;
}

/** A question to the `IntSample` documents. */
export type IntSampleQuery = Query<IntSampleSpec>;
