// Written by Espalier from schema/models/blog.yaml. Edit the YAML, then run `espalier generate`.
import {
  documentEnd,
  geo,
  hasOtherKeys,
  isPlainObject,
  isText,
  KeptShapes,
  Leftovers,
  nullable,
  readByCodec,
  readString,
  shape,
  storedForm,
  string,
  valueEnd,
} from '@espalier/runtime/codegen/v1';

/** The fields of `Address` as the runtime looks them up. */
export const addressShape = /* @__PURE__ */ shape('Address', () => ({
  city: { codec: string(), stored: 'c' },
  zip: { codec: nullable(string()) },
  home: { codec: geo({ type: 'Point' }), optional: true },
}));

const addressKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a value; `undefined` when they must be read the ordinary way. */
export function decodeAddress(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  let at = start + 4;
  let $city: unknown;
  let $zip: unknown;
  let $home: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x02 && at + 2 < end && view.getInt16(at + 1, true) === 0x63) {
      $city = readString(bytes, view, at + 3, end);
      at += view.getInt32(at + 3, true) + 7;
    }
    if (at + 4 < end && view.getInt32(at + 1, true) === 0x70697a) {
      const type = bytes[at];
      if (type === 0x02) {
        $zip = readString(bytes, view, at + 5, end);
        at += view.getInt32(at + 5, true) + 9;
      } else if (type === 0x0a) {
        $zip = null;
        at += 5;
      }
    }
    if (at + 5 < end && view.getInt32(at + 1, true) === 0x656d6f68 && view.getInt32(at + 2, true) === 0x656d6f) {
      const type = view.getUint8(at);
      at += 6;
      $home = readByCodec(addressShape, 'home', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at === end) break;
    rest ??= new Leftovers(addressShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return undefined;
  }
  if (rest === undefined && $city !== undefined && $zip !== undefined && $home !== undefined) {
    return { city: $city, zip: $zip, home: $home };
  }
  const fields: Record<string, unknown> = {};
  if (rest?.hasOddValues) rest.assignAll(fields, [$city, $zip, $home]);
  else {
    if ($city !== undefined) fields['city'] = $city;
    if ($zip !== undefined) fields['zip'] = $zip;
    if ($home !== undefined) fields['home'] = $home;
    rest?.assignUnknown(fields);
    if (addressKept.isOpen) addressKept.keep(fields);
  }
  return fields;
}

/** Encodes a value in one straight line; `undefined` when anything is not as declared. */
export function encodeAddress(fields: unknown): Record<string, unknown> | undefined {
  if (!isPlainObject(fields)) return undefined;
  const $city = fields['city'];
  const $zip = fields['zip'];
  const $home = fields['home'];
  if (!isText($city, 0, Infinity)) return undefined;
  if (!($zip === null || (isText($zip, 0, Infinity)))) return undefined;
  const document: Record<string, unknown> = { c: $city, zip: $zip };
  let count = 2;
  if ($home !== undefined) {
    const $$home = storedForm(addressShape, 'home', $home);
    if ($$home === undefined) return undefined;
    document['home'] = $$home;
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
}
