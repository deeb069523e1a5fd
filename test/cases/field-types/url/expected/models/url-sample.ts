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
  StringCondition,
  StringFilter,
  TextFilter,
  Unset,
} from '@espalier/runtime/codegen/v1';

/** The fields of a `UrlSample`. */
export interface UrlSampleFields {
  readonly _id: ObjectId;
  one: string;
  optional?: string;
  nullable: string | null;
  list: string[];
  byKey: Record<string, string>;
  limited?: string;
}

/** A document of `urlSamples`. */
export class UrlSample extends Row {}
export interface UrlSample extends UrlSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): UrlSampleFields;
}

/** What is given for a new `UrlSample`. */
export interface UrlSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: string;
  optional?: string;
  nullable: string | null;
  list: readonly string[];
  byKey: Readonly<Record<string, string>>;
  limited?: string;
}

/** Which `UrlSample` documents: MQL with the names of the fields. */
export interface UrlSampleFilter {
  $and?: readonly (UrlSampleFilter | RawFilter)[];
  $or?: readonly (UrlSampleFilter | RawFilter)[];
  $nor?: readonly (UrlSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: StringFilter;
  optional?: StringFilter;
  nullable?: StringFilter<string | null>;
  list?: ArrayFilter<string, StringCondition>;
  [path: `list.${number}`]: StringFilter;
  byKey?: MapFilter<string>;
  [path: `byKey.${string}`]: StringFilter;
  limited?: StringFilter;
}

/** New values by path. */
export interface UrlSampleSet {
  one?: Settable<string>;
  optional?: Settable<string>;
  nullable?: Settable<string | null>;
  list?: Settable<readonly string[]>;
  'list.$'?: Settable<string>;
  [path: `list.${ArrayPosition}`]: Settable<string>;
  byKey?: Settable<Readonly<Record<string, string>>>;
  [path: `byKey.${string}`]: Settable<string>;
  limited?: Settable<string>;
}

/** Values that only a document made by an upsert gets. */
export interface UrlSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<string>;
  optional?: Settable<string>;
  nullable?: Settable<string | null>;
  list?: Settable<readonly string[]>;
  byKey?: Settable<Readonly<Record<string, string>>>;
  [path: `byKey.${string}`]: Settable<string>;
  limited?: Settable<string>;
}

/** What may be missing. */
export interface UrlSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
  limited?: Unset;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface UrlSampleOrdered {
  one?: Settable<string>;
  optional?: Settable<string>;
  nullable?: Settable<string>;
  'list.$'?: Settable<string>;
  [path: `list.${ArrayPosition}`]: Settable<string>;
  [path: `byKey.${string}`]: Settable<string>;
  limited?: Settable<string>;
}

/** What is appended. */
export interface UrlSamplePush {
  list?: ArrayPush<string>;
}

/** What is appended unless it is there. */
export interface UrlSampleAddToSet {
  list?: ArrayAddToSet<string>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface UrlSamplePull {
  list?: Pull<string, StringCondition>;
}

/** Which values are removed. */
export interface UrlSamplePullAll {
  list?: readonly string[];
}

/** Which end loses its element. */
export interface UrlSamplePop {
  list?: Pop;
}

/** What an update may do to a `UrlSample`, by MongoDB's own operators. */
export interface UrlSampleUpdate {
  $set?: UrlSampleSet;
  $setOnInsert?: UrlSampleSetOnInsert;
  $unset?: UrlSampleUnset;
  $min?: UrlSampleOrdered;
  $max?: UrlSampleOrdered;
  $push?: UrlSamplePush;
  $addToSet?: UrlSampleAddToSet;
  $pull?: UrlSamplePull;
  $pullAll?: UrlSamplePullAll;
  $pop?: UrlSamplePop;
}

/** Which fields of a `UrlSample` are picked or left out. */
export interface UrlSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface UrlSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `UrlSample` in expressions. */
export interface UrlSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<string>;
  readonly optional: Expression<string | null>;
  readonly nullable: Expression<string | null>;
  readonly list: ArrayExpression<string>;
  readonly byKey: Expression<Record<string, string>>;
  readonly limited: Expression<string | null>;
}

/** What may be included with a `UrlSample`. */
export interface UrlSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface UrlSamplePaths {
  _id: ObjectId;
  one: string;
  optional: string;
  nullable: string | null;
  list: string;
  [path: `list.${number}`]: string;
  byKey: Record<string, string>;
  [path: `byKey.${string}`]: string;
  limited: string;
}

/** All types of `UrlSample`, as the runtime asks for them. */
export interface UrlSampleSpec {
  row: UrlSample;
  fields: UrlSampleFields;
  input: UrlSampleInput;
  filter: UrlSampleFilter;
  update: UrlSampleUpdate;
  select: UrlSampleSelect;
  order: UrlSampleOrder;
  refs: UrlSampleRefs;
  relations: UrlSampleRelations;
  paths: UrlSamplePaths;
  id: ObjectId;
}

/** A question to the `UrlSample` documents. */
export type UrlSampleQuery = Query<UrlSampleSpec>;
