import { binaryType } from './binary.ts';
import { boolType } from './bool.ts';
import { dateType } from './date.ts';
import { datetimeType } from './datetime.ts';
import { decimalType } from './decimal.ts';
import { doubleType } from './double.ts';
import { emailType } from './email.ts';
import type { FieldType } from './field-type.ts';
import { fileType } from './file.ts';
import { geoGeometryCollectionType } from './geo-geometry-collection.ts';
import { geoLineStringType } from './geo-line-string.ts';
import { geoMultiLineStringType } from './geo-multi-line-string.ts';
import { geoMultiPointType } from './geo-multi-point.ts';
import { geoMultiPolygonType } from './geo-multi-polygon.ts';
import { geoPointType } from './geo-point.ts';
import { geoPolygonType } from './geo-polygon.ts';
import { imageType } from './image.ts';
import { intType } from './int.ts';
import { ipType } from './ip.ts';
import { jsonType } from './json.ts';
import { longType } from './long.ts';
import { objectIdType } from './object-id.ts';
import { regexType } from './regex.ts';
import { slugType } from './slug.ts';
import { stringType } from './string.ts';
import { timeType } from './time.ts';
import { urlType } from './url.ts';
import { uuidType } from './uuid.ts';

/** Every field type, in the order of the reference. */
export const fieldTypes: readonly FieldType[] = [
  stringType,
  emailType,
  urlType,
  slugType,
  ipType,
  intType,
  longType,
  doubleType,
  decimalType,
  boolType,
  objectIdType,
  uuidType,
  binaryType,
  regexType,
  jsonType,
  fileType,
  imageType,
  dateType,
  timeType,
  datetimeType,
  geoPointType,
  geoLineStringType,
  geoPolygonType,
  geoMultiPointType,
  geoMultiLineStringType,
  geoMultiPolygonType,
  geoGeometryCollectionType,
];

/** Every field type by the name that users write. */
export const fieldTypesByName: ReadonlyMap<string, FieldType> = new Map(fieldTypes.map((type) => [type.name, type]));
