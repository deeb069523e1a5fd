// Written by Espalier from schema/models/flights.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  BitOperation,
  CurrentDate,
  Direction,
  Expression,
  IntegerFilter,
  ObjectId,
  OrderedFilter,
  Query,
  RawFilter,
  Relation,
  Settable,
  StringFilter,
  TextFilter,
} from '@espalier/runtime/codegen/v1';
import type { AirportSpec } from './airport.js';

/** The fields of a `Flight`. */
export interface FlightFields {
  readonly _id: ObjectId;
  readonly originId: string;
  readonly destinationId: string;
  departure: Date;
  /** Minutes after the planned time; negative when it was early. */
  delay: number;
  /** In miles. */
  distance: number;
}

/** A flight inside the United States in 2001. */
export class Flight extends Row {}
export interface Flight extends FlightFields {
  /** The fields and the included relations as a plain object. */
  plain(): FlightFields;
}

/** What is given for a new `Flight`. */
export interface FlightInput {
  /** Default: a new id. */
  _id?: ObjectId;
  originId: string;
  destinationId: string;
  departure: Date;
  /** Minutes after the planned time; negative when it was early. */
  delay: number;
  /** In miles. */
  distance: number;
}

/** Which `Flight` documents: MQL with the names of the fields. */
export interface FlightFilter {
  $and?: readonly (FlightFilter | RawFilter)[];
  $or?: readonly (FlightFilter | RawFilter)[];
  $nor?: readonly (FlightFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  originId?: StringFilter;
  destinationId?: StringFilter;
  departure?: OrderedFilter<Date>;
  delay?: IntegerFilter;
  distance?: IntegerFilter;
}

/** New values by path. */
export interface FlightSet {
  departure?: Settable<Date>;
  delay?: Settable<number>;
  distance?: Settable<number>;
}

/** Values that only a document made by an upsert gets. */
export interface FlightSetOnInsert {
  _id?: Settable<ObjectId>;
  originId?: Settable<string>;
  destinationId?: Settable<string>;
  departure?: Settable<Date>;
  delay?: Settable<number>;
  distance?: Settable<number>;
}

/** What is added or multiplied. */
export interface FlightIncrement {
  delay?: Settable<number>;
  distance?: Settable<number>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface FlightOrdered {
  departure?: Settable<Date>;
  delay?: Settable<number>;
  distance?: Settable<number>;
}

/** What gets the server's time. */
export interface FlightCurrentDate {
  departure?: CurrentDate;
}

/** Which bits change. */
export interface FlightBit {
  delay?: BitOperation<number>;
  distance?: BitOperation<number>;
}

/** What an update may do to a `Flight`, by MongoDB's own operators. */
export interface FlightUpdate {
  $set?: FlightSet;
  $setOnInsert?: FlightSetOnInsert;
  $inc?: FlightIncrement;
  $mul?: FlightIncrement;
  $min?: FlightOrdered;
  $max?: FlightOrdered;
  $currentDate?: FlightCurrentDate;
  $bit?: FlightBit;
}

/** Which fields of a `Flight` are picked or left out. */
export interface FlightSelect {
  _id?: boolean;
  originId?: boolean;
  destinationId?: boolean;
  departure?: boolean;
  delay?: boolean;
  distance?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface FlightOrder {
  _id?: Direction;
  originId?: Direction;
  destinationId?: Direction;
  departure?: Direction;
  delay?: Direction;
  distance?: Direction;
}

/** The fields of a `Flight` in expressions. */
export interface FlightRefs {
  readonly _id: Expression<ObjectId>;
  readonly originId: Expression<string>;
  readonly destinationId: Expression<string>;
  readonly departure: Expression<Date>;
  readonly delay: Expression<number>;
  readonly distance: Expression<number>;
}

/** What may be included with a `Flight`. */
export interface FlightRelations {
  readonly origin: Relation<AirportSpec, 'one'>;
  readonly destination: Relation<AirportSpec, 'one'>;
}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface FlightPaths {
  _id: ObjectId;
  originId: string;
  destinationId: string;
  departure: Date;
  delay: number;
  distance: number;
}

/** All types of `Flight`, as the runtime asks for them. */
export interface FlightSpec {
  row: Flight;
  fields: FlightFields;
  input: FlightInput;
  filter: FlightFilter;
  update: FlightUpdate;
  select: FlightSelect;
  order: FlightOrder;
  refs: FlightRefs;
  relations: FlightRelations;
  paths: FlightPaths;
  id: ObjectId;
}

/** A question to the `Flight` documents. */
export type FlightQuery = Query<FlightSpec>;
