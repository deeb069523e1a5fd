// Written by Espalier from schema/models/shop.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  checkEnd,
  converted,
  documentEnd,
  embedded,
  enumeration,
  hasOtherKeys,
  int,
  isPlainObject,
  isText,
  KeptShapes,
  keyEnd,
  Leftovers,
  long,
  map,
  type ModelDescriptor,
  nullable,
  ObjectId,
  objectId,
  readByCodec,
  readLooseText,
  readObjectId,
  readOrdinaryDocument,
  readString,
  setOwn,
  shape,
  string,
  unreachableKey,
  valueEnd,
} from '@espalier/runtime/codegen/v1';
import { Item, type ItemSpec } from '../models/item.ts';
import { commentShape, decodeComment, encodeComment } from './comment.ts';
import { decodeMeta, encodeMeta, metaShape } from './meta.ts';
import { decodePrice, encodePrice, priceShape } from './price.ts';

/** The fields of `Item` as the runtime looks them up. */
export const itemShape = /* @__PURE__ */ shape('Item', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  heading: { codec: string(), was: 'title', optional: true },
  subtitle: { codec: nullable(string()), was: 'sub', optional: true },
  labels: { codec: array(string()), was: 'tags', optional: true },
  words: { codec: converted(string(), 'int', 'string'), optional: true },
  points: { codec: converted(long(), 'int', 'long'), was: 'score', optional: true },
  price: { codec: converted(int(), 'string', 'int'), was: 'cost', optional: true },
  rank: { codec: int(), stored: 'r', was: 'o', optional: true },
  status: { codec: enumeration('Status', ['draft', 'live', 'gone'], { published: 'live', removed: 'gone' }), optional: true },
  moods: { codec: array(enumeration('Status', ['draft', 'live', 'gone'], { published: 'live', removed: 'gone' })), optional: true },
  comments: { codec: array(embedded(() => commentShape)), optional: true },
  meta: { codec: embedded(() => metaShape), was: 'info', optional: true },
  prices: { codec: map(embedded(() => priceShape)), optional: true },
  count: { codec: int(), optional: true },
  phones: { codec: array(string()), reshaped: 'wrapped', optional: true },
  marks: { codec: array(enumeration('Status', ['draft', 'live', 'gone'], { published: 'live', removed: 'gone' })), was: 'mark', reshaped: 'wrapped', optional: true },
  rows: { codec: array(embedded(() => commentShape)), was: 'row', reshaped: 'wrapped', optional: true },
  nick: { codec: string(), reshaped: 'unwrapped', optional: true },
  home: { codec: embedded(() => metaShape), was: 'homes', reshaped: 'unwrapped', optional: true },
  level: { codec: int(), was: 'levels', reshaped: 'unwrapped', optional: true },
}));

const itemKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeItem(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $heading: unknown;
  let $subtitle: unknown;
  let $labels: unknown;
  let $words: unknown;
  let $points: unknown;
  let $price: unknown;
  let $rank: unknown;
  let $status: unknown;
  let $moods: unknown;
  let $comments: unknown;
  let $meta: unknown;
  let $prices: unknown;
  let $count: unknown;
  let $phones: unknown;
  let $marks: unknown;
  let $rows: unknown;
  let $nick: unknown;
  let $home: unknown;
  let $level: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x07 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f) {
      $_id = readObjectId(bytes, at + 5);
      at += 17;
    }
    if (bytes[at] === 0x02 && at + 8 < end && view.getInt32(at + 1, true) === 0x64616568 && view.getInt32(at + 5, true) === 0x676e69) {
      $heading = readString(bytes, view, at + 9, end);
      at += view.getInt32(at + 9, true) + 13;
    }
    if (at + 9 < end && view.getInt32(at + 1, true) === 0x74627573 && view.getInt32(at + 5, true) === 0x656c7469 && view.getInt32(at + 6, true) === 0x656c74) {
      const type = bytes[at];
      if (type === 0x02) {
        $subtitle = readString(bytes, view, at + 10, end);
        at += view.getInt32(at + 10, true) + 14;
      } else if (type === 0x0a) {
        $subtitle = null;
        at += 10;
      }
    }
    if (bytes[at] === 0x04 && at + 7 < end && view.getInt32(at + 1, true) === 0x6562616c && view.getInt32(at + 4, true) === 0x736c65) {
      $labels = readStringArray(bytes, view, at + 8, end);
      if ($labels !== undefined) at += view.getInt32(at + 8, true) + 8;
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x64726f77 && view.getInt32(at + 3, true) === 0x736472) {
      const type = view.getUint8(at);
      at += 7;
      $words = readByCodec(itemShape, 'words', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 7 < end && view.getInt32(at + 1, true) === 0x6e696f70 && view.getInt32(at + 4, true) === 0x73746e) {
      const type = view.getUint8(at);
      at += 8;
      $points = readByCodec(itemShape, 'points', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x63697270 && view.getInt32(at + 3, true) === 0x656369) {
      const type = view.getUint8(at);
      at += 7;
      $price = readByCodec(itemShape, 'price', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 2 < end && view.getInt16(at + 1, true) === 0x72) {
      const type = bytes[at];
      if (type === 0x10) {
        $rank = view.getInt32(at + 3, true);
        at += 7;
      } else if (type === 0x01) {
        $rank = view.getFloat64(at + 3, true);
        at += 11;
      }
    }
    if (bytes[at] === 0x02 && at + 7 < end && view.getInt32(at + 1, true) === 0x74617473 && view.getInt32(at + 4, true) === 0x737574) {
      $status = readStatus(bytes, view, at + 8, end);
      at += view.getInt32(at + 8, true) + 12;
    }
    if (bytes[at] === 0x04 && at + 6 < end && view.getInt32(at + 1, true) === 0x646f6f6d && view.getInt32(at + 3, true) === 0x73646f) {
      $moods = readStatusEnumArray(bytes, view, at + 7, end);
      if ($moods !== undefined) at += view.getInt32(at + 7, true) + 7;
    }
    if (bytes[at] === 0x04 && at + 9 < end && view.getInt32(at + 1, true) === 0x6d6d6f63 && view.getInt32(at + 5, true) === 0x73746e65 && view.getInt32(at + 6, true) === 0x73746e) {
      $comments = readCommentDocumentArray(bytes, view, at + 10, end);
      if ($comments !== undefined) at += view.getInt32(at + 10, true) + 10;
    }
    if (bytes[at] === 0x03 && at + 5 < end && view.getInt32(at + 1, true) === 0x6174656d && view.getInt32(at + 2, true) === 0x617465) {
      $meta = decodeMeta(bytes, view, at + 6, end);
      if ($meta !== undefined) at += view.getInt32(at + 6, true) + 6;
    }
    if (bytes[at] === 0x03 && at + 7 < end && view.getInt32(at + 1, true) === 0x63697270 && view.getInt32(at + 4, true) === 0x736563) {
      $prices = readPriceDocumentMap(bytes, view, at + 8, end);
      if ($prices !== undefined) at += view.getInt32(at + 8, true) + 8;
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x6e756f63 && view.getInt32(at + 3, true) === 0x746e75) {
      const type = bytes[at];
      if (type === 0x10) {
        $count = view.getInt32(at + 7, true);
        at += 11;
      } else if (type === 0x01) {
        $count = view.getFloat64(at + 7, true);
        at += 15;
      }
    }
    if (at + 7 < end && view.getInt32(at + 1, true) === 0x6e6f6870 && view.getInt32(at + 4, true) === 0x73656e) {
      const type = view.getUint8(at);
      at += 8;
      $phones = readByCodec(itemShape, 'phones', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x6b72616d && view.getInt32(at + 3, true) === 0x736b72) {
      const type = view.getUint8(at);
      at += 7;
      $marks = readByCodec(itemShape, 'marks', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 5 < end && view.getInt32(at + 1, true) === 0x73776f72 && view.getInt32(at + 2, true) === 0x73776f) {
      const type = view.getUint8(at);
      at += 6;
      $rows = readByCodec(itemShape, 'rows', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 5 < end && view.getInt32(at + 1, true) === 0x6b63696e && view.getInt32(at + 2, true) === 0x6b6369) {
      const type = view.getUint8(at);
      at += 6;
      $nick = readByCodec(itemShape, 'nick', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 5 < end && view.getInt32(at + 1, true) === 0x656d6f68 && view.getInt32(at + 2, true) === 0x656d6f) {
      const type = view.getUint8(at);
      at += 6;
      $home = readByCodec(itemShape, 'home', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x6576656c && view.getInt32(at + 3, true) === 0x6c6576) {
      const type = view.getUint8(at);
      at += 7;
      $level = readByCodec(itemShape, 'level', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at === end) break;
    rest ??= new Leftovers(itemShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(itemShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $heading, $subtitle, $labels, $words, $points, $price, $rank, $status, $moods, $comments, $meta, $prices, $count, $phones, $marks, $rows, $nick, $home, $level]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($heading !== undefined) fields['heading'] = $heading;
  if ($subtitle !== undefined) fields['subtitle'] = $subtitle;
  if ($labels !== undefined) fields['labels'] = $labels;
  if ($words !== undefined) fields['words'] = $words;
  if ($points !== undefined) fields['points'] = $points;
  if ($price !== undefined) fields['price'] = $price;
  if ($rank !== undefined) fields['rank'] = $rank;
  if ($status !== undefined) fields['status'] = $status;
  if ($moods !== undefined) fields['moods'] = $moods;
  if ($comments !== undefined) fields['comments'] = $comments;
  if ($meta !== undefined) fields['meta'] = $meta;
  if ($prices !== undefined) fields['prices'] = $prices;
  if ($count !== undefined) fields['count'] = $count;
  if ($phones !== undefined) fields['phones'] = $phones;
  if ($marks !== undefined) fields['marks'] = $marks;
  if ($rows !== undefined) fields['rows'] = $rows;
  if ($nick !== undefined) fields['nick'] = $nick;
  if ($home !== undefined) fields['home'] = $home;
  if ($level !== undefined) fields['level'] = $level;
  rest?.assignUnknown(row);
  if (itemKept.isOpen) itemKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeItem(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $heading = fields['heading'];
  const $subtitle = fields['subtitle'];
  const $labels = fields['labels'];
  const $words = fields['words'];
  const $points = fields['points'];
  const $price = fields['price'];
  const $rank = fields['rank'];
  const $status = fields['status'];
  const $moods = fields['moods'];
  const $comments = fields['comments'];
  const $meta = fields['meta'];
  const $prices = fields['prices'];
  const $count = fields['count'];
  const $phones = fields['phones'];
  const $marks = fields['marks'];
  const $rows = fields['rows'];
  const $nick = fields['nick'];
  const $home = fields['home'];
  const $level = fields['level'];
  if (!($_id instanceof ObjectId)) return undefined;
  const document: Record<string, unknown> = { _id: $_id };
  let count = 1;
  if ($heading !== undefined) {
    if (!isText($heading, 0, Infinity)) return undefined;
    document['heading'] = $heading;
    count++;
  }
  if ($subtitle !== undefined) {
    if (!($subtitle === null || (isText($subtitle, 0, Infinity)))) return undefined;
    document['subtitle'] = $subtitle;
    count++;
  }
  if ($labels !== undefined) {
    const $$labels = writeStringArray($labels);
    if ($$labels === undefined) return undefined;
    document['labels'] = $$labels;
    count++;
  }
  if ($words !== undefined) {
    if (!isText($words, 0, Infinity)) return undefined;
    document['words'] = $words;
    count++;
  }
  if ($points !== undefined) {
    if (!(typeof $points === 'bigint' && $points >= -9223372036854775808n && $points <= 9223372036854775807n)) return undefined;
    document['points'] = $points;
    count++;
  }
  if ($price !== undefined) {
    if (!(typeof $price === 'number' && Number.isInteger($price) && $price >= -2147483648 && $price <= 2147483647)) return undefined;
    document['price'] = $price + 0;
    count++;
  }
  if ($rank !== undefined) {
    if (!(typeof $rank === 'number' && Number.isInteger($rank) && $rank >= -2147483648 && $rank <= 2147483647)) return undefined;
    document['r'] = $rank + 0;
    count++;
  }
  if ($status !== undefined) {
    if (!isStatus($status)) return undefined;
    document['status'] = $status;
    count++;
  }
  if ($moods !== undefined) {
    const $$moods = writeStatusEnumArray($moods);
    if ($$moods === undefined) return undefined;
    document['moods'] = $$moods;
    count++;
  }
  if ($comments !== undefined) {
    const $$comments = writeCommentDocumentArray($comments);
    if ($$comments === undefined) return undefined;
    document['comments'] = $$comments;
    count++;
  }
  if ($meta !== undefined) {
    const $$meta = encodeMeta($meta);
    if ($$meta === undefined) return undefined;
    document['meta'] = $$meta;
    count++;
  }
  if ($prices !== undefined) {
    const $$prices = writePriceDocumentMap($prices);
    if ($$prices === undefined) return undefined;
    document['prices'] = $$prices;
    count++;
  }
  if ($count !== undefined) {
    if (!(typeof $count === 'number' && Number.isInteger($count) && $count >= -2147483648 && $count <= 2147483647)) return undefined;
    document['count'] = $count + 0;
    count++;
  }
  if ($phones !== undefined) {
    const $$phones = writeStringArray($phones);
    if ($$phones === undefined) return undefined;
    document['phones'] = $$phones;
    count++;
  }
  if ($marks !== undefined) {
    const $$marks = writeStatusEnumArray($marks);
    if ($$marks === undefined) return undefined;
    document['marks'] = $$marks;
    count++;
  }
  if ($rows !== undefined) {
    const $$rows = writeCommentDocumentArray($rows);
    if ($$rows === undefined) return undefined;
    document['rows'] = $$rows;
    count++;
  }
  if ($nick !== undefined) {
    if (!isText($nick, 0, Infinity)) return undefined;
    document['nick'] = $nick;
    count++;
  }
  if ($home !== undefined) {
    const $$home = encodeMeta($home);
    if ($$home === undefined) return undefined;
    document['home'] = $$home;
    count++;
  }
  if ($level !== undefined) {
    if (!(typeof $level === 'number' && Number.isInteger($level) && $level >= -2147483648 && $level <= 2147483647)) return undefined;
    document['level'] = $level + 0;
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `Item` for the runtime. */
export const itemModel: ModelDescriptor<ItemSpec> = {
  name: 'Item',
  collection: 'items',
  rowClass: Item,
  shape: itemShape,
  decode: decodeItem,
  encode: encodeItem,
  relations: {
    notes: { target: 'Note', side: 'inverse', path: ['itemId'], as: ['notes'], many: true },
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

function readStatusEnumArray(bytes: Buffer, view: DataView, start: number, limit: number): unknown[] | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const items: unknown[] = [];
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    at = keyEnd(bytes, at + 1, end) + 1;
    if (type === 0x02) {
      items.push(readStatus(bytes, view, at, end));
      at += view.getInt32(at, true) + 4;
    } else {
      return undefined;
    }
  }
  checkEnd(at, end);
  return items;
}

function readCommentDocumentArray(bytes: Buffer, view: DataView, start: number, limit: number): unknown[] | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const items: unknown[] = [];
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    at = keyEnd(bytes, at + 1, end) + 1;
    if (type === 0x03) {
      const item = decodeComment(bytes, view, at, end);
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

function readPriceDocumentMap(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const map = {};
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    const valueAt = keyEnd(bytes, at + 1, end) + 1;
    const key = readLooseText(bytes, at + 1, valueAt - 1);
    if (key.startsWith('$')) return undefined;
    at = valueAt;
    if (type === 0x03) {
      const value = decodePrice(bytes, view, at, end);
      if (value === undefined) return undefined;
      setOwn(map, key, value);
      at += view.getInt32(at, true);
    } else {
      return undefined;
    }
  }
  checkEnd(at, end);
  return map;
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

function writeStatusEnumArray(value: unknown): unknown[] | undefined {
  if (!Array.isArray(value) || value.length > 2000000) return undefined;
  const items: unknown[] = [];
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    if (!isStatus(item)) return undefined;
    items.push(item);
  }
  return items;
}

function writeCommentDocumentArray(value: unknown): unknown[] | undefined {
  if (!Array.isArray(value) || value.length > 2000000) return undefined;
  const items: unknown[] = [];
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    const $item = encodeComment(item);
    if ($item === undefined) return undefined;
    items.push($item);
  }
  return items;
}

function writePriceDocumentMap(value: unknown): object | undefined {
  if (!isPlainObject(value)) return undefined;
  const map = {};
  for (const key of Object.keys(value)) {
    if (unreachableKey(key) !== undefined) return undefined;
    const item = value[key];
    const $item = encodePrice(item);
    if ($item === undefined) return undefined;
    setOwn(map, key, $item);
  }
  return map;
}
