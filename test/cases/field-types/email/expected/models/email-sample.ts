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

/** The fields of a `EmailSample`. */
export interface EmailSampleFields {
  readonly _id: ObjectId;
  one: string;
  optional?: string;
  nullable: string | null;
  list: string[];
  byKey: Record<string, string>;
  limited?: string;
}

/** A document of `emailSamples`. */
export class EmailSample extends Row {}
export interface EmailSample extends EmailSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): EmailSampleFields;
}

/** What is given for a new `EmailSample`. */
export interface EmailSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: string;
  optional?: string;
  nullable: string | null;
  list: readonly string[];
  byKey: Readonly<Record<string, string>>;
  limited?: string;
}

/** Which `EmailSample` documents: MQL with the names of the fields. */
export interface EmailSampleFilter {
  $and?: readonly (EmailSampleFilter | RawFilter)[];
  $or?: readonly (EmailSampleFilter | RawFilter)[];
  $nor?: readonly (EmailSampleFilter | RawFilter)[];
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
export interface EmailSampleSet {
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
export interface EmailSampleSetOnInsert {
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
export interface EmailSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
  limited?: Unset;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface EmailSampleOrdered {
  one?: Settable<string>;
  optional?: Settable<string>;
  nullable?: Settable<string>;
  'list.$'?: Settable<string>;
  [path: `list.${ArrayPosition}`]: Settable<string>;
  [path: `byKey.${string}`]: Settable<string>;
  limited?: Settable<string>;
}

/** What is appended. */
export interface EmailSamplePush {
  list?: ArrayPush<string>;
}

/** What is appended unless it is there. */
export interface EmailSampleAddToSet {
  list?: ArrayAddToSet<string>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface EmailSamplePull {
  list?: Pull<string, StringCondition>;
}

/** Which values are removed. */
export interface EmailSamplePullAll {
  list?: readonly string[];
}

/** Which end loses its element. */
export interface EmailSamplePop {
  list?: Pop;
}

/** What an update may do to a `EmailSample`, by MongoDB's own operators. */
export interface EmailSampleUpdate {
  $set?: EmailSampleSet;
  $setOnInsert?: EmailSampleSetOnInsert;
  $unset?: EmailSampleUnset;
  $min?: EmailSampleOrdered;
  $max?: EmailSampleOrdered;
  $push?: EmailSamplePush;
  $addToSet?: EmailSampleAddToSet;
  $pull?: EmailSamplePull;
  $pullAll?: EmailSamplePullAll;
  $pop?: EmailSamplePop;
}

/** Which fields of a `EmailSample` are picked or left out. */
export interface EmailSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface EmailSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `EmailSample` in expressions. */
export interface EmailSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<string>;
  readonly optional: Expression<string | null>;
  readonly nullable: Expression<string | null>;
  readonly list: ArrayExpression<string>;
  readonly byKey: Expression<Record<string, string>>;
  readonly limited: Expression<string | null>;
}

/** What may be included with a `EmailSample`. */
export interface EmailSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface EmailSamplePaths {
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

/** All types of `EmailSample`, as the runtime asks for them. */
export interface EmailSampleSpec {
  row: EmailSample;
  fields: EmailSampleFields;
  input: EmailSampleInput;
  filter: EmailSampleFilter;
  update: EmailSampleUpdate;
  select: EmailSampleSelect;
  order: EmailSampleOrder;
  refs: EmailSampleRefs;
  relations: EmailSampleRelations;
  paths: EmailSamplePaths;
  id: ObjectId;
}

/** A question to the `EmailSample` documents. */
export type EmailSampleQuery = Query<EmailSampleSpec>;
