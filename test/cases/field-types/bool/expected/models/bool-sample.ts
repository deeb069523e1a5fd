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
  OrderedFilter,
  Pop,
  Pull,
  Query,
  RawFilter,
  Settable,
  TextFilter,
  Unset,
  ValueCondition,
  ValueFilter,
} from '@espalier/runtime/codegen/v1';

/** The fields of a `BoolSample`. */
export interface BoolSampleFields {
  readonly _id: ObjectId;
  one: boolean;
  optional?: boolean;
  nullable: boolean | null;
  list: boolean[];
  byKey: Record<string, boolean>;
}

/** A document of `boolSamples`. */
export class BoolSample extends Row {}
export interface BoolSample extends BoolSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): BoolSampleFields;
}

/** What is given for a new `BoolSample`. */
export interface BoolSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: boolean;
  optional?: boolean;
  nullable: boolean | null;
  list: readonly boolean[];
  byKey: Readonly<Record<string, boolean>>;
}

/** Which `BoolSample` documents: MQL with the names of the fields. */
export interface BoolSampleFilter {
  $and?: readonly (BoolSampleFilter | RawFilter)[];
  $or?: readonly (BoolSampleFilter | RawFilter)[];
  $nor?: readonly (BoolSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: ValueFilter<boolean>;
  optional?: ValueFilter<boolean>;
  nullable?: ValueFilter<boolean | null>;
  list?: ArrayFilter<boolean, ValueCondition<boolean>>;
  [path: `list.${number}`]: ValueFilter<boolean>;
  byKey?: MapFilter<boolean>;
  [path: `byKey.${string}`]: ValueFilter<boolean>;
}

/** New values by path. */
export interface BoolSampleSet {
  one?: Settable<boolean>;
  optional?: Settable<boolean>;
  nullable?: Settable<boolean | null>;
  list?: Settable<readonly boolean[]>;
  'list.$'?: Settable<boolean>;
  [path: `list.${ArrayPosition}`]: Settable<boolean>;
  byKey?: Settable<Readonly<Record<string, boolean>>>;
  [path: `byKey.${string}`]: Settable<boolean>;
}

/** Values that only a document made by an upsert gets. */
export interface BoolSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<boolean>;
  optional?: Settable<boolean>;
  nullable?: Settable<boolean | null>;
  list?: Settable<readonly boolean[]>;
  byKey?: Settable<Readonly<Record<string, boolean>>>;
  [path: `byKey.${string}`]: Settable<boolean>;
}

/** What may be missing. */
export interface BoolSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
}

/** What is appended. */
export interface BoolSamplePush {
  list?: ArrayPush<boolean>;
}

/** What is appended unless it is there. */
export interface BoolSampleAddToSet {
  list?: ArrayAddToSet<boolean>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface BoolSamplePull {
  list?: Pull<boolean, ValueCondition<boolean>>;
}

/** Which values are removed. */
export interface BoolSamplePullAll {
  list?: readonly boolean[];
}

/** Which end loses its element. */
export interface BoolSamplePop {
  list?: Pop;
}

/** What an update may do to a `BoolSample`, by MongoDB's own operators. */
export interface BoolSampleUpdate {
  $set?: BoolSampleSet;
  $setOnInsert?: BoolSampleSetOnInsert;
  $unset?: BoolSampleUnset;
  $push?: BoolSamplePush;
  $addToSet?: BoolSampleAddToSet;
  $pull?: BoolSamplePull;
  $pullAll?: BoolSamplePullAll;
  $pop?: BoolSamplePop;
}

/** Which fields of a `BoolSample` are picked or left out. */
export interface BoolSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface BoolSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
}

/** The fields of a `BoolSample` in expressions. */
export interface BoolSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<boolean>;
  readonly optional: Expression<boolean | null>;
  readonly nullable: Expression<boolean | null>;
  readonly list: ArrayExpression<boolean>;
  readonly byKey: Expression<Record<string, boolean>>;
}

/** What may be included with a `BoolSample`. */
export interface BoolSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface BoolSamplePaths {
  _id: ObjectId;
  one: boolean;
  optional: boolean;
  nullable: boolean | null;
  list: boolean;
  [path: `list.${number}`]: boolean;
  byKey: Record<string, boolean>;
  [path: `byKey.${string}`]: boolean;
}

/** All types of `BoolSample`, as the runtime asks for them. */
export interface BoolSampleSpec {
  row: BoolSample;
  fields: BoolSampleFields;
  input: BoolSampleInput;
  filter: BoolSampleFilter;
  update: BoolSampleUpdate;
  select: BoolSampleSelect;
  order: BoolSampleOrder;
  refs: BoolSampleRefs;
  relations: BoolSampleRelations;
  paths: BoolSamplePaths;
  id: ObjectId;
}

/** A question to the `BoolSample` documents. */
export type BoolSampleQuery = Query<BoolSampleSpec>;
