// Written by Espalier from schema/models/earthquakes.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  bool,
  checkEnd,
  copyMoment,
  datetime,
  documentEnd,
  Double,
  double,
  embedded,
  enumeration,
  geo,
  hasOtherKeys,
  isText,
  KeptShapes,
  keyEnd,
  Leftovers,
  type ModelDescriptor,
  nullable,
  readBool,
  readByCodec,
  readDate,
  readOrdinaryDocument,
  readString,
  shape,
  storedForm,
  string,
  valueEnd,
} from '@espalier/runtime/codegen/v1';
import { Earthquake, type EarthquakeSpec } from '../models/earthquake.js';
import { decodeShaking, encodeShaking, shakingShape } from './shaking.js';

/** The fields of `Earthquake` as the runtime looks them up. */
export const earthquakeShape = /* @__PURE__ */ shape('Earthquake', () => ({
  _id: { codec: string(), immutable: true },
  place: { codec: string() },
  location: { codec: geo({ type: 'Point' }) },
  at: { codec: datetime() },
  revised: { codec: datetime(), stored: 'updated' },
  magnitude: { codec: nullable(double()) },
  magnitudeType: { codec: string(), optional: true },
  depth: { codec: double() },
  kind: { codec: enumeration('EarthquakeKind', ['earthquake', 'explosion', 'quarry blast', 'ice quake', 'other event']), default: { kind: 'constant', value: () => 'earthquake' } },
  alert: { codec: enumeration('EarthquakeAlert', ['green', 'yellow', 'orange', 'red']), optional: true },
  tsunami: { codec: bool() },
  shaking: { codec: embedded(() => shakingShape), optional: true },
  networks: { codec: array(string({ minLength: 1, maxLength: 10 })) },
  page: { codec: string({ format: 'url' }) },
}));

const earthquakeKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeEarthquake(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $place: unknown;
  let $location: unknown;
  let $at: unknown;
  let $revised: unknown;
  let $magnitude: unknown;
  let $magnitudeType: unknown;
  let $depth: unknown;
  let $kind: unknown;
  let $alert: unknown;
  let $tsunami: unknown;
  let $shaking: unknown;
  let $networks: unknown;
  let $page: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x02 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f) {
      $_id = readString(bytes, view, at + 5, end);
      at += view.getInt32(at + 5, true) + 9;
    }
    if (bytes[at] === 0x02 && at + 6 < end && view.getInt32(at + 1, true) === 0x63616c70 && view.getInt32(at + 3, true) === 0x656361) {
      $place = readString(bytes, view, at + 7, end);
      at += view.getInt32(at + 7, true) + 11;
    }
    if (at + 9 < end && view.getInt32(at + 1, true) === 0x61636f6c && view.getInt32(at + 5, true) === 0x6e6f6974 && view.getInt32(at + 6, true) === 0x6e6f69) {
      const type = view.getUint8(at);
      at += 10;
      $location = readByCodec(earthquakeShape, 'location', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (bytes[at] === 0x09 && at + 3 < end && view.getInt16(at + 1, true) === 0x7461 && bytes[at + 3] === 0) {
      $at = readDate(view, at + 4);
      at += 12;
    }
    if (bytes[at] === 0x09 && at + 8 < end && view.getInt32(at + 1, true) === 0x61647075 && view.getInt32(at + 5, true) === 0x646574) {
      $revised = readDate(view, at + 9);
      at += 17;
    }
    if (at + 10 < end && view.getInt32(at + 1, true) === 0x6e67616d && view.getInt32(at + 5, true) === 0x64757469 && view.getInt32(at + 7, true) === 0x656475) {
      const type = bytes[at];
      if (type === 0x01) {
        $magnitude = view.getFloat64(at + 11, true);
        at += 19;
      } else if (type === 0x10) {
        $magnitude = view.getInt32(at + 11, true);
        at += 15;
      } else if (type === 0x0a) {
        $magnitude = null;
        at += 11;
      }
    }
    if (bytes[at] === 0x02 && at + 14 < end && view.getInt32(at + 1, true) === 0x6e67616d && view.getInt32(at + 5, true) === 0x64757469 && view.getInt32(at + 9, true) === 0x70795465 && view.getInt32(at + 11, true) === 0x657079) {
      $magnitudeType = readString(bytes, view, at + 15, end);
      at += view.getInt32(at + 15, true) + 19;
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x74706564 && view.getInt32(at + 3, true) === 0x687470) {
      const type = bytes[at];
      if (type === 0x01) {
        $depth = view.getFloat64(at + 7, true);
        at += 15;
      } else if (type === 0x10) {
        $depth = view.getInt32(at + 7, true);
        at += 11;
      }
    }
    if (bytes[at] === 0x02 && at + 5 < end && view.getInt32(at + 1, true) === 0x646e696b && view.getInt32(at + 2, true) === 0x646e69) {
      $kind = readEarthquakeKind(bytes, view, at + 6, end);
      at += view.getInt32(at + 6, true) + 10;
    }
    if (bytes[at] === 0x02 && at + 6 < end && view.getInt32(at + 1, true) === 0x72656c61 && view.getInt32(at + 3, true) === 0x747265) {
      $alert = readEarthquakeAlert(bytes, view, at + 7, end);
      at += view.getInt32(at + 7, true) + 11;
    }
    if (bytes[at] === 0x08 && at + 8 < end && view.getInt32(at + 1, true) === 0x6e757374 && view.getInt32(at + 5, true) === 0x696d61) {
      $tsunami = readBool(bytes, at + 9);
      at += 10;
    }
    if (bytes[at] === 0x03 && at + 8 < end && view.getInt32(at + 1, true) === 0x6b616873 && view.getInt32(at + 5, true) === 0x676e69) {
      $shaking = decodeShaking(bytes, view, at + 9, end);
      if ($shaking !== undefined) at += view.getInt32(at + 9, true) + 9;
    }
    if (bytes[at] === 0x04 && at + 9 < end && view.getInt32(at + 1, true) === 0x7774656e && view.getInt32(at + 5, true) === 0x736b726f && view.getInt32(at + 6, true) === 0x736b72) {
      $networks = readStringArray(bytes, view, at + 10, end);
      if ($networks !== undefined) at += view.getInt32(at + 10, true) + 10;
    }
    if (bytes[at] === 0x02 && at + 5 < end && view.getInt32(at + 1, true) === 0x65676170 && view.getInt32(at + 2, true) === 0x656761) {
      $page = readString(bytes, view, at + 6, end);
      at += view.getInt32(at + 6, true) + 10;
    }
    if (at === end) break;
    rest ??= new Leftovers(earthquakeShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(earthquakeShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $place, $location, $at, $revised, $magnitude, $magnitudeType, $depth, $kind, $alert, $tsunami, $shaking, $networks, $page]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($place !== undefined) fields['place'] = $place;
  if ($location !== undefined) fields['location'] = $location;
  if ($at !== undefined) fields['at'] = $at;
  if ($revised !== undefined) fields['revised'] = $revised;
  if ($magnitude !== undefined) fields['magnitude'] = $magnitude;
  if ($magnitudeType !== undefined) fields['magnitudeType'] = $magnitudeType;
  if ($depth !== undefined) fields['depth'] = $depth;
  if ($kind !== undefined) fields['kind'] = $kind;
  if ($alert !== undefined) fields['alert'] = $alert;
  if ($tsunami !== undefined) fields['tsunami'] = $tsunami;
  if ($shaking !== undefined) fields['shaking'] = $shaking;
  if ($networks !== undefined) fields['networks'] = $networks;
  if ($page !== undefined) fields['page'] = $page;
  rest?.assignUnknown(row);
  if (earthquakeKept.isOpen) earthquakeKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeEarthquake(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $place = fields['place'];
  const $location = fields['location'];
  const $at = fields['at'];
  const $revised = fields['revised'];
  const $magnitude = fields['magnitude'];
  const $magnitudeType = fields['magnitudeType'];
  const $depth = fields['depth'];
  const $kind = fields['kind'];
  const $alert = fields['alert'];
  const $tsunami = fields['tsunami'];
  const $shaking = fields['shaking'];
  const $networks = fields['networks'];
  const $page = fields['page'];
  if (!isText($_id, 0, Infinity)) return undefined;
  if (!isText($place, 0, Infinity)) return undefined;
  const $$location = storedForm(earthquakeShape, 'location', $location);
  if ($$location === undefined) return undefined;
  const $$at = copyMoment($at);
  if ($$at === undefined) return undefined;
  const $$revised = copyMoment($revised);
  if ($$revised === undefined) return undefined;
  if (!($magnitude === null || (typeof $magnitude === 'number' && !Number.isNaN($magnitude)))) return undefined;
  const document: Record<string, unknown> = { _id: $_id, place: $place, location: $$location, at: $$at, updated: $$revised, magnitude: $magnitude === null ? null : new Double($magnitude) };
  let count = 11;
  if ($magnitudeType !== undefined) {
    if (!isText($magnitudeType, 0, Infinity)) return undefined;
    document['magnitudeType'] = $magnitudeType;
    count++;
  }
  if (!(typeof $depth === 'number' && !Number.isNaN($depth))) return undefined;
  document['depth'] = new Double($depth);
  if (!isEarthquakeKind($kind)) return undefined;
  document['kind'] = $kind;
  if ($alert !== undefined) {
    if (!isEarthquakeAlert($alert)) return undefined;
    document['alert'] = $alert;
    count++;
  }
  if (!(typeof $tsunami === 'boolean')) return undefined;
  document['tsunami'] = $tsunami;
  if ($shaking !== undefined) {
    const $$shaking = encodeShaking($shaking);
    if ($$shaking === undefined) return undefined;
    document['shaking'] = $$shaking;
    count++;
  }
  const $$networks = writeStringArray($networks);
  if ($$networks === undefined) return undefined;
  document['networks'] = $$networks;
  const $$page = storedForm(earthquakeShape, 'page', $page);
  if ($$page === undefined) return undefined;
  document['page'] = $$page;
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `Earthquake` for the runtime. */
export const earthquakeModel: ModelDescriptor<EarthquakeSpec> = {
  name: 'Earthquake',
  collection: 'earthquakes',
  rowClass: Earthquake,
  shape: earthquakeShape,
  decode: decodeEarthquake,
  encode: encodeEarthquake,
  relations: {},
  indexes: [
    { key: { at: -1 }, name: 'at_-1' },
    { key: { location: '2dsphere' }, name: 'location_2dsphere' },
  ],
};

function readEarthquakeKind(bytes: Buffer, view: DataView, at: number, end: number): string {
  const length = view.getInt32(at, true);
  if (at + 4 + length <= end) {
    switch (length) {
      case 10:
        if (view.getInt32(at + 4, true) === 0x6c707865 && view.getInt32(at + 8, true) === 0x6f69736f && view.getInt32(at + 10, true) === 0x6e6f69) return 'explosion';
        if (view.getInt32(at + 4, true) === 0x20656369 && view.getInt32(at + 8, true) === 0x6b617571 && view.getInt32(at + 10, true) === 0x656b61) return 'ice quake';
        break;
      case 11:
        if (view.getInt32(at + 4, true) === 0x74726165 && view.getInt32(at + 8, true) === 0x61757168 && view.getInt32(at + 11, true) === 0x656b61) return 'earthquake';
        break;
      case 12:
        if (view.getInt32(at + 4, true) === 0x6568746f && view.getInt32(at + 8, true) === 0x76652072 && view.getInt32(at + 12, true) === 0x746e65) return 'other event';
        break;
      case 13:
        if (view.getInt32(at + 4, true) === 0x72617571 && view.getInt32(at + 8, true) === 0x62207972 && view.getInt32(at + 12, true) === 0x7473616c && view.getInt32(at + 13, true) === 0x747361) return 'quarry blast';
        break;
    }
  }
  return readString(bytes, view, at, end);
}

function readEarthquakeAlert(bytes: Buffer, view: DataView, at: number, end: number): string {
  const length = view.getInt32(at, true);
  if (at + 4 + length <= end) {
    switch (length) {
      case 4:
        if (view.getInt32(at + 4, true) === 0x646572) return 'red';
        break;
      case 6:
        if (view.getInt32(at + 4, true) === 0x65657267 && view.getInt32(at + 6, true) === 0x6e6565) return 'green';
        break;
      case 7:
        if (view.getInt32(at + 4, true) === 0x6c6c6579 && view.getInt32(at + 7, true) === 0x776f6c) return 'yellow';
        if (view.getInt32(at + 4, true) === 0x6e61726f && view.getInt32(at + 7, true) === 0x65676e) return 'orange';
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

function isEarthquakeKind(value: unknown): boolean {
  switch (value) {
    case 'earthquake':
    case 'explosion':
    case 'quarry blast':
    case 'ice quake':
    case 'other event':
      return true;
    default:
      return false;
  }
}

function isEarthquakeAlert(value: unknown): boolean {
  switch (value) {
    case 'green':
    case 'yellow':
    case 'orange':
    case 'red':
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
    if (!isText(item, 1, 10)) return undefined;
    items.push(item);
  }
  return items;
}
