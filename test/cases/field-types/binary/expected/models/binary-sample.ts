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
  Pop,
  Pull,
  Query,
  RawFilter,
  Settable,
  TextFilter,
  Unset,
} from '@espalier/runtime/codegen/v1';

/** The fields of a `BinarySample`. */
export interface BinarySampleFields {
  readonly _id: ObjectId;
  one: Uint8Array;
  optional?: Uint8Array;
  nullable: Uint8Array | null;
  list: Uint8Array[];
  byKey: Record<string, Uint8Array>;
  limited?: Uint8Array;
}

/** A document of `binarySamples`. */
export class BinarySample extends Row {}
export interface BinarySample extends BinarySampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): BinarySampleFields;
}

/** What is given for a new `BinarySample`. */
export interface BinarySampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: Uint8Array;
  optional?: Uint8Array;
  nullable: Uint8Array | null;
  list: readonly Uint8Array[];
  byKey: Readonly<Record<string, Uint8Array>>;
  limited?: Uint8Array;
}

/** Which `BinarySample` documents: MQL with the names of the fields. */
export interface BinarySampleFilter {
  $and?: readonly (BinarySampleFilter | RawFilter)[];
  $or?: readonly (BinarySampleFilter | RawFilter)[];
  $nor?: readonly (BinarySampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: OrderedFilter<Uint8Array>;
  optional?: OrderedFilter<Uint8Array>;
  nullable?: OrderedFilter<Uint8Array | null>;
  list?: ArrayFilter<Uint8Array, OrderedCondition<Uint8Array>>;
  [path: `list.${number}`]: OrderedFilter<Uint8Array>;
  byKey?: MapFilter<Uint8Array>;
  [path: `byKey.${string}`]: OrderedFilter<Uint8Array>;
  limited?: OrderedFilter<Uint8Array>;
}

/** New values by path. */
export interface BinarySampleSet {
  one?: Settable<Uint8Array>;
  optional?: Settable<Uint8Array>;
  nullable?: Settable<Uint8Array | null>;
  list?: Settable<readonly Uint8Array[]>;
  'list.$'?: Settable<Uint8Array>;
  [path: `list.${ArrayPosition}`]: Settable<Uint8Array>;
  byKey?: Settable<Readonly<Record<string, Uint8Array>>>;
  [path: `byKey.${string}`]: Settable<Uint8Array>;
  limited?: Settable<Uint8Array>;
}

/** Values that only a document made by an upsert gets. */
export interface BinarySampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<Uint8Array>;
  optional?: Settable<Uint8Array>;
  nullable?: Settable<Uint8Array | null>;
  list?: Settable<readonly Uint8Array[]>;
  byKey?: Settable<Readonly<Record<string, Uint8Array>>>;
  [path: `byKey.${string}`]: Settable<Uint8Array>;
  limited?: Settable<Uint8Array>;
}

/** What may be missing. */
export interface BinarySampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
  limited?: Unset;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface BinarySampleOrdered {
  one?: Settable<Uint8Array>;
  optional?: Settable<Uint8Array>;
  nullable?: Settable<Uint8Array>;
  'list.$'?: Settable<Uint8Array>;
  [path: `list.${ArrayPosition}`]: Settable<Uint8Array>;
  [path: `byKey.${string}`]: Settable<Uint8Array>;
  limited?: Settable<Uint8Array>;
}

/** What is appended. */
export interface BinarySamplePush {
  list?: ArrayPush<Uint8Array>;
}

/** What is appended unless it is there. */
export interface BinarySampleAddToSet {
  list?: ArrayAddToSet<Uint8Array>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface BinarySamplePull {
  list?: Pull<Uint8Array, OrderedCondition<Uint8Array>>;
}

/** Which values are removed. */
export interface BinarySamplePullAll {
  list?: readonly Uint8Array[];
}

/** Which end loses its element. */
export interface BinarySamplePop {
  list?: Pop;
}

/** What an update may do to a `BinarySample`, by MongoDB's own operators. */
export interface BinarySampleUpdate {
  $set?: BinarySampleSet;
  $setOnInsert?: BinarySampleSetOnInsert;
  $unset?: BinarySampleUnset;
  $min?: BinarySampleOrdered;
  $max?: BinarySampleOrdered;
  $push?: BinarySamplePush;
  $addToSet?: BinarySampleAddToSet;
  $pull?: BinarySamplePull;
  $pullAll?: BinarySamplePullAll;
  $pop?: BinarySamplePop;
}

/** Which fields of a `BinarySample` are picked or left out. */
export interface BinarySampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface BinarySampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `BinarySample` in expressions. */
export interface BinarySampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<Uint8Array>;
  readonly optional: Expression<Uint8Array | null>;
  readonly nullable: Expression<Uint8Array | null>;
  readonly list: ArrayExpression<Uint8Array>;
  readonly byKey: Expression<Record<string, Uint8Array>>;
  readonly limited: Expression<Uint8Array | null>;
}

/** What may be included with a `BinarySample`. */
export interface BinarySampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface BinarySamplePaths {
  _id: ObjectId;
  one: Uint8Array;
  optional: Uint8Array;
  nullable: Uint8Array | null;
  list: Uint8Array;
  [path: `list.${number}`]: Uint8Array;
  byKey: Record<string, Uint8Array>;
  [path: `byKey.${string}`]: Uint8Array;
  limited: Uint8Array;
}

/** All types of `BinarySample`, as the runtime asks for them. */
export interface BinarySampleSpec {
  row: BinarySample;
  fields: BinarySampleFields;
  input: BinarySampleInput;
  filter: BinarySampleFilter;
  update: BinarySampleUpdate;
  select: BinarySampleSelect;
  order: BinarySampleOrder;
  refs: BinarySampleRefs;
  relations: BinarySampleRelations;
  paths: BinarySamplePaths;
  id: ObjectId;
}

/** A question to the `BinarySample` documents. */
export type BinarySampleQuery = Query<BinarySampleSpec>;
