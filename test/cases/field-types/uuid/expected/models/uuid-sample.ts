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
  OrderedCondition,
  OrderedFilter,
  Pop,
  Pull,
  Query,
  RawFilter,
  Settable,
  TextFilter,
  Unset,
  UUID,
} from '@espalier/runtime/codegen/v1';

/** The fields of a `UuidSample`. */
export interface UuidSampleFields {
  readonly _id: ObjectId;
  one: UUID;
  optional?: UUID;
  nullable: UUID | null;
  list: UUID[];
  byKey: Record<string, UUID>;
  limited: UUID;
}

/** A document of `uuidSamples`. */
export class UuidSample extends Row {}
export interface UuidSample extends UuidSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): UuidSampleFields;
}

/** What is given for a new `UuidSample`. */
export interface UuidSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: UUID | string;
  optional?: UUID | string;
  nullable: UUID | string | null;
  list: readonly (UUID | string)[];
  byKey: Readonly<Record<string, UUID | string>>;
  /** Default: a new UUID. */
  limited?: UUID | string;
}

/** Which `UuidSample` documents: MQL with the names of the fields. */
export interface UuidSampleFilter {
  $and?: readonly (UuidSampleFilter | RawFilter)[];
  $or?: readonly (UuidSampleFilter | RawFilter)[];
  $nor?: readonly (UuidSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: OrderedFilter<UUID | string>;
  optional?: OrderedFilter<UUID | string>;
  nullable?: OrderedFilter<UUID | string | null>;
  list?: ArrayFilter<UUID | string, OrderedCondition<UUID | string>>;
  [path: `list.${number}`]: OrderedFilter<UUID | string>;
  byKey?: MapFilter<UUID | string>;
  [path: `byKey.${string}`]: OrderedFilter<UUID | string>;
  limited?: OrderedFilter<UUID | string>;
}

/** New values by path. */
export interface UuidSampleSet {
  one?: Settable<UUID | string>;
  optional?: Settable<UUID | string>;
  nullable?: Settable<UUID | string | null>;
  list?: Settable<readonly (UUID | string)[]>;
  'list.$'?: Settable<UUID | string>;
  [path: `list.${ArrayPosition}`]: Settable<UUID | string>;
  byKey?: Settable<Readonly<Record<string, UUID | string>>>;
  [path: `byKey.${string}`]: Settable<UUID | string>;
  limited?: Settable<UUID | string>;
}

/** Values that only a document made by an upsert gets. */
export interface UuidSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<UUID | string>;
  optional?: Settable<UUID | string>;
  nullable?: Settable<UUID | string | null>;
  list?: Settable<readonly (UUID | string)[]>;
  byKey?: Settable<Readonly<Record<string, UUID | string>>>;
  [path: `byKey.${string}`]: Settable<UUID | string>;
  limited?: Settable<UUID | string>;
}

/** What may be missing. */
export interface UuidSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface UuidSampleOrdered {
  one?: Settable<UUID | string>;
  optional?: Settable<UUID | string>;
  nullable?: Settable<UUID | string>;
  'list.$'?: Settable<UUID | string>;
  [path: `list.${ArrayPosition}`]: Settable<UUID | string>;
  [path: `byKey.${string}`]: Settable<UUID | string>;
  limited?: Settable<UUID | string>;
}

/** What is appended. */
export interface UuidSamplePush {
  list?: ArrayPush<UUID | string>;
}

/** What is appended unless it is there. */
export interface UuidSampleAddToSet {
  list?: ArrayAddToSet<UUID | string>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface UuidSamplePull {
  list?: Pull<UUID | string, OrderedCondition<UUID | string>>;
}

/** Which values are removed. */
export interface UuidSamplePullAll {
  list?: readonly (UUID | string)[];
}

/** Which end loses its element. */
export interface UuidSamplePop {
  list?: Pop;
}

/** What an update may do to a `UuidSample`, by MongoDB's own operators. */
export interface UuidSampleUpdate {
  $set?: UuidSampleSet;
  $setOnInsert?: UuidSampleSetOnInsert;
  $unset?: UuidSampleUnset;
  $min?: UuidSampleOrdered;
  $max?: UuidSampleOrdered;
  $push?: UuidSamplePush;
  $addToSet?: UuidSampleAddToSet;
  $pull?: UuidSamplePull;
  $pullAll?: UuidSamplePullAll;
  $pop?: UuidSamplePop;
}

/** Which fields of a `UuidSample` are picked or left out. */
export interface UuidSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface UuidSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `UuidSample` in expressions. */
export interface UuidSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<UUID>;
  readonly optional: Expression<UUID | null>;
  readonly nullable: Expression<UUID | null>;
  readonly list: ArrayExpression<UUID>;
  readonly byKey: Expression<Record<string, UUID>>;
  readonly limited: Expression<UUID>;
}

/** What may be included with a `UuidSample`. */
export interface UuidSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface UuidSamplePaths {
  _id: ObjectId;
  one: UUID;
  optional: UUID;
  nullable: UUID | null;
  list: UUID;
  [path: `list.${number}`]: UUID;
  byKey: Record<string, UUID>;
  [path: `byKey.${string}`]: UUID;
  limited: UUID;
}

/** All types of `UuidSample`, as the runtime asks for them. */
export interface UuidSampleSpec {
  row: UuidSample;
  fields: UuidSampleFields;
  input: UuidSampleInput;
  filter: UuidSampleFilter;
  update: UuidSampleUpdate;
  select: UuidSampleSelect;
  order: UuidSampleOrder;
  refs: UuidSampleRefs;
  relations: UuidSampleRelations;
  paths: UuidSamplePaths;
  id: ObjectId;
}

/** A question to the `UuidSample` documents. */
export type UuidSampleQuery = Query<UuidSampleSpec>;
