// Written by Espalier from schema/models/models.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  checkEnd,
  documentEnd,
  hasOtherKeys,
  isUuid,
  KeptShapes,
  keyEnd,
  Leftovers,
  map,
  type ModelDescriptor,
  nullable,
  ObjectId,
  objectId,
  readLooseText,
  readObjectId,
  readOrdinaryDocument,
  readUuid,
  setOwn,
  shape,
  storedForm,
  uuid,
} from '@espalier/runtime/codegen/v1';
import { UuidSample, type UuidSampleSpec } from '../models/uuid-sample.js';

/** The fields of `UuidSample` as the runtime looks them up. */
export const uuidSampleShape = /* @__PURE__ */ shape('UuidSample', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  one: { codec: uuid() },
  optional: { codec: uuid(), optional: true },
  nullable: { codec: nullable(uuid()) },
  list: { codec: array(uuid()) },
  byKey: { codec: map(uuid()) },
  limited: { codec: uuid(), default: { kind: 'uuid' } },
}));

const uuidSampleKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeUuidSample(row: object, bytes: Buffer, view: DataView, start: number): void {
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
    if (bytes[at] === 0x05 && at + 4 < end && view.getInt32(at + 1, true) === 0x656e6f && isUuid(bytes, view, at + 5)) {
      $one = readUuid(bytes, at + 5);
      at += 26;
    }
    if (bytes[at] === 0x05 && at + 9 < end && view.getInt32(at + 1, true) === 0x6974706f && view.getInt32(at + 5, true) === 0x6c616e6f && view.getInt32(at + 6, true) === 0x6c616e && isUuid(bytes, view, at + 10)) {
      $optional = readUuid(bytes, at + 10);
      at += 31;
    }
    if (at + 9 < end && view.getInt32(at + 1, true) === 0x6c6c756e && view.getInt32(at + 5, true) === 0x656c6261 && view.getInt32(at + 6, true) === 0x656c62) {
      const type = bytes[at];
      if (type === 0x05 && isUuid(bytes, view, at + 10)) {
        $nullable = readUuid(bytes, at + 10);
        at += 31;
      } else if (type === 0x0a) {
        $nullable = null;
        at += 10;
      }
    }
    if (bytes[at] === 0x04 && at + 5 < end && view.getInt32(at + 1, true) === 0x7473696c && view.getInt32(at + 2, true) === 0x747369) {
      $list = readUuidArray(bytes, view, at + 6, end);
      if ($list !== undefined) at += view.getInt32(at + 6, true) + 6;
    }
    if (bytes[at] === 0x03 && at + 6 < end && view.getInt32(at + 1, true) === 0x654b7962 && view.getInt32(at + 3, true) === 0x79654b) {
      $byKey = readUuidMap(bytes, view, at + 7, end);
      if ($byKey !== undefined) at += view.getInt32(at + 7, true) + 7;
    }
    if (bytes[at] === 0x05 && at + 8 < end && view.getInt32(at + 1, true) === 0x696d696c && view.getInt32(at + 5, true) === 0x646574 && isUuid(bytes, view, at + 9)) {
      $limited = readUuid(bytes, at + 9);
      at += 30;
    }
    if (at === end) break;
    rest ??= new Leftovers(uuidSampleShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(uuidSampleShape, row, bytes, start, end);
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
  if (uuidSampleKept.isOpen) uuidSampleKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeUuidSample(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $one = fields['one'];
  const $optional = fields['optional'];
  const $nullable = fields['nullable'];
  const $list = fields['list'];
  const $byKey = fields['byKey'];
  const $limited = fields['limited'];
  if (!($_id instanceof ObjectId)) return undefined;
  const $$one = storedForm(uuidSampleShape, 'one', $one);
  if ($$one === undefined) return undefined;
  const document: Record<string, unknown> = { _id: $_id, one: $$one };
  let count = 6;
  if ($optional !== undefined) {
    const $$optional = storedForm(uuidSampleShape, 'optional', $optional);
    if ($$optional === undefined) return undefined;
    document['optional'] = $$optional;
    count++;
  }
  const $$nullable = storedForm(uuidSampleShape, 'nullable', $nullable);
  if ($$nullable === undefined) return undefined;
  document['nullable'] = $$nullable;
  const $$list = storedForm(uuidSampleShape, 'list', $list);
  if ($$list === undefined) return undefined;
  document['list'] = $$list;
  const $$byKey = storedForm(uuidSampleShape, 'byKey', $byKey);
  if ($$byKey === undefined) return undefined;
  document['byKey'] = $$byKey;
  const $$limited = storedForm(uuidSampleShape, 'limited', $limited);
  if ($$limited === undefined) return undefined;
  document['limited'] = $$limited;
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `UuidSample` for the runtime. */
export const uuidSampleModel: ModelDescriptor<UuidSampleSpec> = {
  name: 'UuidSample',
  collection: 'uuidSamples',
  rowClass: UuidSample,
  shape: uuidSampleShape,
  decode: decodeUuidSample,
  encode: encodeUuidSample,
  relations: {},
  indexes: [],
};

function readUuidArray(bytes: Buffer, view: DataView, start: number, limit: number): unknown[] | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const items: unknown[] = [];
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    at = keyEnd(bytes, at + 1, end) + 1;
    if (type === 0x05 && isUuid(bytes, view, at)) {
      items.push(readUuid(bytes, at));
      at += 21;
    } else {
      return undefined;
    }
  }
  checkEnd(at, end);
  return items;
}

function readUuidMap(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const map = {};
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    const valueAt = keyEnd(bytes, at + 1, end) + 1;
    const key = readLooseText(bytes, at + 1, valueAt - 1);
    if (key.startsWith('$')) return undefined;
    at = valueAt;
    if (type === 0x05 && isUuid(bytes, view, at)) {
      setOwn(map, key, readUuid(bytes, at));
      at += 21;
    } else {
      return undefined;
    }
  }
  checkEnd(at, end);
  return map;
}
