// Written by Espalier from schema/models/shop.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  documentEnd,
  hasOtherKeys,
  int,
  isPlainObject,
  isText,
  KeptShapes,
  Leftovers,
  readByCodec,
  shape,
  string,
  valueEnd,
} from '@espalier/runtime/codegen/v1';

/** The fields of `Price` as the runtime looks them up. */
export const priceShape = /* @__PURE__ */ shape('Price', () => ({
  amount: { codec: int(), was: 'sum', optional: true },
  tags: { codec: array(string()), reshaped: 'wrapped', optional: true },
}));

const priceKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a value; `undefined` when they must be read the ordinary way. */
export function decodePrice(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  let at = start + 4;
  let $amount: unknown;
  let $tags: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (at + 7 < end && view.getInt32(at + 1, true) === 0x756f6d61 && view.getInt32(at + 4, true) === 0x746e75) {
      const type = bytes[at];
      if (type === 0x10) {
        $amount = view.getInt32(at + 8, true);
        at += 12;
      } else if (type === 0x01) {
        $amount = view.getFloat64(at + 8, true);
        at += 16;
      }
    }
    if (at + 5 < end && view.getInt32(at + 1, true) === 0x73676174 && view.getInt32(at + 2, true) === 0x736761) {
      const type = view.getUint8(at);
      at += 6;
      $tags = readByCodec(priceShape, 'tags', type, bytes, view, at, end);
      at = valueEnd(type, bytes, view, at, end);
    }
    if (at === end) break;
    rest ??= new Leftovers(priceShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return undefined;
  }
  if (rest === undefined && $amount !== undefined && $tags !== undefined) {
    return { amount: $amount, tags: $tags };
  }
  const fields: Record<string, unknown> = {};
  if (rest?.hasOddValues) rest.assignAll(fields, [$amount, $tags]);
  else {
    if ($amount !== undefined) fields['amount'] = $amount;
    if ($tags !== undefined) fields['tags'] = $tags;
    rest?.assignUnknown(fields);
    if (priceKept.isOpen) priceKept.keep(fields);
  }
  return fields;
}

/** Encodes a value in one straight line; `undefined` when anything is not as declared. */
export function encodePrice(fields: unknown): Record<string, unknown> | undefined {
  if (!isPlainObject(fields)) return undefined;
  const $amount = fields['amount'];
  const $tags = fields['tags'];
  const document: Record<string, unknown> = {};
  let count = 0;
  if ($amount !== undefined) {
    if (!(typeof $amount === 'number' && Number.isInteger($amount) && $amount >= -2147483648 && $amount <= 2147483647)) return undefined;
    document['amount'] = $amount + 0;
    count++;
  }
  if ($tags !== undefined) {
    const $$tags = writeStringArray($tags);
    if ($$tags === undefined) return undefined;
    document['tags'] = $$tags;
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
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
