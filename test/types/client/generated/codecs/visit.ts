// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import {
  documentEnd,
  embedded,
  hasOtherKeys,
  int,
  KeptShapes,
  Leftovers,
  type ModelDescriptor,
  readOrdinaryDocument,
  shape,
} from '@espalier/runtime/codegen/v1';
import { Visit, type VisitSpec } from '../models/visit.js';
import { decodeVisitKey, encodeVisitKey, visitKeyShape } from './visit-key.js';

/** The fields of `Visit` as the runtime looks them up. */
export const visitShape = /* @__PURE__ */ shape('Visit', () => ({
  _id: { codec: embedded(() => visitKeyShape), immutable: true },
  count: { codec: int(), default: { kind: 'constant', value: () => 1 } },
}));

const visitKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeVisit(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $count: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x03 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f) {
      $_id = decodeVisitKey(bytes, view, at + 5, end);
      if ($_id !== undefined) at += view.getInt32(at + 5, true) + 5;
    }
    if (at + 6 < end && view.getInt32(at + 1, true) === 0x6e756f63 && view.getInt32(at + 3, true) === 0x746e75) {
      const type = bytes[at];
      if (type === 0x10) {
        $count = view.getInt32(at + 7, true);
        at += 11;
      } else if (type === 0x01) {
        $count = view.getFloat64(at + 7, true);
        at += 15;
      }
    }
    if (at === end) break;
    rest ??= new Leftovers(visitShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(visitShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $count]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($count !== undefined) fields['count'] = $count;
  rest?.assignUnknown(row);
  if (visitKept.isOpen) visitKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeVisit(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $count = fields['count'];
  const $$_id = encodeVisitKey($_id);
  if ($$_id === undefined) return undefined;
  if (!(typeof $count === 'number' && Number.isInteger($count) && $count >= -2147483648 && $count <= 2147483647)) return undefined;
  const document: Record<string, unknown> = { _id: $$_id, count: $count + 0 };
  const count = 2;
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `Visit` for the runtime. */
export const visitModel: ModelDescriptor<VisitSpec> = {
  name: 'Visit',
  collection: 'visits',
  rowClass: Visit,
  shape: visitShape,
  decode: decodeVisit,
  encode: encodeVisit,
  relations: {
    '_id.post': { target: 'Post', side: 'field', path: ['_id', 'postId'], as: ['_id', 'post'], many: false },
  },
  indexes: [],
};
