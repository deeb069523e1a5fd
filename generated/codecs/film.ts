// Written by Espalier from schema/models/films.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  checkEnd,
  copyMoment,
  date,
  datetime,
  documentEnd,
  embedded,
  enumeration,
  hasOtherKeys,
  int,
  isText,
  KeptShapes,
  keyEnd,
  Leftovers,
  type ModelDescriptor,
  ObjectId,
  objectId,
  readByCodec,
  readDate,
  readObjectId,
  readOrdinaryDocument,
  readString,
  shape,
  storedForm,
  string,
  valueEnd,
} from '@espalier/runtime/codegen/v1';
import { Film, type FilmSpec } from '../models/film.js';
import { decodeScore, encodeScore, scoreShape } from './score.js';
import { decodeTakings, encodeTakings, takingsShape } from './takings.js';

/** The fields of `Film` as the runtime looks them up. */
export const filmShape = /* @__PURE__ */ shape('Film', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  title: { codec: string({ minLength: 1, maxLength: 300 }) },
  released: { codec: date() },
  directorId: { codec: objectId(), optional: true },
  distributor: { codec: string(), optional: true },
  rating: { codec: enumeration('Rating', ['G', 'PG', 'PG-13', 'R', 'NC-17', 'Not Rated', 'Open']), optional: true },
  genre: { codec: enumeration('Genre', ['Action', 'Adventure', 'Black Comedy', 'Comedy', 'Concert/Performance', 'Documentary', 'Drama', 'Horror', 'Musical', 'Romantic Comedy', 'Thriller/Suspense', 'Western']), optional: true },
  source: { codec: string(), optional: true },
  minutes: { codec: int({ min: 1, max: 1000 }), optional: true },
  takings: { codec: embedded(() => takingsShape) },
  imdb: { codec: embedded(() => scoreShape), optional: true },
  rottenTomatoes: { codec: int({ min: 0, max: 100 }), optional: true },
  tags: { codec: array(string({ minLength: 1, maxLength: 50 }), { uniqueItems: true }), default: { kind: 'constant', value: () => [] } },
  createdAt: { codec: datetime(), immutable: true, default: { kind: 'now' }, role: 'createdAt' },
  updatedAt: { codec: datetime(), default: { kind: 'now' }, role: 'updatedAt' },
  version: { codec: int(), default: { kind: 'constant', value: () => 1 }, role: 'version' },
  deletedAt: { codec: datetime(), optional: true, role: 'deletedAt' },
}));

const filmKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeFilm(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $title: unknown;
  let $released: unknown;
  let $directorId: unknown;
  let $distributor: unknown;
  let $rating: unknown;
  let $genre: unknown;
  let $source: unknown;
  let $minutes: unknown;
  let $takings: unknown;
  let $imdb: unknown;
  let $rottenTomatoes: unknown;
  let $tags: unknown;
  let $createdAt: unknown;
  let $updatedAt: unknown;
  let $version: unknown;
  let $deletedAt: unknown;
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
    if (at + 9 < end && view.getInt32(at + 1, true) === 0x656c6572 && view.getInt32(at + 5, true) === 0x64657361 && view.getInt32(at + 6, true) === 0x646573) {
      const type = view.getUint8(at);
      at += 10;
      $released = readByCodec(filmShape, 'released', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (bytes[at] === 0x07 && at + 11 < end && view.getInt32(at + 1, true) === 0x65726964 && view.getInt32(at + 5, true) === 0x726f7463 && view.getInt32(at + 8, true) === 0x644972) {
      $directorId = readObjectId(bytes, at + 12);
      at += 24;
    }
    if (bytes[at] === 0x02 && at + 12 < end && view.getInt32(at + 1, true) === 0x74736964 && view.getInt32(at + 5, true) === 0x75626972 && view.getInt32(at + 9, true) === 0x726f74) {
      $distributor = readString(bytes, view, at + 13, end);
      at += view.getInt32(at + 13, true) + 17;
    }
    if (bytes[at] === 0x02 && at + 7 < end && view.getInt32(at + 1, true) === 0x69746172 && view.getInt32(at + 4, true) === 0x676e69) {
      $rating = readRating(bytes, view, at + 8, end);
      at += view.getInt32(at + 8, true) + 12;
    }
    if (bytes[at] === 0x02 && at + 6 < end && view.getInt32(at + 1, true) === 0x726e6567 && view.getInt32(at + 3, true) === 0x65726e) {
      $genre = readGenre(bytes, view, at + 7, end);
      at += view.getInt32(at + 7, true) + 11;
    }
    if (bytes[at] === 0x02 && at + 7 < end && view.getInt32(at + 1, true) === 0x72756f73 && view.getInt32(at + 4, true) === 0x656372) {
      $source = readString(bytes, view, at + 8, end);
      at += view.getInt32(at + 8, true) + 12;
    }
    if (at + 8 < end && view.getInt32(at + 1, true) === 0x756e696d && view.getInt32(at + 5, true) === 0x736574) {
      const type = bytes[at];
      if (type === 0x10) {
        $minutes = view.getInt32(at + 9, true);
        at += 13;
      } else if (type === 0x01) {
        $minutes = view.getFloat64(at + 9, true);
        at += 17;
      }
    }
    if (bytes[at] === 0x03 && at + 8 < end && view.getInt32(at + 1, true) === 0x696b6174 && view.getInt32(at + 5, true) === 0x73676e) {
      $takings = decodeTakings(bytes, view, at + 9, end);
      if ($takings !== undefined) at += view.getInt32(at + 9, true) + 9;
    }
    if (bytes[at] === 0x03 && at + 5 < end && view.getInt32(at + 1, true) === 0x62646d69 && view.getInt32(at + 2, true) === 0x62646d) {
      $imdb = decodeScore(bytes, view, at + 6, end);
      if ($imdb !== undefined) at += view.getInt32(at + 6, true) + 6;
    }
    if (at + 15 < end && view.getInt32(at + 1, true) === 0x74746f72 && view.getInt32(at + 5, true) === 0x6f546e65 && view.getInt32(at + 9, true) === 0x6f74616d && view.getInt32(at + 12, true) === 0x73656f) {
      const type = bytes[at];
      if (type === 0x10) {
        $rottenTomatoes = view.getInt32(at + 16, true);
        at += 20;
      } else if (type === 0x01) {
        $rottenTomatoes = view.getFloat64(at + 16, true);
        at += 24;
      }
    }
    if (bytes[at] === 0x04 && at + 5 < end && view.getInt32(at + 1, true) === 0x73676174 && view.getInt32(at + 2, true) === 0x736761) {
      $tags = readStringArray(bytes, view, at + 6, end);
      if ($tags !== undefined) at += view.getInt32(at + 6, true) + 6;
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
    if (bytes[at] === 0x09 && at + 10 < end && view.getInt32(at + 1, true) === 0x656c6564 && view.getInt32(at + 5, true) === 0x41646574 && view.getInt32(at + 7, true) === 0x744164) {
      $deletedAt = readDate(view, at + 11);
      at += 19;
    }
    if (at === end) break;
    rest ??= new Leftovers(filmShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(filmShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $title, $released, $directorId, $distributor, $rating, $genre, $source, $minutes, $takings, $imdb, $rottenTomatoes, $tags, $createdAt, $updatedAt, $version, $deletedAt]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($title !== undefined) fields['title'] = $title;
  if ($released !== undefined) fields['released'] = $released;
  if ($directorId !== undefined) fields['directorId'] = $directorId;
  if ($distributor !== undefined) fields['distributor'] = $distributor;
  if ($rating !== undefined) fields['rating'] = $rating;
  if ($genre !== undefined) fields['genre'] = $genre;
  if ($source !== undefined) fields['source'] = $source;
  if ($minutes !== undefined) fields['minutes'] = $minutes;
  if ($takings !== undefined) fields['takings'] = $takings;
  if ($imdb !== undefined) fields['imdb'] = $imdb;
  if ($rottenTomatoes !== undefined) fields['rottenTomatoes'] = $rottenTomatoes;
  if ($tags !== undefined) fields['tags'] = $tags;
  if ($createdAt !== undefined) fields['createdAt'] = $createdAt;
  if ($updatedAt !== undefined) fields['updatedAt'] = $updatedAt;
  if ($version !== undefined) fields['version'] = $version;
  if ($deletedAt !== undefined) fields['deletedAt'] = $deletedAt;
  rest?.assignUnknown(row);
  if (filmKept.isOpen) filmKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeFilm(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $title = fields['title'];
  const $released = fields['released'];
  const $directorId = fields['directorId'];
  const $distributor = fields['distributor'];
  const $rating = fields['rating'];
  const $genre = fields['genre'];
  const $source = fields['source'];
  const $minutes = fields['minutes'];
  const $takings = fields['takings'];
  const $imdb = fields['imdb'];
  const $rottenTomatoes = fields['rottenTomatoes'];
  const $tags = fields['tags'];
  const $createdAt = fields['createdAt'];
  const $updatedAt = fields['updatedAt'];
  const $version = fields['version'];
  const $deletedAt = fields['deletedAt'];
  if (!($_id instanceof ObjectId)) return undefined;
  if (!isText($title, 1, 300)) return undefined;
  const $$released = storedForm(filmShape, 'released', $released);
  if ($$released === undefined) return undefined;
  const document: Record<string, unknown> = { _id: $_id, title: $title, released: $$released };
  let count = 8;
  if ($directorId !== undefined) {
    if (!($directorId instanceof ObjectId)) return undefined;
    document['directorId'] = $directorId;
    count++;
  }
  if ($distributor !== undefined) {
    if (!isText($distributor, 0, Infinity)) return undefined;
    document['distributor'] = $distributor;
    count++;
  }
  if ($rating !== undefined) {
    if (!isRating($rating)) return undefined;
    document['rating'] = $rating;
    count++;
  }
  if ($genre !== undefined) {
    if (!isGenre($genre)) return undefined;
    document['genre'] = $genre;
    count++;
  }
  if ($source !== undefined) {
    if (!isText($source, 0, Infinity)) return undefined;
    document['source'] = $source;
    count++;
  }
  if ($minutes !== undefined) {
    if (!(typeof $minutes === 'number' && Number.isInteger($minutes) && $minutes >= 1 && $minutes <= 1000)) return undefined;
    document['minutes'] = $minutes + 0;
    count++;
  }
  const $$takings = encodeTakings($takings);
  if ($$takings === undefined) return undefined;
  document['takings'] = $$takings;
  if ($imdb !== undefined) {
    const $$imdb = encodeScore($imdb);
    if ($$imdb === undefined) return undefined;
    document['imdb'] = $$imdb;
    count++;
  }
  if ($rottenTomatoes !== undefined) {
    if (!(typeof $rottenTomatoes === 'number' && Number.isInteger($rottenTomatoes) && $rottenTomatoes >= 0 && $rottenTomatoes <= 100)) return undefined;
    document['rottenTomatoes'] = $rottenTomatoes + 0;
    count++;
  }
  const $$tags = storedForm(filmShape, 'tags', $tags);
  if ($$tags === undefined) return undefined;
  document['tags'] = $$tags;
  const $$createdAt = copyMoment($createdAt);
  if ($$createdAt === undefined) return undefined;
  document['createdAt'] = $$createdAt;
  const $$updatedAt = copyMoment($updatedAt);
  if ($$updatedAt === undefined) return undefined;
  document['updatedAt'] = $$updatedAt;
  if (!(typeof $version === 'number' && Number.isInteger($version) && $version >= -2147483648 && $version <= 2147483647)) return undefined;
  document['version'] = $version + 0;
  if ($deletedAt !== undefined) {
    const $$deletedAt = copyMoment($deletedAt);
    if ($$deletedAt === undefined) return undefined;
    document['deletedAt'] = $$deletedAt;
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `Film` for the runtime. */
export const filmModel: ModelDescriptor<FilmSpec> = {
  name: 'Film',
  collection: 'films',
  rowClass: Film,
  shape: filmShape,
  decode: decodeFilm,
  encode: encodeFilm,
  relations: {
    director: { target: 'Director', side: 'field', path: ['directorId'], as: ['director'], many: false },
  },
  indexes: [
    { key: { genre: 1 }, name: 'genre_1' },
    { key: { directorId: 1, released: -1 }, name: 'directorId_1_released_-1' },
    { key: { title: 1, released: 1 }, name: 'title_1_released_1' },
    { key: { 'imdb.rating': -1 }, name: 'imdb.rating_-1', sparse: true },
  ],
};

function readRating(bytes: Buffer, view: DataView, at: number, end: number): string {
  const length = view.getInt32(at, true);
  if (at + 4 + length <= end) {
    switch (length) {
      case 2:
        if (view.getInt16(at + 4, true) === 0x47) return 'G';
        if (view.getInt16(at + 4, true) === 0x52) return 'R';
        break;
      case 3:
        if (view.getInt16(at + 4, true) === 0x4750 && bytes[at + 6] === 0) return 'PG';
        break;
      case 5:
        if (view.getInt32(at + 4, true) === 0x6e65704f && view.getInt32(at + 5, true) === 0x6e6570) return 'Open';
        break;
      case 6:
        if (view.getInt32(at + 4, true) === 0x312d4750 && view.getInt32(at + 6, true) === 0x33312d) return 'PG-13';
        if (view.getInt32(at + 4, true) === 0x312d434e && view.getInt32(at + 6, true) === 0x37312d) return 'NC-17';
        break;
      case 10:
        if (view.getInt32(at + 4, true) === 0x20746f4e && view.getInt32(at + 8, true) === 0x65746152 && view.getInt32(at + 10, true) === 0x646574) return 'Not Rated';
        break;
    }
  }
  return readString(bytes, view, at, end);
}

function readGenre(bytes: Buffer, view: DataView, at: number, end: number): string {
  const length = view.getInt32(at, true);
  if (at + 4 + length <= end) {
    switch (length) {
      case 6:
        if (view.getInt32(at + 4, true) === 0x6d617244 && view.getInt32(at + 6, true) === 0x616d61) return 'Drama';
        break;
      case 7:
        if (view.getInt32(at + 4, true) === 0x69746341 && view.getInt32(at + 7, true) === 0x6e6f69) return 'Action';
        if (view.getInt32(at + 4, true) === 0x656d6f43 && view.getInt32(at + 7, true) === 0x796465) return 'Comedy';
        if (view.getInt32(at + 4, true) === 0x72726f48 && view.getInt32(at + 7, true) === 0x726f72) return 'Horror';
        break;
      case 8:
        if (view.getInt32(at + 4, true) === 0x6973754d && view.getInt32(at + 8, true) === 0x6c6163) return 'Musical';
        if (view.getInt32(at + 4, true) === 0x74736557 && view.getInt32(at + 8, true) === 0x6e7265) return 'Western';
        break;
      case 10:
        if (view.getInt32(at + 4, true) === 0x65766441 && view.getInt32(at + 8, true) === 0x7275746e && view.getInt32(at + 10, true) === 0x657275) return 'Adventure';
        break;
      case 12:
        if (view.getInt32(at + 4, true) === 0x75636f44 && view.getInt32(at + 8, true) === 0x746e656d && view.getInt32(at + 12, true) === 0x797261) return 'Documentary';
        break;
      case 13:
        if (view.getInt32(at + 4, true) === 0x63616c42 && view.getInt32(at + 8, true) === 0x6f43206b && view.getInt32(at + 12, true) === 0x7964656d && view.getInt32(at + 13, true) === 0x796465) return 'Black Comedy';
        break;
      case 16:
        if (view.getInt32(at + 4, true) === 0x616d6f52 && view.getInt32(at + 8, true) === 0x6369746e && view.getInt32(at + 12, true) === 0x6d6f4320 && view.getInt32(at + 16, true) === 0x796465) return 'Romantic Comedy';
        break;
      case 18:
        if (view.getInt32(at + 4, true) === 0x69726854 && view.getInt32(at + 8, true) === 0x72656c6c && view.getInt32(at + 12, true) === 0x7375532f && view.getInt32(at + 16, true) === 0x736e6570 && view.getInt32(at + 18, true) === 0x65736e) return 'Thriller/Suspense';
        break;
      case 20:
        if (view.getInt32(at + 4, true) === 0x636e6f43 && view.getInt32(at + 8, true) === 0x2f747265 && view.getInt32(at + 12, true) === 0x66726550 && view.getInt32(at + 16, true) === 0x616d726f && view.getInt32(at + 20, true) === 0x65636e) return 'Concert/Performance';
        break;
    }
  }
  return readString(bytes, view, at, end);
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

function isRating(value: unknown): boolean {
  switch (value) {
    case 'G':
    case 'PG':
    case 'PG-13':
    case 'R':
    case 'NC-17':
    case 'Not Rated':
    case 'Open':
      return true;
    default:
      return false;
  }
}

function isGenre(value: unknown): boolean {
  switch (value) {
    case 'Action':
    case 'Adventure':
    case 'Black Comedy':
    case 'Comedy':
    case 'Concert/Performance':
    case 'Documentary':
    case 'Drama':
    case 'Horror':
    case 'Musical':
    case 'Romantic Comedy':
    case 'Thriller/Suspense':
    case 'Western':
      return true;
    default:
      return false;
  }
}
