// Written by Espalier from schema/models/stocks.yaml. Edit the YAML, then run `espalier generate`.
import {
  date,
  decimal,
  documentEnd,
  hasOtherKeys,
  isPlainObject,
  Leftovers,
  readByCodec,
  readDecimal,
  shape,
  storedForm,
  valueEnd,
} from '@espalier/runtime/codegen/v1';

/** The fields of `Quote` as the runtime looks them up. */
export const quoteShape = /* @__PURE__ */ shape('Quote', () => ({
  date: { codec: date() },
  price: { codec: decimal({ precision: 10, scale: 2 }) },
}));

/** Reads the bytes of a value; `undefined` when they must be read the ordinary way. */
export function decodeQuote(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  let at = start + 4;
  let $date: unknown;
  let $price: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (at + 5 < end && view.getInt32(at + 1, true) === 0x65746164 && view.getInt32(at + 2, true) === 0x657461) {
      const type = view.getUint8(at);
      at += 6;
      $date = readByCodec(quoteShape, 'date', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (bytes[at] === 0x13 && at + 6 < end && view.getInt32(at + 1, true) === 0x63697270 && view.getInt32(at + 3, true) === 0x656369) {
      $price = readDecimal(bytes, at + 7);
      at += 23;
    }
    if (at === end) break;
    rest ??= new Leftovers(quoteShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return undefined;
  }
  if (rest === undefined && $date !== undefined && $price !== undefined) {
    return { date: $date, price: $price };
  }
  const fields: Record<string, unknown> = {};
  rest ??= new Leftovers(quoteShape, bytes, view, start, end);
  rest.assignAll(fields, [$date, $price]);
  return fields;
}

/** Encodes a value in one straight line; `undefined` when anything is not as declared. */
export function encodeQuote(fields: unknown): Record<string, unknown> | undefined {
  if (!isPlainObject(fields)) return undefined;
  const $date = fields['date'];
  const $price = fields['price'];
  const $$date = storedForm(quoteShape, 'date', $date);
  if ($$date === undefined) return undefined;
  const $$price = storedForm(quoteShape, 'price', $price);
  if ($$price === undefined) return undefined;
  const document: Record<string, unknown> = { date: $$date, price: $$price };
  const count = 2;
  return hasOtherKeys(fields, count) ? undefined : document;
}
