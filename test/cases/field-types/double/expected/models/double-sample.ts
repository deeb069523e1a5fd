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
  NumberCondition,
  NumberFilter,
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

/** The fields of a `DoubleSample`. */
export interface DoubleSampleFields {
  readonly _id: ObjectId;
  one: number;
  optional?: number;
  nullable: number | null;
  list: number[];
  byKey: Record<string, number>;
  limited?: number;
}

/** A document of `doubleSamples`. */
export class DoubleSample extends Row {}
export interface DoubleSample extends DoubleSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): DoubleSampleFields;
}

/** What is given for a new `DoubleSample`. */
export interface DoubleSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: number;
  optional?: number;
  nullable: number | null;
  list: readonly number[];
  byKey: Readonly<Record<string, number>>;
  limited?: number;
}

/** Which `DoubleSample` documents: MQL with the names of the fields. */
export interface DoubleSampleFilter {
  $and?: readonly (DoubleSampleFilter | RawFilter)[];
  $or?: readonly (DoubleSampleFilter | RawFilter)[];
  $nor?: readonly (DoubleSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: NumberFilter<number>;
  optional?: NumberFilter<number>;
  nullable?: NumberFilter<number | null>;
  list?: ArrayFilter<number, NumberCondition<number>>;
  [path: `list.${number}`]: NumberFilter<number>;
  byKey?: MapFilter<number>;
  [path: `byKey.${string}`]: NumberFilter<number>;
  limited?: NumberFilter<number>;
}

/** New values by path. */
export interface DoubleSampleSet {
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
export interface DoubleSampleSetOnInsert {
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
export interface DoubleSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
  limited?: Unset;
}

/** What is added or multiplied. */
export interface DoubleSampleIncrement {
  one?: Settable<number>;
  optional?: Settable<number>;
  nullable?: Settable<number>;
  'list.$'?: Settable<number>;
  [path: `list.${ArrayPosition}`]: Settable<number>;
  [path: `byKey.${string}`]: Settable<number>;
  limited?: Settable<number>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface DoubleSampleOrdered {
  one?: Settable<number>;
  optional?: Settable<number>;
  nullable?: Settable<number>;
  'list.$'?: Settable<number>;
  [path: `list.${ArrayPosition}`]: Settable<number>;
  [path: `byKey.${string}`]: Settable<number>;
  limited?: Settable<number>;
}

/** What is appended. */
export interface DoubleSamplePush {
  list?: ArrayPush<number>;
}

/** What is appended unless it is there. */
export interface DoubleSampleAddToSet {
  list?: ArrayAddToSet<number>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface DoubleSamplePull {
  list?: Pull<number, NumberCondition<number>>;
}

/** Which values are removed. */
export interface DoubleSamplePullAll {
  list?: readonly number[];
}

/** Which end loses its element. */
export interface DoubleSamplePop {
  list?: Pop;
}

/** What an update may do to a `DoubleSample`, by MongoDB's own operators. */
export interface DoubleSampleUpdate {
  $set?: DoubleSampleSet;
  $setOnInsert?: DoubleSampleSetOnInsert;
  $unset?: DoubleSampleUnset;
  $inc?: DoubleSampleIncrement;
  $mul?: DoubleSampleIncrement;
  $min?: DoubleSampleOrdered;
  $max?: DoubleSampleOrdered;
  $push?: DoubleSamplePush;
  $addToSet?: DoubleSampleAddToSet;
  $pull?: DoubleSamplePull;
  $pullAll?: DoubleSamplePullAll;
  $pop?: DoubleSamplePop;
}

/** Which fields of a `DoubleSample` are picked or left out. */
export interface DoubleSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface DoubleSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `DoubleSample` in expressions. */
export interface DoubleSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<number>;
  readonly optional: Expression<number | null>;
  readonly nullable: Expression<number | null>;
  readonly list: ArrayExpression<number>;
  readonly byKey: Expression<Record<string, number>>;
  readonly limited: Expression<number | null>;
}

/** What may be included with a `DoubleSample`. */
export interface DoubleSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface DoubleSamplePaths {
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

/** All types of `DoubleSample`, as the runtime asks for them. */
export interface DoubleSampleSpec {
  row: DoubleSample;
  fields: DoubleSampleFields;
  input: DoubleSampleInput;
  filter: DoubleSampleFilter;
  update: DoubleSampleUpdate;
  select: DoubleSampleSelect;
  order: DoubleSampleOrder;
  refs: DoubleSampleRefs;
  relations: DoubleSampleRelations;
  paths: DoubleSamplePaths;
  id: ObjectId;
}

/** A question to the `DoubleSample` documents. */
export type DoubleSampleQuery = Query<DoubleSampleSpec>;
