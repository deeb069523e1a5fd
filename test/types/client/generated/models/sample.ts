// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  BitOperation,
  BSONRegExp,
  CurrentDate,
  Direction,
  Expression,
  FileValue,
  GeoFilter,
  GeoGeometryCollection,
  GeoLineString,
  GeoMultiLineString,
  GeoMultiPoint,
  GeoMultiPolygon,
  GeoPolygon,
  Instant,
  IntegerFilter,
  OrderedFilter,
  PlainDate,
  PlainTime,
  Query,
  RawFilter,
  Settable,
  StringFilter,
  TextFilter,
  Unset,
  UUID,
  ValueFilter,
} from '@espalier/runtime/codegen/v1';

/** The fields of a `Sample`. */
export interface SampleFields {
  readonly _id: UUID;
  number: number;
  site?: string;
  handle?: string;
  host?: string;
  bytes?: Uint8Array;
  pattern?: BSONRegExp;
  file?: FileValue;
  day?: string;
  dayTemporal?: PlainDate;
  clock?: string;
  clockTemporal?: PlainTime;
  moment?: Date;
  momentTemporal?: Instant;
  line?: GeoLineString;
  area?: GeoPolygon;
  points?: GeoMultiPoint;
  lines?: GeoMultiLineString;
  areas?: GeoMultiPolygon;
  shapes?: GeoGeometryCollection;
}

/** One field of every type. */
export class Sample extends Row {}
export interface Sample extends SampleFields {
  /** The fields and the included relations as a plain object. */
  plain(): SampleFields;
}

/** What is given for a new `Sample`. */
export interface SampleInput {
  /** Default: a new UUID. */
  _id?: UUID | string;
  /** Default: the next number of the sequence 'samples.number'. */
  number?: number;
  site?: string;
  handle?: string;
  host?: string;
  bytes?: Uint8Array;
  pattern?: BSONRegExp | RegExp;
  file?: FileValue;
  day?: string;
  dayTemporal?: PlainDate;
  clock?: string;
  clockTemporal?: PlainTime;
  moment?: Date;
  momentTemporal?: Instant;
  line?: GeoLineString;
  area?: GeoPolygon;
  points?: GeoMultiPoint;
  lines?: GeoMultiLineString;
  areas?: GeoMultiPolygon;
  shapes?: GeoGeometryCollection;
}

