// Written by Espalier from schema/models/models.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  bool,
  checkEnd,
  documentEnd,
  hasOtherKeys,
  isPlainObject,
  KeptShapes,
  keyEnd,
  Leftovers,
  map,
  type ModelDescriptor,
  nullable,
  ObjectId,
  objectId,
  readBool,
  readLooseText,
  readObjectId,
  readOrdinaryDocument,
  setOwn,
  shape,
  unreachableKey,
} from '@espalier/runtime/codegen/v1';
import { BoolSample, type BoolSampleSpec } from '../models/bool-sample.js';

/** The fields of `BoolSample` as the runtime looks them up. */
export const boolSampleShape = /* @__PURE__ */ shape('BoolSample', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  one: { codec: bool() },
  optional: { codec: bool(), optional: true },
  nullable: { codec: nullable(bool()) },
  list: { codec: array(bool()) },
  byKey: { codec: map(bool()) },
}));

const boolSampleKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeBoolSample(row: object, bytes: Buffer, view: DataView, start: number): void {
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
    if (bytes[at] === 0x08 && at + 4 < end && view.getInt32(at + 1, true) === 0x656e6f) {
      $one = readBool(bytes, at + 5);
      at += 6;
    }
    if (bytes[at] === 0x08 && at + 9 < end && view.getInt32(at + 1, true) === 0x6974706f && view.getInt32(at + 5, true) === 0x6c616e6f && view.getInt32(at + 6, true) === 0x6c616e) {
      $optional = readBool(bytes, at + 10);
      at += 11;
    }
    if (at + 9 < end && view.getInt32(at + 1, true) === 0x6c6c756e && view.getInt32(at + 5, true) === 0x656c6261 && view.getInt32(at + 6, true) === 0x656c62) {
      const type = bytes[at];
      if (type === 0x08) {
        $nullable = readBool(bytes, at + 10);
        at += 11;
      } else if (type === 0x0a) {
        $nullable = null;
        at += 10;
      }
    }
    if (bytes[at] === 0x04 && at + 5 < end && view.getInt32(at + 1, true) === 0x7473696c && view.getInt32(at + 2, true) === 0x747369) {
      $list = readBoolArray(bytes, view, at + 6, end);
      if ($list !== undefined) at += view.getInt32(at + 6, true) + 6;
    }
    if (bytes[at] === 0x03 && at + 6 < end && view.getInt32(at + 1, true) === 0x654b7962 && view.getInt32(at + 3, true) === 0x79654b) {
      $byKey = readBoolMap(bytes, view, at + 7, end);
      if ($byKey !== undefined) at += view.getInt32(at + 7, true) + 7;
    }
    if (at === end) break;
    rest ??= new Leftovers(boolSampleShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(boolSampleShape, row, bytes, start, end);
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
  if (boolSampleKept.isOpen) boolSampleKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeBoolSample(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $one = fields['one'];
  const $optional = fields['optional'];
  const $nullable = fields['nullable'];
  const $list = fields['list'];
  const $byKey = fields['byKey'];
  if (!($_id instanceof ObjectId)) return undefined;
  if (!(typeof $one === 'boolean')) return undefined;
  const document: Record<string, unknown> = { _id: $_id, one: $one };
  let count = 5;
  if ($optional !== undefined) {
    if (!(typeof $optional === 'boolean')) return undefined;
    document['optional'] = $optional;
    count++;
  }
  if (!($nullable === null || (typeof $nullable === 'boolean'))) return undefined;
  document['nullable'] = $nullable;
  const $$list = writeBoolArray($list);
  if ($$list === undefined) return undefined;
  document['list'] = $$list;
  const $$byKey = writeBoolMap($byKey);
  if ($$byKey === undefined) return undefined;
  document['byKey'] = $$byKey;
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `BoolSample` for the runtime. */
export const boolSampleModel: ModelDescriptor<BoolSampleSpec> = {
  name: 'BoolSample',
  collection: 'boolSamples',
  rowClass: BoolSample,
  shape: boolSampleShape,
  decode: decodeBoolSample,
  encode: encodeBoolSample,
  relations: {},
  indexes: [],
};

function readBoolArray(bytes: Buffer, view: DataView, start: number, limit: number): unknown[] | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const items: unknown[] = [];
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    at = keyEnd(bytes, at + 1, end) + 1;
    if (type === 0x08) {
      items.push(readBool(bytes, at));
      at += 1;
    } else {
      return undefined;
    }
  }
  checkEnd(at, end);
  return items;
}

function readBoolMap(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const map = {};
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    const valueAt = keyEnd(bytes, at + 1, end) + 1;
    const key = readLooseText(bytes, at + 1, valueAt - 1);
    if (key.startsWith('$')) return undefined;
    at = valueAt;
    if (type === 0x08) {
      setOwn(map, key, readBool(bytes, at));
      at += 1;
    } else {
      return undefined;
    }
  }
  checkEnd(at, end);
  return map;
}

function writeBoolArray(value: unknown): unknown[] | undefined {
  if (!Array.isArray(value) || value.length > 2000000) return undefined;
  const items: unknown[] = [];
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    if (!(typeof item === 'boolean')) return undefined;
    items.push(item);
  }
  return items;
}

function writeBoolMap(value: unknown): object | undefined {
  if (!isPlainObject(value)) return undefined;
  const map = {};
  for (const key of Object.keys(value)) {
    if (unreachableKey(key) !== undefined) return undefined;
    const item = value[key];
    if (!(typeof item === 'boolean')) return undefined;
    setOwn(map, key, item);
  }
  return map;
}
