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

/** The fields of a `SlugSample`. */
export interface SlugSampleFields {
  readonly _id: ObjectId;
  one: string;
  optional?: string;
  nullable: string | null;
  list: string[];
  byKey: Record<string, string>;
  limited?: string;
}

/** A document of `slugSamples`. */
export class SlugSample extends Row {}
export interface SlugSample extends SlugSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): SlugSampleFields;
}

/** What is given for a new `SlugSample`. */
export interface SlugSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: string;
  optional?: string;
  nullable: string | null;
  list: readonly string[];
  byKey: Readonly<Record<string, string>>;
  limited?: string;
}

/** Which `SlugSample` documents: MQL with the names of the fields. */
export interface SlugSampleFilter {
  $and?: readonly (SlugSampleFilter | RawFilter)[];
  $or?: readonly (SlugSampleFilter | RawFilter)[];
  $nor?: readonly (SlugSampleFilter | RawFilter)[];
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
export interface SlugSampleSet {
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
export interface SlugSampleSetOnInsert {
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
export interface SlugSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
  limited?: Unset;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface SlugSampleOrdered {
  one?: Settable<string>;
  optional?: Settable<string>;
  nullable?: Settable<string>;
  'list.$'?: Settable<string>;
  [path: `list.${ArrayPosition}`]: Settable<string>;
  [path: `byKey.${string}`]: Settable<string>;
  limited?: Settable<string>;
}

/** What is appended. */
export interface SlugSamplePush {
  list?: ArrayPush<string>;
}

/** What is appended unless it is there. */
export interface SlugSampleAddToSet {
  list?: ArrayAddToSet<string>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface SlugSamplePull {
  list?: Pull<string, StringCondition>;
}

/** Which values are removed. */
export interface SlugSamplePullAll {
  list?: readonly string[];
}

/** Which end loses its element. */
export interface SlugSamplePop {
  list?: Pop;
}

/** What an update may do to a `SlugSample`, by MongoDB's own operators. */
export interface SlugSampleUpdate {
  $set?: SlugSampleSet;
  $setOnInsert?: SlugSampleSetOnInsert;
  $unset?: SlugSampleUnset;
  $min?: SlugSampleOrdered;
  $max?: SlugSampleOrdered;
  $push?: SlugSamplePush;
  $addToSet?: SlugSampleAddToSet;
  $pull?: SlugSamplePull;
  $pullAll?: SlugSamplePullAll;
  $pop?: SlugSamplePop;
}

/** Which fields of a `SlugSample` are picked or left out. */
export interface SlugSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface SlugSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `SlugSample` in expressions. */
export interface SlugSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<string>;
  readonly optional: Expression<string | null>;
  readonly nullable: Expression<string | null>;
  readonly list: ArrayExpression<string>;
  readonly byKey: Expression<Record<string, string>>;
  readonly limited: Expression<string | null>;
}

/** What may be included with a `SlugSample`. */
export interface SlugSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface SlugSamplePaths {
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

/** All types of `SlugSample`, as the runtime asks for them. */
export interface SlugSampleSpec {
  row: SlugSample;
  fields: SlugSampleFields;
  input: SlugSampleInput;
  filter: SlugSampleFilter;
  update: SlugSampleUpdate;
  select: SlugSampleSelect;
  order: SlugSampleOrder;
  refs: SlugSampleRefs;
  relations: SlugSampleRelations;
  paths: SlugSamplePaths;
  id: ObjectId;
}

/** A question to the `SlugSample` documents. */
export type SlugSampleQuery = Query<SlugSampleSpec>;
