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
  GeoGeometryCollection,
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

/** The fields of a `GeoGeometryCollectionSample`. */
export interface GeoGeometryCollectionSampleFields {
  readonly _id: ObjectId;
  one: GeoGeometryCollection;
  optional?: GeoGeometryCollection;
  nullable: GeoGeometryCollection | null;
  list: GeoGeometryCollection[];
  byKey: Record<string, GeoGeometryCollection>;
}

/** A document of `geoGeometryCollectionSamples`. */
export class GeoGeometryCollectionSample extends Row {}
export interface GeoGeometryCollectionSample extends GeoGeometryCollectionSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): GeoGeometryCollectionSampleFields;
}

/** What is given for a new `GeoGeometryCollectionSample`. */
export interface GeoGeometryCollectionSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: GeoGeometryCollection;
  optional?: GeoGeometryCollection;
  nullable: GeoGeometryCollection | null;
  list: readonly GeoGeometryCollection[];
  byKey: Readonly<Record<string, GeoGeometryCollection>>;
}

/** Which `GeoGeometryCollectionSample` documents: MQL with the names of the fields. */
export interface GeoGeometryCollectionSampleFilter {
  $and?: readonly (GeoGeometryCollectionSampleFilter | RawFilter)[];
  $or?: readonly (GeoGeometryCollectionSampleFilter | RawFilter)[];
  $nor?: readonly (GeoGeometryCollectionSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: GeoFilter<GeoGeometryCollection>;
  optional?: GeoFilter<GeoGeometryCollection>;
  nullable?: GeoFilter<GeoGeometryCollection | null>;
  list?: ArrayFilter<GeoGeometryCollection, GeoCondition<GeoGeometryCollection>>;
  [path: `list.${number}`]: GeoFilter<GeoGeometryCollection>;
  byKey?: MapFilter<GeoGeometryCollection>;
  [path: `byKey.${string}`]: GeoFilter<GeoGeometryCollection>;
}

/** New values by path. */
export interface GeoGeometryCollectionSampleSet {
  one?: Settable<GeoGeometryCollection>;
  optional?: Settable<GeoGeometryCollection>;
  nullable?: Settable<GeoGeometryCollection | null>;
  list?: Settable<readonly GeoGeometryCollection[]>;
  'list.$'?: Settable<GeoGeometryCollection>;
  [path: `list.${ArrayPosition}`]: Settable<GeoGeometryCollection>;
  byKey?: Settable<Readonly<Record<string, GeoGeometryCollection>>>;
  [path: `byKey.${string}`]: Settable<GeoGeometryCollection>;
}

/** Values that only a document made by an upsert gets. */
export interface GeoGeometryCollectionSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<GeoGeometryCollection>;
  optional?: Settable<GeoGeometryCollection>;
  nullable?: Settable<GeoGeometryCollection | null>;
  list?: Settable<readonly GeoGeometryCollection[]>;
  byKey?: Settable<Readonly<Record<string, GeoGeometryCollection>>>;
  [path: `byKey.${string}`]: Settable<GeoGeometryCollection>;
}

/** What may be missing. */
export interface GeoGeometryCollectionSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
}

/** What is appended. */
export interface GeoGeometryCollectionSamplePush {
  list?: ArrayPush<GeoGeometryCollection>;
}

/** What is appended unless it is there. */
export interface GeoGeometryCollectionSampleAddToSet {
  list?: ArrayAddToSet<GeoGeometryCollection>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface GeoGeometryCollectionSamplePull {
  list?: Pull<GeoGeometryCollection, GeoCondition<GeoGeometryCollection>>;
}

/** Which values are removed. */
export interface GeoGeometryCollectionSamplePullAll {
  list?: readonly GeoGeometryCollection[];
}

/** Which end loses its element. */
export interface GeoGeometryCollectionSamplePop {
  list?: Pop;
}

/** What an update may do to a `GeoGeometryCollectionSample`, by MongoDB's own operators. */
export interface GeoGeometryCollectionSampleUpdate {
  $set?: GeoGeometryCollectionSampleSet;
  $setOnInsert?: GeoGeometryCollectionSampleSetOnInsert;
  $unset?: GeoGeometryCollectionSampleUnset;
  $push?: GeoGeometryCollectionSamplePush;
  $addToSet?: GeoGeometryCollectionSampleAddToSet;
  $pull?: GeoGeometryCollectionSamplePull;
  $pullAll?: GeoGeometryCollectionSamplePullAll;
  $pop?: GeoGeometryCollectionSamplePop;
}

/** Which fields of a `GeoGeometryCollectionSample` are picked or left out. */
export interface GeoGeometryCollectionSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface GeoGeometryCollectionSampleOrder {
  _id?: Direction;
}

/** The fields of a `GeoGeometryCollectionSample` in expressions. */
export interface GeoGeometryCollectionSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<GeoGeometryCollection>;
  readonly optional: Expression<GeoGeometryCollection | null>;
  readonly nullable: Expression<GeoGeometryCollection | null>;
  readonly list: ArrayExpression<GeoGeometryCollection>;
  readonly byKey: Expression<Record<string, GeoGeometryCollection>>;
}

/** What may be included with a `GeoGeometryCollectionSample`. */
export interface GeoGeometryCollectionSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface GeoGeometryCollectionSamplePaths {
  _id: ObjectId;
  one: GeoGeometryCollection;
  optional: GeoGeometryCollection;
  nullable: GeoGeometryCollection | null;
  list: GeoGeometryCollection;
  [path: `list.${number}`]: GeoGeometryCollection;
  byKey: Record<string, GeoGeometryCollection>;
  [path: `byKey.${string}`]: GeoGeometryCollection;
}

/** All types of `GeoGeometryCollectionSample`, as the runtime asks for them. */
export interface GeoGeometryCollectionSampleSpec {
  row: GeoGeometryCollectionSample;
  fields: GeoGeometryCollectionSampleFields;
  input: GeoGeometryCollectionSampleInput;
  filter: GeoGeometryCollectionSampleFilter;
  update: GeoGeometryCollectionSampleUpdate;
  select: GeoGeometryCollectionSampleSelect;
  order: GeoGeometryCollectionSampleOrder;
  refs: GeoGeometryCollectionSampleRefs;
  relations: GeoGeometryCollectionSampleRelations;
  paths: GeoGeometryCollectionSamplePaths;
  id: ObjectId;
}

/** A question to the `GeoGeometryCollectionSample` documents. */
export type GeoGeometryCollectionSampleQuery = Query<GeoGeometryCollectionSampleSpec>;
