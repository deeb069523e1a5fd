import type {
  BSONRegExp,
  BsonValue,
  Decimal128,
  FileValue,
  GeoGeometryCollection,
  GeoLineString,
  GeoMultiLineString,
  GeoMultiPoint,
  GeoMultiPolygon,
  GeoPoint,
  GeoPolygon,
  ImageValue,
  ObjectId,
  UUID,
} from '@espalier/runtime/codegen/v1';
import { expectTypeOf } from 'vitest';
import type { BinarySampleFields } from '../cases/field-types/binary/expected/index.js';
import type { BoolSampleFields } from '../cases/field-types/bool/expected/index.js';
import type { DateSampleFields } from '../cases/field-types/date/expected/index.js';
import type { DatetimeSampleFields } from '../cases/field-types/datetime/expected/index.js';
import type { DecimalSampleFields } from '../cases/field-types/decimal/expected/index.js';
import type { DoubleSampleFields } from '../cases/field-types/double/expected/index.js';
import type { EmailSampleFields } from '../cases/field-types/email/expected/index.js';
import type { FileSampleFields } from '../cases/field-types/file/expected/index.js';
import type { GeoGeometryCollectionSampleFields } from '../cases/field-types/geo.geometryCollection/expected/index.js';
import type { GeoLineStringSampleFields } from '../cases/field-types/geo.lineString/expected/index.js';
import type { GeoMultiLineStringSampleFields } from '../cases/field-types/geo.multiLineString/expected/index.js';
import type { GeoMultiPointSampleFields } from '../cases/field-types/geo.multiPoint/expected/index.js';
import type { GeoMultiPolygonSampleFields } from '../cases/field-types/geo.multiPolygon/expected/index.js';
import type { GeoPointSampleFields } from '../cases/field-types/geo.point/expected/index.js';
import type { GeoPolygonSampleFields } from '../cases/field-types/geo.polygon/expected/index.js';
import type { ImageSampleFields } from '../cases/field-types/image/expected/index.js';
import type { IntSampleFields } from '../cases/field-types/int/expected/index.js';
import type { IpSampleFields } from '../cases/field-types/ip/expected/index.js';
import type { JsonSampleFields } from '../cases/field-types/json/expected/index.js';
import type { LongSampleFields } from '../cases/field-types/long/expected/index.js';
import type { ObjectIdSampleFields } from '../cases/field-types/objectId/expected/index.js';
import type { RegexSampleFields } from '../cases/field-types/regex/expected/index.js';
import type { SlugSampleFields } from '../cases/field-types/slug/expected/index.js';
import type { StringSampleFields } from '../cases/field-types/string/expected/index.js';
import type { TimeSampleFields } from '../cases/field-types/time/expected/index.js';
import type { UrlSampleFields } from '../cases/field-types/url/expected/index.js';
import type { UuidSampleFields } from '../cases/field-types/uuid/expected/index.js';

/** The fields that each case has, whatever its type. */
type Value<Fields> = Pick<Fields, Extract<keyof Fields, 'one' | 'optional' | 'nullable' | 'list' | 'byKey'>>;

/** What these must be for a field type whose values are `T`. */
interface Shape<T> {
  one: T;
  optional?: T;
  nullable: T | null;
  list: T[];
  byKey: Record<string, T>;
}

expectTypeOf<Value<StringSampleFields>>().toEqualTypeOf<Shape<string>>();
expectTypeOf<Value<EmailSampleFields>>().toEqualTypeOf<Shape<string>>();
expectTypeOf<Value<UrlSampleFields>>().toEqualTypeOf<Shape<string>>();
expectTypeOf<Value<SlugSampleFields>>().toEqualTypeOf<Shape<string>>();
expectTypeOf<Value<IpSampleFields>>().toEqualTypeOf<Shape<string>>();
expectTypeOf<Value<IntSampleFields>>().toEqualTypeOf<Shape<number>>();
expectTypeOf<Value<LongSampleFields>>().toEqualTypeOf<Shape<bigint>>();
expectTypeOf<Value<DoubleSampleFields>>().toEqualTypeOf<Shape<number>>();
expectTypeOf<Value<DecimalSampleFields>>().toEqualTypeOf<Shape<Decimal128>>();
expectTypeOf<Value<BoolSampleFields>>().toEqualTypeOf<Shape<boolean>>();
expectTypeOf<Value<ObjectIdSampleFields>>().toEqualTypeOf<Shape<ObjectId>>();
expectTypeOf<Value<UuidSampleFields>>().toEqualTypeOf<Shape<UUID>>();
expectTypeOf<Value<BinarySampleFields>>().toEqualTypeOf<Shape<Uint8Array>>();
expectTypeOf<Value<RegexSampleFields>>().toEqualTypeOf<Shape<BSONRegExp>>();
expectTypeOf<Value<JsonSampleFields>>().toEqualTypeOf<Shape<BsonValue>>();
expectTypeOf<Value<FileSampleFields>>().toEqualTypeOf<Shape<FileValue>>();
expectTypeOf<Value<ImageSampleFields>>().toEqualTypeOf<Shape<ImageValue>>();
expectTypeOf<Value<DateSampleFields>>().toEqualTypeOf<Shape<string>>();
expectTypeOf<Value<TimeSampleFields>>().toEqualTypeOf<Shape<string>>();
expectTypeOf<Value<DatetimeSampleFields>>().toEqualTypeOf<Shape<Date>>();
expectTypeOf<Value<GeoPointSampleFields>>().toEqualTypeOf<Shape<GeoPoint>>();
expectTypeOf<Value<GeoLineStringSampleFields>>().toEqualTypeOf<Shape<GeoLineString>>();
expectTypeOf<Value<GeoPolygonSampleFields>>().toEqualTypeOf<Shape<GeoPolygon>>();
expectTypeOf<Value<GeoMultiPointSampleFields>>().toEqualTypeOf<Shape<GeoMultiPoint>>();
expectTypeOf<Value<GeoMultiLineStringSampleFields>>().toEqualTypeOf<Shape<GeoMultiLineString>>();
expectTypeOf<Value<GeoMultiPolygonSampleFields>>().toEqualTypeOf<Shape<GeoMultiPolygon>>();
expectTypeOf<Value<GeoGeometryCollectionSampleFields>>().toEqualTypeOf<Shape<GeoGeometryCollection>>();
