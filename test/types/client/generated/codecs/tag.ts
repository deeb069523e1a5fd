// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import {
  documentEnd,
  hasOtherKeys,
  isText,
  KeptShapes,
  Leftovers,
  type ModelDescriptor,
  readOrdinaryDocument,
  readString,
  shape,
  string,
} from '@espalier/runtime/codegen/v1';
import { Tag, type TagSpec } from '../models/tag.js';

/** The fields of `Tag` as the runtime looks them up. */
export const tagShape = /* @__PURE__ */ shape('Tag', () => ({
  _id: { codec: string({ minLength: 1, maxLength: 30 }), immutable: true },
  label: { codec: string() },
  parentId: { codec: string({ minLength: 1, maxLength: 30 }), optional: true },
}));

const tagKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeTag(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $label: unknown;
  let $parentId: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x02 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f) {
      $_id = readString(bytes, view, at + 5, end);
      at += view.getInt32(at + 5, true) + 9;
    }
    if (bytes[at] === 0x02 && at + 6 < end && view.getInt32(at + 1, true) === 0x6562616c && view.getInt32(at + 3, true) === 0x6c6562) {
      $label = readString(bytes, view, at + 7, end);
      at += view.getInt32(at + 7, true) + 11;
    }
    if (bytes[at] === 0x02 && at + 9 < end && view.getInt32(at + 1, true) === 0x65726170 && view.getInt32(at + 5, true) === 0x6449746e && view.getInt32(at + 6, true) === 0x644974) {
      $parentId = readString(bytes, view, at + 10, end);
      at += view.getInt32(at + 10, true) + 14;
    }
    if (at === end) break;
    rest ??= new Leftovers(tagShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(tagShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $label, $parentId]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($label !== undefined) fields['label'] = $label;
  if ($parentId !== undefined) fields['parentId'] = $parentId;
  rest?.assignUnknown(row);
  if (tagKept.isOpen) tagKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeTag(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $label = fields['label'];
  const $parentId = fields['parentId'];
  if (!isText($_id, 1, 30)) return undefined;
  if (!isText($label, 0, Infinity)) return undefined;
  const document: Record<string, unknown> = { _id: $_id, label: $label };
  let count = 2;
  if ($parentId !== undefined) {
    if (!isText($parentId, 1, 30)) return undefined;
    document['parentId'] = $parentId;
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `Tag` for the runtime. */
export const tagModel: ModelDescriptor<TagSpec> = {
  name: 'Tag',
  collection: 'tags',
  rowClass: Tag,
  shape: tagShape,
  decode: decodeTag,
  encode: encodeTag,
  relations: {
    parent: { target: 'Tag', side: 'field', path: ['parentId'], as: ['parent'], many: false },
  },
  indexes: [],
};
