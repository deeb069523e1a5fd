// Written by Espalier from schema/models/blog.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  checkEnd,
  copyMoment,
  datetime,
  decimal,
  documentEnd,
  Double,
  double,
  embedded,
  enumeration,
  hasOtherKeys,
  int,
  isPlainObject,
  isText,
  json,
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
  readDate,
  readDecimal,
  readLooseText,
  readObjectId,
  readOrdinaryDocument,
  readString,
  regex,
  setOwn,
  shape,
  storedForm,
  string,
  unreachableKey,
  valueEnd,
} from '@espalier/runtime/codegen/v1';
import { Post, type PostSpec } from '../models/post.ts';
import { commentShape, decodeComment, encodeComment } from './comment.ts';

/** The fields of `Post` as the runtime looks them up. */
export const postShape = /* @__PURE__ */ shape('Post', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  title: { codec: string({ minLength: 1, maxLength: 200 }) },
  slug: { codec: string(), immutable: true },
  authorId: { codec: objectId() },
  tagIds: { codec: array(string()) },
  status: { codec: enumeration('PostStatus', ['draft', 'live', 'gone']), default: { kind: 'constant', value: () => 'draft' } },
  price: { codec: decimal({ precision: 12, scale: 2 }), optional: true },
  subtitle: { codec: nullable(string()) },
  words: { codec: int() },
  score: { codec: double(), default: { kind: 'constant', value: () => 0 } },
  views: { codec: long(), stored: 'v', default: { kind: 'constant', value: () => 0n } },
  labels: { codec: array(string()) },
  flags: { codec: array(nullable(string())), optional: true },
  counts: { codec: map(int()) },
  grid: { codec: array(array(int())), optional: true },
  extra: { codec: json(), optional: true },
  matcher: { codec: regex(), optional: true },
  comments: { codec: array(embedded(() => commentShape)) },
  createdAt: { codec: datetime(), immutable: true, default: { kind: 'now' }, role: 'createdAt' },
  updatedAt: { codec: datetime(), default: { kind: 'now' }, role: 'updatedAt' },
  version: { codec: int(), default: { kind: 'constant', value: () => 1 }, role: 'version' },
}));

const postKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodePost(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $title: unknown;
  let $slug: unknown;
  let $authorId: unknown;
  let $tagIds: unknown;
  let $status: unknown;
  let $price: unknown;
  let $subtitle: unknown;
  let $words: unknown;
  let $score: unknown;
  let $views: unknown;
  let $labels: unknown;
  let $flags: unknown;
  let $counts: unknown;
  let $grid: unknown;
  let $extra: unknown;
  let $matcher: unknown;
  let $comments: unknown;
  let $createdAt: unknown;
  let $updatedAt: unknown;
  let $version: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x07 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f) {
      $_id = readObjectId(bytes, at + 5);
      at += 17;
    }
    if (bytes[at] === 0x02 && at + 6 < end && view.getInt32(at + 1, true) === 0x6c746974 && view.getInt32(at + 3, true) === 0x656c74) {
      $title = readString(bytes, view, at + 7, end);
      at += view.getInt32(at + 7, true) + 11;
    }
    if (bytes[at] === 0x02 && at + 5 < end && view.getInt32(at + 1, true) === 0x67756c73 && view.getInt32(at + 2, true) === 0x67756c) {
      $slug = readString(bytes, view, at + 6, end);
      at += view.getInt32(at + 6, true) + 10;
    }
    if (bytes[at] === 0x07 && at + 9 < end && view.getInt32(at + 1, true) === 0x68747561 && view.getInt32(at + 5, true) === 0x6449726f && view.getInt32(at + 6, true) === 0x644972) {
      $authorId = readObjectId(bytes, at + 10);
      at += 22;
    }
    if (bytes[at] === 0x04 && at + 7 < end && view.getInt32(at + 1, true) === 0x49676174 && view.getInt32(at + 4, true) === 0x736449) {
      $tagIds = readStringArray(bytes, view, at + 8, end);
      if ($tagIds !== undefined) at += view.getInt32(at + 8, true) + 8;
    }
    if (bytes[at] === 0x02 && at + 7 < end && view.getInt32(at + 1, true) === 0x74617473 && view.getInt32(at + 4, true) === 0x737574) {
      $status = readPostStatus(bytes, view, at + 8, end);
      at += view.getInt32(at + 8, true) + 12;
    }
    if (bytes[at] === 0x13 && at + 6 < end && view.getInt32(at + 1, true) === 0x63697270 && view.getInt32(at + 3, true) === 0x656369) {
      $price = readDecimal(bytes, at + 7);
      at += 23;
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
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x64726f77 && view.getInt32(at + 3, true) === 0x736472) {
      const type = bytes[at];
      if (type === 0x10) {
        $words = view.getInt32(at + 7, true);
        at += 11;
      } else if (type === 0x01) {
        $words = view.getFloat64(at + 7, true);
        at += 15;
      }
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x726f6373 && view.getInt32(at + 3, true) === 0x65726f) {
      const type = bytes[at];
      if (type === 0x01) {
        $score = view.getFloat64(at + 7, true);
        at += 15;
      } else if (type === 0x10) {
        $score = view.getInt32(at + 7, true);
        at += 11;
      }
    }
    if (bytes[at] === 0x12 && at + 2 < end && view.getInt16(at + 1, true) === 0x76) {
      $views = view.getBigInt64(at + 3, true);
      at += 11;
    }
    if (bytes[at] === 0x04 && at + 7 < end && view.getInt32(at + 1, true) === 0x6562616c && view.getInt32(at + 4, true) === 0x736c65) {
      $labels = readStringArray(bytes, view, at + 8, end);
      if ($labels !== undefined) at += view.getInt32(at + 8, true) + 8;
    }
    if (bytes[at] === 0x04 && at + 6 < end && view.getInt32(at + 1, true) === 0x67616c66 && view.getInt32(at + 3, true) === 0x736761) {
      $flags = readNullableStringArray(bytes, view, at + 7, end);
      if ($flags !== undefined) at += view.getInt32(at + 7, true) + 7;
    }
    if (bytes[at] === 0x03 && at + 7 < end && view.getInt32(at + 1, true) === 0x6e756f63 && view.getInt32(at + 4, true) === 0x73746e) {
      $counts = readIntMap(bytes, view, at + 8, end);
      if ($counts !== undefined) at += view.getInt32(at + 8, true) + 8;
    }
    if (bytes[at] === 0x04 && at + 5 < end && view.getInt32(at + 1, true) === 0x64697267 && view.getInt32(at + 2, true) === 0x646972) {
      $grid = readIntArrayArray(bytes, view, at + 6, end);
      if ($grid !== undefined) at += view.getInt32(at + 6, true) + 6;
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x72747865 && view.getInt32(at + 3, true) === 0x617274) {
      const type = view.getUint8(at);
      at += 7;
      $extra = readByCodec(postShape, 'extra', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 8 < end && view.getInt32(at + 1, true) === 0x6374616d && view.getInt32(at + 5, true) === 0x726568) {
      const type = view.getUint8(at);
      at += 9;
      $matcher = readByCodec(postShape, 'matcher', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (bytes[at] === 0x04 && at + 9 < end && view.getInt32(at + 1, true) === 0x6d6d6f63 && view.getInt32(at + 5, true) === 0x73746e65 && view.getInt32(at + 6, true) === 0x73746e) {
      $comments = readCommentDocumentArray(bytes, view, at + 10, end);
      if ($comments !== undefined) at += view.getInt32(at + 10, true) + 10;
    }
    if (bytes[at] === 0x09 && at + 10 < end && view.getInt32(at + 1, true) === 0x61657263 && view.getInt32(at + 5, true) === 0x41646574 && view.getInt32(at + 7, true) === 0x744164) {
      $createdAt = readDate(view, at + 11);
      at += 19;
    }
    if (bytes[at] === 0x09 && at + 10 < end && view.getInt32(at + 1, true) === 0x61647075 && view.getInt32(at + 5, true) === 0x41646574 && view.getInt32(at + 7, true) === 0x744164) {
      $updatedAt = readDate(view, at + 11);
      at += 19;
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
    rest ??= new Leftovers(postShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(postShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $title, $slug, $authorId, $tagIds, $status, $price, $subtitle, $words, $score, $views, $labels, $flags, $counts, $grid, $extra, $matcher, $comments, $createdAt, $updatedAt, $version]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($title !== undefined) fields['title'] = $title;
  if ($slug !== undefined) fields['slug'] = $slug;
  if ($authorId !== undefined) fields['authorId'] = $authorId;
  if ($tagIds !== undefined) fields['tagIds'] = $tagIds;
  if ($status !== undefined) fields['status'] = $status;
  if ($price !== undefined) fields['price'] = $price;
  if ($subtitle !== undefined) fields['subtitle'] = $subtitle;
  if ($words !== undefined) fields['words'] = $words;
  if ($score !== undefined) fields['score'] = $score;
  if ($views !== undefined) fields['views'] = $views;
  if ($labels !== undefined) fields['labels'] = $labels;
  if ($flags !== undefined) fields['flags'] = $flags;
  if ($counts !== undefined) fields['counts'] = $counts;
  if ($grid !== undefined) fields['grid'] = $grid;
  if ($extra !== undefined) fields['extra'] = $extra;
  if ($matcher !== undefined) fields['matcher'] = $matcher;
  if ($comments !== undefined) fields['comments'] = $comments;
  if ($createdAt !== undefined) fields['createdAt'] = $createdAt;
  if ($updatedAt !== undefined) fields['updatedAt'] = $updatedAt;
  if ($version !== undefined) fields['version'] = $version;
  rest?.assignUnknown(row);
  if (postKept.isOpen) postKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodePost(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $title = fields['title'];
  const $slug = fields['slug'];
  const $authorId = fields['authorId'];
  const $tagIds = fields['tagIds'];
  const $status = fields['status'];
  const $price = fields['price'];
  const $subtitle = fields['subtitle'];
  const $words = fields['words'];
  const $score = fields['score'];
  const $views = fields['views'];
  const $labels = fields['labels'];
  const $flags = fields['flags'];
  const $counts = fields['counts'];
  const $grid = fields['grid'];
  const $extra = fields['extra'];
  const $matcher = fields['matcher'];
  const $comments = fields['comments'];
  const $createdAt = fields['createdAt'];
  const $updatedAt = fields['updatedAt'];
  const $version = fields['version'];
  if (!($_id instanceof ObjectId)) return undefined;
  if (!isText($title, 1, 200)) return undefined;
  if (!isText($slug, 0, Infinity)) return undefined;
  if (!($authorId instanceof ObjectId)) return undefined;
  const $$tagIds = writeStringArray($tagIds);
  if ($$tagIds === undefined) return undefined;
  if (!isPostStatus($status)) return undefined;
  const document: Record<string, unknown> = { _id: $_id, title: $title, slug: $slug, authorId: $authorId, tagIds: $$tagIds, status: $status };
  let count = 16;
  if ($price !== undefined) {
    const $$price = storedForm(postShape, 'price', $price);
    if ($$price === undefined) return undefined;
    document['price'] = $$price;
    count++;
  }
  if (!($subtitle === null || (isText($subtitle, 0, Infinity)))) return undefined;
  document['subtitle'] = $subtitle;
  if (!(typeof $words === 'number' && Number.isInteger($words) && $words >= -2147483648 && $words <= 2147483647)) return undefined;
  document['words'] = $words + 0;
  if (!(typeof $score === 'number' && !Number.isNaN($score))) return undefined;
  document['score'] = new Double($score);
  if (!(typeof $views === 'bigint' && $views >= -9223372036854775808n && $views <= 9223372036854775807n)) return undefined;
  document['v'] = $views;
  const $$labels = writeStringArray($labels);
  if ($$labels === undefined) return undefined;
  document['labels'] = $$labels;
  if ($flags !== undefined) {
    const $$flags = writeNullableStringArray($flags);
    if ($$flags === undefined) return undefined;
    document['flags'] = $$flags;
    count++;
  }
  const $$counts = writeIntMap($counts);
  if ($$counts === undefined) return undefined;
  document['counts'] = $$counts;
  if ($grid !== undefined) {
    const $$grid = writeIntArrayArray($grid);
    if ($$grid === undefined) return undefined;
    document['grid'] = $$grid;
    count++;
  }
  if ($extra !== undefined) {
    const $$extra = storedForm(postShape, 'extra', $extra);
    if ($$extra === undefined) return undefined;
    document['extra'] = $$extra;
    count++;
  }
  if ($matcher !== undefined) {
    const $$matcher = storedForm(postShape, 'matcher', $matcher);
    if ($$matcher === undefined) return undefined;
    document['matcher'] = $$matcher;
    count++;
  }
  const $$comments = writeCommentDocumentArray($comments);
  if ($$comments === undefined) return undefined;
  document['comments'] = $$comments;
  const $$createdAt = copyMoment($createdAt);
  if ($$createdAt === undefined) return undefined;
  document['createdAt'] = $$createdAt;
  const $$updatedAt = copyMoment($updatedAt);
  if ($$updatedAt === undefined) return undefined;
  document['updatedAt'] = $$updatedAt;
  if (!(typeof $version === 'number' && Number.isInteger($version) && $version >= -2147483648 && $version <= 2147483647)) return undefined;
  document['version'] = $version + 0;
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `Post` for the runtime. */
export const postModel: ModelDescriptor<PostSpec> = {
  name: 'Post',
  collection: 'posts',
  rowClass: Post,
  shape: postShape,
  decode: decodePost,
  encode: encodePost,
  relations: {
    author: { target: 'User', side: 'field', path: ['authorId'], as: ['author'], many: false },
    tags: { target: 'Tag', side: 'field', path: ['tagIds'], as: ['tags'], many: true },
    'comments.by': { target: 'User', side: 'field', path: ['comments', 'byId'], as: ['comments', 'by'], many: false },
  },
  indexes: [
    { key: { slug: 1 }, name: 'slug_1', unique: true },
    { key: { authorId: 1, createdAt: -1 }, name: 'authorId_1_createdAt_-1' },
  ],
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

function readPostStatus(bytes: Buffer, view: DataView, at: number, end: number): string {
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
    }
  }
  return readString(bytes, view, at, end);
}

function readNullableStringArray(bytes: Buffer, view: DataView, start: number, limit: number): unknown[] | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const items: unknown[] = [];
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    at = keyEnd(bytes, at + 1, end) + 1;
    if (type === 0x02) {
      items.push(readString(bytes, view, at, end));
      at += view.getInt32(at, true) + 4;
    } else if (type === 0x0a) {
      items.push(null);
    } else {
      return undefined;
    }
  }
  checkEnd(at, end);
  return items;
}

function readIntMap(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const map = {};
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    const valueAt = keyEnd(bytes, at + 1, end) + 1;
    const key = readLooseText(bytes, at + 1, valueAt - 1);
    if (key.startsWith('$')) return undefined;
    at = valueAt;
    if (type === 0x10) {
      setOwn(map, key, view.getInt32(at, true));
      at += 4;
    } else if (type === 0x01) {
      setOwn(map, key, view.getFloat64(at, true));
      at += 8;
    } else {
      return undefined;
    }
  }
  checkEnd(at, end);
  return map;
}

function readIntArray(bytes: Buffer, view: DataView, start: number, limit: number): unknown[] | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const items: unknown[] = [];
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    at = keyEnd(bytes, at + 1, end) + 1;
    if (type === 0x10) {
      items.push(view.getInt32(at, true));
      at += 4;
    } else if (type === 0x01) {
      items.push(view.getFloat64(at, true));
      at += 8;
    } else {
      return undefined;
    }
  }
  checkEnd(at, end);
  return items;
}

