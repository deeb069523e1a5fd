/** How much goes into one part. */
export interface PartLimits {
  /** Of all values together, unless one alone has more. */
  readonly bytes: number;
  readonly count?: number;
}

/** Bytes of values in one command, so that it stays below the 16 MB of a document. */
const largestCommand = 8 * 1024 * 1024;

/** Divides values, in their order, into parts that can be sent in one command each, or that `limits` let through. */
export function inParts<Value>(
  values: readonly Value[],
  sizeOf: (value: Value) => number,
  { bytes, count = Number.POSITIVE_INFINITY }: PartLimits = { bytes: largestCommand },
): Value[][] {
  const parts: Value[][] = [];
  let size = 0;
  for (const value of values) {
    const own = sizeOf(value);
    const last = parts.at(-1);
    if (last !== undefined && size + own <= bytes && last.length < count) {
      last.push(value);
      size += own;
    } else {
      parts.push([value]);
      size = own;
    }
  }
  return parts;
}
