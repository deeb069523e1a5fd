import {
  Binary,
  BSONRegExp,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  type Timestamp,
  UUID,
} from 'mongodb';

/** An instance of one of the driver's BSON classes. */
export type BsonObject =
  | Binary
  | BSONRegExp
  | Code
  | DBRef
  | Decimal128
  | Double
  | Int32
  | Long
  | MaxKey
  | MinKey
  | ObjectId
  | Timestamp;

const classes = [ObjectId, Decimal128, Binary, BSONRegExp, Double, Int32, Long, MinKey, MaxKey, DBRef, Code] as const;

const tag = Symbol.for('@@mdb.bson.type');

/**
 * The value as an instance of the driver's own BSON classes, `undefined` when it is none. A look-alike such as
 * `{ _bsontype: 'ObjectId' }` is none. Ids, decimals and binaries of another copy of the `bson` package are rebuilt:
 * they are known by a registered symbol, which neither JSON nor BSON can carry.
 */
export function asBson(value: unknown): BsonObject | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const known of classes) if (value instanceof known) return value;
  return tag in value && !Object.hasOwn(value, tag) ? rebuild(value) : undefined;
}

interface Foreign {
  readonly [tag]: unknown;
  toHexString(): string;
  readonly buffer: Uint8Array;
  readonly sub_type: number;
  readonly position: number;
}

function rebuild(value: object): BsonObject | undefined {
  const foreign = value as Foreign;
  try {
    switch (foreign[tag]) {
      case 'ObjectId':
        return ObjectId.createFromHexString(foreign.toHexString());
      case 'Decimal128':
        return Decimal128.fromString(String(value));
      case 'Binary':
        return rebuildBinary(foreign);
      default:
        return undefined;
    }
  } catch {
    return undefined;
  }
}

function rebuildBinary({ buffer, sub_type, position }: Foreign): Binary | undefined {
  if (!(buffer instanceof Uint8Array)) return undefined;
  const bytes = new Uint8Array(buffer.subarray(0, position));
  return sub_type === Binary.SUBTYPE_UUID ? new UUID(bytes) : new Binary(bytes, sub_type);
}
