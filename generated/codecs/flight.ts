// Written by Espalier from schema/models/flights.yaml. Edit the YAML, then run `espalier generate`.
import {
  copyMoment,
  datetime,
  documentEnd,
  hasOtherKeys,
  int,
  isText,
  KeptShapes,
  Leftovers,
  type ModelDescriptor,
  ObjectId,
  objectId,
  readDate,
  readObjectId,
  readOrdinaryDocument,
  readString,
  shape,
  string,
} from '@espalier/runtime/codegen/v1';
import { Flight, type FlightSpec } from '../models/flight.js';

/** The fields of `Flight` as the runtime looks them up. */
export const flightShape = /* @__PURE__ */ shape('Flight', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  originId: { codec: string({ minLength: 3, maxLength: 4 }), immutable: true },
  destinationId: { codec: string({ minLength: 3, maxLength: 4 }), immutable: true },
  departure: { codec: datetime() },
  delay: { codec: int() },
  distance: { codec: int({ min: 1 }) },
}));

const flightKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeFlight(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $originId: unknown;
  let $destinationId: unknown;
  let $departure: unknown;
  let $delay: unknown;
  let $distance: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x07 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f) {
      $_id = readObjectId(bytes, at + 5);
      at += 17;
    }
    if (bytes[at] === 0x02 && at + 9 < end && view.getInt32(at + 1, true) === 0x6769726f && view.getInt32(at + 5, true) === 0x64496e69 && view.getInt32(at + 6, true) === 0x64496e) {
      $originId = readString(bytes, view, at + 10, end);
      at += view.getInt32(at + 10, true) + 14;
    }
    if (bytes[at] === 0x02 && at + 14 < end && view.getInt32(at + 1, true) === 0x74736564 && view.getInt32(at + 5, true) === 0x74616e69 && view.getInt32(at + 9, true) === 0x496e6f69 && view.getInt32(at + 11, true) === 0x64496e) {
      $destinationId = readString(bytes, view, at + 15, end);
      at += view.getInt32(at + 15, true) + 19;
    }
    if (bytes[at] === 0x09 && at + 10 < end && view.getInt32(at + 1, true) === 0x61706564 && view.getInt32(at + 5, true) === 0x72757472 && view.getInt32(at + 7, true) === 0x657275) {
      $departure = readDate(view, at + 11);
      at += 19;
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x616c6564 && view.getInt32(at + 3, true) === 0x79616c) {
      const type = bytes[at];
      if (type === 0x10) {
        $delay = view.getInt32(at + 7, true);
        at += 11;
      } else if (type === 0x01) {
        $delay = view.getFloat64(at + 7, true);
        at += 15;
      }
    }
    if (at + 9 < end && view.getInt32(at + 1, true) === 0x74736964 && view.getInt32(at + 5, true) === 0x65636e61 && view.getInt32(at + 6, true) === 0x65636e) {
      const type = bytes[at];
      if (type === 0x10) {
        $distance = view.getInt32(at + 10, true);
        at += 14;
      } else if (type === 0x01) {
        $distance = view.getFloat64(at + 10, true);
        at += 18;
      }
    }
    if (at === end) break;
    rest ??= new Leftovers(flightShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(flightShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $originId, $destinationId, $departure, $delay, $distance]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($originId !== undefined) fields['originId'] = $originId;
  if ($destinationId !== undefined) fields['destinationId'] = $destinationId;
  if ($departure !== undefined) fields['departure'] = $departure;
  if ($delay !== undefined) fields['delay'] = $delay;
  if ($distance !== undefined) fields['distance'] = $distance;
  rest?.assignUnknown(row);
  if (flightKept.isOpen) flightKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeFlight(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $originId = fields['originId'];
  const $destinationId = fields['destinationId'];
  const $departure = fields['departure'];
  const $delay = fields['delay'];
  const $distance = fields['distance'];
  if (!($_id instanceof ObjectId)) return undefined;
  if (!isText($originId, 3, 4)) return undefined;
  if (!isText($destinationId, 3, 4)) return undefined;
  const $$departure = copyMoment($departure);
  if ($$departure === undefined) return undefined;
  if (!(typeof $delay === 'number' && Number.isInteger($delay) && $delay >= -2147483648 && $delay <= 2147483647)) return undefined;
  if (!(typeof $distance === 'number' && Number.isInteger($distance) && $distance >= 1 && $distance <= 2147483647)) return undefined;
  const document: Record<string, unknown> = { _id: $_id, originId: $originId, destinationId: $destinationId, departure: $$departure, delay: $delay + 0, distance: $distance + 0 };
  const count = 6;
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `Flight` for the runtime. */
export const flightModel: ModelDescriptor<FlightSpec> = {
  name: 'Flight',
  collection: 'flights',
  rowClass: Flight,
  shape: flightShape,
  decode: decodeFlight,
  encode: encodeFlight,
  relations: {
    origin: { target: 'Airport', side: 'field', path: ['originId'], as: ['origin'], many: false },
    destination: { target: 'Airport', side: 'field', path: ['destinationId'], as: ['destination'], many: false },
  },
  indexes: [
    { key: { originId: 1, departure: 1 }, name: 'originId_1_departure_1' },
    { key: { destinationId: 1, departure: 1 }, name: 'destinationId_1_departure_1' },
  ],
};
