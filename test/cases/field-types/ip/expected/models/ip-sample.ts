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

/** The fields of a `IpSample`. */
export interface IpSampleFields {
  readonly _id: ObjectId;
  one: string;
  optional?: string;
  nullable: string | null;
  list: string[];
  byKey: Record<string, string>;
  limited?: string;
}

/** A document of `ipSamples`. */
export class IpSample extends Row {}
export interface IpSample extends IpSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): IpSampleFields;
}

/** What is given for a new `IpSample`. */
export interface IpSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: string;
  optional?: string;
  nullable: string | null;
  list: readonly string[];
  byKey: Readonly<Record<string, string>>;
  limited?: string;
}

/** Which `IpSample` documents: MQL with the names of the fields. */
export interface IpSampleFilter {
  $and?: readonly (IpSampleFilter | RawFilter)[];
  $or?: readonly (IpSampleFilter | RawFilter)[];
  $nor?: readonly (IpSampleFilter | RawFilter)[];
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
export interface IpSampleSet {
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
export interface IpSampleSetOnInsert {
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
export interface IpSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
  limited?: Unset;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface IpSampleOrdered {
  one?: Settable<string>;
  optional?: Settable<string>;
  nullable?: Settable<string>;
  'list.$'?: Settable<string>;
  [path: `list.${ArrayPosition}`]: Settable<string>;
  [path: `byKey.${string}`]: Settable<string>;
  limited?: Settable<string>;
}

/** What is appended. */
export interface IpSamplePush {
  list?: ArrayPush<string>;
}

/** What is appended unless it is there. */
export interface IpSampleAddToSet {
  list?: ArrayAddToSet<string>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface IpSamplePull {
  list?: Pull<string, StringCondition>;
}

/** Which values are removed. */
export interface IpSamplePullAll {
  list?: readonly string[];
}

/** Which end loses its element. */
export interface IpSamplePop {
  list?: Pop;
}

/** What an update may do to a `IpSample`, by MongoDB's own operators. */
export interface IpSampleUpdate {
  $set?: IpSampleSet;
  $setOnInsert?: IpSampleSetOnInsert;
  $unset?: IpSampleUnset;
  $min?: IpSampleOrdered;
  $max?: IpSampleOrdered;
  $push?: IpSamplePush;
  $addToSet?: IpSampleAddToSet;
  $pull?: IpSamplePull;
  $pullAll?: IpSamplePullAll;
  $pop?: IpSamplePop;
}

/** Which fields of a `IpSample` are picked or left out. */
export interface IpSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface IpSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `IpSample` in expressions. */
export interface IpSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<string>;
  readonly optional: Expression<string | null>;
  readonly nullable: Expression<string | null>;
  readonly list: ArrayExpression<string>;
  readonly byKey: Expression<Record<string, string>>;
  readonly limited: Expression<string | null>;
}

/** What may be included with a `IpSample`. */
export interface IpSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface IpSamplePaths {
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

/** All types of `IpSample`, as the runtime asks for them. */
export interface IpSampleSpec {
  row: IpSample;
  fields: IpSampleFields;
  input: IpSampleInput;
  filter: IpSampleFilter;
  update: IpSampleUpdate;
  select: IpSampleSelect;
  order: IpSampleOrder;
  refs: IpSampleRefs;
  relations: IpSampleRelations;
  paths: IpSamplePaths;
  id: ObjectId;
}

/** A question to the `IpSample` documents. */
export type IpSampleQuery = Query<IpSampleSpec>;
