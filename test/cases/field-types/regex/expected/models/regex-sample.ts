// Written by Espalier from schema/models/models.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  ArrayAddToSet,
  ArrayExpression,
  ArrayFilter,
  ArrayPosition,
  ArrayPush,
  BSONRegExp,
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
  ValueCondition,
  ValueFilter,
} from '@espalier/runtime/codegen/v1';

/** The fields of a `RegexSample`. */
export interface RegexSampleFields {
  readonly _id: ObjectId;
  one: BSONRegExp;
  optional?: BSONRegExp;
  nullable: BSONRegExp | null;
  list: BSONRegExp[];
  byKey: Record<string, BSONRegExp>;
}

/** A document of `regexSamples`. */
export class RegexSample extends Row {}
export interface RegexSample extends RegexSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): RegexSampleFields;
}

/** What is given for a new `RegexSample`. */
export interface RegexSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: BSONRegExp | RegExp;
  optional?: BSONRegExp | RegExp;
  nullable: BSONRegExp | RegExp | null;
  list: readonly (BSONRegExp | RegExp)[];
  byKey: Readonly<Record<string, BSONRegExp | RegExp>>;
}

/** Which `RegexSample` documents: MQL with the names of the fields. */
export interface RegexSampleFilter {
  $and?: readonly (RegexSampleFilter | RawFilter)[];
  $or?: readonly (RegexSampleFilter | RawFilter)[];
  $nor?: readonly (RegexSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: ValueFilter<BSONRegExp | RegExp>;
  optional?: ValueFilter<BSONRegExp | RegExp>;
  nullable?: ValueFilter<BSONRegExp | RegExp | null>;
  list?: ArrayFilter<BSONRegExp | RegExp, ValueCondition<BSONRegExp | RegExp>>;
  [path: `list.${number}`]: ValueFilter<BSONRegExp | RegExp>;
  byKey?: MapFilter<BSONRegExp | RegExp>;
  [path: `byKey.${string}`]: ValueFilter<BSONRegExp | RegExp>;
}

/** New values by path. */
export interface RegexSampleSet {
  one?: Settable<BSONRegExp | RegExp>;
  optional?: Settable<BSONRegExp | RegExp>;
  nullable?: Settable<BSONRegExp | RegExp | null>;
  list?: Settable<readonly (BSONRegExp | RegExp)[]>;
  'list.$'?: Settable<BSONRegExp | RegExp>;
  [path: `list.${ArrayPosition}`]: Settable<BSONRegExp | RegExp>;
  byKey?: Settable<Readonly<Record<string, BSONRegExp | RegExp>>>;
  [path: `byKey.${string}`]: Settable<BSONRegExp | RegExp>;
}

/** Values that only a document made by an upsert gets. */
export interface RegexSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<BSONRegExp | RegExp>;
  optional?: Settable<BSONRegExp | RegExp>;
  nullable?: Settable<BSONRegExp | RegExp | null>;
  list?: Settable<readonly (BSONRegExp | RegExp)[]>;
  byKey?: Settable<Readonly<Record<string, BSONRegExp | RegExp>>>;
  [path: `byKey.${string}`]: Settable<BSONRegExp | RegExp>;
}

/** What may be missing. */
export interface RegexSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
}

/** What is appended. */
export interface RegexSamplePush {
  list?: ArrayPush<BSONRegExp | RegExp>;
}

/** What is appended unless it is there. */
export interface RegexSampleAddToSet {
  list?: ArrayAddToSet<BSONRegExp | RegExp>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface RegexSamplePull {
  list?: Pull<BSONRegExp | RegExp, ValueCondition<BSONRegExp | RegExp>>;
}

/** Which values are removed. */
export interface RegexSamplePullAll {
  list?: readonly (BSONRegExp | RegExp)[];
}

/** Which end loses its element. */
export interface RegexSamplePop {
  list?: Pop;
}

/** What an update may do to a `RegexSample`, by MongoDB's own operators. */
export interface RegexSampleUpdate {
  $set?: RegexSampleSet;
  $setOnInsert?: RegexSampleSetOnInsert;
  $unset?: RegexSampleUnset;
  $push?: RegexSamplePush;
  $addToSet?: RegexSampleAddToSet;
  $pull?: RegexSamplePull;
  $pullAll?: RegexSamplePullAll;
  $pop?: RegexSamplePop;
}

/** Which fields of a `RegexSample` are picked or left out. */
export interface RegexSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface RegexSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
}

/** The fields of a `RegexSample` in expressions. */
export interface RegexSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<BSONRegExp>;
  readonly optional: Expression<BSONRegExp | null>;
  readonly nullable: Expression<BSONRegExp | null>;
  readonly list: ArrayExpression<BSONRegExp>;
  readonly byKey: Expression<Record<string, BSONRegExp>>;
}

/** What may be included with a `RegexSample`. */
export interface RegexSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface RegexSamplePaths {
  _id: ObjectId;
  one: BSONRegExp;
  optional: BSONRegExp;
  nullable: BSONRegExp | null;
  list: BSONRegExp;
  [path: `list.${number}`]: BSONRegExp;
  byKey: Record<string, BSONRegExp>;
  [path: `byKey.${string}`]: BSONRegExp;
}

/** All types of `RegexSample`, as the runtime asks for them. */
export interface RegexSampleSpec {
  row: RegexSample;
  fields: RegexSampleFields;
  input: RegexSampleInput;
  filter: RegexSampleFilter;
  update: RegexSampleUpdate;
  select: RegexSampleSelect;
  order: RegexSampleOrder;
  refs: RegexSampleRefs;
  relations: RegexSampleRelations;
  paths: RegexSamplePaths;
  id: ObjectId;
}

/** A question to the `RegexSample` documents. */
export type RegexSampleQuery = Query<RegexSampleSpec>;
