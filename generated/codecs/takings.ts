// Written by Espalier from schema/models/films.yaml. Edit the YAML, then run `espalier generate`.
import {
  decimal,
  documentEnd,
  hasOtherKeys,
  isPlainObject,
  KeptShapes,
  Leftovers,
  readDecimal,
  shape,
  storedForm,
} from '@espalier/runtime/codegen/v1';

/** The fields of `Takings` as the runtime looks them up. */
export const takingsShape = /* @__PURE__ */ shape('Takings', () => ({
  budget: { codec: decimal({ precision: 14, scale: 2 }), optional: true },
  usGross: { codec: decimal({ precision: 14, scale: 2 }), optional: true },
  worldwideGross: { codec: decimal({ precision: 14, scale: 2 }), optional: true },
  usDvdSales: { codec: decimal({ precision: 14, scale: 2 }), optional: true },
}));

const takingsKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a value; `undefined` when they must be read the ordinary way. */
export function decodeTakings(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  let at = start + 4;
  let $budget: unknown;
  let $usGross: unknown;
  let $worldwideGross: unknown;
  let $usDvdSales: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x13 && at + 7 < end && view.getInt32(at + 1, true) === 0x67647562 && view.getInt32(at + 4, true) === 0x746567) {
      $budget = readDecimal(bytes, at + 8);
      at += 24;
    }
    if (bytes[at] === 0x13 && at + 8 < end && view.getInt32(at + 1, true) === 0x72477375 && view.getInt32(at + 5, true) === 0x73736f) {
      $usGross = readDecimal(bytes, at + 9);
      at += 25;
    }
    if (bytes[at] === 0x13 && at + 15 < end && view.getInt32(at + 1, true) === 0x6c726f77 && view.getInt32(at + 5, true) === 0x64697764 && view.getInt32(at + 9, true) === 0x6f724765 && view.getInt32(at + 12, true) === 0x73736f) {
      $worldwideGross = readDecimal(bytes, at + 16);
      at += 32;
    }
    if (bytes[at] === 0x13 && at + 11 < end && view.getInt32(at + 1, true) === 0x76447375 && view.getInt32(at + 5, true) === 0x6c615364 && view.getInt32(at + 8, true) === 0x73656c) {
      $usDvdSales = readDecimal(bytes, at + 12);
      at += 28;
    }
    if (at === end) break;
    rest ??= new Leftovers(takingsShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return undefined;
  }
  if (rest === undefined && $budget !== undefined && $usGross !== undefined && $worldwideGross !== undefined && $usDvdSales !== undefined) {
    return { budget: $budget, usGross: $usGross, worldwideGross: $worldwideGross, usDvdSales: $usDvdSales };
  }
  const fields: Record<string, unknown> = {};
  if (rest?.hasOddValues) rest.assignAll(fields, [$budget, $usGross, $worldwideGross, $usDvdSales]);
  else {
    if ($budget !== undefined) fields['budget'] = $budget;
    if ($usGross !== undefined) fields['usGross'] = $usGross;
    if ($worldwideGross !== undefined) fields['worldwideGross'] = $worldwideGross;
    if ($usDvdSales !== undefined) fields['usDvdSales'] = $usDvdSales;
    rest?.assignUnknown(fields);
    if (takingsKept.isOpen) takingsKept.keep(fields);
  }
  return fields;
}

/** Encodes a value in one straight line; `undefined` when anything is not as declared. */
export function encodeTakings(fields: unknown): Record<string, unknown> | undefined {
  if (!isPlainObject(fields)) return undefined;
  const $budget = fields['budget'];
  const $usGross = fields['usGross'];
  const $worldwideGross = fields['worldwideGross'];
  const $usDvdSales = fields['usDvdSales'];
  const document: Record<string, unknown> = {};
  let count = 0;
  if ($budget !== undefined) {
    const $$budget = storedForm(takingsShape, 'budget', $budget);
    if ($$budget === undefined) return undefined;
    document['budget'] = $$budget;
    count++;
  }
  if ($usGross !== undefined) {
    const $$usGross = storedForm(takingsShape, 'usGross', $usGross);
    if ($$usGross === undefined) return undefined;
    document['usGross'] = $$usGross;
    count++;
  }
  if ($worldwideGross !== undefined) {
    const $$worldwideGross = storedForm(takingsShape, 'worldwideGross', $worldwideGross);
    if ($$worldwideGross === undefined) return undefined;
    document['worldwideGross'] = $$worldwideGross;
    count++;
  }
  if ($usDvdSales !== undefined) {
    const $$usDvdSales = storedForm(takingsShape, 'usDvdSales', $usDvdSales);
    if ($$usDvdSales === undefined) return undefined;
    document['usDvdSales'] = $$usDvdSales;
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
}
