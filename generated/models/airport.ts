// Written by Espalier from schema/models/flights.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  Direction,
  Expression,
  GeoFilter,
  GeoPoint,
  Query,
  RawFilter,
  Relation,
  Settable,
  StringFilter,
  TextFilter,
  Unset,
} from '@espalier/runtime/codegen/v1';
import type { FlightSpec } from './flight.js';

/** The fields of a `Airport`. */
export interface AirportFields {
  /** The code that IATA gave it, or the one that the FAA gave it. */
  readonly _id: string;
  name: string;
  city?: string;
  state?: string;
  country: string;
  location: GeoPoint;
}

/** A place that aircraft start from and land at. */
export class Airport extends Row {}
export interface Airport extends AirportFields {
  /** The fields and the included relations as a plain object. */
  plain(): AirportFields;
}

/** What is given for a new `Airport`. */
export interface AirportInput {
  /** The code that IATA gave it, or the one that the FAA gave it. */
  _id: string;
  name: string;
  city?: string;
  state?: string;
  country: string;
  location: GeoPoint;
}

/** Which `Airport` documents: MQL with the names of the fields. */
export interface AirportFilter {
  $and?: readonly (AirportFilter | RawFilter)[];
  $or?: readonly (AirportFilter | RawFilter)[];
  $nor?: readonly (AirportFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: StringFilter;
  name?: StringFilter;
  city?: StringFilter;
  state?: StringFilter;
  country?: StringFilter;
  location?: GeoFilter<GeoPoint>;
}

/** New values by path. */
export interface AirportSet {
  name?: Settable<string>;
  city?: Settable<string>;
  state?: Settable<string>;
  country?: Settable<string>;
  location?: Settable<GeoPoint>;
}

/** Values that only a document made by an upsert gets. */
export interface AirportSetOnInsert {
  _id?: Settable<string>;
  name?: Settable<string>;
  city?: Settable<string>;
  state?: Settable<string>;
  country?: Settable<string>;
  location?: Settable<GeoPoint>;
}

/** What may be missing. */
export interface AirportUnset {
  city?: Unset;
  state?: Unset;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface AirportOrdered {
  name?: Settable<string>;
  city?: Settable<string>;
  state?: Settable<string>;
  country?: Settable<string>;
}

/** What an update may do to a `Airport`, by MongoDB's own operators. */
export interface AirportUpdate {
  $set?: AirportSet;
  $setOnInsert?: AirportSetOnInsert;
  $unset?: AirportUnset;
  $min?: AirportOrdered;
  $max?: AirportOrdered;
}

/** Which fields of a `Airport` are picked or left out. */
export interface AirportSelect {
  _id?: boolean;
  name?: boolean;
  city?: boolean;
  state?: boolean;
  country?: boolean;
  location?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface AirportOrder {
  _id?: Direction;
  name?: Direction;
  city?: Direction;
  state?: Direction;
  country?: Direction;
}

/** The fields of a `Airport` in expressions. */
export interface AirportRefs {
  readonly _id: Expression<string>;
  readonly name: Expression<string>;
  readonly city: Expression<string | null>;
  readonly state: Expression<string | null>;
  readonly country: Expression<string>;
  readonly location: Expression<GeoPoint>;
}

/** What may be included with a `Airport`. */
export interface AirportRelations {
  readonly departures: Relation<FlightSpec, 'many'>;
  readonly arrivals: Relation<FlightSpec, 'many'>;
}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface AirportPaths {
  _id: string;
  name: string;
  city: string;
  state: string;
  country: string;
  location: GeoPoint;
}

/** All types of `Airport`, as the runtime asks for them. */
export interface AirportSpec {
  row: Airport;
  fields: AirportFields;
  input: AirportInput;
  filter: AirportFilter;
  update: AirportUpdate;
  select: AirportSelect;
  order: AirportOrder;
  refs: AirportRefs;
  relations: AirportRelations;
  paths: AirportPaths;
  id: string;
}

/** A question to the `Airport` documents. */
export type AirportQuery = Query<AirportSpec>;
