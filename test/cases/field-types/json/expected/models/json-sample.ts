// Written by Espalier from schema/models/models.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  AnyFilter,
  ArrayAddToSet,
  ArrayExpression,
  ArrayFilter,
  ArrayPosition,
  ArrayPush,
  BsonValue,
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
} from '@espalier/runtime/codegen/v1';

/** The fields of a `JsonSample`. */
export interface JsonSampleFields {
  readonly _id: ObjectId;
  one: BsonValue;
  optional?: BsonValue;
  nullable: BsonValue | null;
  list: BsonValue[];
  byKey: Record<string, BsonValue>;
}

/** A document of `jsonSamples`. */
export class JsonSample extends Row {}
export interface JsonSample extends JsonSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): JsonSampleFields;
}

/** What is given for a new `JsonSample`. */
export interface JsonSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: BsonValue;
  optional?: BsonValue;
  nullable: BsonValue | null;
  list: readonly BsonValue[];
  byKey: Readonly<Record<string, BsonValue>>;
}

/** Which `JsonSample` documents: MQL with the names of the fields. */
export interface JsonSampleFilter {
  $and?: readonly (JsonSampleFilter | RawFilter)[];
  $or?: readonly (JsonSampleFilter | RawFilter)[];
  $nor?: readonly (JsonSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: AnyFilter;
  [path: `one.${string}`]: AnyFilter;
  optional?: AnyFilter;
  [path: `optional.${string}`]: AnyFilter;
  nullable?: AnyFilter;
  [path: `nullable.${string}`]: AnyFilter;
  list?: ArrayFilter<BsonValue, AnyFilter>;
  [path: `list.${string}`]: AnyFilter;
  [path: `list.${number}`]: AnyFilter;
  [path: `list.${number}.${string}`]: AnyFilter;
  byKey?: MapFilter<BsonValue>;
  [path: `byKey.${string}`]: AnyFilter;
}

/** New values by path. */
export interface JsonSampleSet {
  one?: Settable<BsonValue>;
  [path: `one.${string}`]: Settable<BsonValue>;
  optional?: Settable<BsonValue>;
  [path: `optional.${string}`]: Settable<BsonValue>;
  nullable?: Settable<BsonValue | null>;
  [path: `nullable.${string}`]: Settable<BsonValue | null>;
  list?: Settable<readonly BsonValue[]>;
  'list.$'?: Settable<BsonValue>;
  [path: `list.$.${string}`]: Settable<BsonValue>;
  [path: `list.${ArrayPosition}`]: Settable<BsonValue>;
  [path: `list.${ArrayPosition}.${string}`]: Settable<BsonValue>;
  byKey?: Settable<Readonly<Record<string, BsonValue>>>;
  [path: `byKey.${string}`]: Settable<BsonValue>;
}

/** Values that only a document made by an upsert gets. */
export interface JsonSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<BsonValue>;
  [path: `one.${string}`]: Settable<BsonValue>;
  optional?: Settable<BsonValue>;
  [path: `optional.${string}`]: Settable<BsonValue>;
  nullable?: Settable<BsonValue | null>;
  [path: `nullable.${string}`]: Settable<BsonValue | null>;
  list?: Settable<readonly BsonValue[]>;
  byKey?: Settable<Readonly<Record<string, BsonValue>>>;
  [path: `byKey.${string}`]: Settable<BsonValue>;
}

/** What may be missing. */
export interface JsonSampleUnset {
  [path: `one.${string}`]: Unset;
  optional?: Unset;
  [path: `optional.${string}`]: Unset;
  [path: `nullable.${string}`]: Unset;
  [path: `list.$.${string}`]: Unset;
  [path: `list.${ArrayPosition}.${string}`]: Unset;
  [path: `byKey.${string}`]: Unset;
}

/** What is appended. */
export interface JsonSamplePush {
  list?: ArrayPush<BsonValue>;
}

/** What is appended unless it is there. */
export interface JsonSampleAddToSet {
  list?: ArrayAddToSet<BsonValue>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface JsonSamplePull {
  list?: Pull<BsonValue, AnyFilter>;
}

/** Which values are removed. */
export interface JsonSamplePullAll {
  list?: readonly BsonValue[];
}

/** Which end loses its element. */
export interface JsonSamplePop {
  list?: Pop;
}

/** What an update may do to a `JsonSample`, by MongoDB's own operators. */
export interface JsonSampleUpdate {
  $set?: JsonSampleSet;
  $setOnInsert?: JsonSampleSetOnInsert;
  $unset?: JsonSampleUnset;
  $push?: JsonSamplePush;
  $addToSet?: JsonSampleAddToSet;
  $pull?: JsonSamplePull;
  $pullAll?: JsonSamplePullAll;
  $pop?: JsonSamplePop;
}

/** Which fields of a `JsonSample` are picked or left out. */
export interface JsonSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface JsonSampleOrder {
  _id?: Direction;
  one?: Direction;
  [path: `one.${string}`]: Direction;
  optional?: Direction;
  [path: `optional.${string}`]: Direction;
  nullable?: Direction;
  [path: `nullable.${string}`]: Direction;
  list?: Direction;
  [path: `list.${string}`]: Direction;
  [path: `list.${number}`]: Direction;
  [path: `list.${number}.${string}`]: Direction;
  [path: `byKey.${string}`]: Direction;
}

/** The fields of a `JsonSample` in expressions. */
export interface JsonSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<BsonValue>;
  readonly optional: Expression<BsonValue | null>;
  readonly nullable: Expression<BsonValue | null>;
  readonly list: ArrayExpression<BsonValue>;
  readonly byKey: Expression<Record<string, BsonValue>>;
}

/** What may be included with a `JsonSample`. */
export interface JsonSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface JsonSamplePaths {
  _id: ObjectId;
  one: BsonValue;
  [path: `one.${string}`]: BsonValue;
  optional: BsonValue;
  [path: `optional.${string}`]: BsonValue;
  nullable: BsonValue | null;
  [path: `nullable.${string}`]: BsonValue | null;
  list: BsonValue;
  [path: `list.${string}`]: BsonValue;
  [path: `list.${number}`]: BsonValue;
  [path: `list.${number}.${string}`]: BsonValue;
  byKey: Record<string, BsonValue>;
  [path: `byKey.${string}`]: BsonValue;
}

/** All types of `JsonSample`, as the runtime asks for them. */
export interface JsonSampleSpec {
  row: JsonSample;
  fields: JsonSampleFields;
  input: JsonSampleInput;
  filter: JsonSampleFilter;
  update: JsonSampleUpdate;
  select: JsonSampleSelect;
  order: JsonSampleOrder;
  refs: JsonSampleRefs;
  relations: JsonSampleRelations;
  paths: JsonSamplePaths;
  id: ObjectId;
}

/** A question to the `JsonSample` documents. */
export type JsonSampleQuery = Query<JsonSampleSpec>;
