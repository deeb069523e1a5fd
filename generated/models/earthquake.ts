// Written by Espalier from schema/models/earthquakes.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  ArrayAddToSet,
  ArrayExpression,
  ArrayFilter,
  ArrayPosition,
  ArrayPush,
  BitOperation,
  CurrentDate,
  Direction,
  EmbeddedExpression,
  EmbeddedFilter,
  Expression,
  GeoFilter,
  GeoPoint,
  IntegerFilter,
  NumberFilter,
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
  ValueFilter,
} from '@espalier/runtime/codegen/v1';
import type { EarthquakeAlert, EarthquakeKind } from './enums.js';
import type { Shaking, ShakingInput, ShakingRefs, ShakingSelect } from './shaking.js';

/** The fields of a `Earthquake`. */
export interface EarthquakeFields {
  /** The event's identifier at the survey. */
  readonly _id: string;
  place: string;
  location: GeoPoint;
  /** When it began. */
  at: Date;
  /** When the entry was last changed by the survey. */
  revised: Date;
  magnitude: number | null;
  magnitudeType?: string;
  /** In kilometres below the surface. */
  depth: number;
  kind: EarthquakeKind;
  alert?: EarthquakeAlert;
  tsunami: boolean;
  shaking?: Shaking;
  networks: string[];
  page: string;
}

/** An earthquake as the United States Geological Survey listed it. */
export class Earthquake extends Row {}
export interface Earthquake extends EarthquakeFields {
  /** The fields and the included relations as a plain object. */
  plain(): EarthquakeFields;
}

/** What is given for a new `Earthquake`. */
export interface EarthquakeInput {
  /** The event's identifier at the survey. */
  _id: string;
  place: string;
  location: GeoPoint;
  /** When it began. */
  at: Date;
  /** When the entry was last changed by the survey. */
  revised: Date;
  magnitude: number | null;
  magnitudeType?: string;
  /** In kilometres below the surface. */
  depth: number;
  /** Default: 'earthquake'. */
  kind?: EarthquakeKind;
  alert?: EarthquakeAlert;
  tsunami: boolean;
  shaking?: ShakingInput;
  networks: readonly string[];
  page: string;
}

