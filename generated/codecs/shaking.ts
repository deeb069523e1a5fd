// Written by Espalier from schema/models/earthquakes.yaml. Edit the YAML, then run `espalier generate`.
import {
  documentEnd,
  Double,
  double,
  hasOtherKeys,
  int,
  isPlainObject,
  KeptShapes,
  Leftovers,
  shape,
} from '@espalier/runtime/codegen/v1';

/** The fields of `Shaking` as the runtime looks them up. */
export const shakingShape = /* @__PURE__ */ shape('Shaking', () => ({
  reports: { codec: int({ min: 0 }), optional: true },
  communityIntensity: { codec: double({ min: 0, max: 12 }), optional: true },
  instrumentalIntensity: { codec: double({ min: 0, max: 12 }), optional: true },
}));

const shakingKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a value; `undefined` when they must be read the ordinary way. */
export function decodeShaking(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  let at = start + 4;
  let $reports: unknown;
  let $communityIntensity: unknown;
  let $instrumentalIntensity: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (at + 8 < end && view.getInt32(at + 1, true) === 0x6f706572 && view.getInt32(at + 5, true) === 0x737472) {
      const type = bytes[at];
      if (type === 0x10) {
        $reports = view.getInt32(at + 9, true);
        at += 13;
      } else if (type === 0x01) {
        $reports = view.getFloat64(at + 9, true);
        at += 17;
      }
    }
    if (at + 19 < end && view.getInt32(at + 1, true) === 0x6d6d6f63 && view.getInt32(at + 5, true) === 0x74696e75 && view.getInt32(at + 9, true) === 0x746e4979 && view.getInt32(at + 13, true) === 0x69736e65 && view.getInt32(at + 16, true) === 0x797469) {
      const type = bytes[at];
      if (type === 0x01) {
        $communityIntensity = view.getFloat64(at + 20, true);
        at += 28;
      } else if (type === 0x10) {
        $communityIntensity = view.getInt32(at + 20, true);
        at += 24;
      }
    }
    if (at + 22 < end && view.getInt32(at + 1, true) === 0x74736e69 && view.getInt32(at + 5, true) === 0x656d7572 && view.getInt32(at + 9, true) === 0x6c61746e && view.getInt32(at + 13, true) === 0x65746e49 && view.getInt32(at + 17, true) === 0x7469736e && view.getInt32(at + 19, true) === 0x797469) {
      const type = bytes[at];
      if (type === 0x01) {
        $instrumentalIntensity = view.getFloat64(at + 23, true);
        at += 31;
      } else if (type === 0x10) {
        $instrumentalIntensity = view.getInt32(at + 23, true);
        at += 27;
      }
    }
    if (at === end) break;
    rest ??= new Leftovers(shakingShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return undefined;
  }
  if (rest === undefined && $reports !== undefined && $communityIntensity !== undefined && $instrumentalIntensity !== undefined) {
    return { reports: $reports, communityIntensity: $communityIntensity, instrumentalIntensity: $instrumentalIntensity };
  }
  const fields: Record<string, unknown> = {};
  if (rest?.hasOddValues) rest.assignAll(fields, [$reports, $communityIntensity, $instrumentalIntensity]);
  else {
    if ($reports !== undefined) fields['reports'] = $reports;
    if ($communityIntensity !== undefined) fields['communityIntensity'] = $communityIntensity;
    if ($instrumentalIntensity !== undefined) fields['instrumentalIntensity'] = $instrumentalIntensity;
    rest?.assignUnknown(fields);
    if (shakingKept.isOpen) shakingKept.keep(fields);
  }
  return fields;
}

/** Encodes a value in one straight line; `undefined` when anything is not as declared. */
export function encodeShaking(fields: unknown): Record<string, unknown> | undefined {
  if (!isPlainObject(fields)) return undefined;
  const $reports = fields['reports'];
  const $communityIntensity = fields['communityIntensity'];
  const $instrumentalIntensity = fields['instrumentalIntensity'];
  const document: Record<string, unknown> = {};
  let count = 0;
  if ($reports !== undefined) {
    if (!(typeof $reports === 'number' && Number.isInteger($reports) && $reports >= 0 && $reports <= 2147483647)) return undefined;
    document['reports'] = $reports + 0;
    count++;
  }
  if ($communityIntensity !== undefined) {
    if (!(typeof $communityIntensity === 'number' && !Number.isNaN($communityIntensity) && $communityIntensity >= 0 && $communityIntensity <= 12)) return undefined;
    document['communityIntensity'] = new Double($communityIntensity);
    count++;
  }
  if ($instrumentalIntensity !== undefined) {
    if (!(typeof $instrumentalIntensity === 'number' && !Number.isNaN($instrumentalIntensity) && $instrumentalIntensity >= 0 && $instrumentalIntensity <= 12)) return undefined;
    document['instrumentalIntensity'] = new Double($instrumentalIntensity);
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
}
