// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import {
  documentEnd,
  geo,
  hasOtherKeys,
  isPlainObject,
  isText,
  KeptShapes,
  Leftovers,
  readByCodec,
  readString,
  shape,
  storedForm,
  string,
  valueEnd,
} from '@espalier/runtime/codegen/v1';

/** The fields of `Address` as the runtime looks them up. */
export const addressShape = /* @__PURE__ */ shape('Address', () => ({
  street: { codec: string() },
  city: { codec: string(), immutable: true },
  zip: { codec: string(), optional: true },
  position: { codec: geo({ type: 'Point' }), optional: true },
}));

const addressKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a value; `undefined` when they must be read the ordinary way. */
export function decodeAddress(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  let at = start + 4;
  let $street: unknown;
  let $city: unknown;
  let $zip: unknown;
  let $position: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x02 && at + 7 < end && view.getInt32(at + 1, true) === 0x65727473 && view.getInt32(at + 4, true) === 0x746565) {
      $street = readString(bytes, view, at + 8, end);
      at += view.getInt32(at + 8, true) + 12;
    }
    if (bytes[at] === 0x02 && at + 5 < end && view.getInt32(at + 1, true) === 0x79746963 && view.getInt32(at + 2, true) === 0x797469) {
      $city = readString(bytes, view, at + 6, end);
      at += view.getInt32(at + 6, true) + 10;
    }
    if (bytes[at] === 0x02 && at + 4 < end && view.getInt32(at + 1, true) === 0x70697a) {
      $zip = readString(bytes, view, at + 5, end);
      at += view.getInt32(at + 5, true) + 9;
    }
    if (at + 9 < end && view.getInt32(at + 1, true) === 0x69736f70 && view.getInt32(at + 5, true) === 0x6e6f6974 && view.getInt32(at + 6, true) === 0x6e6f69) {
      const type = view.getUint8(at);
      at += 10;
      $position = readByCodec(addressShape, 'position', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at === end) break;
    rest ??= new Leftovers(addressShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return undefined;
  }
  if (rest === undefined && $street !== undefined && $city !== undefined && $zip !== undefined && $position !== undefined) {
    return { street: $street, city: $city, zip: $zip, position: $position };
  }
  const fields: Record<string, unknown> = {};
  if (rest?.hasOddValues) rest.assignAll(fields, [$street, $city, $zip, $position]);
  else {
    if ($street !== undefined) fields['street'] = $street;
    if ($city !== undefined) fields['city'] = $city;
    if ($zip !== undefined) fields['zip'] = $zip;
    if ($position !== undefined) fields['position'] = $position;
    rest?.assignUnknown(fields);
    if (addressKept.isOpen) addressKept.keep(fields);
  }
  return fields;
}

/** Encodes a value in one straight line; `undefined` when anything is not as declared. */
export function encodeAddress(fields: unknown): Record<string, unknown> | undefined {
  if (!isPlainObject(fields)) return undefined;
  const $street = fields['street'];
  const $city = fields['city'];
  const $zip = fields['zip'];
  const $position = fields['position'];
  if (!isText($street, 0, Infinity)) return undefined;
  if (!isText($city, 0, Infinity)) return undefined;
  const document: Record<string, unknown> = { street: $street, city: $city };
  let count = 2;
  if ($zip !== undefined) {
    if (!isText($zip, 0, Infinity)) return undefined;
    document['zip'] = $zip;
    count++;
  }
  if ($position !== undefined) {
    const $$position = storedForm(addressShape, 'position', $position);
    if ($$position === undefined) return undefined;
    document['position'] = $$position;
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
}
