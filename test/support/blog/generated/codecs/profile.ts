// Written by Espalier from schema/models/blog.yaml. Edit the YAML, then run `espalier generate`.
import {
  documentEnd,
  hasOtherKeys,
  isText,
  KeptShapes,
  Leftovers,
  type ModelDescriptor,
  ObjectId,
  objectId,
  readObjectId,
  readOrdinaryDocument,
  readString,
  shape,
  string,
} from '@espalier/runtime/codegen/v1';
import { Profile, type ProfileSpec } from '../models/profile.ts';

/** The fields of `Profile` as the runtime looks them up. */
export const profileShape = /* @__PURE__ */ shape('Profile', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  userId: { codec: objectId() },
  motto: { codec: string() },
}));

const profileKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeProfile(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $userId: unknown;
  let $motto: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x07 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f) {
      $_id = readObjectId(bytes, at + 5);
      at += 17;
    }
    if (bytes[at] === 0x07 && at + 7 < end && view.getInt32(at + 1, true) === 0x72657375 && view.getInt32(at + 4, true) === 0x644972) {
      $userId = readObjectId(bytes, at + 8);
      at += 20;
    }
    if (bytes[at] === 0x02 && at + 6 < end && view.getInt32(at + 1, true) === 0x74746f6d && view.getInt32(at + 3, true) === 0x6f7474) {
      $motto = readString(bytes, view, at + 7, end);
      at += view.getInt32(at + 7, true) + 11;
    }
    if (at === end) break;
    rest ??= new Leftovers(profileShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(profileShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $userId, $motto]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($userId !== undefined) fields['userId'] = $userId;
  if ($motto !== undefined) fields['motto'] = $motto;
  rest?.assignUnknown(row);
  if (profileKept.isOpen) profileKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeProfile(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $userId = fields['userId'];
  const $motto = fields['motto'];
  if (!($_id instanceof ObjectId)) return undefined;
  if (!($userId instanceof ObjectId)) return undefined;
  if (!isText($motto, 0, Infinity)) return undefined;
  const document: Record<string, unknown> = { _id: $_id, userId: $userId, motto: $motto };
  const count = 3;
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `Profile` for the runtime. */
export const profileModel: ModelDescriptor<ProfileSpec> = {
  name: 'Profile',
  collection: 'profiles',
  rowClass: Profile,
  shape: profileShape,
  decode: decodeProfile,
  encode: encodeProfile,
  relations: {
    user: { target: 'User', side: 'field', path: ['userId'], as: ['user'], many: false },
  },
  indexes: [
    { key: { userId: 1 }, name: 'userId_1', unique: true },
  ],
};
