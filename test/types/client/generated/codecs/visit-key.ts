// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import {
  date,
  documentEnd,
  hasOtherKeys,
  isPlainObject,
  Leftovers,
  ObjectId,
  objectId,
  readByCodec,
  readObjectId,
  shape,
  storedForm,
  valueEnd,
} from '@espalier/runtime/codegen/v1';

/** The fields of `VisitKey` as the runtime looks them up. */
export const visitKeyShape = /* @__PURE__ */ shape('VisitKey', () => ({
  postId: { codec: objectId() },
  day: { codec: date() },
}));

/** Reads the bytes of a value; `undefined` when they must be read the ordinary way. */
export function decodeVisitKey(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  let at = start + 4;
  let $postId: unknown;
  let $day: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x07 && at + 7 < end && view.getInt32(at + 1, true) === 0x74736f70 && view.getInt32(at + 4, true) === 0x644974) {
      $postId = readObjectId(bytes, at + 8);
      at += 20;
    }
    if (at + 4 < end && view.getInt32(at + 1, true) === 0x796164) {
      const type = view.getUint8(at);
      at += 5;
      $day = readByCodec(visitKeyShape, 'day', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at === end) break;
    rest ??= new Leftovers(visitKeyShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return undefined;
  }
  if (rest === undefined && $postId !== undefined && $day !== undefined) {
    return { postId: $postId, day: $day };
  }
  const fields: Record<string, unknown> = {};
  rest ??= new Leftovers(visitKeyShape, bytes, view, start, end);
  rest.assignAll(fields, [$postId, $day]);
  return fields;
}

/** Encodes a value in one straight line; `undefined` when anything is not as declared. */
export function encodeVisitKey(fields: unknown): Record<string, unknown> | undefined {
  if (!isPlainObject(fields)) return undefined;
  const $postId = fields['postId'];
  const $day = fields['day'];
  if (!($postId instanceof ObjectId)) return undefined;
  const $$day = storedForm(visitKeyShape, 'day', $day);
  if ($$day === undefined) return undefined;
  const document: Record<string, unknown> = { postId: $postId, day: $$day };
  const count = 2;
  return hasOtherKeys(fields, count) ? undefined : document;
}
