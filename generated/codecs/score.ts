// Written by Espalier from schema/models/films.yaml. Edit the YAML, then run `espalier generate`.
import {
  documentEnd,
  Double,
  double,
  hasOtherKeys,
  int,
  isPlainObject,
  Leftovers,
  shape,
} from '@espalier/runtime/codegen/v1';

/** The fields of `Score` as the runtime looks them up. */
export const scoreShape = /* @__PURE__ */ shape('Score', () => ({
  rating: { codec: double({ min: 0, max: 10 }) },
  votes: { codec: int({ min: 0 }) },
}));

/** Reads the bytes of a value; `undefined` when they must be read the ordinary way. */
export function decodeScore(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {
  const end = documentEnd(bytes, view, start, limit);
  let at = start + 4;
  let $rating: unknown;
  let $votes: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (at + 7 < end && view.getInt32(at + 1, true) === 0x69746172 && view.getInt32(at + 4, true) === 0x676e69) {
      const type = bytes[at];
      if (type === 0x01) {
        $rating = view.getFloat64(at + 8, true);
        at += 16;
      } else if (type === 0x10) {
        $rating = view.getInt32(at + 8, true);
        at += 12;
      }
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x65746f76 && view.getInt32(at + 3, true) === 0x736574) {
      const type = bytes[at];
      if (type === 0x10) {
        $votes = view.getInt32(at + 7, true);
        at += 11;
      } else if (type === 0x01) {
        $votes = view.getFloat64(at + 7, true);
        at += 15;
      }
    }
    if (at === end) break;
    rest ??= new Leftovers(scoreShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return undefined;
  }
  if (rest === undefined && $rating !== undefined && $votes !== undefined) {
    return { rating: $rating, votes: $votes };
  }
  const fields: Record<string, unknown> = {};
  rest ??= new Leftovers(scoreShape, bytes, view, start, end);
  rest.assignAll(fields, [$rating, $votes]);
  return fields;
}

/** Encodes a value in one straight line; `undefined` when anything is not as declared. */
export function encodeScore(fields: unknown): Record<string, unknown> | undefined {
  if (!isPlainObject(fields)) return undefined;
  const $rating = fields['rating'];
  const $votes = fields['votes'];
  if (!(typeof $rating === 'number' && !Number.isNaN($rating) && $rating >= 0 && $rating <= 10)) return undefined;
  if (!(typeof $votes === 'number' && Number.isInteger($votes) && $votes >= 0 && $votes <= 2147483647)) return undefined;
  const document: Record<string, unknown> = { rating: new Double($rating), votes: $votes + 0 };
  const count = 2;
  return hasOtherKeys(fields, count) ? undefined : document;
}
