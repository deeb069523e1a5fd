// Written by Espalier from schema/models/blog.yaml. Edit the YAML, then run `espalier generate`.
import {
  copyMoment,
  datetime,
  documentEnd,
  embedded,
  hasOtherKeys,
  isText,
  KeptShapes,
  Leftovers,
  type ModelDescriptor,
  ObjectId,
  objectId,
  readDate,
  readObjectId,
  readOrdinaryDocument,
  readString,
  shape,
  storedForm,
  string,
} from '@espalier/runtime/codegen/v1';
import { User, type UserSpec } from '../models/user.ts';
import { addressShape, decodeAddress, encodeAddress } from './address.ts';

/** The fields of `User` as the runtime looks them up. */
export const userShape = /* @__PURE__ */ shape('User', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  name: { codec: string({ minLength: 1, maxLength: 100 }) },
  email: { codec: string({ format: 'email' }) },
  bossId: { codec: objectId(), optional: true },
  address: { codec: embedded(() => addressShape), optional: true },
  createdAt: { codec: datetime(), immutable: true, default: { kind: 'now' }, role: 'createdAt' },
  updatedAt: { codec: datetime(), default: { kind: 'now' }, role: 'updatedAt' },
  deletedAt: { codec: datetime(), optional: true, role: 'deletedAt' },
}));

const userKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeUser(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $name: unknown;
  let $email: unknown;
  let $bossId: unknown;
  let $address: unknown;
  let $createdAt: unknown;
  let $updatedAt: unknown;
  let $deletedAt: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x07 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f) {
      $_id = readObjectId(bytes, at + 5);
      at += 17;
    }
    if (bytes[at] === 0x02 && at + 5 < end && view.getInt32(at + 1, true) === 0x656d616e && view.getInt32(at + 2, true) === 0x656d61) {
      $name = readString(bytes, view, at + 6, end);
      at += view.getInt32(at + 6, true) + 10;
    }
    if (bytes[at] === 0x02 && at + 6 < end && view.getInt32(at + 1, true) === 0x69616d65 && view.getInt32(at + 3, true) === 0x6c6961) {
      $email = readString(bytes, view, at + 7, end);
      at += view.getInt32(at + 7, true) + 11;
    }
    if (bytes[at] === 0x07 && at + 7 < end && view.getInt32(at + 1, true) === 0x73736f62 && view.getInt32(at + 4, true) === 0x644973) {
      $bossId = readObjectId(bytes, at + 8);
      at += 20;
    }
    if (bytes[at] === 0x03 && at + 8 < end && view.getInt32(at + 1, true) === 0x72646461 && view.getInt32(at + 5, true) === 0x737365) {
      $address = decodeAddress(bytes, view, at + 9, end);
      if ($address !== undefined) at += view.getInt32(at + 9, true) + 9;
    }
    if (bytes[at] === 0x09 && at + 10 < end && view.getInt32(at + 1, true) === 0x61657263 && view.getInt32(at + 5, true) === 0x41646574 && view.getInt32(at + 7, true) === 0x744164) {
      $createdAt = readDate(view, at + 11);
      at += 19;
    }
    if (bytes[at] === 0x09 && at + 10 < end && view.getInt32(at + 1, true) === 0x61647075 && view.getInt32(at + 5, true) === 0x41646574 && view.getInt32(at + 7, true) === 0x744164) {
      $updatedAt = readDate(view, at + 11);
      at += 19;
    }
    if (bytes[at] === 0x09 && at + 10 < end && view.getInt32(at + 1, true) === 0x656c6564 && view.getInt32(at + 5, true) === 0x41646574 && view.getInt32(at + 7, true) === 0x744164) {
      $deletedAt = readDate(view, at + 11);
      at += 19;
    }
    if (at === end) break;
    rest ??= new Leftovers(userShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(userShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $name, $email, $bossId, $address, $createdAt, $updatedAt, $deletedAt]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($name !== undefined) fields['name'] = $name;
  if ($email !== undefined) fields['email'] = $email;
  if ($bossId !== undefined) fields['bossId'] = $bossId;
  if ($address !== undefined) fields['address'] = $address;
  if ($createdAt !== undefined) fields['createdAt'] = $createdAt;
  if ($updatedAt !== undefined) fields['updatedAt'] = $updatedAt;
  if ($deletedAt !== undefined) fields['deletedAt'] = $deletedAt;
  rest?.assignUnknown(row);
  if (userKept.isOpen) userKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeUser(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $name = fields['name'];
  const $email = fields['email'];
  const $bossId = fields['bossId'];
  const $address = fields['address'];
  const $createdAt = fields['createdAt'];
  const $updatedAt = fields['updatedAt'];
  const $deletedAt = fields['deletedAt'];
  if (!($_id instanceof ObjectId)) return undefined;
  if (!isText($name, 1, 100)) return undefined;
  const $$email = storedForm(userShape, 'email', $email);
  if ($$email === undefined) return undefined;
  const document: Record<string, unknown> = { _id: $_id, name: $name, email: $$email };
  let count = 5;
  if ($bossId !== undefined) {
    if (!($bossId instanceof ObjectId)) return undefined;
    document['bossId'] = $bossId;
    count++;
  }
  if ($address !== undefined) {
    const $$address = encodeAddress($address);
    if ($$address === undefined) return undefined;
    document['address'] = $$address;
    count++;
  }
  const $$createdAt = copyMoment($createdAt);
  if ($$createdAt === undefined) return undefined;
  document['createdAt'] = $$createdAt;
  const $$updatedAt = copyMoment($updatedAt);
  if ($$updatedAt === undefined) return undefined;
  document['updatedAt'] = $$updatedAt;
  if ($deletedAt !== undefined) {
    const $$deletedAt = copyMoment($deletedAt);
    if ($$deletedAt === undefined) return undefined;
    document['deletedAt'] = $$deletedAt;
    count++;
  }
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `User` for the runtime. */
export const userModel: ModelDescriptor<UserSpec> = {
  name: 'User',
  collection: 'users',
  rowClass: User,
  shape: userShape,
  decode: decodeUser,
  encode: encodeUser,
  relations: {
    boss: { target: 'User', side: 'field', path: ['bossId'], as: ['boss'], many: false },
    team: { target: 'User', side: 'inverse', path: ['bossId'], as: ['team'], many: true },
    profile: { target: 'Profile', side: 'inverse', path: ['userId'], as: ['profile'], many: false },
    posts: { target: 'Post', side: 'inverse', path: ['authorId'], as: ['posts'], many: true },
    commentedPosts: { target: 'Post', side: 'inverse', path: ['comments', 'byId'], as: ['commentedPosts'], many: true },
  },
  indexes: [
    { key: { email: 1 }, name: 'email_1', unique: true },
  ],
};
