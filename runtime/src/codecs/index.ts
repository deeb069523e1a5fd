export { ArrayCodec, type ArrayOptions, array } from './array.ts';
export { type BinaryOptions, binary } from './binary.ts';
export { bool } from './bool.ts';
export { ordinaryBsonOptions } from './bson-options.ts';
export { asBson, type BsonObject } from './bson-value.ts';
export type { Range } from './check-range.ts';
export type { Codec, Comparison, Conversion, ConvertibleType, EncodeContext, Structure } from './codec.ts';
export { converted } from './converted.ts';
export { date } from './date.ts';
export { datetime } from './datetime.ts';
export { type DecimalOptions, decimal } from './decimal.ts';
export { shape } from './declare-shape.ts';
export { decodeDocument } from './decode-document.ts';
export { double } from './double.ts';
export { embedded } from './embedded.ts';
export { encodeDocument } from './encode-document.ts';
export { enumeration } from './enumeration.ts';
export { type FileValue, file } from './file.ts';
export { geo } from './geo.ts';
export type {
  GeoGeometryCollection,
  GeoLineString,
  GeoMultiLineString,
  GeoMultiPoint,
  GeoMultiPolygon,
  Geometry,
  GeoPoint,
  GeoPolygon,
  GeoPosition,
} from './geo-json.ts';
export { type ImageValue, image } from './image.ts';
export { int } from './int.ts';
export { type BsonValue, json } from './json.ts';
export { jsonForm } from './json-form.ts';
export { long } from './long.ts';
export { map } from './map.ts';
export { nullable } from './nullable.ts';
export { objectId } from './object-id.ts';
export { getOwn, setOwn } from './own-property.ts';
export { preserveFields } from './preserve.ts';
export { type ProblemCode, problemCodes, report } from './problem-codes.ts';
export { regex } from './regex.ts';
export { sameValue } from './same-value.ts';
export type { DefaultShape, FieldShape, NamedField, Shape } from './shape.ts';
export { type StringOptions, string } from './string.ts';
export { type Instant, instant, type PlainDate, type PlainTime, plainDate, plainTime } from './temporal.ts';
export { temporalDate } from './temporal-date.ts';
export { temporalDatetime } from './temporal-datetime.ts';
export { temporalTime } from './temporal-time.ts';
export type { TextFormat } from './text-format.ts';
export { time } from './time.ts';
export { setUnknown } from './unknown-keys.ts';
export { uuid } from './uuid.ts';
