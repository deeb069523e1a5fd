import { Binary, Double, Int32, Long, ObjectId } from 'mongodb';
import type { YamlValue } from '../../1-parse/document.ts';
import { fieldTypesByName } from '../../field-types/index.ts';
import { type GeometryName, isGeometry } from '../../field-types/rules/is-geometry.ts';
import { bsonTypeName } from './bson-type-name.ts';
import {
  emptyProfile,
  emptyShape,
  MOST_IDS,
  MOST_KEYS,
  MOST_VALUES,
  type ShapeProfile,
  type TextFormat,
  type ValueProfile,
} from './profile.ts';

const LONGEST_VALUE = 30;
const LONGEST_FORMATTED = 500;
const MILLISECONDS_OF_DAY = 86_400_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const FORMATS = ['email', 'url', 'ip', 'slug', 'uuid'] as const satisfies readonly TextFormat[];

/** Takes a document, or an object within one, into what is known of its place. */
export function observeShape(shape: ShapeProfile, object: object): void {
  shape.count += 1;
  for (const [key, value] of Object.entries(object)) {
    observe(placeOf(shape, key), value);
  }
}

/** Takes a value, read without promotion, into what is known of its place. */
export function observe(profile: ValueProfile, value: unknown): void {
  const type = bsonTypeName(value);
  profile.count += 1;
  profile.types.set(type, (profile.types.get(type) ?? 0) + 1);
  noteId(profile, value);
  if (typeof value === 'string') observeText(profile, value);
  else if (value instanceof Date) profile.timesOfDay += value.getTime() % MILLISECONDS_OF_DAY === 0 ? 0 : 1;
  else if (value instanceof Binary) profile.subtypes.add(value.sub_type);
  else if (Array.isArray(value)) {
    profile.items ??= emptyProfile();
    for (const item of value) observe(profile.items, item);
  } else if (type === 'object' && typeof value === 'object' && value !== null) {
    const geometry = geometryOf(value);
    if (geometry !== undefined) profile.geometries.set(geometry, (profile.geometries.get(geometry) ?? 0) + 1);
    profile.object ??= emptyShape();
    observeShape(profile.object, value);
  }
}

function placeOf(shape: ShapeProfile, key: string): ValueProfile {
  const known = shape.keys.get(key);
  if (known !== undefined) return known;
  if (shape.keys.size >= MOST_KEYS) {
    shape.others ??= emptyProfile();
    return shape.others;
  }
  const place = emptyProfile();
  shape.keys.set(key, place);
  return place;
}

function observeText(profile: ValueProfile, text: string): void {
  profile.texts ??= { formats: FORMATS, values: new Map() };
  const { texts } = profile;
  if (texts.formats.length > 0) texts.formats = texts.formats.filter((format) => hasFormat(text, format));
  if (texts.values === undefined) return;
  texts.values.set(text, (texts.values.get(text) ?? 0) + 1);
  if (texts.values.size > MOST_VALUES || text.length > LONGEST_VALUE) texts.values = undefined;
}

function hasFormat(text: string, format: TextFormat): boolean {
  if (text.length > LONGEST_FORMATTED) return false;
  if (format === 'uuid') return UUID.test(text);
  const reading = fieldTypesByName.get(format)?.readConstant(text, {});
  return reading !== undefined && !('problem' in reading);
}

function noteId(profile: ValueProfile, value: unknown): void {
  if (profile.ids.size >= MOST_IDS) return;
  const isShort = typeof value === 'string' && value.length <= LONGEST_FORMATTED;
  const isUuid = value instanceof Binary && value.sub_type === Binary.SUBTYPE_UUID;
  if (!isShort && !isUuid && !(value instanceof ObjectId || value instanceof Int32 || value instanceof Long)) return;
  profile.ids.set(value instanceof Binary ? value.toString('hex') : String(value), value);
}

/** The geometry that an object is, if it is one. Others are told by their keys at once. */
function geometryOf(object: object): GeometryName | undefined {
  const entries = Object.entries(object);
  if (entries.length !== 2) return undefined;
  const name = GEOMETRIES.find((known) => entries.some(([key, value]) => key === 'type' && value === known));
  if (name === undefined) return undefined;
  return isGeometry(plain(object), name) ? name : undefined;
}

const GEOMETRIES: readonly GeometryName[] = [
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
];

/** Numbers as JavaScript has them; what no geometry holds becomes null. */
function plain(value: unknown): YamlValue {
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) return value.toNumber();
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (bsonTypeName(value) !== 'object') return null;
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, member]) => [key, plain(member)]));
}
