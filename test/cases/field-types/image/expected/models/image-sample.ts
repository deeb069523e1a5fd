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
  ImageValue,
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

/** The fields of a `ImageSample`. */
export interface ImageSampleFields {
  readonly _id: ObjectId;
  one: ImageValue;
  optional?: ImageValue;
  nullable: ImageValue | null;
  list: ImageValue[];
  byKey: Record<string, ImageValue>;
}

/** A document of `imageSamples`. */
export class ImageSample extends Row {}
export interface ImageSample extends ImageSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): ImageSampleFields;
}

/** What is given for a new `ImageSample`. */
export interface ImageSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: ImageValue;
  optional?: ImageValue;
  nullable: ImageValue | null;
  list: readonly ImageValue[];
  byKey: Readonly<Record<string, ImageValue>>;
}

/** Which `ImageSample` documents: MQL with the names of the fields. */
export interface ImageSampleFilter {
  $and?: readonly (ImageSampleFilter | RawFilter)[];
  $or?: readonly (ImageSampleFilter | RawFilter)[];
  $nor?: readonly (ImageSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: ValueFilter<ImageValue>;
  optional?: ValueFilter<ImageValue>;
  nullable?: ValueFilter<ImageValue | null>;
  list?: ArrayFilter<ImageValue, ValueCondition<ImageValue>>;
  [path: `list.${number}`]: ValueFilter<ImageValue>;
  byKey?: MapFilter<ImageValue>;
  [path: `byKey.${string}`]: ValueFilter<ImageValue>;
}

/** New values by path. */
export interface ImageSampleSet {
  one?: Settable<ImageValue>;
  optional?: Settable<ImageValue>;
  nullable?: Settable<ImageValue | null>;
  list?: Settable<readonly ImageValue[]>;
  'list.$'?: Settable<ImageValue>;
  [path: `list.${ArrayPosition}`]: Settable<ImageValue>;
  byKey?: Settable<Readonly<Record<string, ImageValue>>>;
  [path: `byKey.${string}`]: Settable<ImageValue>;
}

/** Values that only a document made by an upsert gets. */
export interface ImageSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<ImageValue>;
  optional?: Settable<ImageValue>;
  nullable?: Settable<ImageValue | null>;
  list?: Settable<readonly ImageValue[]>;
  byKey?: Settable<Readonly<Record<string, ImageValue>>>;
  [path: `byKey.${string}`]: Settable<ImageValue>;
}

/** What may be missing. */
export interface ImageSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
}

/** What is appended. */
export interface ImageSamplePush {
  list?: ArrayPush<ImageValue>;
}

/** What is appended unless it is there. */
export interface ImageSampleAddToSet {
  list?: ArrayAddToSet<ImageValue>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface ImageSamplePull {
  list?: Pull<ImageValue, ValueCondition<ImageValue>>;
}

/** Which values are removed. */
export interface ImageSamplePullAll {
  list?: readonly ImageValue[];
}

/** Which end loses its element. */
export interface ImageSamplePop {
  list?: Pop;
}

/** What an update may do to a `ImageSample`, by MongoDB's own operators. */
export interface ImageSampleUpdate {
  $set?: ImageSampleSet;
  $setOnInsert?: ImageSampleSetOnInsert;
  $unset?: ImageSampleUnset;
  $push?: ImageSamplePush;
  $addToSet?: ImageSampleAddToSet;
  $pull?: ImageSamplePull;
  $pullAll?: ImageSamplePullAll;
  $pop?: ImageSamplePop;
}

/** Which fields of a `ImageSample` are picked or left out. */
export interface ImageSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface ImageSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
}

/** The fields of a `ImageSample` in expressions. */
export interface ImageSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<ImageValue>;
  readonly optional: Expression<ImageValue | null>;
  readonly nullable: Expression<ImageValue | null>;
  readonly list: ArrayExpression<ImageValue>;
  readonly byKey: Expression<Record<string, ImageValue>>;
}

/** What may be included with a `ImageSample`. */
export interface ImageSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface ImageSamplePaths {
  _id: ObjectId;
  one: ImageValue;
  optional: ImageValue;
  nullable: ImageValue | null;
  list: ImageValue;
  [path: `list.${number}`]: ImageValue;
  byKey: Record<string, ImageValue>;
  [path: `byKey.${string}`]: ImageValue;
}

/** All types of `ImageSample`, as the runtime asks for them. */
export interface ImageSampleSpec {
  row: ImageSample;
  fields: ImageSampleFields;
  input: ImageSampleInput;
  filter: ImageSampleFilter;
  update: ImageSampleUpdate;
  select: ImageSampleSelect;
  order: ImageSampleOrder;
  refs: ImageSampleRefs;
  relations: ImageSampleRelations;
  paths: ImageSamplePaths;
  id: ObjectId;
}

/** A question to the `ImageSample` documents. */
export type ImageSampleQuery = Query<ImageSampleSpec>;
