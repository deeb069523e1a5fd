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

/** The fields of a `ObjectIdSample`. */
export interface ObjectIdSampleFields {
  readonly _id: ObjectId;
  one: ObjectId;
  optional?: ObjectId;
  nullable: ObjectId | null;
  list: ObjectId[];
  byKey: Record<string, ObjectId>;
  limited: ObjectId;
}

/** A document of `objectIdSamples`. */
export class ObjectIdSample extends Row {}
export interface ObjectIdSample extends ObjectIdSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): ObjectIdSampleFields;
}

/** What is given for a new `ObjectIdSample`. */
export interface ObjectIdSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: ObjectId;
  optional?: ObjectId;
  nullable: ObjectId | null;
  list: readonly ObjectId[];
  byKey: Readonly<Record<string, ObjectId>>;
  /** Default: a new id. */
  limited?: ObjectId;
}

/** Which `ObjectIdSample` documents: MQL with the names of the fields. */
export interface ObjectIdSampleFilter {
  $and?: readonly (ObjectIdSampleFilter | RawFilter)[];
  $or?: readonly (ObjectIdSampleFilter | RawFilter)[];
  $nor?: readonly (ObjectIdSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: OrderedFilter<ObjectId>;
  optional?: OrderedFilter<ObjectId>;
  nullable?: OrderedFilter<ObjectId | null>;
  list?: ArrayFilter<ObjectId, OrderedCondition<ObjectId>>;
  [path: `list.${number}`]: OrderedFilter<ObjectId>;
  byKey?: MapFilter<ObjectId>;
  [path: `byKey.${string}`]: OrderedFilter<ObjectId>;
  limited?: OrderedFilter<ObjectId>;
}

/** New values by path. */
export interface ObjectIdSampleSet {
  one?: Settable<ObjectId>;
  optional?: Settable<ObjectId>;
  nullable?: Settable<ObjectId | null>;
  list?: Settable<readonly ObjectId[]>;
  'list.$'?: Settable<ObjectId>;
  [path: `list.${ArrayPosition}`]: Settable<ObjectId>;
  byKey?: Settable<Readonly<Record<string, ObjectId>>>;
  [path: `byKey.${string}`]: Settable<ObjectId>;
  limited?: Settable<ObjectId>;
}

/** Values that only a document made by an upsert gets. */
export interface ObjectIdSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<ObjectId>;
  optional?: Settable<ObjectId>;
  nullable?: Settable<ObjectId | null>;
  list?: Settable<readonly ObjectId[]>;
  byKey?: Settable<Readonly<Record<string, ObjectId>>>;
  [path: `byKey.${string}`]: Settable<ObjectId>;
  limited?: Settable<ObjectId>;
}

/** What may be missing. */
export interface ObjectIdSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface ObjectIdSampleOrdered {
  one?: Settable<ObjectId>;
  optional?: Settable<ObjectId>;
  nullable?: Settable<ObjectId>;
  'list.$'?: Settable<ObjectId>;
  [path: `list.${ArrayPosition}`]: Settable<ObjectId>;
  [path: `byKey.${string}`]: Settable<ObjectId>;
  limited?: Settable<ObjectId>;
}

/** What is appended. */
export interface ObjectIdSamplePush {
  list?: ArrayPush<ObjectId>;
}

/** What is appended unless it is there. */
export interface ObjectIdSampleAddToSet {
  list?: ArrayAddToSet<ObjectId>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface ObjectIdSamplePull {
  list?: Pull<ObjectId, OrderedCondition<ObjectId>>;
}

/** Which values are removed. */
export interface ObjectIdSamplePullAll {
  list?: readonly ObjectId[];
}

/** Which end loses its element. */
export interface ObjectIdSamplePop {
  list?: Pop;
}

/** What an update may do to a `ObjectIdSample`, by MongoDB's own operators. */
export interface ObjectIdSampleUpdate {
  $set?: ObjectIdSampleSet;
  $setOnInsert?: ObjectIdSampleSetOnInsert;
  $unset?: ObjectIdSampleUnset;
  $min?: ObjectIdSampleOrdered;
  $max?: ObjectIdSampleOrdered;
  $push?: ObjectIdSamplePush;
  $addToSet?: ObjectIdSampleAddToSet;
  $pull?: ObjectIdSamplePull;
  $pullAll?: ObjectIdSamplePullAll;
  $pop?: ObjectIdSamplePop;
}

/** Which fields of a `ObjectIdSample` are picked or left out. */
export interface ObjectIdSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface ObjectIdSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `ObjectIdSample` in expressions. */
export interface ObjectIdSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<ObjectId>;
  readonly optional: Expression<ObjectId | null>;
  readonly nullable: Expression<ObjectId | null>;
  readonly list: ArrayExpression<ObjectId>;
  readonly byKey: Expression<Record<string, ObjectId>>;
  readonly limited: Expression<ObjectId>;
}

/** What may be included with a `ObjectIdSample`. */
export interface ObjectIdSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface ObjectIdSamplePaths {
  _id: ObjectId;
  one: ObjectId;
  optional: ObjectId;
  nullable: ObjectId | null;
  list: ObjectId;
  [path: `list.${number}`]: ObjectId;
  byKey: Record<string, ObjectId>;
  [path: `byKey.${string}`]: ObjectId;
  limited: ObjectId;
}

/** All types of `ObjectIdSample`, as the runtime asks for them. */
export interface ObjectIdSampleSpec {
  row: ObjectIdSample;
  fields: ObjectIdSampleFields;
  input: ObjectIdSampleInput;
  filter: ObjectIdSampleFilter;
  update: ObjectIdSampleUpdate;
  select: ObjectIdSampleSelect;
  order: ObjectIdSampleOrder;
  refs: ObjectIdSampleRefs;
  relations: ObjectIdSampleRelations;
  paths: ObjectIdSamplePaths;
  id: ObjectId;
}

/** A question to the `ObjectIdSample` documents. */
export type ObjectIdSampleQuery = Query<ObjectIdSampleSpec>;
