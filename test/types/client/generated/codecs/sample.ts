// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import {
  binary,
  copyMoment,
  date,
  datetime,
  documentEnd,
  file,
  geo,
  hasOtherKeys,
  int,
  isUuid,
  KeptShapes,
  Leftovers,
  type ModelDescriptor,
  readByCodec,
  readDate,
  readOrdinaryDocument,
  readString,
  readUuid,
  regex,
  shape,
  storedForm,
  string,
  temporalDate,
  temporalDatetime,
  temporalTime,
  time,
  uuid,
  valueEnd,
} from '@espalier/runtime/codegen/v1';
import { Sample, type SampleSpec } from '../models/sample.js';

/** The fields of `Sample` as the runtime looks them up. */
export const sampleShape = /* @__PURE__ */ shape('Sample', () => ({
  _id: { codec: uuid(), immutable: true, default: { kind: 'uuid' } },
  number: { codec: int(), default: { kind: 'sequence', name: 'samples.number' } },
  site: { codec: string({ format: 'url' }), optional: true },
  handle: { codec: string({ format: 'slug' }), optional: true },
  host: { codec: string({ format: 'ip' }), optional: true },
  bytes: { codec: binary(), optional: true },
  pattern: { codec: regex(), optional: true },
  file: { codec: file(), optional: true },
  day: { codec: date(), optional: true },
  dayTemporal: { codec: temporalDate(), optional: true },
  clock: { codec: time(), optional: true },
  clockTemporal: { codec: temporalTime(), optional: true },
  moment: { codec: datetime(), optional: true },
  momentTemporal: { codec: temporalDatetime(), optional: true },
  line: { codec: geo({ type: 'LineString' }), optional: true },
  area: { codec: geo({ type: 'Polygon' }), optional: true },
  points: { codec: geo({ type: 'MultiPoint' }), optional: true },
  lines: { codec: geo({ type: 'MultiLineString' }), optional: true },
  areas: { codec: geo({ type: 'MultiPolygon' }), optional: true },
  shapes: { codec: geo({ type: 'GeometryCollection' }), optional: true },
}));

const sampleKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeSample(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $number: unknown;
  let $site: unknown;
  let $handle: unknown;
  let $host: unknown;
  let $bytes: unknown;
  let $pattern: unknown;
  let $file: unknown;
  let $day: unknown;
  let $dayTemporal: unknown;
  let $clock: unknown;
  let $clockTemporal: unknown;
  let $moment: unknown;
  let $momentTemporal: unknown;
  let $line: unknown;
  let $area: unknown;
  let $points: unknown;
  let $lines: unknown;
  let $areas: unknown;
  let $shapes: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x05 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f && isUuid(bytes, view, at + 5)) {
      $_id = readUuid(bytes, at + 5);
      at += 26;
    }
    if (at + 7 < end && view.getInt32(at + 1, true) === 0x626d756e && view.getInt32(at + 4, true) === 0x726562) {
      const type = bytes[at];
      if (type === 0x10) {
        $number = view.getInt32(at + 8, true);
        at += 12;
      } else if (type === 0x01) {
        $number = view.getFloat64(at + 8, true);
        at += 16;
      }
    }
    if (bytes[at] === 0x02 && at + 5 < end && view.getInt32(at + 1, true) === 0x65746973 && view.getInt32(at + 2, true) === 0x657469) {
      $site = readString(bytes, view, at + 6, end);
      at += view.getInt32(at + 6, true) + 10;
    }
    if (bytes[at] === 0x02 && at + 7 < end && view.getInt32(at + 1, true) === 0x646e6168 && view.getInt32(at + 4, true) === 0x656c64) {
      $handle = readString(bytes, view, at + 8, end);
      at += view.getInt32(at + 8, true) + 12;
    }
    if (bytes[at] === 0x02 && at + 5 < end && view.getInt32(at + 1, true) === 0x74736f68 && view.getInt32(at + 2, true) === 0x74736f) {
      $host = readString(bytes, view, at + 6, end);
      at += view.getInt32(at + 6, true) + 10;
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x65747962 && view.getInt32(at + 3, true) === 0x736574) {
      const type = view.getUint8(at);
      at += 7;
      $bytes = readByCodec(sampleShape, 'bytes', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 8 < end && view.getInt32(at + 1, true) === 0x74746170 && view.getInt32(at + 5, true) === 0x6e7265) {
      const type = view.getUint8(at);
      at += 9;
      $pattern = readByCodec(sampleShape, 'pattern', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 5 < end && view.getInt32(at + 1, true) === 0x656c6966 && view.getInt32(at + 2, true) === 0x656c69) {
      const type = view.getUint8(at);
      at += 6;
      $file = readByCodec(sampleShape, 'file', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 4 < end && view.getInt32(at + 1, true) === 0x796164) {
      const type = view.getUint8(at);
      at += 5;
      $day = readByCodec(sampleShape, 'day', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 12 < end && view.getInt32(at + 1, true) === 0x54796164 && view.getInt32(at + 5, true) === 0x6f706d65 && view.getInt32(at + 9, true) === 0x6c6172) {
      const type = view.getUint8(at);
      at += 13;
      $dayTemporal = readByCodec(sampleShape, 'dayTemporal', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x636f6c63 && view.getInt32(at + 3, true) === 0x6b636f) {
      const type = view.getUint8(at);
      at += 7;
      $clock = readByCodec(sampleShape, 'clock', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 14 < end && view.getInt32(at + 1, true) === 0x636f6c63 && view.getInt32(at + 5, true) === 0x6d65546b && view.getInt32(at + 9, true) === 0x61726f70 && view.getInt32(at + 11, true) === 0x6c6172) {
      const type = view.getUint8(at);
      at += 15;
      $clockTemporal = readByCodec(sampleShape, 'clockTemporal', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (bytes[at] === 0x09 && at + 7 < end && view.getInt32(at + 1, true) === 0x656d6f6d && view.getInt32(at + 4, true) === 0x746e65) {
      $moment = readDate(view, at + 8);
      at += 16;
    }
    if (at + 15 < end && view.getInt32(at + 1, true) === 0x656d6f6d && view.getInt32(at + 5, true) === 0x6554746e && view.getInt32(at + 9, true) === 0x726f706d && view.getInt32(at + 12, true) === 0x6c6172) {
      const type = view.getUint8(at);
      at += 16;
      $momentTemporal = readByCodec(sampleShape, 'momentTemporal', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 5 < end && view.getInt32(at + 1, true) === 0x656e696c && view.getInt32(at + 2, true) === 0x656e69) {
      const type = view.getUint8(at);
      at += 6;
      $line = readByCodec(sampleShape, 'line', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 5 < end && view.getInt32(at + 1, true) === 0x61657261 && view.getInt32(at + 2, true) === 0x616572) {
      const type = view.getUint8(at);
      at += 6;
      $area = readByCodec(sampleShape, 'area', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 7 < end && view.getInt32(at + 1, true) === 0x6e696f70 && view.getInt32(at + 4, true) === 0x73746e) {
      const type = view.getUint8(at);
      at += 8;
      $points = readByCodec(sampleShape, 'points', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x656e696c && view.getInt32(at + 3, true) === 0x73656e) {
      const type = view.getUint8(at);
      at += 7;
      $lines = readByCodec(sampleShape, 'lines', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x61657261 && view.getInt32(at + 3, true) === 0x736165) {
      const type = view.getUint8(at);
      at += 7;
      $areas = readByCodec(sampleShape, 'areas', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at + 7 < end && view.getInt32(at + 1, true) === 0x70616873 && view.getInt32(at + 4, true) === 0x736570) {
      const type = view.getUint8(at);
      at += 8;
      $shapes = readByCodec(sampleShape, 'shapes', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at === end) break;
    rest ??= new Leftovers(sampleShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(sampleShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $number, $site, $handle, $host, $bytes, $pattern, $file, $day, $dayTemporal, $clock, $clockTemporal, $moment, $momentTemporal, $line, $area, $points, $lines, $areas, $shapes]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($number !== undefined) fields['number'] = $number;
  if ($site !== undefined) fields['site'] = $site;
  if ($handle !== undefined) fields['handle'] = $handle;
  if ($host !== undefined) fields['host'] = $host;
  if ($bytes !== undefined) fields['bytes'] = $bytes;
  if ($pattern !== undefined) fields['pattern'] = $pattern;
  if ($file !== undefined) fields['file'] = $file;
  if ($day !== undefined) fields['day'] = $day;
  if ($dayTemporal !== undefined) fields['dayTemporal'] = $dayTemporal;
  if ($clock !== undefined) fields['clock'] = $clock;
  if ($clockTemporal !== undefined) fields['clockTemporal'] = $clockTemporal;
  if ($moment !== undefined) fields['moment'] = $moment;
  if ($momentTemporal !== undefined) fields['momentTemporal'] = $momentTemporal;
  if ($line !== undefined) fields['line'] = $line;
  if ($area !== undefined) fields['area'] = $area;
  if ($points !== undefined) fields['points'] = $points;
  if ($lines !== undefined) fields['lines'] = $lines;
  if ($areas !== undefined) fields['areas'] = $areas;
  if ($shapes !== undefined) fields['shapes'] = $shapes;
  rest?.assignUnknown(row);
  if (sampleKept.isOpen) sampleKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeSample(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $number = fields['number'];
  const $site = fields['site'];
  const $handle = fields['handle'];
  const $host = fields['host'];
  const $bytes = fields['bytes'];
  const $pattern = fields['pattern'];
  const $file = fields['file'];
  const $day = fields['day'];
  const $dayTemporal = fields['dayTemporal'];
  const $clock = fields['clock'];
  const $clockTemporal = fields['clockTemporal'];
  const $moment = fields['moment'];
  const $momentTemporal = fields['momentTemporal'];
  const $line = fields['line'];
  const $area = fields['area'];
  const $points = fields['points'];
  const $lines = fields['lines'];
  const $areas = fields['areas'];
  const $shapes = fields['shapes'];
  const $$_id = storedForm(sampleShape, '_id', $_id);
  if ($$_id === undefined) return undefined;
  if (!(typeof $number === 'number' && Number.isInteger($number) && $number >= -2147483648 && $number <= 2147483647)) return undefined;
  const document: Record<string, unknown> = { _id: $$_id, number: $number + 0 };
  let count = 2;
  if ($site !== undefined) {
    const $$site = storedForm(sampleShape, 'site', $site);
    if ($$site === undefined) return undefined;
    document['site'] = $$site;
    count++;
  }
  if ($handle !== undefined) {
    const $$handle = storedForm(sampleShape, 'handle', $handle);
    if ($$handle === undefined) return undefined;
    document['handle'] = $$handle;
    count++;
  }
  if ($host !== undefined) {
    const $$host = storedForm(sampleShape, 'host', $host);
    if ($$host === undefined) return undefined;
    document['host'] = $$host;
    count++;
  }
  if ($bytes !== undefined) {
    const $$bytes = storedForm(sampleShape, 'bytes', $bytes);
    if ($$bytes === undefined) return undefined;
    document['bytes'] = $$bytes;
    count++;
  }
  if ($pattern !== undefined) {
    const $$pattern = storedForm(sampleShape, 'pattern', $pattern);
    if ($$pattern === undefined) return undefined;
    document['pattern'] = $$pattern;
    count++;
  }
  if ($file !== undefined) {
    const $$file = storedForm(sampleShape, 'file', $file);
    if ($$file === undefined) return undefined;
    document['file'] = $$file;
    count++;
  }
  if ($day !== undefined) {
    const $$day = storedForm(sampleShape, 'day', $day);
    if ($$day === undefined) return undefined;
    document['day'] = $$day;
    count++;
  }
  if ($dayTemporal !== undefined) {
    const $$dayTemporal = storedForm(sampleShape, 'dayTemporal', $dayTemporal);
    if ($$dayTemporal === undefined) return undefined;
    document['dayTemporal'] = $$dayTemporal;
    count++;
  }
  if ($clock !== undefined) {
    const $$clock = storedForm(sampleShape, 'clock', $clock);
    if ($$clock === undefined) return undefined;
    document['clock'] = $$clock;
    count++;
  }
  if ($clockTemporal !== undefined) {
    const $$clockTemporal = storedForm(sampleShape, 'clockTemporal', $clockTemporal);
    if ($$clockTemporal === undefined) return undefined;
    document['clockTemporal'] = $$clockTemporal;
    count++;
  }
  if ($moment !== undefined) {
    const $$moment = copyMoment($moment);
    if ($$moment === undefined) return undefined;
    document['moment'] = $$moment;
    count++;
  }
  if ($momentTemporal !== undefined) {
    const $$momentTemporal = storedForm(sampleShape, 'momentTemporal', $momentTemporal);
    if ($$momentTemporal === undefined) return undefined;
    document['momentTemporal'] = $$momentTemporal;
    count++;
  }
  if ($line !== undefined) {
    const $$line = storedForm(sampleShape, 'line', $line);
    if ($$line === undefined) return undefined;
    document['line'] = $$line;
    count++;
  }
  if ($area !== undefined) {
    const $$area = storedForm(sampleShape, 'area', $area);
    if ($$area === undefined) return undefined;
    document['area'] = $$area;
    count++;
  }
  if ($points !== undefined) {
    const $$points = storedForm(sampleShape, 'points', $points);
    if ($$points === undefined) return undefined;
    document['points'] = $$points;
    count++;
  }
  if ($lines !== undefined) {
    const $$lines = storedForm(sampleShape, 'lines', $lines);
    if ($$lines === undefined) return undefined;
    document['lines'] = $$lines;
    count++;
  }
  if ($areas !== undefined) {
    const $$areas = storedForm(sampleShape, 'areas', $areas);
    if ($$areas === undefined) return undefined;
    document['areas'] = $$areas;
    count++;
  }
  if ($shapes !== undefined) {
    const $$shapes = storedForm(sampleShape, 'shapes', $shapes);
    if ($$shapes === undefined) return undefined;
    document['shapes'] = $$shapes;
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `Sample` for the runtime. */
export const sampleModel: ModelDescriptor<SampleSpec> = {
  name: 'Sample',
  collection: 'samples',
  rowClass: Sample,
  shape: sampleShape,
  decode: decodeSample,
  encode: encodeSample,
  relations: {},
  indexes: [],
};
