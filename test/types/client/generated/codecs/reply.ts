// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  checkEnd,
  documentEnd,
  embedded,
  int,
  KeptShapes,
  keyEnd,
  Leftovers,
  objectId,
  readObjectId,
  readString,
  shape,
  string,
} from '@espalier/runtime/codegen/v1';

/** The fields of `Reply` as the runtime looks them up. */
export const replyShape = /* @__PURE__ */ shape('Reply', () => ({
  byId: { codec: objectId() },
  text: { codec: string({ minLength: 1, maxLength: 2000 }) },
  likes: { codec: int(), default: { kind: 'constant', value: () => 0 } },
  replies: { codec: array(embedded(() => replyShape)), optional: true },
}));

const replyKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a value; `undefined` when they must be read the ordinary way. */
export function decodeReply(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  let at = start + 4;
  let $byId: unknown;
  let $text: unknown;
  let $likes: unknown;
  let $replies: unknown;
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
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x656b696c && view.getInt32(at + 3, true) === 0x73656b) {
      const type = bytes[at];
      if (type === 0x10) {
        $likes = view.getInt32(at + 7, true);
        at += 11;
      } else if (type === 0x01) {
        $likes = view.getFloat64(at + 7, true);
        at += 15;
      }
    }
    if (bytes[at] === 0x04 && at + 8 < end && view.getInt32(at + 1, true) === 0x6c706572 && view.getInt32(at + 5, true) === 0x736569) {
      $replies = readReplyDocumentArray(bytes, view, at + 9, end);
      if ($replies !== undefined) at += view.getInt32(at + 9, true) + 9;
    }
    if (at === end) break;
    rest ??= new Leftovers(replyShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return undefined;
  }
  if (rest === undefined && $byId !== undefined && $text !== undefined && $likes !== undefined && $replies !== undefined) {
    return { byId: $byId, text: $text, likes: $likes, replies: $replies };
  }
  const fields: Record<string, unknown> = {};
  if (rest?.hasOddValues) rest.assignAll(fields, [$byId, $text, $likes, $replies]);
  else {
    if ($byId !== undefined) fields['byId'] = $byId;
    if ($text !== undefined) fields['text'] = $text;
    if ($likes !== undefined) fields['likes'] = $likes;
    if ($replies !== undefined) fields['replies'] = $replies;
    rest?.assignUnknown(fields);
    if (replyKept.isOpen) replyKept.keep(fields);
  }
  return fields;
}

function readReplyDocumentArray(bytes: Buffer, view: DataView, start: number, limit: number): unknown[] | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const items: unknown[] = [];
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    at = keyEnd(bytes, at + 1, end) + 1;
    if (type === 0x03) {
      const item = decodeReply(bytes, view, at, end);
      if (item === undefined) return undefined;
      items.push(item);
      at += view.getInt32(at, true);
    } else {
      return undefined;
    }
  }
  checkEnd(at, end);
  return items;
}
