// Written by Espalier from schema/models/films.yaml. Edit the YAML, then run `espalier generate`.
import {
  documentEnd,
  hasOtherKeys,
  isText,
  KeptShapes,
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
import { Director, type DirectorSpec } from '../models/director.js';

/** The fields of `Director` as the runtime looks them up. */
export const directorShape = /* @__PURE__ */ shape('Director', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  name: { codec: string({ minLength: 1, maxLength: 200 }) },
}));

const directorKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeDirector(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $name: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x07 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f) {
      $_id = readObjectId(bytes, at + 5);
      at += 17;
    }
    if (bytes[at] === 0x02 && at + 5 < end && view.getInt32(at + 1, true) === 0x656d616e && view.getInt32(at + 2, true) === 0x656d61) {
      $name = readString(bytes, view, at + 6, end);
      at += view.getInt32(at + 6, true) + 10;
    }
    if (at === end) break;
    rest ??= new Leftovers(directorShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(directorShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $name]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($name !== undefined) fields['name'] = $name;
  rest?.assignUnknown(row);
  if (directorKept.isOpen) directorKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeDirector(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $name = fields['name'];
  if (!($_id instanceof ObjectId)) return undefined;
  if (!isText($name, 1, 200)) return undefined;
  const document: Record<string, unknown> = { _id: $_id, name: $name };
  const count = 2;
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `Director` for the runtime. */
export const directorModel: ModelDescriptor<DirectorSpec> = {
  name: 'Director',
  collection: 'directors',
  rowClass: Director,
  shape: directorShape,
  decode: decodeDirector,
  encode: encodeDirector,
  relations: {
    films: { target: 'Film', side: 'inverse', path: ['directorId'], as: ['films'], many: true },
  },
  indexes: [
    { key: { name: 1 }, name: 'name_1', unique: true },
  ],
};
