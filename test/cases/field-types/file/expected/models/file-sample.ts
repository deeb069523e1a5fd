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
  FileValue,
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

/** The fields of a `FileSample`. */
export interface FileSampleFields {
  readonly _id: ObjectId;
  one: FileValue;
  optional?: FileValue;
  nullable: FileValue | null;
  list: FileValue[];
  byKey: Record<string, FileValue>;
}

/** A document of `fileSamples`. */
export class FileSample extends Row {}
export interface FileSample extends FileSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): FileSampleFields;
}

/** What is given for a new `FileSample`. */
export interface FileSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: FileValue;
  optional?: FileValue;
  nullable: FileValue | null;
  list: readonly FileValue[];
  byKey: Readonly<Record<string, FileValue>>;
}

/** Which `FileSample` documents: MQL with the names of the fields. */
export interface FileSampleFilter {
  $and?: readonly (FileSampleFilter | RawFilter)[];
  $or?: readonly (FileSampleFilter | RawFilter)[];
  $nor?: readonly (FileSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: ValueFilter<FileValue>;
  optional?: ValueFilter<FileValue>;
  nullable?: ValueFilter<FileValue | null>;
  list?: ArrayFilter<FileValue, ValueCondition<FileValue>>;
  [path: `list.${number}`]: ValueFilter<FileValue>;
  byKey?: MapFilter<FileValue>;
  [path: `byKey.${string}`]: ValueFilter<FileValue>;
}

/** New values by path. */
export interface FileSampleSet {
  one?: Settable<FileValue>;
  optional?: Settable<FileValue>;
  nullable?: Settable<FileValue | null>;
  list?: Settable<readonly FileValue[]>;
  'list.$'?: Settable<FileValue>;
  [path: `list.${ArrayPosition}`]: Settable<FileValue>;
  byKey?: Settable<Readonly<Record<string, FileValue>>>;
  [path: `byKey.${string}`]: Settable<FileValue>;
}

/** Values that only a document made by an upsert gets. */
export interface FileSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<FileValue>;
  optional?: Settable<FileValue>;
  nullable?: Settable<FileValue | null>;
  list?: Settable<readonly FileValue[]>;
  byKey?: Settable<Readonly<Record<string, FileValue>>>;
  [path: `byKey.${string}`]: Settable<FileValue>;
}

/** What may be missing. */
export interface FileSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
}

/** What is appended. */
export interface FileSamplePush {
  list?: ArrayPush<FileValue>;
}

/** What is appended unless it is there. */
export interface FileSampleAddToSet {
  list?: ArrayAddToSet<FileValue>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface FileSamplePull {
  list?: Pull<FileValue, ValueCondition<FileValue>>;
}

/** Which values are removed. */
export interface FileSamplePullAll {
  list?: readonly FileValue[];
}

/** Which end loses its element. */
export interface FileSamplePop {
  list?: Pop;
}

/** What an update may do to a `FileSample`, by MongoDB's own operators. */
export interface FileSampleUpdate {
  $set?: FileSampleSet;
  $setOnInsert?: FileSampleSetOnInsert;
  $unset?: FileSampleUnset;
  $push?: FileSamplePush;
  $addToSet?: FileSampleAddToSet;
  $pull?: FileSamplePull;
  $pullAll?: FileSamplePullAll;
  $pop?: FileSamplePop;
}

/** Which fields of a `FileSample` are picked or left out. */
export interface FileSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface FileSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
}

/** The fields of a `FileSample` in expressions. */
export interface FileSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<FileValue>;
  readonly optional: Expression<FileValue | null>;
  readonly nullable: Expression<FileValue | null>;
  readonly list: ArrayExpression<FileValue>;
  readonly byKey: Expression<Record<string, FileValue>>;
}

/** What may be included with a `FileSample`. */
export interface FileSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface FileSamplePaths {
  _id: ObjectId;
  one: FileValue;
  optional: FileValue;
  nullable: FileValue | null;
  list: FileValue;
  [path: `list.${number}`]: FileValue;
  byKey: Record<string, FileValue>;
  [path: `byKey.${string}`]: FileValue;
}

/** All types of `FileSample`, as the runtime asks for them. */
export interface FileSampleSpec {
  row: FileSample;
  fields: FileSampleFields;
  input: FileSampleInput;
  filter: FileSampleFilter;
  update: FileSampleUpdate;
  select: FileSampleSelect;
  order: FileSampleOrder;
  refs: FileSampleRefs;
  relations: FileSampleRelations;
  paths: FileSamplePaths;
  id: ObjectId;
}

/** A question to the `FileSample` documents. */
export type FileSampleQuery = Query<FileSampleSpec>;
