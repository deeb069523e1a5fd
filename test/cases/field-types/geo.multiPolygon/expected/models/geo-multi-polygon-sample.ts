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
  GeoMultiPolygon,
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

/** The fields of a `GeoMultiPolygonSample`. */
export interface GeoMultiPolygonSampleFields {
  readonly _id: ObjectId;
  one: GeoMultiPolygon;
  optional?: GeoMultiPolygon;
  nullable: GeoMultiPolygon | null;
  list: GeoMultiPolygon[];
  byKey: Record<string, GeoMultiPolygon>;
}

/** A document of `geoMultiPolygonSamples`. */
export class GeoMultiPolygonSample extends Row {}
export interface GeoMultiPolygonSample extends GeoMultiPolygonSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): GeoMultiPolygonSampleFields;
}

/** What is given for a new `GeoMultiPolygonSample`. */
export interface GeoMultiPolygonSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: GeoMultiPolygon;
  optional?: GeoMultiPolygon;
  nullable: GeoMultiPolygon | null;
  list: readonly GeoMultiPolygon[];
  byKey: Readonly<Record<string, GeoMultiPolygon>>;
}

/** Which `GeoMultiPolygonSample` documents: MQL with the names of the fields. */
export interface GeoMultiPolygonSampleFilter {
  $and?: readonly (GeoMultiPolygonSampleFilter | RawFilter)[];
  $or?: readonly (GeoMultiPolygonSampleFilter | RawFilter)[];
  $nor?: readonly (GeoMultiPolygonSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: GeoFilter<GeoMultiPolygon>;
  optional?: GeoFilter<GeoMultiPolygon>;
  nullable?: GeoFilter<GeoMultiPolygon | null>;
  list?: ArrayFilter<GeoMultiPolygon, GeoCondition<GeoMultiPolygon>>;
  [path: `list.${number}`]: GeoFilter<GeoMultiPolygon>;
  byKey?: MapFilter<GeoMultiPolygon>;
  [path: `byKey.${string}`]: GeoFilter<GeoMultiPolygon>;
}

/** New values by path. */
export interface GeoMultiPolygonSampleSet {
  one?: Settable<GeoMultiPolygon>;
  optional?: Settable<GeoMultiPolygon>;
  nullable?: Settable<GeoMultiPolygon | null>;
  list?: Settable<readonly GeoMultiPolygon[]>;
  'list.$'?: Settable<GeoMultiPolygon>;
  [path: `list.${ArrayPosition}`]: Settable<GeoMultiPolygon>;
  byKey?: Settable<Readonly<Record<string, GeoMultiPolygon>>>;
  [path: `byKey.${string}`]: Settable<GeoMultiPolygon>;
}

/** Values that only a document made by an upsert gets. */
export interface GeoMultiPolygonSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<GeoMultiPolygon>;
  optional?: Settable<GeoMultiPolygon>;
  nullable?: Settable<GeoMultiPolygon | null>;
  list?: Settable<readonly GeoMultiPolygon[]>;
  byKey?: Settable<Readonly<Record<string, GeoMultiPolygon>>>;
  [path: `byKey.${string}`]: Settable<GeoMultiPolygon>;
}

/** What may be missing. */
export interface GeoMultiPolygonSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
}

/** What is appended. */
export interface GeoMultiPolygonSamplePush {
  list?: ArrayPush<GeoMultiPolygon>;
}

/** What is appended unless it is there. */
export interface GeoMultiPolygonSampleAddToSet {
  list?: ArrayAddToSet<GeoMultiPolygon>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface GeoMultiPolygonSamplePull {
  list?: Pull<GeoMultiPolygon, GeoCondition<GeoMultiPolygon>>;
}

/** Which values are removed. */
export interface GeoMultiPolygonSamplePullAll {
  list?: readonly GeoMultiPolygon[];
}

/** Which end loses its element. */
export interface GeoMultiPolygonSamplePop {
  list?: Pop;
}

/** What an update may do to a `GeoMultiPolygonSample`, by MongoDB's own operators. */
export interface GeoMultiPolygonSampleUpdate {
  $set?: GeoMultiPolygonSampleSet;
  $setOnInsert?: GeoMultiPolygonSampleSetOnInsert;
  $unset?: GeoMultiPolygonSampleUnset;
  $push?: GeoMultiPolygonSamplePush;
  $addToSet?: GeoMultiPolygonSampleAddToSet;
  $pull?: GeoMultiPolygonSamplePull;
  $pullAll?: GeoMultiPolygonSamplePullAll;
  $pop?: GeoMultiPolygonSamplePop;
}

/** Which fields of a `GeoMultiPolygonSample` are picked or left out. */
export interface GeoMultiPolygonSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface GeoMultiPolygonSampleOrder {
  _id?: Direction;
}

/** The fields of a `GeoMultiPolygonSample` in expressions. */
export interface GeoMultiPolygonSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<GeoMultiPolygon>;
  readonly optional: Expression<GeoMultiPolygon | null>;
  readonly nullable: Expression<GeoMultiPolygon | null>;
  readonly list: ArrayExpression<GeoMultiPolygon>;
  readonly byKey: Expression<Record<string, GeoMultiPolygon>>;
}

/** What may be included with a `GeoMultiPolygonSample`. */
export interface GeoMultiPolygonSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface GeoMultiPolygonSamplePaths {
  _id: ObjectId;
  one: GeoMultiPolygon;
  optional: GeoMultiPolygon;
  nullable: GeoMultiPolygon | null;
  list: GeoMultiPolygon;
  [path: `list.${number}`]: GeoMultiPolygon;
  byKey: Record<string, GeoMultiPolygon>;
  [path: `byKey.${string}`]: GeoMultiPolygon;
}

/** All types of `GeoMultiPolygonSample`, as the runtime asks for them. */
export interface GeoMultiPolygonSampleSpec {
  row: GeoMultiPolygonSample;
  fields: GeoMultiPolygonSampleFields;
  input: GeoMultiPolygonSampleInput;
  filter: GeoMultiPolygonSampleFilter;
  update: GeoMultiPolygonSampleUpdate;
  select: GeoMultiPolygonSampleSelect;
  order: GeoMultiPolygonSampleOrder;
  refs: GeoMultiPolygonSampleRefs;
  relations: GeoMultiPolygonSampleRelations;
  paths: GeoMultiPolygonSamplePaths;
  id: ObjectId;
}

/** A question to the `GeoMultiPolygonSample` documents. */
export type GeoMultiPolygonSampleQuery = Query<GeoMultiPolygonSampleSpec>;
