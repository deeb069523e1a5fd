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

/** The fields of a `StringSample`. */
export interface StringSampleFields {
  readonly _id: ObjectId;
  one: string;
  optional?: string;
  nullable: string | null;
  list: string[];
  byKey: Record<string, string>;
  limited?: string;
}

/** A document of `stringSamples`. */
export class StringSample extends Row {}
export interface StringSample extends StringSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): StringSampleFields;
}

/** What is given for a new `StringSample`. */
export interface StringSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: string;
  optional?: string;
  nullable: string | null;
  list: readonly string[];
  byKey: Readonly<Record<string, string>>;
  limited?: string;
}

/** Which `StringSample` documents: MQL with the names of the fields. */
export interface StringSampleFilter {
  $and?: readonly (StringSampleFilter | RawFilter)[];
  $or?: readonly (StringSampleFilter | RawFilter)[];
  $nor?: readonly (StringSampleFilter | RawFilter)[];
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
export interface StringSampleSet {
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
export interface StringSampleSetOnInsert {
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
export interface StringSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
  limited?: Unset;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface StringSampleOrdered {
  one?: Settable<string>;
  optional?: Settable<string>;
  nullable?: Settable<string>;
  'list.$'?: Settable<string>;
  [path: `list.${ArrayPosition}`]: Settable<string>;
  [path: `byKey.${string}`]: Settable<string>;
  limited?: Settable<string>;
}

/** What is appended. */
export interface StringSamplePush {
  list?: ArrayPush<string>;
}

/** What is appended unless it is there. */
export interface StringSampleAddToSet {
  list?: ArrayAddToSet<string>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface StringSamplePull {
  list?: Pull<string, StringCondition>;
}

/** Which values are removed. */
export interface StringSamplePullAll {
  list?: readonly string[];
}

/** Which end loses its element. */
export interface StringSamplePop {
  list?: Pop;
}

/** What an update may do to a `StringSample`, by MongoDB's own operators. */
export interface StringSampleUpdate {
  $set?: StringSampleSet;
  $setOnInsert?: StringSampleSetOnInsert;
  $unset?: StringSampleUnset;
  $min?: StringSampleOrdered;
  $max?: StringSampleOrdered;
  $push?: StringSamplePush;
  $addToSet?: StringSampleAddToSet;
  $pull?: StringSamplePull;
  $pullAll?: StringSamplePullAll;
  $pop?: StringSamplePop;
}

/** Which fields of a `StringSample` are picked or left out. */
export interface StringSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface StringSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `StringSample` in expressions. */
export interface StringSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<string>;
  readonly optional: Expression<string | null>;
  readonly nullable: Expression<string | null>;
  readonly list: ArrayExpression<string>;
  readonly byKey: Expression<Record<string, string>>;
  readonly limited: Expression<string | null>;
}

/** What may be included with a `StringSample`. */
export interface StringSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface StringSamplePaths {
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

/** All types of `StringSample`, as the runtime asks for them. */
export interface StringSampleSpec {
  row: StringSample;
  fields: StringSampleFields;
  input: StringSampleInput;
  filter: StringSampleFilter;
  update: StringSampleUpdate;
  select: StringSampleSelect;
  order: StringSampleOrder;
  refs: StringSampleRefs;
  relations: StringSampleRelations;
  paths: StringSamplePaths;
  id: ObjectId;
}

/** A question to the `StringSample` documents. */
export type StringSampleQuery = Query<StringSampleSpec>;