/** Which `Sample` documents: MQL with the names of the fields. */
export interface SampleFilter {
  $and?: readonly (SampleFilter | RawFilter)[];
  $or?: readonly (SampleFilter | RawFilter)[];
  $nor?: readonly (SampleFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<UUID | string>;
  number?: IntegerFilter;
  site?: StringFilter;
  handle?: StringFilter;
  host?: StringFilter;
  bytes?: OrderedFilter<Uint8Array>;
  pattern?: ValueFilter<BSONRegExp | RegExp>;
  file?: ValueFilter<FileValue>;
  day?: OrderedFilter<string>;
  dayTemporal?: OrderedFilter<PlainDate>;
  clock?: OrderedFilter<string>;
  clockTemporal?: OrderedFilter<PlainTime>;
  moment?: OrderedFilter<Date>;
  momentTemporal?: OrderedFilter<Instant>;
  line?: GeoFilter<GeoLineString>;
  area?: GeoFilter<GeoPolygon>;
  points?: GeoFilter<GeoMultiPoint>;
  lines?: GeoFilter<GeoMultiLineString>;
  areas?: GeoFilter<GeoMultiPolygon>;
  shapes?: GeoFilter<GeoGeometryCollection>;
}

/** New values by path. */
export interface SampleSet {
  number?: Settable<number>;
  site?: Settable<string>;
  handle?: Settable<string>;
  host?: Settable<string>;
  bytes?: Settable<Uint8Array>;
  pattern?: Settable<BSONRegExp | RegExp>;
  file?: Settable<FileValue>;
  day?: Settable<string>;
  dayTemporal?: Settable<PlainDate>;
  clock?: Settable<string>;
  clockTemporal?: Settable<PlainTime>;
  moment?: Settable<Date>;
  momentTemporal?: Settable<Instant>;
  line?: Settable<GeoLineString>;
  area?: Settable<GeoPolygon>;
  points?: Settable<GeoMultiPoint>;
  lines?: Settable<GeoMultiLineString>;
  areas?: Settable<GeoMultiPolygon>;
  shapes?: Settable<GeoGeometryCollection>;
}

/** Values that only a document made by an upsert gets. */
export interface SampleSetOnInsert {
  _id?: Settable<UUID | string>;
  number?: Settable<number>;
  site?: Settable<string>;
  handle?: Settable<string>;
  host?: Settable<string>;
  bytes?: Settable<Uint8Array>;
  pattern?: Settable<BSONRegExp | RegExp>;
  file?: Settable<FileValue>;
  day?: Settable<string>;
  dayTemporal?: Settable<PlainDate>;
  clock?: Settable<string>;
  clockTemporal?: Settable<PlainTime>;
  moment?: Settable<Date>;
  momentTemporal?: Settable<Instant>;
  line?: Settable<GeoLineString>;
  area?: Settable<GeoPolygon>;
  points?: Settable<GeoMultiPoint>;
  lines?: Settable<GeoMultiLineString>;
  areas?: Settable<GeoMultiPolygon>;
  shapes?: Settable<GeoGeometryCollection>;
}

/** What may be missing. */
export interface SampleUnset {
  site?: Unset;
  handle?: Unset;
  host?: Unset;
  bytes?: Unset;
  pattern?: Unset;
  file?: Unset;
  day?: Unset;
  dayTemporal?: Unset;
  clock?: Unset;
  clockTemporal?: Unset;
  moment?: Unset;
  momentTemporal?: Unset;
  line?: Unset;
  area?: Unset;
  points?: Unset;
  lines?: Unset;
  areas?: Unset;
  shapes?: Unset;
}

/** What is added or multiplied. */
export interface SampleIncrement {
  number?: Settable<number>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface SampleOrdered {
  number?: Settable<number>;
  site?: Settable<string>;
  handle?: Settable<string>;
  host?: Settable<string>;
  bytes?: Settable<Uint8Array>;
  day?: Settable<string>;
  dayTemporal?: Settable<PlainDate>;
  clock?: Settable<string>;
  clockTemporal?: Settable<PlainTime>;
  moment?: Settable<Date>;
  momentTemporal?: Settable<Instant>;
}

/** What gets the server's time. */
export interface SampleCurrentDate {
  moment?: CurrentDate;
  momentTemporal?: CurrentDate;
}

/** Which bits change. */
export interface SampleBit {
  number?: BitOperation<number>;
}

/** What an update may do to a `Sample`, by MongoDB's own operators. */
export interface SampleUpdate {
  $set?: SampleSet;
  $setOnInsert?: SampleSetOnInsert;
  $unset?: SampleUnset;
  $inc?: SampleIncrement;
  $mul?: SampleIncrement;
  $min?: SampleOrdered;
  $max?: SampleOrdered;
  $currentDate?: SampleCurrentDate;
  $bit?: SampleBit;
}

/** Which fields of a `Sample` are picked or left out. */
export interface SampleSelect {
  _id?: boolean;
  number?: boolean;
  site?: boolean;
  handle?: boolean;
  host?: boolean;
  bytes?: boolean;
  pattern?: boolean;
  file?: boolean;
  day?: boolean;
  dayTemporal?: boolean;
  clock?: boolean;
  clockTemporal?: boolean;
  moment?: boolean;
  momentTemporal?: boolean;
  line?: boolean;
  area?: boolean;
  points?: boolean;
  lines?: boolean;
  areas?: boolean;
  shapes?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface SampleOrder {
  _id?: Direction;
  number?: Direction;
  site?: Direction;
  handle?: Direction;
  host?: Direction;
  bytes?: Direction;
  pattern?: Direction;
  file?: Direction;
  day?: Direction;
  dayTemporal?: Direction;
  clock?: Direction;
  clockTemporal?: Direction;
  moment?: Direction;
  momentTemporal?: Direction;
}

/** The fields of a `Sample` in expressions. */
export interface SampleRefs {
  readonly _id: Expression<UUID>;
  readonly number: Expression<number>;
  readonly site: Expression<string | null>;
  readonly handle: Expression<string | null>;
  readonly host: Expression<string | null>;
  readonly bytes: Expression<Uint8Array | null>;
  readonly pattern: Expression<BSONRegExp | null>;
  readonly file: Expression<FileValue | null>;
  readonly day: Expression<string | null>;
  readonly dayTemporal: Expression<PlainDate | null>;
  readonly clock: Expression<string | null>;
  readonly clockTemporal: Expression<PlainTime | null>;
  readonly moment: Expression<Date | null>;
  readonly momentTemporal: Expression<Instant | null>;
  readonly line: Expression<GeoLineString | null>;
  readonly area: Expression<GeoPolygon | null>;
  readonly points: Expression<GeoMultiPoint | null>;
  readonly lines: Expression<GeoMultiLineString | null>;
  readonly areas: Expression<GeoMultiPolygon | null>;
  readonly shapes: Expression<GeoGeometryCollection | null>;
}

/** What may be included with a `Sample`. */
export interface SampleRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface SamplePaths {
  _id: UUID;
  number: number;
  site: string;
  handle: string;
  host: string;
  bytes: Uint8Array;
  pattern: BSONRegExp;
  file: FileValue;
  day: string;
  dayTemporal: PlainDate;
  clock: string;
  clockTemporal: PlainTime;
  moment: Date;
  momentTemporal: Instant;
  line: GeoLineString;
  area: GeoPolygon;
  points: GeoMultiPoint;
  lines: GeoMultiLineString;
  areas: GeoMultiPolygon;
  shapes: GeoGeometryCollection;
}

/** All types of `Sample`, as the runtime asks for them. */
export interface SampleSpec {
  row: Sample;
  fields: SampleFields;
  input: SampleInput;
  filter: SampleFilter;
  update: SampleUpdate;
  select: SampleSelect;
  order: SampleOrder;
  refs: SampleRefs;
  relations: SampleRelations;
  paths: SamplePaths;
  id: UUID;
}

/** A question to the `Sample` documents. */
export type SampleQuery = Query<SampleSpec>;
