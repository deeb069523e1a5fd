// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  checkEnd,
  documentEnd,
  hasOtherKeys,
  int,
  isPlainObject,
  isText,
  keyEnd,
  Leftovers,
  readString,
  shape,
  string,
} from '@espalier/runtime/codegen/v1';

/** The fields of `Section` as the runtime looks them up. */
export const sectionShape = /* @__PURE__ */ shape('Section', () => ({
  title: { codec: string() },
  words: { codec: int() },
  notes: { codec: array(string()), default: { kind: 'constant', value: () => [] } },
}));

/** Reads the bytes of a value; `undefined` when they must be read the ordinary way. */
export function decodeSection(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  let at = start + 4;
  let $title: unknown;
  let $words: unknown;
  let $notes: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x02 && at + 6 < end && view.getInt32(at + 1, true) === 0x6c746974 && view.getInt32(at + 3, true) === 0x656c74) {
      $title = readString(bytes, view, at + 7, end);
      at += view.getInt32(at + 7, true) + 11;
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
    if (bytes[at] === 0x04 && at + 6 < end && view.getInt32(at + 1, true) === 0x65746f6e && view.getInt32(at + 3, true) === 0x736574) {
      $notes = readStringArray(bytes, view, at + 7, end);
      if ($notes !== undefined) at += view.getInt32(at + 7, true) + 7;
    }
    if (at === end) break;
    rest ??= new Leftovers(sectionShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return undefined;
  }
  if (rest === undefined && $title !== undefined && $words !== undefined && $notes !== undefined) {
    return { title: $title, words: $words, notes: $notes };
  }
  const fields: Record<string, unknown> = {};
  rest ??= new Leftovers(sectionShape, bytes, view, start, end);
  rest.assignAll(fields, [$title, $words, $notes]);
  return fields;
}

/** Encodes a value in one straight line; `undefined` when anything is not as declared. */
export function encodeSection(fields: unknown): Record<string, unknown> | undefined {
  if (!isPlainObject(fields)) return undefined;
  const $title = fields['title'];
  const $words = fields['words'];
  const $notes = fields['notes'];
  if (!isText($title, 0, Infinity)) return undefined;
  if (!(typeof $words === 'number' && Number.isInteger($words) && $words >= -2147483648 && $words <= 2147483647)) return undefined;
  const $$notes = writeStringArray($notes);
  if ($$notes === undefined) return undefined;
  const document: Record<string, unknown> = { title: $title, words: $words + 0, notes: $$notes };
  const count = 3;
  return hasOtherKeys(fields, count) ? undefined : document;
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
