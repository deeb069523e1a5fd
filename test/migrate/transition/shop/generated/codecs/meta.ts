// Written by Espalier from schema/models/shop.yaml. Edit the YAML, then run `espalier generate`.
import {
  documentEnd,
  hasOtherKeys,
  isPlainObject,
  isText,
  KeptShapes,
  Leftovers,
  readString,
  shape,
  string,
} from '@espalier/runtime/codegen/v1';

/** The fields of `Meta` as the runtime looks them up. */
export const metaShape = /* @__PURE__ */ shape('Meta', () => ({
  label: { codec: string(), was: 'name', optional: true },
  note: { codec: string(), optional: true },
}));

const metaKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a value; `undefined` when they must be read the ordinary way. */
export function decodeMeta(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  let at = start + 4;
  let $label: unknown;
  let $note: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x02 && at + 6 < end && view.getInt32(at + 1, true) === 0x6562616c && view.getInt32(at + 3, true) === 0x6c6562) {
      $label = readString(bytes, view, at + 7, end);
      at += view.getInt32(at + 7, true) + 11;
    }
    if (bytes[at] === 0x02 && at + 5 < end && view.getInt32(at + 1, true) === 0x65746f6e && view.getInt32(at + 2, true) === 0x65746f) {
      $note = readString(bytes, view, at + 6, end);
      at += view.getInt32(at + 6, true) + 10;
    }
    if (at === end) break;
    rest ??= new Leftovers(metaShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return undefined;
  }
  if (rest === undefined && $label !== undefined && $note !== undefined) {
    return { label: $label, note: $note };
  }
  const fields: Record<string, unknown> = {};
  if (rest?.hasOddValues) rest.assignAll(fields, [$label, $note]);
  else {
    if ($label !== undefined) fields['label'] = $label;
    if ($note !== undefined) fields['note'] = $note;
    rest?.assignUnknown(fields);
    if (metaKept.isOpen) metaKept.keep(fields);
  }
  return fields;
}

/** Encodes a value in one straight line; `undefined` when anything is not as declared. */
export function encodeMeta(fields: unknown): Record<string, unknown> | undefined {
  if (!isPlainObject(fields)) return undefined;
  const $label = fields['label'];
  const $note = fields['note'];
  const document: Record<string, unknown> = {};
  let count = 0;
  if ($label !== undefined) {
    if (!isText($label, 0, Infinity)) return undefined;
    document['label'] = $label;
    count++;
  }
  if ($note !== undefined) {
    if (!isText($note, 0, Infinity)) return undefined;
    document['note'] = $note;
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
}