function readIntArrayArray(bytes: Buffer, view: DataView, start: number, limit: number): unknown[] | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const items: unknown[] = [];
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    at = keyEnd(bytes, at + 1, end) + 1;
    if (type === 0x04) {
      const item = readIntArray(bytes, view, at, end);
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

function isPostStatus(value: unknown): boolean {
  switch (value) {
    case 'draft':
    case 'live':
    case 'gone':
      return true;
    default:
      return false;
  }
}

function writeNullableStringArray(value: unknown): unknown[] | undefined {
  if (!Array.isArray(value) || value.length > 2000000) return undefined;
  const items: unknown[] = [];
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    if (!(item === null || (isText(item, 0, Infinity)))) return undefined;
    items.push(item);
  }
  return items;
}

function writeIntMap(value: unknown): object | undefined {
  if (!isPlainObject(value)) return undefined;
  const map = {};
  for (const key of Object.keys(value)) {
    if (unreachableKey(key) !== undefined) return undefined;
    const item = value[key];
    if (!(typeof item === 'number' && Number.isInteger(item) && item >= -2147483648 && item <= 2147483647)) return undefined;
    setOwn(map, key, item + 0);
  }
  return map;
}

function writeIntArray(value: unknown): unknown[] | undefined {
  if (!Array.isArray(value) || value.length > 2000000) return undefined;
  const items: unknown[] = [];
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    if (!(typeof item === 'number' && Number.isInteger(item) && item >= -2147483648 && item <= 2147483647)) return undefined;
    items.push(item + 0);
  }
  return items;
}

function writeIntArrayArray(value: unknown): unknown[] | undefined {
  if (!Array.isArray(value) || value.length > 2000000) return undefined;
  const items: unknown[] = [];
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    const $item = writeIntArray(item);
    if ($item === undefined) return undefined;
    items.push($item);
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
