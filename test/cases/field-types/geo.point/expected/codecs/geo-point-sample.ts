// Written by Espalier from schema/models/models.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  documentEnd,
  geo,
  hasOtherKeys,
  KeptShapes,
  Leftovers,
  map,
  type ModelDescriptor,
  nullable,
  ObjectId,
  objectId,
  readByCodec,
  readObjectId,
  readOrdinaryDocument,
  shape,
  storedForm,
  valueEnd,
} from '@espalier/runtime/codegen/v1';
import { GeoPointSample, type GeoPointSampleSpec } from '../models/geo-point-sample.js';

/** The fields of `GeoPointSample` as the runtime looks them up. */
export const geoPointSampleShape = /* @__PURE__ */ shape('GeoPointSample', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  one: { codec: geo({ type: 'Point' }) },
  optional: { codec: geo({ type: 'Point' }), optional: true },
  nullable: { codec: nullable(geo({ type: 'Point' })) },
  list: { codec: array(geo({ type: 'Point' })) },
  byKey: { codec: map(geo({ type: 'Point' })) },
}));

const geoPointSampleKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeGeoPointSample(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $one: unknown;
  let $optional: unknown;
  let $nullable: unknown;
  let $list: unknown;
  let $byKey: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x07 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f) {
      $_id = readObjectId(bytes, at + 5);
      at += 17;
    }
    if (at + 4 < end && view.getInt32(at + 1, true) === 0x656e6f) {
      const type = view.getUint8(at);
      at += 5;
      $one = readByCodec(geoPointSampleShape, 'one', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 9 < end && view.getInt32(at + 1, true) === 0x6974706f && view.getInt32(at + 5, true) === 0x6c616e6f && view.getInt32(at + 6, true) === 0x6c616e) {
      const type = view.getUint8(at);
      at += 10;
      $optional = readByCodec(geoPointSampleShape, 'optional', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 9 < end && view.getInt32(at + 1, true) === 0x6c6c756e && view.getInt32(at + 5, true) === 0x656c6261 && view.getInt32(at + 6, true) === 0x656c62) {
      const type = view.getUint8(at);
      at += 10;
      $nullable = readByCodec(geoPointSampleShape, 'nullable', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 5 < end && view.getInt32(at + 1, true) === 0x7473696c && view.getInt32(at + 2, true) === 0x747369) {
      const type = view.getUint8(at);
      at += 6;
      $list = readByCodec(geoPointSampleShape, 'list', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x654b7962 && view.getInt32(at + 3, true) === 0x79654b) {
      const type = view.getUint8(at);
      at += 7;
      $byKey = readByCodec(geoPointSampleShape, 'byKey', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at === end) break;
    rest ??= new Leftovers(geoPointSampleShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(geoPointSampleShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $one, $optional, $nullable, $list, $byKey]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($one !== undefined) fields['one'] = $one;
  if ($optional !== undefined) fields['optional'] = $optional;
  if ($nullable !== undefined) fields['nullable'] = $nullable;
  if ($list !== undefined) fields['list'] = $list;
  if ($byKey !== undefined) fields['byKey'] = $byKey;
  rest?.assignUnknown(row);
  if (geoPointSampleKept.isOpen) geoPointSampleKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeGeoPointSample(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $one = fields['one'];
  const $optional = fields['optional'];
  const $nullable = fields['nullable'];
  const $list = fields['list'];
  const $byKey = fields['byKey'];
  if (!($_id instanceof ObjectId)) return undefined;
  const $$one = storedForm(geoPointSampleShape, 'one', $one);
  if ($$one === undefined) return undefined;
  const document: Record<string, unknown> = { _id: $_id, one: $$one };
  let count = 5;
  if ($optional !== undefined) {
    const $$optional = storedForm(geoPointSampleShape, 'optional', $optional);
    if ($$optional === undefined) return undefined;
    document['optional'] = $$optional;
    count++;
  }
  const $$nullable = storedForm(geoPointSampleShape, 'nullable', $nullable);
  if ($$nullable === undefined) return undefined;
  document['nullable'] = $$nullable;
  const $$list = storedForm(geoPointSampleShape, 'list', $list);
  if ($$list === undefined) return undefined;
  document['list'] = $$list;
  const $$byKey = storedForm(geoPointSampleShape, 'byKey', $byKey);
  if ($$byKey === undefined) return undefined;
  document['byKey'] = $$byKey;
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `GeoPointSample` for the runtime. */
export const geoPointSampleModel: ModelDescriptor<GeoPointSampleSpec> = {
  name: 'GeoPointSample',
  collection: 'geoPointSamples',
  rowClass: GeoPointSample,
  shape: geoPointSampleShape,
  decode: decodeGeoPointSample,
  encode: encodeGeoPointSample,
  relations: {},
  indexes: [],
};
