// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  checkEnd,
  datetime,
  documentEnd,
  embedded,
  KeptShapes,
  keyEnd,
  Leftovers,
  objectId,
  readDate,
  readObjectId,
  readString,
  shape,
  string,
} from '@espalier/runtime/codegen/v1';
import { decodeReply, replyShape } from './reply.js';

/** The fields of `Comment` as the runtime looks them up. */
export const commentShape = /* @__PURE__ */ shape('Comment', () => ({
  byId: { codec: objectId() },
  text: { codec: string({ minLength: 1, maxLength: 2000 }) },
  at: { codec: datetime(), default: { kind: 'now' } },
  tags: { codec: array(string()) },
  replies: { codec: array(embedded(() => replyShape)), optional: true },
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
    if (bytes[at] === 0x09 && at + 3 < end && view.getInt16(at + 1, true) === 0x7461 && bytes[at + 3] === 0) {
      $at = readDate(view, at + 4);
      at += 12;
    }
    if (bytes[at] === 0x04 && at + 5 < end && view.getInt32(at + 1, true) === 0x73676174 && view.getInt32(at + 2, true) === 0x736761) {
      $tags = readStringArray(bytes, view, at + 6, end);
      if ($tags !== undefined) at += view.getInt32(at + 6, true) + 6;
    }
    if (bytes[at] === 0x04 && at + 8 < end && view.getInt32(at + 1, true) === 0x6c706572 && view.getInt32(at + 5, true) === 0x736569) {
      $replies = readReplyDocumentArray(bytes, view, at + 9, end);
      if ($replies !== undefined) at += view.getInt32(at + 9, true) + 9;
    }
    if (at === end) break;
    rest ??= new Leftovers(commentShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return undefined;
  }
  if (rest === undefined && $byId !== undefined && $text !== undefined && $at !== undefined && $tags !== undefined && $replies !== undefined) {
    return { byId: $byId, text: $text, at: $at, tags: $tags, replies: $replies };
  }
  const fields: Record<string, unknown> = {};
  if (rest?.hasOddValues) rest.assignAll(fields, [$byId, $text, $at, $tags, $replies]);
  else {
    if ($byId !== undefined) fields['byId'] = $byId;
    if ($text !== undefined) fields['text'] = $text;
    if ($at !== undefined) fields['at'] = $at;
    if ($tags !== undefined) fields['tags'] = $tags;
    if ($replies !== undefined) fields['replies'] = $replies;
    rest?.assignUnknown(fields);
    if (commentKept.isOpen) commentKept.keep(fields);
  }
  return fields;
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
