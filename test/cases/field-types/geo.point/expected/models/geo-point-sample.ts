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
  GeoCondition,
  GeoFilter,
  GeoPoint,
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

/** The fields of a `GeoPointSample`. */
export interface GeoPointSampleFields {
  readonly _id: ObjectId;
  one: GeoPoint;
  optional?: GeoPoint;
  nullable: GeoPoint | null;
  list: GeoPoint[];
  byKey: Record<string, GeoPoint>;
}

/** A document of `geoPointSamples`. */
export class GeoPointSample extends Row {}
export interface GeoPointSample extends GeoPointSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): GeoPointSampleFields;
}

/** What is given for a new `GeoPointSample`. */
export interface GeoPointSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: GeoPoint;
  optional?: GeoPoint;
  nullable: GeoPoint | null;
  list: readonly GeoPoint[];
  byKey: Readonly<Record<string, GeoPoint>>;
}

/** Which `GeoPointSample` documents: MQL with the names of the fields. */
export interface GeoPointSampleFilter {
  $and?: readonly (GeoPointSampleFilter | RawFilter)[];
  $or?: readonly (GeoPointSampleFilter | RawFilter)[];
  $nor?: readonly (GeoPointSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: GeoFilter<GeoPoint>;
  optional?: GeoFilter<GeoPoint>;
  nullable?: GeoFilter<GeoPoint | null>;
  list?: ArrayFilter<GeoPoint, GeoCondition<GeoPoint>>;
  [path: `list.${number}`]: GeoFilter<GeoPoint>;
  byKey?: MapFilter<GeoPoint>;
  [path: `byKey.${string}`]: GeoFilter<GeoPoint>;
}

/** New values by path. */
export interface GeoPointSampleSet {
  one?: Settable<GeoPoint>;
  optional?: Settable<GeoPoint>;
  nullable?: Settable<GeoPoint | null>;
  list?: Settable<readonly GeoPoint[]>;
  'list.$'?: Settable<GeoPoint>;
  [path: `list.${ArrayPosition}`]: Settable<GeoPoint>;
  byKey?: Settable<Readonly<Record<string, GeoPoint>>>;
  [path: `byKey.${string}`]: Settable<GeoPoint>;
}

/** Values that only a document made by an upsert gets. */
export interface GeoPointSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<GeoPoint>;
  optional?: Settable<GeoPoint>;
  nullable?: Settable<GeoPoint | null>;
  list?: Settable<readonly GeoPoint[]>;
  byKey?: Settable<Readonly<Record<string, GeoPoint>>>;
  [path: `byKey.${string}`]: Settable<GeoPoint>;
}

/** What may be missing. */
export interface GeoPointSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
}

/** What is appended. */
export interface GeoPointSamplePush {
  list?: ArrayPush<GeoPoint>;
}

/** What is appended unless it is there. */
export interface GeoPointSampleAddToSet {
  list?: ArrayAddToSet<GeoPoint>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface GeoPointSamplePull {
  list?: Pull<GeoPoint, GeoCondition<GeoPoint>>;
}

/** Which values are removed. */
export interface GeoPointSamplePullAll {
  list?: readonly GeoPoint[];
}

/** Which end loses its element. */
export interface GeoPointSamplePop {
  list?: Pop;
}

/** What an update may do to a `GeoPointSample`, by MongoDB's own operators. */
export interface GeoPointSampleUpdate {
  $set?: GeoPointSampleSet;
  $setOnInsert?: GeoPointSampleSetOnInsert;
  $unset?: GeoPointSampleUnset;
  $push?: GeoPointSamplePush;
  $addToSet?: GeoPointSampleAddToSet;
  $pull?: GeoPointSamplePull;
  $pullAll?: GeoPointSamplePullAll;
  $pop?: GeoPointSamplePop;
}

/** Which fields of a `GeoPointSample` are picked or left out. */
export interface GeoPointSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface GeoPointSampleOrder {
  _id?: Direction;
}

/** The fields of a `GeoPointSample` in expressions. */
export interface GeoPointSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<GeoPoint>;
  readonly optional: Expression<GeoPoint | null>;
  readonly nullable: Expression<GeoPoint | null>;
  readonly list: ArrayExpression<GeoPoint>;
  readonly byKey: Expression<Record<string, GeoPoint>>;
}

/** What may be included with a `GeoPointSample`. */
export interface GeoPointSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface GeoPointSamplePaths {
  _id: ObjectId;
  one: GeoPoint;
  optional: GeoPoint;
  nullable: GeoPoint | null;
  list: GeoPoint;
  [path: `list.${number}`]: GeoPoint;
  byKey: Record<string, GeoPoint>;
  [path: `byKey.${string}`]: GeoPoint;
}

/** All types of `GeoPointSample`, as the runtime asks for them. */
export interface GeoPointSampleSpec {
  row: GeoPointSample;
  fields: GeoPointSampleFields;
  input: GeoPointSampleInput;
  filter: GeoPointSampleFilter;
  update: GeoPointSampleUpdate;
  select: GeoPointSampleSelect;
  order: GeoPointSampleOrder;
  refs: GeoPointSampleRefs;
  relations: GeoPointSampleRelations;
  paths: GeoPointSamplePaths;
  id: ObjectId;
}

/** A question to the `GeoPointSample` documents. */
export type GeoPointSampleQuery = Query<GeoPointSampleSpec>;
