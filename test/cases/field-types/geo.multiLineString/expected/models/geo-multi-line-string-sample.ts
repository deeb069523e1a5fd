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
  GeoMultiLineString,
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

/** The fields of a `GeoMultiLineStringSample`. */
export interface GeoMultiLineStringSampleFields {
  readonly _id: ObjectId;
  one: GeoMultiLineString;
  optional?: GeoMultiLineString;
  nullable: GeoMultiLineString | null;
  list: GeoMultiLineString[];
  byKey: Record<string, GeoMultiLineString>;
}

/** A document of `geoMultiLineStringSamples`. */
export class GeoMultiLineStringSample extends Row {}
export interface GeoMultiLineStringSample extends GeoMultiLineStringSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): GeoMultiLineStringSampleFields;
}

/** What is given for a new `GeoMultiLineStringSample`. */
export interface GeoMultiLineStringSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: GeoMultiLineString;
  optional?: GeoMultiLineString;
  nullable: GeoMultiLineString | null;
  list: readonly GeoMultiLineString[];
  byKey: Readonly<Record<string, GeoMultiLineString>>;
}

/** Which `GeoMultiLineStringSample` documents: MQL with the names of the fields. */
export interface GeoMultiLineStringSampleFilter {
  $and?: readonly (GeoMultiLineStringSampleFilter | RawFilter)[];
  $or?: readonly (GeoMultiLineStringSampleFilter | RawFilter)[];
  $nor?: readonly (GeoMultiLineStringSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: GeoFilter<GeoMultiLineString>;
  optional?: GeoFilter<GeoMultiLineString>;
  nullable?: GeoFilter<GeoMultiLineString | null>;
  list?: ArrayFilter<GeoMultiLineString, GeoCondition<GeoMultiLineString>>;
  [path: `list.${number}`]: GeoFilter<GeoMultiLineString>;
  byKey?: MapFilter<GeoMultiLineString>;
  [path: `byKey.${string}`]: GeoFilter<GeoMultiLineString>;
}

/** New values by path. */
export interface GeoMultiLineStringSampleSet {
  one?: Settable<GeoMultiLineString>;
  optional?: Settable<GeoMultiLineString>;
  nullable?: Settable<GeoMultiLineString | null>;
  list?: Settable<readonly GeoMultiLineString[]>;
  'list.$'?: Settable<GeoMultiLineString>;
  [path: `list.${ArrayPosition}`]: Settable<GeoMultiLineString>;
  byKey?: Settable<Readonly<Record<string, GeoMultiLineString>>>;
  [path: `byKey.${string}`]: Settable<GeoMultiLineString>;
}

/** Values that only a document made by an upsert gets. */
export interface GeoMultiLineStringSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<GeoMultiLineString>;
  optional?: Settable<GeoMultiLineString>;
  nullable?: Settable<GeoMultiLineString | null>;
  list?: Settable<readonly GeoMultiLineString[]>;
  byKey?: Settable<Readonly<Record<string, GeoMultiLineString>>>;
  [path: `byKey.${string}`]: Settable<GeoMultiLineString>;
}

/** What may be missing. */
export interface GeoMultiLineStringSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
}

/** What is appended. */
export interface GeoMultiLineStringSamplePush {
  list?: ArrayPush<GeoMultiLineString>;
}

/** What is appended unless it is there. */
export interface GeoMultiLineStringSampleAddToSet {
  list?: ArrayAddToSet<GeoMultiLineString>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface GeoMultiLineStringSamplePull {
  list?: Pull<GeoMultiLineString, GeoCondition<GeoMultiLineString>>;
}

/** Which values are removed. */
export interface GeoMultiLineStringSamplePullAll {
  list?: readonly GeoMultiLineString[];
}

/** Which end loses its element. */
export interface GeoMultiLineStringSamplePop {
  list?: Pop;
}

/** What an update may do to a `GeoMultiLineStringSample`, by MongoDB's own operators. */
export interface GeoMultiLineStringSampleUpdate {
  $set?: GeoMultiLineStringSampleSet;
  $setOnInsert?: GeoMultiLineStringSampleSetOnInsert;
  $unset?: GeoMultiLineStringSampleUnset;
  $push?: GeoMultiLineStringSamplePush;
  $addToSet?: GeoMultiLineStringSampleAddToSet;
  $pull?: GeoMultiLineStringSamplePull;
  $pullAll?: GeoMultiLineStringSamplePullAll;
  $pop?: GeoMultiLineStringSamplePop;
}

/** Which fields of a `GeoMultiLineStringSample` are picked or left out. */
export interface GeoMultiLineStringSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface GeoMultiLineStringSampleOrder {
  _id?: Direction;
}

/** The fields of a `GeoMultiLineStringSample` in expressions. */
export interface GeoMultiLineStringSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<GeoMultiLineString>;
  readonly optional: Expression<GeoMultiLineString | null>;
  readonly nullable: Expression<GeoMultiLineString | null>;
  readonly list: ArrayExpression<GeoMultiLineString>;
  readonly byKey: Expression<Record<string, GeoMultiLineString>>;
}

/** What may be included with a `GeoMultiLineStringSample`. */
export interface GeoMultiLineStringSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface GeoMultiLineStringSamplePaths {
  _id: ObjectId;
  one: GeoMultiLineString;
  optional: GeoMultiLineString;
  nullable: GeoMultiLineString | null;
  list: GeoMultiLineString;
  [path: `list.${number}`]: GeoMultiLineString;
  byKey: Record<string, GeoMultiLineString>;
  [path: `byKey.${string}`]: GeoMultiLineString;
}

/** All types of `GeoMultiLineStringSample`, as the runtime asks for them. */
export interface GeoMultiLineStringSampleSpec {
  row: GeoMultiLineStringSample;
  fields: GeoMultiLineStringSampleFields;
  input: GeoMultiLineStringSampleInput;
  filter: GeoMultiLineStringSampleFilter;
  update: GeoMultiLineStringSampleUpdate;
  select: GeoMultiLineStringSampleSelect;
  order: GeoMultiLineStringSampleOrder;
  refs: GeoMultiLineStringSampleRefs;
  relations: GeoMultiLineStringSampleRelations;
  paths: GeoMultiLineStringSamplePaths;
  id: ObjectId;
}

/** A question to the `GeoMultiLineStringSample` documents. */
export type GeoMultiLineStringSampleQuery = Query<GeoMultiLineStringSampleSpec>;
