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
  GeoMultiPoint,
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

/** The fields of a `GeoMultiPointSample`. */
export interface GeoMultiPointSampleFields {
  readonly _id: ObjectId;
  one: GeoMultiPoint;
  optional?: GeoMultiPoint;
  nullable: GeoMultiPoint | null;
  list: GeoMultiPoint[];
  byKey: Record<string, GeoMultiPoint>;
}

/** A document of `geoMultiPointSamples`. */
export class GeoMultiPointSample extends Row {}
export interface GeoMultiPointSample extends GeoMultiPointSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): GeoMultiPointSampleFields;
}

/** What is given for a new `GeoMultiPointSample`. */
export interface GeoMultiPointSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: GeoMultiPoint;
  optional?: GeoMultiPoint;
  nullable: GeoMultiPoint | null;
  list: readonly GeoMultiPoint[];
  byKey: Readonly<Record<string, GeoMultiPoint>>;
}

/** Which `GeoMultiPointSample` documents: MQL with the names of the fields. */
export interface GeoMultiPointSampleFilter {
  $and?: readonly (GeoMultiPointSampleFilter | RawFilter)[];
  $or?: readonly (GeoMultiPointSampleFilter | RawFilter)[];
  $nor?: readonly (GeoMultiPointSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: GeoFilter<GeoMultiPoint>;
  optional?: GeoFilter<GeoMultiPoint>;
  nullable?: GeoFilter<GeoMultiPoint | null>;
  list?: ArrayFilter<GeoMultiPoint, GeoCondition<GeoMultiPoint>>;
  [path: `list.${number}`]: GeoFilter<GeoMultiPoint>;
  byKey?: MapFilter<GeoMultiPoint>;
  [path: `byKey.${string}`]: GeoFilter<GeoMultiPoint>;
}

/** New values by path. */
export interface GeoMultiPointSampleSet {
  one?: Settable<GeoMultiPoint>;
  optional?: Settable<GeoMultiPoint>;
  nullable?: Settable<GeoMultiPoint | null>;
  list?: Settable<readonly GeoMultiPoint[]>;
  'list.$'?: Settable<GeoMultiPoint>;
  [path: `list.${ArrayPosition}`]: Settable<GeoMultiPoint>;
  byKey?: Settable<Readonly<Record<string, GeoMultiPoint>>>;
  [path: `byKey.${string}`]: Settable<GeoMultiPoint>;
}

/** Values that only a document made by an upsert gets. */
export interface GeoMultiPointSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<GeoMultiPoint>;
  optional?: Settable<GeoMultiPoint>;
  nullable?: Settable<GeoMultiPoint | null>;
  list?: Settable<readonly GeoMultiPoint[]>;
  byKey?: Settable<Readonly<Record<string, GeoMultiPoint>>>;
  [path: `byKey.${string}`]: Settable<GeoMultiPoint>;
}

/** What may be missing. */
export interface GeoMultiPointSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
}

/** What is appended. */
export interface GeoMultiPointSamplePush {
  list?: ArrayPush<GeoMultiPoint>;
}

/** What is appended unless it is there. */
export interface GeoMultiPointSampleAddToSet {
  list?: ArrayAddToSet<GeoMultiPoint>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface GeoMultiPointSamplePull {
  list?: Pull<GeoMultiPoint, GeoCondition<GeoMultiPoint>>;
}

/** Which values are removed. */
export interface GeoMultiPointSamplePullAll {
  list?: readonly GeoMultiPoint[];
}

/** Which end loses its element. */
export interface GeoMultiPointSamplePop {
  list?: Pop;
}

/** What an update may do to a `GeoMultiPointSample`, by MongoDB's own operators. */
export interface GeoMultiPointSampleUpdate {
  $set?: GeoMultiPointSampleSet;
  $setOnInsert?: GeoMultiPointSampleSetOnInsert;
  $unset?: GeoMultiPointSampleUnset;
  $push?: GeoMultiPointSamplePush;
  $addToSet?: GeoMultiPointSampleAddToSet;
  $pull?: GeoMultiPointSamplePull;
  $pullAll?: GeoMultiPointSamplePullAll;
  $pop?: GeoMultiPointSamplePop;
}

/** Which fields of a `GeoMultiPointSample` are picked or left out. */
export interface GeoMultiPointSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface GeoMultiPointSampleOrder {
  _id?: Direction;
}

/** The fields of a `GeoMultiPointSample` in expressions. */
export interface GeoMultiPointSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<GeoMultiPoint>;
  readonly optional: Expression<GeoMultiPoint | null>;
  readonly nullable: Expression<GeoMultiPoint | null>;
  readonly list: ArrayExpression<GeoMultiPoint>;
  readonly byKey: Expression<Record<string, GeoMultiPoint>>;
}

/** What may be included with a `GeoMultiPointSample`. */
export interface GeoMultiPointSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface GeoMultiPointSamplePaths {
  _id: ObjectId;
  one: GeoMultiPoint;
  optional: GeoMultiPoint;
  nullable: GeoMultiPoint | null;
  list: GeoMultiPoint;
  [path: `list.${number}`]: GeoMultiPoint;
  byKey: Record<string, GeoMultiPoint>;
  [path: `byKey.${string}`]: GeoMultiPoint;
}

/** All types of `GeoMultiPointSample`, as the runtime asks for them. */
export interface GeoMultiPointSampleSpec {
  row: GeoMultiPointSample;
  fields: GeoMultiPointSampleFields;
  input: GeoMultiPointSampleInput;
  filter: GeoMultiPointSampleFilter;
  update: GeoMultiPointSampleUpdate;
  select: GeoMultiPointSampleSelect;
  order: GeoMultiPointSampleOrder;
  refs: GeoMultiPointSampleRefs;
  relations: GeoMultiPointSampleRelations;
  paths: GeoMultiPointSamplePaths;
  id: ObjectId;
}

/** A question to the `GeoMultiPointSample` documents. */
export type GeoMultiPointSampleQuery = Query<GeoMultiPointSampleSpec>;
