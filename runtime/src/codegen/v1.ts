/**
 * The one door through which generated code enters the runtime. What stands here stays as it is: clients that were
 * generated earlier import it by these names.
 */

// The driver's classes that fields may hold.
export { Binary, BSONRegExp, Decimal128, Double, Long, MongoClient, ObjectId, UUID } from 'mongodb';
// What compiled readers, writers and tables call.
export * from '../codecs/bytes/index.ts';
export * from '../codecs/compiled/index.ts';
export {
  type ArrayOptions,
  array,
  type BinaryOptions,
  type BsonObject,
  type BsonValue,
  binary,
  bool,
  type Codec,
  converted,
  type DecimalOptions,
  type DefaultShape,
  date,
  datetime,
  decimal,
  double,
  type EncodeContext,
  embedded,
  enumeration,
  type FieldShape,
  type FileValue,
  file,
  type GeoGeometryCollection,
  type GeoLineString,
  type GeoMultiLineString,
  type GeoMultiPoint,
  type GeoMultiPolygon,
  type Geometry,
  type GeoPoint,
  type GeoPolygon,
  type GeoPosition,
  geo,
  type ImageValue,
  type Instant,
  image,
  instant,
  int,
  json,
  long,
  map,
  type NamedField,
  nullable,
  objectId,
  type PlainDate,
  type PlainTime,
  plainDate,
  plainTime,
  type Range,
  regex,
  type Shape,
  type StringOptions,
  setOwn,
  shape,
  string,
  type TextFormat,
  temporalDate,
  temporalDatetime,
  temporalTime,
  time,
  uuid,
} from '../codecs/index.ts';
// What the interfaces of models are made of.
export type { Expression } from '../expression/expression.ts';
export type { ArrayExpression, EmbeddedExpression } from '../expression/refs.ts';
export { connectModels } from '../model/connect-models.ts';
// Connecting.
export type { ConnectOptions } from '../model/connect-options.ts';
export type { Connected } from '../model/connected.ts';
export type { ModelDescriptor, RelationShape } from '../model/descriptor.ts';
export { Model } from '../model/model.ts';
export { Row } from '../model/row.ts';
export type { Relation, Spec } from '../model/spec.ts';
export type { Direction } from '../query/direction.ts';
export type { AnyFilter } from '../query/filters/any-filter.ts';
export type { ArrayCondition, ArrayFilter } from '../query/filters/array-filter.ts';
export type { EmbeddedArrayCondition, EmbeddedArrayFilter } from '../query/filters/embedded-array-filter.ts';
export type { EmbeddedFilter } from '../query/filters/embedded-filter.ts';
export type { GeoCondition, GeoFilter } from '../query/filters/geo-filter.ts';
export type { IntegerCondition, IntegerFilter } from '../query/filters/integer-filter.ts';
export type { MapFilter } from '../query/filters/map-filter.ts';
export type { NumberCondition, NumberFilter } from '../query/filters/number-filter.ts';
export type { OrderedCondition, OrderedFilter } from '../query/filters/ordered-filter.ts';
export type { RawFilter } from '../query/filters/raw-filter.ts';
export type { StringCondition, StringFilter } from '../query/filters/string-filter.ts';
export type { TextFilter } from '../query/filters/text-filter.ts';
export type { ValueCondition, ValueFilter } from '../query/filters/value-filter.ts';
export type { Query } from '../query/query.ts';
export type { Transaction, TransactionOptions } from '../transaction/transaction-types.ts';
export type {
  ArrayAddToSet,
  ArrayPosition,
  ArrayPush,
  BitOperation,
  CurrentDate,
  Pop,
  Pull,
  Settable,
  Unset,
} from '../update/update-types.ts';
