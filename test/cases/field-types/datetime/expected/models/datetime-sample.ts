// Written by Espalier from schema/models/models.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  ArrayAddToSet,
  ArrayExpression,
  ArrayFilter,
  ArrayPosition,
  ArrayPush,
  CurrentDate,
  Direction,
  Expression,
  Instant,
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
} from '@espalier/runtime/codegen/v1';

/** The fields of a `DatetimeSample`. */
export interface DatetimeSampleFields {
  readonly _id: ObjectId;
  one: Date;
  optional?: Date;
  nullable: Date | null;
  list: Date[];
  byKey: Record<string, Date>;
  limited?: Instant;
}

/** A document of `datetimeSamples`. */
export class DatetimeSample extends Row {}
export interface DatetimeSample extends DatetimeSampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): DatetimeSampleFields;
}

/** What is given for a new `DatetimeSample`. */
export interface DatetimeSampleInput {
  /** Default: a new id. */
  _id?: ObjectId;
  one: Date;
  optional?: Date;
  nullable: Date | null;
  list: readonly Date[];
  byKey: Readonly<Record<string, Date>>;
  limited?: Instant;
}

/** Which `DatetimeSample` documents: MQL with the names of the fields. */
export interface DatetimeSampleFilter {
  $and?: readonly (DatetimeSampleFilter | RawFilter)[];
  $or?: readonly (DatetimeSampleFilter | RawFilter)[];
  $nor?: readonly (DatetimeSampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  one?: OrderedFilter<Date>;
  optional?: OrderedFilter<Date>;
  nullable?: OrderedFilter<Date | null>;
  list?: ArrayFilter<Date, OrderedCondition<Date>>;
  [path: `list.${number}`]: OrderedFilter<Date>;
  byKey?: MapFilter<Date>;
  [path: `byKey.${string}`]: OrderedFilter<Date>;
  limited?: OrderedFilter<Instant>;
}

/** New values by path. */
export interface DatetimeSampleSet {
  one?: Settable<Date>;
  optional?: Settable<Date>;
  nullable?: Settable<Date | null>;
  list?: Settable<readonly Date[]>;
  'list.$'?: Settable<Date>;
  [path: `list.${ArrayPosition}`]: Settable<Date>;
  byKey?: Settable<Readonly<Record<string, Date>>>;
  [path: `byKey.${string}`]: Settable<Date>;
  limited?: Settable<Instant>;
}

/** Values that only a document made by an upsert gets. */
export interface DatetimeSampleSetOnInsert {
  _id?: Settable<ObjectId>;
  one?: Settable<Date>;
  optional?: Settable<Date>;
  nullable?: Settable<Date | null>;
  list?: Settable<readonly Date[]>;
  byKey?: Settable<Readonly<Record<string, Date>>>;
  [path: `byKey.${string}`]: Settable<Date>;
  limited?: Settable<Instant>;
}

/** What may be missing. */
export interface DatetimeSampleUnset {
  optional?: Unset;
  [path: `byKey.${string}`]: Unset;
  limited?: Unset;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface DatetimeSampleOrdered {
  one?: Settable<Date>;
  optional?: Settable<Date>;
  nullable?: Settable<Date>;
  'list.$'?: Settable<Date>;
  [path: `list.${ArrayPosition}`]: Settable<Date>;
  [path: `byKey.${string}`]: Settable<Date>;
  limited?: Settable<Instant>;
}

/** What is appended. */
export interface DatetimeSamplePush {
  list?: ArrayPush<Date>;
}

/** What is appended unless it is there. */
export interface DatetimeSampleAddToSet {
  list?: ArrayAddToSet<Date>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface DatetimeSamplePull {
  list?: Pull<Date, OrderedCondition<Date>>;
}

/** Which values are removed. */
export interface DatetimeSamplePullAll {
  list?: readonly Date[];
}

/** Which end loses its element. */
export interface DatetimeSamplePop {
  list?: Pop;
}

/** What gets the server's time. */
export interface DatetimeSampleCurrentDate {
  one?: CurrentDate;
  optional?: CurrentDate;
  nullable?: CurrentDate;
  'list.$'?: CurrentDate;
  [path: `list.${ArrayPosition}`]: CurrentDate;
  [path: `byKey.${string}`]: CurrentDate;
  limited?: CurrentDate;
}

/** What an update may do to a `DatetimeSample`, by MongoDB's own operators. */
export interface DatetimeSampleUpdate {
  $set?: DatetimeSampleSet;
  $setOnInsert?: DatetimeSampleSetOnInsert;
  $unset?: DatetimeSampleUnset;
  $min?: DatetimeSampleOrdered;
  $max?: DatetimeSampleOrdered;
  $push?: DatetimeSamplePush;
  $addToSet?: DatetimeSampleAddToSet;
  $pull?: DatetimeSamplePull;
  $pullAll?: DatetimeSamplePullAll;
  $pop?: DatetimeSamplePop;
  $currentDate?: DatetimeSampleCurrentDate;
}

/** Which fields of a `DatetimeSample` are picked or left out. */
export interface DatetimeSampleSelect {
  _id?: boolean;
  one?: boolean;
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  byKey?: boolean;
  limited?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface DatetimeSampleOrder {
  _id?: Direction;
  one?: Direction;
  optional?: Direction;
  nullable?: Direction;
  list?: Direction;
  [path: `list.${number}`]: Direction;
  [path: `byKey.${string}`]: Direction;
  limited?: Direction;
}

/** The fields of a `DatetimeSample` in expressions. */
export interface DatetimeSampleRefs {
  readonly _id: Expression<ObjectId>;
  readonly one: Expression<Date>;
  readonly optional: Expression<Date | null>;
  readonly nullable: Expression<Date | null>;
  readonly list: ArrayExpression<Date>;
  readonly byKey: Expression<Record<string, Date>>;
  readonly limited: Expression<Instant | null>;
}

/** What may be included with a `DatetimeSample`. */
export interface DatetimeSampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface DatetimeSamplePaths {
  _id: ObjectId;
  one: Date;
  optional: Date;
  nullable: Date | null;
  list: Date;
  [path: `list.${number}`]: Date;
  byKey: Record<string, Date>;
  [path: `byKey.${string}`]: Date;
  limited: Instant;
}

/** All types of `DatetimeSample`, as the runtime asks for them. */
export interface DatetimeSampleSpec {
  row: DatetimeSample;
  fields: DatetimeSampleFields;
  input: DatetimeSampleInput;
  filter: DatetimeSampleFilter;
  update: DatetimeSampleUpdate;
  select: DatetimeSampleSelect;
  order: DatetimeSampleOrder;
  refs: DatetimeSampleRefs;
  relations: DatetimeSampleRelations;
  paths: DatetimeSamplePaths;
  id: ObjectId;
}

/** A question to the `DatetimeSample` documents. */
export type DatetimeSampleQuery = Query<DatetimeSampleSpec>;
