/** How a value of one BSON type is read. The expressions may use `bytes`, `view` and `end`. */
export interface ValueReader {
  /** The BSON type, https://bsonspec.org/spec.html. */
  readonly type: number;
  /** What must hold beside the type; `at` is an expression for where the value begins. */
  readonly condition?: (at: string, runtime: RuntimeName) => string;
  readonly read: (at: string, runtime: RuntimeName) => string;
  readonly size: ValueSize;
}

/** The length of a value: so many bytes, and where it is prefixed those that its first four bytes tell. */
export interface ValueSize {
  readonly bytes: number;
  readonly isPrefixed: boolean;
}

/** Imports a function of the runtime and gives its name. */
export type RuntimeName = (name: string) => string;

/** A document or array. Its length includes the bytes that tell it. */
export const documentSize: ValueSize = { bytes: 0, isPrefixed: true };

/** A text. Its length is that of the text with its zero byte. */
export const textSize: ValueSize = { bytes: 4, isPrefixed: true };

function fixed(bytes: number): ValueSize {
  return { bytes, isPrefixed: false };
}

const int: ValueReader = { type: 0x10, read: (at) => `view.getInt32(${at}, true)`, size: fixed(4) };
const double: ValueReader = { type: 0x01, read: (at) => `view.getFloat64(${at}, true)`, size: fixed(8) };

/**
 * The readers of those codecs whose row value is made of the bytes alone, by the codec's name. The values of all other
 * codecs are read as the driver gives them and pass through `Codec.decode`.
 */
export const valueReaders: Readonly<Record<string, readonly ValueReader[]>> = {
  string: [{ type: 0x02, read: (at, runtime) => `${runtime('readString')}(bytes, view, ${at}, end)`, size: textSize }],
  int: [int, double],
  double: [double, int],
  long: [{ type: 0x12, read: (at) => `view.getBigInt64(${at}, true)`, size: fixed(8) }],
  decimal: [{ type: 0x13, read: (at, runtime) => `${runtime('readDecimal')}(bytes, ${at})`, size: fixed(16) }],
  bool: [{ type: 0x08, read: (at, runtime) => `${runtime('readBool')}(bytes, ${at})`, size: fixed(1) }],
  objectId: [{ type: 0x07, read: (at, runtime) => `${runtime('readObjectId')}(bytes, ${at})`, size: fixed(12) }],
  datetime: [{ type: 0x09, read: (at, runtime) => `${runtime('readDate')}(view, ${at})`, size: fixed(8) }],
  uuid: [
    {
      type: 0x05,
      condition: (at, runtime) => `${runtime('isUuid')}(bytes, view, ${at})`,
      read: (at, runtime) => `${runtime('readUuid')}(bytes, ${at})`,
      size: fixed(21),
    },
  ],
};
