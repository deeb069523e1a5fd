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
  GeoLineString,
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

/** The fields of a `GeoLineStringSample`. */
export interface GeoLineStringSampleFields {
  readonly _id: ObjectId;
  one: GeoLineString;
  optional?: GeoLineString;
  nullable: GeoLineString | null;
  list: GeoLineString[];
  byKey: Record<string, GeoLineString>;
}

/** A document of `geoLineStringSamples`. */
export class GeoLineStringSample extends Row {}
export interface GeoLineStringSample extends GeoLineStringSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): GeoLineStringSampleFields;
}

/** What is given for a new `GeoLineStringSample`. */
export interface GeoLineStringSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: GeoLineString;
  optional?: GeoLineString;
  nullable: GeoLineString | null;
  list: readonly GeoLineString[];
  byKey: Readonly<Record<string, GeoLineString>>;
}

/** Which `GeoLineStringSample` documents: MQL with the names of the fields. */
export interface GeoLineStringSampleFilter {
  $and?: readonly (GeoLineStringSampleFilter | RawFilter)[];
  $or?: readonly (GeoLineStringSampleFilter | RawFilter)[];
  $nor?: readonly (GeoLineStringSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: GeoFilter<GeoLineString>;
  optional?: GeoFilter<GeoLineString>;
  nullable?: GeoFilter<GeoLineString | null>;
  list?: ArrayFilter<GeoLineString, GeoCondition<GeoLineString>>;
  [path: `list.${number}`]: GeoFilter<GeoLineString>;
  byKey?: MapFilter<GeoLineString>;
  [path: `byKey.${string}`]: GeoFilter<GeoLineString>;
}

/** New values by path. */
export interface GeoLineStringSampleSet {
  one?: Settable<GeoLineString>;
  optional?: Settable<GeoLineString>;
  nullable?: Settable<GeoLineString | null>;
  list?: Settable<readonly GeoLineString[]>;
  'list.$'?: Settable<GeoLineString>;
  [path: `list.${ArrayPosition}`]: Settable<GeoLineString>;
  byKey?: Settable<Readonly<Record<string, GeoLineString>>>;
  [path: `byKey.${string}`]: Settable<GeoLineString>;
}

/** Values that only a document made by an upsert gets. */
export interface GeoLineStringSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<GeoLineString>;
  optional?: Settable<GeoLineString>;
  nullable?: Settable<GeoLineString | null>;
  list?: Settable<readonly GeoLineString[]>;
  byKey?: Settable<Readonly<Record<string, GeoLineString>>>;
  [path: `byKey.${string}`]: Settable<GeoLineString>;
}

/** What may be missing. */
export interface GeoLineStringSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
}

/** What is appended. */
export interface GeoLineStringSamplePush {
  list?: ArrayPush<GeoLineString>;
}

/** What is appended unless it is there. */
export interface GeoLineStringSampleAddToSet {
  list?: ArrayAddToSet<GeoLineString>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface GeoLineStringSamplePull {
  list?: Pull<GeoLineString, GeoCondition<GeoLineString>>;
}

/** Which values are removed. */
export interface GeoLineStringSamplePullAll {
  list?: readonly GeoLineString[];
}

/** Which end loses its element. */
export interface GeoLineStringSamplePop {
  list?: Pop;
}

/** What an update may do to a `GeoLineStringSample`, by MongoDB's own operators. */
export interface GeoLineStringSampleUpdate {
  $set?: GeoLineStringSampleSet;
  $setOnInsert?: GeoLineStringSampleSetOnInsert;
  $unset?: GeoLineStringSampleUnset;
  $push?: GeoLineStringSamplePush;
  $addToSet?: GeoLineStringSampleAddToSet;
  $pull?: GeoLineStringSamplePull;
  $pullAll?: GeoLineStringSamplePullAll;
  $pop?: GeoLineStringSamplePop;
}

/** Which fields of a `GeoLineStringSample` are picked or left out. */
export interface GeoLineStringSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface GeoLineStringSampleOrder {
  _id?: Direction;
}

/** The fields of a `GeoLineStringSample` in expressions. */
export interface GeoLineStringSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<GeoLineString>;
  readonly optional: Expression<GeoLineString | null>;
  readonly nullable: Expression<GeoLineString | null>;
  readonly list: ArrayExpression<GeoLineString>;
  readonly byKey: Expression<Record<string, GeoLineString>>;
}

/** What may be included with a `GeoLineStringSample`. */
export interface GeoLineStringSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface GeoLineStringSamplePaths {
  _id: ObjectId;
  one: GeoLineString;
  optional: GeoLineString;
  nullable: GeoLineString | null;
  list: GeoLineString;
  [path: `list.${number}`]: GeoLineString;
  byKey: Record<string, GeoLineString>;
  [path: `byKey.${string}`]: GeoLineString;
}

/** All types of `GeoLineStringSample`, as the runtime asks for them. */
export interface GeoLineStringSampleSpec {
  row: GeoLineStringSample;
  fields: GeoLineStringSampleFields;
  input: GeoLineStringSampleInput;
  filter: GeoLineStringSampleFilter;
  update: GeoLineStringSampleUpdate;
  select: GeoLineStringSampleSelect;
  order: GeoLineStringSampleOrder;
  refs: GeoLineStringSampleRefs;
  relations: GeoLineStringSampleRelations;
  paths: GeoLineStringSamplePaths;
  id: ObjectId;
}

/** A question to the `GeoLineStringSample` documents. */
export type GeoLineStringSampleQuery = Query<GeoLineStringSampleSpec>;
