// Written by Espalier from schema/models/flights.yaml. Edit the YAML, then run `espalier generate`.
import {
  documentEnd,
  geo,
  hasOtherKeys,
  isText,
  KeptShapes,
  Leftovers,
  type ModelDescriptor,
  readByCodec,
  readOrdinaryDocument,
  readString,
  shape,
  storedForm,
  string,
  valueEnd,
} from '@espalier/runtime/codegen/v1';
import { Airport, type AirportSpec } from '../models/airport.js';

/** The fields of `Airport` as the runtime looks them up. */
export const airportShape = /* @__PURE__ */ shape('Airport', () => ({
  _id: { codec: string({ minLength: 3, maxLength: 4 }), immutable: true },
  name: { codec: string({ minLength: 1 }) },
  city: { codec: string(), optional: true },
  state: { codec: string(), optional: true },
  country: { codec: string() },
  location: { codec: geo({ type: 'Point' }) },
}));

const airportKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeAirport(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $name: unknown;
  let $city: unknown;
  let $state: unknown;
  let $country: unknown;
  let $location: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x02 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f) {
      $_id = readString(bytes, view, at + 5, end);
      at += view.getInt32(at + 5, true) + 9;
    }
    if (bytes[at] === 0x02 && at + 5 < end && view.getInt32(at + 1, true) === 0x656d616e && view.getInt32(at + 2, true) === 0x656d61) {
      $name = readString(bytes, view, at + 6, end);
      at += view.getInt32(at + 6, true) + 10;
    }
    if (bytes[at] === 0x02 && at + 5 < end && view.getInt32(at + 1, true) === 0x79746963 && view.getInt32(at + 2, true) === 0x797469) {
      $city = readString(bytes, view, at + 6, end);
      at += view.getInt32(at + 6, true) + 10;
    }
    if (bytes[at] === 0x02 && at + 6 < end && view.getInt32(at + 1, true) === 0x74617473 && view.getInt32(at + 3, true) === 0x657461) {
      $state = readString(bytes, view, at + 7, end);
      at += view.getInt32(at + 7, true) + 11;
    }
    if (bytes[at] === 0x02 && at + 8 < end && view.getInt32(at + 1, true) === 0x6e756f63 && view.getInt32(at + 5, true) === 0x797274) {
      $country = readString(bytes, view, at + 9, end);
      at += view.getInt32(at + 9, true) + 13;
    }
    if (at + 9 < end && view.getInt32(at + 1, true) === 0x61636f6c && view.getInt32(at + 5, true) === 0x6e6f6974 && view.getInt32(at + 6, true) === 0x6e6f69) {
      const type = view.getUint8(at);
      at += 10;
      $location = readByCodec(airportShape, 'location', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at === end) break;
    rest ??= new Leftovers(airportShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(airportShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $name, $city, $state, $country, $location]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($name !== undefined) fields['name'] = $name;
  if ($city !== undefined) fields['city'] = $city;
  if ($state !== undefined) fields['state'] = $state;
  if ($country !== undefined) fields['country'] = $country;
  if ($location !== undefined) fields['location'] = $location;
  rest?.assignUnknown(row);
  if (airportKept.isOpen) airportKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeAirport(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $name = fields['name'];
  const $city = fields['city'];
  const $state = fields['state'];
  const $country = fields['country'];
  const $location = fields['location'];
  if (!isText($_id, 3, 4)) return undefined;
  if (!isText($name, 1, Infinity)) return undefined;
  const document: Record<string, unknown> = { _id: $_id, name: $name };
  let count = 4;
  if ($city !== undefined) {
    if (!isText($city, 0, Infinity)) return undefined;
    document['city'] = $city;
    count++;
  }
  if ($state !== undefined) {
    if (!isText($state, 0, Infinity)) return undefined;
    document['state'] = $state;
    count++;
  }
  if (!isText($country, 0, Infinity)) return undefined;
  document['country'] = $country;
  const $$location = storedForm(airportShape, 'location', $location);
  if ($$location === undefined) return undefined;
  document['location'] = $$location;
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `Airport` for the runtime. */
export const airportModel: ModelDescriptor<AirportSpec> = {
  name: 'Airport',
  collection: 'airports',
  rowClass: Airport,
  shape: airportShape,
  decode: decodeAirport,
  encode: encodeAirport,
  relations: {
    departures: { target: 'Flight', side: 'inverse', path: ['originId'], as: ['departures'], many: true },
    arrivals: { target: 'Flight', side: 'inverse', path: ['destinationId'], as: ['arrivals'], many: true },
  },
  indexes: [
    { key: { location: '2dsphere' }, name: 'location_2dsphere' },
  ],
};
