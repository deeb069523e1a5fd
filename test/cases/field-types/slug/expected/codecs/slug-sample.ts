// Written by Espalier from schema/models/models.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  checkEnd,
  documentEnd,
  hasOtherKeys,
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
  readString,
  setOwn,
  shape,
  storedForm,
  string,
} from '@espalier/runtime/codegen/v1';
import { SlugSample, type SlugSampleSpec } from '../models/slug-sample.js';

/** The fields of `SlugSample` as the runtime looks them up. */
export const slugSampleShape = /* @__PURE__ */ shape('SlugSample', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  one: { codec: string({ format: 'slug' }) },
  optional: { codec: string({ format: 'slug' }), optional: true },
  nullable: { codec: nullable(string({ format: 'slug' })) },
  list: { codec: array(string({ format: 'slug' })) },
  byKey: { codec: map(string({ format: 'slug' })) },
  limited: { codec: string({ minLength: 3, maxLength: 20, format: 'slug' }), optional: true },
}));

const slugSampleKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeSlugSample(row: object, bytes: Buffer, view: DataView, start: number): void {
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
    if (bytes[at] === 0x02 && at + 4 < end && view.getInt32(at + 1, true) === 0x656e6f) {
      $one = readString(bytes, view, at + 5, end);
      at += view.getInt32(at + 5, true) + 9;
    }
    if (bytes[at] === 0x02 && at + 9 < end && view.getInt32(at + 1, true) === 0x6974706f && view.getInt32(at + 5, true) === 0x6c616e6f && view.getInt32(at + 6, true) === 0x6c616e) {
      $optional = readString(bytes, view, at + 10, end);
      at += view.getInt32(at + 10, true) + 14;
    }
    if (at + 9 < end && view.getInt32(at + 1, true) === 0x6c6c756e && view.getInt32(at + 5, true) === 0x656c6261 && view.getInt32(at + 6, true) === 0x656c62) {
      const type = bytes[at];
      if (type === 0x02) {
        $nullable = readString(bytes, view, at + 10, end);
        at += view.getInt32(at + 10, true) + 14;
      } else if (type === 0x0a) {
        $nullable = null;
        at += 10;
      }
    }
    if (bytes[at] === 0x04 && at + 5 < end && view.getInt32(at + 1, true) === 0x7473696c && view.getInt32(at + 2, true) === 0x747369) {
      $list = readStringArray(bytes, view, at + 6, end);
      if ($list !== undefined) at += view.getInt32(at + 6, true) + 6;
    }
    if (bytes[at] === 0x03 && at + 6 < end && view.getInt32(at + 1, true) === 0x654b7962 && view.getInt32(at + 3, true) === 0x79654b) {
      $byKey = readStringMap(bytes, view, at + 7, end);
      if ($byKey !== undefined) at += view.getInt32(at + 7, true) + 7;
    }
    if (bytes[at] === 0x02 && at + 8 < end && view.getInt32(at + 1, true) === 0x696d696c && view.getInt32(at + 5, true) === 0x646574) {
      $limited = readString(bytes, view, at + 9, end);
      at += view.getInt32(at + 9, true) + 13;
    }
    if (at === end) break;
    rest ??= new Leftovers(slugSampleShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(slugSampleShape, row, bytes, start, end);
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
  if (slugSampleKept.isOpen) slugSampleKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeSlugSample(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $one = fields['one'];
  const $optional = fields['optional'];
  const $nullable = fields['nullable'];
  const $list = fields['list'];
  const $byKey = fields['byKey'];
  const $limited = fields['limited'];
  if (!($_id instanceof ObjectId)) return undefined;
  const $$one = storedForm(slugSampleShape, 'one', $one);
  if ($$one === undefined) return undefined;
  const document: Record<string, unknown> = { _id: $_id, one: $$one };
  let count = 5;
  if ($optional !== undefined) {
    const $$optional = storedForm(slugSampleShape, 'optional', $optional);
    if ($$optional === undefined) return undefined;
    document['optional'] = $$optional;
    count++;
  }
  const $$nullable = storedForm(slugSampleShape, 'nullable', $nullable);
  if ($$nullable === undefined) return undefined;
  document['nullable'] = $$nullable;
  const $$list = storedForm(slugSampleShape, 'list', $list);
  if ($$list === undefined) return undefined;
  document['list'] = $$list;
  const $$byKey = storedForm(slugSampleShape, 'byKey', $byKey);
  if ($$byKey === undefined) return undefined;
  document['byKey'] = $$byKey;
  if ($limited !== undefined) {
    const $$limited = storedForm(slugSampleShape, 'limited', $limited);
    if ($$limited === undefined) return undefined;
    document['limited'] = $$limited;
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `SlugSample` for the runtime. */
export const slugSampleModel: ModelDescriptor<SlugSampleSpec> = {
  name: 'SlugSample',
  collection: 'slugSamples',
  rowClass: SlugSample,
  shape: slugSampleShape,
  decode: decodeSlugSample,
  encode: encodeSlugSample,
  relations: {},
  indexes: [],
};

function readStringArray(bytes: Buffer, view: DataView, start: number, limit: number): unknown[] | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const items: unknown[] = [];
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    at = keyEnd(bytes, at + 1, end) + 1;
    if (type === 0x02) {
      items.push(readString(bytes, view, at, end));
      at += view.getInt32(at, true) + 4;
    } else {
      return undefined;
    }
  }
  checkEnd(at, end);
  return items;
}

function readStringMap(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const map = {};
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    const valueAt = keyEnd(bytes, at + 1, end) + 1;
    const key = readLooseText(bytes, at + 1, valueAt - 1);
    if (key.startsWith('$')) return undefined;
    at = valueAt;
    if (type === 0x02) {
      setOwn(map, key, readString(bytes, view, at, end));
      at += view.getInt32(at, true) + 4;
    } else {
      return undefined;
    }
  }
  checkEnd(at, end);
  return map;
}