/** Which `Earthquake` documents: MQL with the names of the fields. */
export interface EarthquakeFilter {
  $and?: readonly (EarthquakeFilter | RawFilter)[];
  $or?: readonly (EarthquakeFilter | RawFilter)[];
  $nor?: readonly (EarthquakeFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: StringFilter;
  place?: StringFilter;
  location?: GeoFilter<GeoPoint>;
  at?: OrderedFilter<Date>;
  revised?: OrderedFilter<Date>;
  magnitude?: NumberFilter<number | null>;
  magnitudeType?: StringFilter;
  depth?: NumberFilter<number>;
  kind?: ValueFilter<EarthquakeKind>;
  alert?: ValueFilter<EarthquakeAlert>;
  tsunami?: ValueFilter<boolean>;
  shaking?: EmbeddedFilter<ShakingInput>;
  'shaking.reports'?: IntegerFilter;
  'shaking.communityIntensity'?: NumberFilter<number>;
  'shaking.instrumentalIntensity'?: NumberFilter<number>;
  networks?: ArrayFilter<string, StringCondition>;
  [path: `networks.${number}`]: StringFilter;
  page?: StringFilter;
}

/** New values by path. */
export interface EarthquakeSet {
  place?: Settable<string>;
  location?: Settable<GeoPoint>;
  at?: Settable<Date>;
  revised?: Settable<Date>;
  magnitude?: Settable<number | null>;
  magnitudeType?: Settable<string>;
  depth?: Settable<number>;
  kind?: Settable<EarthquakeKind>;
  alert?: Settable<EarthquakeAlert>;
  tsunami?: Settable<boolean>;
  shaking?: Settable<ShakingInput>;
  'shaking.reports'?: Settable<number>;
  'shaking.communityIntensity'?: Settable<number>;
  'shaking.instrumentalIntensity'?: Settable<number>;
  networks?: Settable<readonly string[]>;
  'networks.$'?: Settable<string>;
  [path: `networks.${ArrayPosition}`]: Settable<string>;
  page?: Settable<string>;
}

/** Values that only a document made by an upsert gets. */
export interface EarthquakeSetOnInsert {
  _id?: Settable<string>;
  place?: Settable<string>;
  location?: Settable<GeoPoint>;
  at?: Settable<Date>;
  revised?: Settable<Date>;
  magnitude?: Settable<number | null>;
  magnitudeType?: Settable<string>;
  depth?: Settable<number>;
  kind?: Settable<EarthquakeKind>;
  alert?: Settable<EarthquakeAlert>;
  tsunami?: Settable<boolean>;
  shaking?: Settable<ShakingInput>;
  'shaking.reports'?: Settable<number>;
  'shaking.communityIntensity'?: Settable<number>;
  'shaking.instrumentalIntensity'?: Settable<number>;
  networks?: Settable<readonly string[]>;
  page?: Settable<string>;
}

/** What may be missing. */
export interface EarthquakeUnset {
  magnitudeType?: Unset;
  alert?: Unset;
  shaking?: Unset;
  'shaking.reports'?: Unset;
  'shaking.communityIntensity'?: Unset;
  'shaking.instrumentalIntensity'?: Unset;
}

/** What is added or multiplied. */
export interface EarthquakeIncrement {
  magnitude?: Settable<number>;
  depth?: Settable<number>;
  'shaking.reports'?: Settable<number>;
  'shaking.communityIntensity'?: Settable<number>;
  'shaking.instrumentalIntensity'?: Settable<number>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface EarthquakeOrdered {
  place?: Settable<string>;
  at?: Settable<Date>;
  revised?: Settable<Date>;
  magnitude?: Settable<number>;
  magnitudeType?: Settable<string>;
  depth?: Settable<number>;
  'shaking.reports'?: Settable<number>;
  'shaking.communityIntensity'?: Settable<number>;
  'shaking.instrumentalIntensity'?: Settable<number>;
  'networks.$'?: Settable<string>;
  [path: `networks.${ArrayPosition}`]: Settable<string>;
  page?: Settable<string>;
}

/** What is appended. */
export interface EarthquakePush {
  networks?: ArrayPush<string>;
}

/** What is appended unless it is there. */
export interface EarthquakeAddToSet {
  networks?: ArrayAddToSet<string>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface EarthquakePull {
  networks?: Pull<string, StringCondition>;
}

/** Which values are removed. */
export interface EarthquakePullAll {
  networks?: readonly string[];
}

/** Which end loses its element. */
export interface EarthquakePop {
  networks?: Pop;
}

/** What gets the server's time. */
export interface EarthquakeCurrentDate {
  at?: CurrentDate;
  revised?: CurrentDate;
}

/** Which bits change. */
export interface EarthquakeBit {
  'shaking.reports'?: BitOperation<number>;
}

/** What an update may do to a `Earthquake`, by MongoDB's own operators. */
export interface EarthquakeUpdate {
  $set?: EarthquakeSet;
  $setOnInsert?: EarthquakeSetOnInsert;
  $unset?: EarthquakeUnset;
  $inc?: EarthquakeIncrement;
  $mul?: EarthquakeIncrement;
  $min?: EarthquakeOrdered;
  $max?: EarthquakeOrdered;
  $push?: EarthquakePush;
  $addToSet?: EarthquakeAddToSet;
  $pull?: EarthquakePull;
  $pullAll?: EarthquakePullAll;
  $pop?: EarthquakePop;
  $currentDate?: EarthquakeCurrentDate;
  $bit?: EarthquakeBit;
}

/** Which fields of a `Earthquake` are picked or left out. */
export interface EarthquakeSelect {
  _id?: boolean;
  place?: boolean;
  location?: boolean;
  at?: boolean;
  revised?: boolean;
  magnitude?: boolean;
  magnitudeType?: boolean;
  depth?: boolean;
  kind?: boolean;
  alert?: boolean;
  tsunami?: boolean;
  shaking?: boolean | ShakingSelect;
  networks?: boolean;
  page?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface EarthquakeOrder {
  _id?: Direction;
  place?: Direction;
  at?: Direction;
  revised?: Direction;
  magnitude?: Direction;
  magnitudeType?: Direction;
  depth?: Direction;
  kind?: Direction;
  alert?: Direction;
  tsunami?: Direction;
  'shaking.reports'?: Direction;
  'shaking.communityIntensity'?: Direction;
  'shaking.instrumentalIntensity'?: Direction;
  networks?: Direction;
  [path: `networks.${number}`]: Direction;
  page?: Direction;
}

/** The fields of a `Earthquake` in expressions. */
export interface EarthquakeRefs {
  readonly _id: Expression<string>;
  readonly place: Expression<string>;
  readonly location: Expression<GeoPoint>;
  readonly at: Expression<Date>;
  readonly revised: Expression<Date>;
  readonly magnitude: Expression<number | null>;
  readonly magnitudeType: Expression<string | null>;
  readonly depth: Expression<number>;
  readonly kind: Expression<EarthquakeKind>;
  readonly alert: Expression<EarthquakeAlert | null>;
  readonly tsunami: Expression<boolean>;
  readonly shaking: EmbeddedExpression<Shaking | null, ShakingRefs>;
  readonly networks: ArrayExpression<string>;
  readonly page: Expression<string>;
}

/** What may be included with a `Earthquake`. */
export interface EarthquakeRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface EarthquakePaths {
  _id: string;
  place: string;
  location: GeoPoint;
  at: Date;
  revised: Date;
  magnitude: number | null;
  magnitudeType: string;
  depth: number;
  kind: EarthquakeKind;
  alert: EarthquakeAlert;
  tsunami: boolean;
  shaking: Shaking;
  'shaking.reports': number;
  'shaking.communityIntensity': number;
  'shaking.instrumentalIntensity': number;
  networks: string;
  [path: `networks.${number}`]: string;
  page: string;
}

/** All types of `Earthquake`, as the runtime asks for them. */
export interface EarthquakeSpec {
  row: Earthquake;
  fields: EarthquakeFields;
  input: EarthquakeInput;
  filter: EarthquakeFilter;
  update: EarthquakeUpdate;
  select: EarthquakeSelect;
  order: EarthquakeOrder;
  refs: EarthquakeRefs;
  relations: EarthquakeRelations;
  paths: EarthquakePaths;
  id: string;
}

/** A question to the `Earthquake` documents. */
export type EarthquakeQuery = Query<EarthquakeSpec>;
