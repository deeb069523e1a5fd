// Written by Espalier from schema/models/blog.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  checkEnd,
  copyMoment,
  datetime,
  documentEnd,
  hasOtherKeys,
  isPlainObject,
  isText,
  KeptShapes,
  keyEnd,
  Leftovers,
  ObjectId,
  objectId,
  readDate,
  readObjectId,
  readString,
  shape,
  string,
} from '@espalier/runtime/codegen/v1';

/** The fields of `Comment` as the runtime looks them up. */
export const commentShape = /* @__PURE__ */ shape('Comment', () => ({
  byId: { codec: objectId() },
  text: { codec: string({ minLength: 1, maxLength: 2000 }) },
  at: { codec: datetime(), default: { kind: 'now' } },
  tags: { codec: array(string()), optional: true },
}));

const commentKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a value; `undefined` when they must be read the ordinary way. */
export function decodeComment(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  let at = start + 4;
  let $byId: unknown;
  let $text: unknown;
  let $at: unknown;
  let $tags: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x07 && at + 5 < end && view.getInt32(at + 1, true) === 0x64497962 && view.getInt32(at + 2, true) === 0x644979) {
      $byId = readObjectId(bytes, at + 6);
      at += 18;
    }
    if (bytes[at] === 0x02 && at + 5 < end && view.getInt32(at + 1, true) === 0x74786574 && view.getInt32(at + 2, true) === 0x747865) {
      $text = readString(bytes, view, at + 6, end);
      at += view.getInt32(at + 6, true) + 10;
    }
    if (bytes[at] === 0x09 && at + 3 < end && view.getInt16(at + 1, true) === 0x7461 && bytes[at + 3] === 0) {
      $at = readDate(view, at + 4);
      at += 12;
    }
    if (bytes[at] === 0x04 && at + 5 < end && view.getInt32(at + 1, true) === 0x73676174 && view.getInt32(at + 2, true) === 0x736761) {
      $tags = readStringArray(bytes, view, at + 6, end);
      if ($tags !== undefined) at += view.getInt32(at + 6, true) + 6;
    }
    if (at === end) break;
    rest ??= new Leftovers(commentShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return undefined;
  }
  if (rest === undefined && $byId !== undefined && $text !== undefined && $at !== undefined && $tags !== undefined) {
    return { byId: $byId, text: $text, at: $at, tags: $tags };
  }
  const fields: Record<string, unknown> = {};
  if (rest?.hasOddValues) rest.assignAll(fields, [$byId, $text, $at, $tags]);
  else {
    if ($byId !== undefined) fields['byId'] = $byId;
    if ($text !== undefined) fields['text'] = $text;
    if ($at !== undefined) fields['at'] = $at;
    if ($tags !== undefined) fields['tags'] = $tags;
    rest?.assignUnknown(fields);
    if (commentKept.isOpen) commentKept.keep(fields);
  }
  return fields;
}

/** Encodes a value in one straight line; `undefined` when anything is not as declared. */
export function encodeComment(fields: unknown): Record<string, unknown> | undefined {
  if (!isPlainObject(fields)) return undefined;
  const $byId = fields['byId'];
  const $text = fields['text'];
  const $at = fields['at'];
  const $tags = fields['tags'];
  if (!($byId instanceof ObjectId)) return undefined;
  if (!isText($text, 1, 2000)) return undefined;
  const $$at = copyMoment($at);
  if ($$at === undefined) return undefined;
  const document: Record<string, unknown> = { byId: $byId, text: $text, at: $$at };
  let count = 3;
  if ($tags !== undefined) {
    const $$tags = writeStringArray($tags);
    if ($$tags === undefined) return undefined;
    document['tags'] = $$tags;
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
}

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
