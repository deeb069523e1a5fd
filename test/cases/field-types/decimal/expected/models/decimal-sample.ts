// Written by Espalier from schema/models/models.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  ArrayAddToSet,
  ArrayExpression,
  ArrayFilter,
  ArrayPosition,
  ArrayPush,
  Decimal128,
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

/** The fields of a `DecimalSample`. */
export interface DecimalSampleFields {
  readonly _id: ObjectId;
  one: Decimal128;
  optional?: Decimal128;
  nullable: Decimal128 | null;
  list: Decimal128[];
  byKey: Record<string, Decimal128>;
  limited?: Decimal128;
}

/** A document of `decimalSamples`. */
export class DecimalSample extends Row {}
export interface DecimalSample extends DecimalSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): DecimalSampleFields;
}

/** What is given for a new `DecimalSample`. */
export interface DecimalSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: Decimal128 | string;
  optional?: Decimal128 | string;
  nullable: Decimal128 | string | null;
  list: readonly (Decimal128 | string)[];
  byKey: Readonly<Record<string, Decimal128 | string>>;
  limited?: Decimal128 | string;
}

/** Which `DecimalSample` documents: MQL with the names of the fields. */
export interface DecimalSampleFilter {
  $and?: readonly (DecimalSampleFilter | RawFilter)[];
  $or?: readonly (DecimalSampleFilter | RawFilter)[];
  $nor?: readonly (DecimalSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: NumberFilter<Decimal128 | string>;
  optional?: NumberFilter<Decimal128 | string>;
  nullable?: NumberFilter<Decimal128 | string | null>;
  list?: ArrayFilter<Decimal128 | string, NumberCondition<Decimal128 | string>>;
  [path: `list.${number}`]: NumberFilter<Decimal128 | string>;
  byKey?: MapFilter<Decimal128 | string>;
  [path: `byKey.${string}`]: NumberFilter<Decimal128 | string>;
  limited?: NumberFilter<Decimal128 | string>;
}

/** New values by path. */
export interface DecimalSampleSet {
  one?: Settable<Decimal128 | string>;
  optional?: Settable<Decimal128 | string>;
  nullable?: Settable<Decimal128 | string | null>;
  list?: Settable<readonly (Decimal128 | string)[]>;
  'list.$'?: Settable<Decimal128 | string>;
  [path: `list.${ArrayPosition}`]: Settable<Decimal128 | string>;
  byKey?: Settable<Readonly<Record<string, Decimal128 | string>>>;
  [path: `byKey.${string}`]: Settable<Decimal128 | string>;
  limited?: Settable<Decimal128 | string>;
}

/** Values that only a document made by an upsert gets. */
export interface DecimalSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<Decimal128 | string>;
  optional?: Settable<Decimal128 | string>;
  nullable?: Settable<Decimal128 | string | null>;
  list?: Settable<readonly (Decimal128 | string)[]>;
  byKey?: Settable<Readonly<Record<string, Decimal128 | string>>>;
  [path: `byKey.${string}`]: Settable<Decimal128 | string>;
  limited?: Settable<Decimal128 | string>;
}

/** What may be missing. */
export interface DecimalSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
  limited?: Unset;
}

/** What is added or multiplied. */
export interface DecimalSampleIncrement {
  one?: Settable<Decimal128 | string>;
  optional?: Settable<Decimal128 | string>;
  nullable?: Settable<Decimal128 | string>;
  'list.$'?: Settable<Decimal128 | string>;
  [path: `list.${ArrayPosition}`]: Settable<Decimal128 | string>;
  [path: `byKey.${string}`]: Settable<Decimal128 | string>;
  limited?: Settable<Decimal128 | string>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface DecimalSampleOrdered {
  one?: Settable<Decimal128 | string>;
  optional?: Settable<Decimal128 | string>;
  nullable?: Settable<Decimal128 | string>;
  'list.$'?: Settable<Decimal128 | string>;
  [path: `list.${ArrayPosition}`]: Settable<Decimal128 | string>;
  [path: `byKey.${string}`]: Settable<Decimal128 | string>;
  limited?: Settable<Decimal128 | string>;
}

/** What is appended. */
export interface DecimalSamplePush {
  list?: ArrayPush<Decimal128 | string>;
}

/** What is appended unless it is there. */
export interface DecimalSampleAddToSet {
  list?: ArrayAddToSet<Decimal128 | string>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface DecimalSamplePull {
  list?: Pull<Decimal128 | string, NumberCondition<Decimal128 | string>>;
}

/** Which values are removed. */
export interface DecimalSamplePullAll {
  list?: readonly (Decimal128 | string)[];
}

/** Which end loses its element. */
export interface DecimalSamplePop {
  list?: Pop;
}

/** What an update may do to a `DecimalSample`, by MongoDB's own operators. */
export interface DecimalSampleUpdate {
  $set?: DecimalSampleSet;
  $setOnInsert?: DecimalSampleSetOnInsert;
  $unset?: DecimalSampleUnset;
  $inc?: DecimalSampleIncrement;
  $mul?: DecimalSampleIncrement;
  $min?: DecimalSampleOrdered;
  $max?: DecimalSampleOrdered;
  $push?: DecimalSamplePush;
  $addToSet?: DecimalSampleAddToSet;
  $pull?: DecimalSamplePull;
  $pullAll?: DecimalSamplePullAll;
  $pop?: DecimalSamplePop;
}

/** Which fields of a `DecimalSample` are picked or left out. */
export interface DecimalSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface DecimalSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `DecimalSample` in expressions. */
export interface DecimalSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<Decimal128>;
  readonly optional: Expression<Decimal128 | null>;
  readonly nullable: Expression<Decimal128 | null>;
  readonly list: ArrayExpression<Decimal128>;
  readonly byKey: Expression<Record<string, Decimal128>>;
  readonly limited: Expression<Decimal128 | null>;
}

/** What may be included with a `DecimalSample`. */
export interface DecimalSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface DecimalSamplePaths {
  _id: ObjectId;
  one: Decimal128;
  optional: Decimal128;
  nullable: Decimal128 | null;
  list: Decimal128;
  [path: `list.${number}`]: Decimal128;
  byKey: Record<string, Decimal128>;
  [path: `byKey.${string}`]: Decimal128;
  limited: Decimal128;
}

/** All types of `DecimalSample`, as the runtime asks for them. */
export interface DecimalSampleSpec {
  row: DecimalSample;
  fields: DecimalSampleFields;
  input: DecimalSampleInput;
  filter: DecimalSampleFilter;
  update: DecimalSampleUpdate;
  select: DecimalSampleSelect;
  order: DecimalSampleOrder;
  refs: DecimalSampleRefs;
  relations: DecimalSampleRelations;
  paths: DecimalSamplePaths;
  id: ObjectId;
}

/** A question to the `DecimalSample` documents. */
export type DecimalSampleQuery = Query<DecimalSampleSpec>;
