// Written by Espalier from schema/models/shop.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  documentEnd,
  enumeration,
  hasOtherKeys,
  int,
  isPlainObject,
  isText,
  KeptShapes,
  Leftovers,
  readByCodec,
  readString,
  shape,
  string,
  valueEnd,
} from '@espalier/runtime/codegen/v1';

/** The fields of `Comment` as the runtime looks them up. */
export const commentShape = /* @__PURE__ */ shape('Comment', () => ({
  text: { codec: string(), was: 'txt', optional: true },
  mood: { codec: enumeration('Status', ['draft', 'live', 'gone'], { published: 'live', removed: 'gone' }), optional: true },
  stars: { codec: int(), optional: true },
  tags: { codec: array(string()), reshaped: 'wrapped', optional: true },
}));

const commentKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a value; `undefined` when they must be read the ordinary way. */
export function decodeComment(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  let at = start + 4;
  let $text: unknown;
  let $mood: unknown;
  let $stars: unknown;
  let $tags: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x02 && at + 5 < end && view.getInt32(at + 1, true) === 0x74786574 && view.getInt32(at + 2, true) === 0x747865) {
      $text = readString(bytes, view, at + 6, end);
      at += view.getInt32(at + 6, true) + 10;
    }
    if (bytes[at] === 0x02 && at + 5 < end && view.getInt32(at + 1, true) === 0x646f6f6d && view.getInt32(at + 2, true) === 0x646f6f) {
      $mood = readStatus(bytes, view, at + 6, end);
      at += view.getInt32(at + 6, true) + 10;
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x72617473 && view.getInt32(at + 3, true) === 0x737261) {
      const type = bytes[at];
      if (type === 0x10) {
        $stars = view.getInt32(at + 7, true);
        at += 11;
      } else if (type === 0x01) {
        $stars = view.getFloat64(at + 7, true);
        at += 15;
      }
    }
    if (at + 5 < end && view.getInt32(at + 1, true) === 0x73676174 && view.getInt32(at + 2, true) === 0x736761) {
      const type = view.getUint8(at);
      at += 6;
      $tags = readByCodec(commentShape, 'tags', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at === end) break;
    rest ??= new Leftovers(commentShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return undefined;
  }
  if (rest === undefined && $text !== undefined && $mood !== undefined && $stars !== undefined && $tags !== undefined) {
    return { text: $text, mood: $mood, stars: $stars, tags: $tags };
  }
  const fields: Record<string, unknown> = {};
  if (rest?.hasOddValues) rest.assignAll(fields, [$text, $mood, $stars, $tags]);
  else {
    if ($text !== undefined) fields['text'] = $text;
    if ($mood !== undefined) fields['mood'] = $mood;
    if ($stars !== undefined) fields['stars'] = $stars;
    if ($tags !== undefined) fields['tags'] = $tags;
    rest?.assignUnknown(fields);
    if (commentKept.isOpen) commentKept.keep(fields);
  }
  return fields;
}

/** Encodes a value in one straight line; `undefined` when anything is not as declared. */
export function encodeComment(fields: unknown): Record<string, unknown> | undefined {
  if (!isPlainObject(fields)) return undefined;
  const $text = fields['text'];
  const $mood = fields['mood'];
  const $stars = fields['stars'];
  const $tags = fields['tags'];
  const document: Record<string, unknown> = {};
  let count = 0;
  if ($text !== undefined) {
    if (!isText($text, 0, Infinity)) return undefined;
    document['text'] = $text;
    count++;
  }
  if ($mood !== undefined) {
    if (!isStatus($mood)) return undefined;
    document['mood'] = $mood;
    count++;
  }
  if ($stars !== undefined) {
    if (!(typeof $stars === 'number' && Number.isInteger($stars) && $stars >= -2147483648 && $stars <= 2147483647)) return undefined;
    document['stars'] = $stars + 0;
    count++;
  }
  if ($tags !== undefined) {
    const $$tags = writeStringArray($tags);
    if ($$tags === undefined) return undefined;
    document['tags'] = $$tags;
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
}

function readStatus(bytes: Buffer, view: DataView, at: number, end: number): string {
  const length = view.getInt32(at, true);
  if (at + 4 + length <= end) {
    switch (length) {
      case 5:
        if (view.getInt32(at + 4, true) === 0x6576696c && view.getInt32(at + 5, true) === 0x657669) return 'live';
        if (view.getInt32(at + 4, true) === 0x656e6f67 && view.getInt32(at + 5, true) === 0x656e6f) return 'gone';
        break;
      case 6:
        if (view.getInt32(at + 4, true) === 0x66617264 && view.getInt32(at + 6, true) === 0x746661) return 'draft';
        break;
      case 8:
        if (view.getInt32(at + 4, true) === 0x6f6d6572 && view.getInt32(at + 8, true) === 0x646576) return 'gone';
        break;
      case 10:
        if (view.getInt32(at + 4, true) === 0x6c627570 && view.getInt32(at + 8, true) === 0x65687369 && view.getInt32(at + 10, true) === 0x646568) return 'live';
        break;
    }
  }
  return readString(bytes, view, at, end);
}

function isStatus(value: unknown): boolean {
  switch (value) {
    case 'draft':
    case 'live':
    case 'gone':
      return true;
    default:
      return false;
  }
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
