// Written by Espalier from schema/models/models.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  binary,
  documentEnd,
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
import { BinarySample, type BinarySampleSpec } from '../models/binary-sample.js';

/** The fields of `BinarySample` as the runtime looks them up. */
export const binarySampleShape = /* @__PURE__ */ shape('BinarySample', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  one: { codec: binary() },
  optional: { codec: binary(), optional: true },
  nullable: { codec: nullable(binary()) },
  list: { codec: array(binary()) },
  byKey: { codec: map(binary()) },
  limited: { codec: binary({ maxLength: 4 }), optional: true },
}));

const binarySampleKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeBinarySample(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $one: unknown;
  let $optional: unknown;
  let $nullable: unknown;
  let $list: unknown;
  let $byKey: unknown;
  let $limited: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x07 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f) {
      $_id = readObjectId(bytes, at + 5);
      at += 17;
    }
    if (at + 4 < end && view.getInt32(at + 1, true) === 0x656e6f) {
      const type = view.getUint8(at);
      at += 5;
      $one = readByCodec(binarySampleShape, 'one', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 9 < end && view.getInt32(at + 1, true) === 0x6974706f && view.getInt32(at + 5, true) === 0x6c616e6f && view.getInt32(at + 6, true) === 0x6c616e) {
      const type = view.getUint8(at);
      at += 10;
      $optional = readByCodec(binarySampleShape, 'optional', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 9 < end && view.getInt32(at + 1, true) === 0x6c6c756e && view.getInt32(at + 5, true) === 0x656c6261 && view.getInt32(at + 6, true) === 0x656c62) {
      const type = view.getUint8(at);
      at += 10;
      $nullable = readByCodec(binarySampleShape, 'nullable', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 5 < end && view.getInt32(at + 1, true) === 0x7473696c && view.getInt32(at + 2, true) === 0x747369) {
      const type = view.getUint8(at);
      at += 6;
      $list = readByCodec(binarySampleShape, 'list', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x654b7962 && view.getInt32(at + 3, true) === 0x79654b) {
      const type = view.getUint8(at);
      at += 7;
      $byKey = readByCodec(binarySampleShape, 'byKey', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 8 < end && view.getInt32(at + 1, true) === 0x696d696c && view.getInt32(at + 5, true) === 0x646574) {
      const type = view.getUint8(at);
      at += 9;
      $limited = readByCodec(binarySampleShape, 'limited', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at === end) break;
    rest ??= new Leftovers(binarySampleShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(binarySampleShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $one, $optional, $nullable, $list, $byKey, $limited]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($one !== undefined) fields['one'] = $one;
  if ($optional !== undefined) fields['optional'] = $optional;
  if ($nullable !== undefined) fields['nullable'] = $nullable;
  if ($list !== undefined) fields['list'] = $list;
  if ($byKey !== undefined) fields['byKey'] = $byKey;
  if ($limited !== undefined) fields['limited'] = $limited;
  rest?.assignUnknown(row);
  if (binarySampleKept.isOpen) binarySampleKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeBinarySample(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $one = fields['one'];
  const $optional = fields['optional'];
  const $nullable = fields['nullable'];
  const $list = fields['list'];
  const $byKey = fields['byKey'];
  const $limited = fields['limited'];
  if (!($_id instanceof ObjectId)) return undefined;
  const $$one = storedForm(binarySampleShape, 'one', $one);
  if ($$one === undefined) return undefined;
  const document: Record<string, unknown> = { _id: $_id, one: $$one };
  let count = 5;
  if ($optional !== undefined) {
    const $$optional = storedForm(binarySampleShape, 'optional', $optional);
    if ($$optional === undefined) return undefined;
    document['optional'] = $$optional;
    count++;
  }
  const $$nullable = storedForm(binarySampleShape, 'nullable', $nullable);
  if ($$nullable === undefined) return undefined;
  document['nullable'] = $$nullable;
  const $$list = storedForm(binarySampleShape, 'list', $list);
  if ($$list === undefined) return undefined;
  document['list'] = $$list;
  const $$byKey = storedForm(binarySampleShape, 'byKey', $byKey);
  if ($$byKey === undefined) return undefined;
  document['byKey'] = $$byKey;
  if ($limited !== undefined) {
    const $$limited = storedForm(binarySampleShape, 'limited', $limited);
    if ($$limited === undefined) return undefined;
    document['limited'] = $$limited;
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `BinarySample` for the runtime. */
export const binarySampleModel: ModelDescriptor<BinarySampleSpec> = {
  name: 'BinarySample',
  collection: 'binarySamples',
  rowClass: BinarySample,
  shape: binarySampleShape,
  decode: decodeBinarySample,
  encode: encodeBinarySample,
  relations: {},
  indexes: [],
};
