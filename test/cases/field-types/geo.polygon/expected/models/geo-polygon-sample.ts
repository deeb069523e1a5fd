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
  GeoPolygon,
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

/** The fields of a `GeoPolygonSample`. */
export interface GeoPolygonSampleFields {
  readonly _id: ObjectId;
  one: GeoPolygon;
  optional?: GeoPolygon;
  nullable: GeoPolygon | null;
  list: GeoPolygon[];
  byKey: Record<string, GeoPolygon>;
}

/** A document of `geoPolygonSamples`. */
export class GeoPolygonSample extends Row {}
export interface GeoPolygonSample extends GeoPolygonSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): GeoPolygonSampleFields;
}

/** What is given for a new `GeoPolygonSample`. */
export interface GeoPolygonSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: GeoPolygon;
  optional?: GeoPolygon;
  nullable: GeoPolygon | null;
  list: readonly GeoPolygon[];
  byKey: Readonly<Record<string, GeoPolygon>>;
}

/** Which `GeoPolygonSample` documents: MQL with the names of the fields. */
export interface GeoPolygonSampleFilter {
  $and?: readonly (GeoPolygonSampleFilter | RawFilter)[];
  $or?: readonly (GeoPolygonSampleFilter | RawFilter)[];
  $nor?: readonly (GeoPolygonSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: GeoFilter<GeoPolygon>;
  optional?: GeoFilter<GeoPolygon>;
  nullable?: GeoFilter<GeoPolygon | null>;
  list?: ArrayFilter<GeoPolygon, GeoCondition<GeoPolygon>>;
  [path: `list.${number}`]: GeoFilter<GeoPolygon>;
  byKey?: MapFilter<GeoPolygon>;
  [path: `byKey.${string}`]: GeoFilter<GeoPolygon>;
}

/** New values by path. */
export interface GeoPolygonSampleSet {
  one?: Settable<GeoPolygon>;
  optional?: Settable<GeoPolygon>;
  nullable?: Settable<GeoPolygon | null>;
  list?: Settable<readonly GeoPolygon[]>;
  'list.$'?: Settable<GeoPolygon>;
  [path: `list.${ArrayPosition}`]: Settable<GeoPolygon>;
  byKey?: Settable<Readonly<Record<string, GeoPolygon>>>;
  [path: `byKey.${string}`]: Settable<GeoPolygon>;
}

/** Values that only a document made by an upsert gets. */
export interface GeoPolygonSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<GeoPolygon>;
  optional?: Settable<GeoPolygon>;
  nullable?: Settable<GeoPolygon | null>;
  list?: Settable<readonly GeoPolygon[]>;
  byKey?: Settable<Readonly<Record<string, GeoPolygon>>>;
  [path: `byKey.${string}`]: Settable<GeoPolygon>;
}

/** What may be missing. */
export interface GeoPolygonSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
}

/** What is appended. */
export interface GeoPolygonSamplePush {
  list?: ArrayPush<GeoPolygon>;
}

/** What is appended unless it is there. */
export interface GeoPolygonSampleAddToSet {
  list?: ArrayAddToSet<GeoPolygon>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface GeoPolygonSamplePull {
  list?: Pull<GeoPolygon, GeoCondition<GeoPolygon>>;
}

/** Which values are removed. */
export interface GeoPolygonSamplePullAll {
  list?: readonly GeoPolygon[];
}

/** Which end loses its element. */
export interface GeoPolygonSamplePop {
  list?: Pop;
}

/** What an update may do to a `GeoPolygonSample`, by MongoDB's own operators. */
export interface GeoPolygonSampleUpdate {
  $set?: GeoPolygonSampleSet;
  $setOnInsert?: GeoPolygonSampleSetOnInsert;
  $unset?: GeoPolygonSampleUnset;
  $push?: GeoPolygonSamplePush;
  $addToSet?: GeoPolygonSampleAddToSet;
  $pull?: GeoPolygonSamplePull;
  $pullAll?: GeoPolygonSamplePullAll;
  $pop?: GeoPolygonSamplePop;
}

/** Which fields of a `GeoPolygonSample` are picked or left out. */
export interface GeoPolygonSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface GeoPolygonSampleOrder {
  _id?: Direction;
}

/** The fields of a `GeoPolygonSample` in expressions. */
export interface GeoPolygonSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<GeoPolygon>;
  readonly optional: Expression<GeoPolygon | null>;
  readonly nullable: Expression<GeoPolygon | null>;
  readonly list: ArrayExpression<GeoPolygon>;
  readonly byKey: Expression<Record<string, GeoPolygon>>;
}

/** What may be included with a `GeoPolygonSample`. */
export interface GeoPolygonSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface GeoPolygonSamplePaths {
  _id: ObjectId;
  one: GeoPolygon;
  optional: GeoPolygon;
  nullable: GeoPolygon | null;
  list: GeoPolygon;
  [path: `list.${number}`]: GeoPolygon;
  byKey: Record<string, GeoPolygon>;
  [path: `byKey.${string}`]: GeoPolygon;
}

/** All types of `GeoPolygonSample`, as the runtime asks for them. */
export interface GeoPolygonSampleSpec {
  row: GeoPolygonSample;
  fields: GeoPolygonSampleFields;
  input: GeoPolygonSampleInput;
  filter: GeoPolygonSampleFilter;
  update: GeoPolygonSampleUpdate;
  select: GeoPolygonSampleSelect;
  order: GeoPolygonSampleOrder;
  refs: GeoPolygonSampleRefs;
  relations: GeoPolygonSampleRelations;
  paths: GeoPolygonSamplePaths;
  id: ObjectId;
}

/** A question to the `GeoPolygonSample` documents. */
export type GeoPolygonSampleQuery = Query<GeoPolygonSampleSpec>;
