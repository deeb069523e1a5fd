// Written by Espalier from schema/models/shop.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  checkEnd,
  documentEnd,
  hasOtherKeys,
  int,
  isText,
  KeptShapes,
  keyEnd,
  Leftovers,
  type ModelDescriptor,
  ObjectId,
  objectId,
  readObjectId,
  readOrdinaryDocument,
  readString,
  shape,
  string,
} from '@espalier/runtime/codegen/v1';
import { Note, type NoteSpec } from '../models/note.ts';

/** The fields of `Note` as the runtime looks them up. */
export const noteShape = /* @__PURE__ */ shape('Note', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  itemId: { codec: objectId(), was: 'productId', optional: true },
  lines: { codec: array(string()), was: 'rows' },
  number: { codec: int() },
  version: { codec: int(), default: { kind: 'constant', value: () => 1 }, role: 'version' },
}));

const noteKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeNote(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $itemId: unknown;
  let $lines: unknown;
  let $number: unknown;
  let $version: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x07 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f) {
      $_id = readObjectId(bytes, at + 5);
      at += 17;
    }
    if (bytes[at] === 0x07 && at + 7 < end && view.getInt32(at + 1, true) === 0x6d657469 && view.getInt32(at + 4, true) === 0x64496d) {
      $itemId = readObjectId(bytes, at + 8);
      at += 20;
    }
    if (bytes[at] === 0x04 && at + 6 < end && view.getInt32(at + 1, true) === 0x656e696c && view.getInt32(at + 3, true) === 0x73656e) {
      $lines = readStringArray(bytes, view, at + 7, end);
      if ($lines !== undefined) at += view.getInt32(at + 7, true) + 7;
    }
    if (at + 7 < end && view.getInt32(at + 1, true) === 0x626d756e && view.getInt32(at + 4, true) === 0x726562) {
      const type = bytes[at];
      if (type === 0x10) {
        $number = view.getInt32(at + 8, true);
        at += 12;
      } else if (type === 0x01) {
        $number = view.getFloat64(at + 8, true);
        at += 16;
      }
    }
    if (at + 8 < end && view.getInt32(at + 1, true) === 0x73726576 && view.getInt32(at + 5, true) === 0x6e6f69) {
      const type = bytes[at];
      if (type === 0x10) {
        $version = view.getInt32(at + 9, true);
        at += 13;
      } else if (type === 0x01) {
        $version = view.getFloat64(at + 9, true);
        at += 17;
      }
    }
    if (at === end) break;
    rest ??= new Leftovers(noteShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(noteShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $itemId, $lines, $number, $version]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($itemId !== undefined) fields['itemId'] = $itemId;
  if ($lines !== undefined) fields['lines'] = $lines;
  if ($number !== undefined) fields['number'] = $number;
  if ($version !== undefined) fields['version'] = $version;
  rest?.assignUnknown(row);
  if (noteKept.isOpen) noteKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeNote(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $itemId = fields['itemId'];
  const $lines = fields['lines'];
  const $number = fields['number'];
  const $version = fields['version'];
  if (!($_id instanceof ObjectId)) return undefined;
  const document: Record<string, unknown> = { _id: $_id };
  let count = 4;
  if ($itemId !== undefined) {
    if (!($itemId instanceof ObjectId)) return undefined;
    document['itemId'] = $itemId;
    count++;
  }
  const $$lines = writeStringArray($lines);
  if ($$lines === undefined) return undefined;
  document['lines'] = $$lines;
  if (!(typeof $number === 'number' && Number.isInteger($number) && $number >= -2147483648 && $number <= 2147483647)) return undefined;
  document['number'] = $number + 0;
  if (!(typeof $version === 'number' && Number.isInteger($version) && $version >= -2147483648 && $version <= 2147483647)) return undefined;
  document['version'] = $version + 0;
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `Note` for the runtime. */
export const noteModel: ModelDescriptor<NoteSpec> = {
  name: 'Note',
  collection: 'notes',
  rowClass: Note,
  shape: noteShape,
  decode: decodeNote,
  encode: encodeNote,
  relations: {
    item: { target: 'Item', side: 'field', path: ['itemId'], as: ['item'], many: false },
  },
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

function writeStringArray(value: unknown): unknown[] | undefined {
  if (!Array.isArray(value) || value.length > 2000000) return undefined;
  const items: unknown[] = [];
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    if (!isText(item, 0, Infinity)) return undefined;
    items.push(item);
  }
  return items;
}
