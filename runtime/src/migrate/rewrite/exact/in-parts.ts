/** Bytes of values in one command, so that it stays below the 16 MB of a document, unless one alone has more. */
const largestPart = 8 * 1024 * 1024;

/** Divides values into parts that can be sent in one command each. */
export function inParts<Value>(values: readonly Value[], sizeOf: (value: Value) => number): Value[][] {
  const parts: Value[][] = [];
  let size = largestPart;
  for (const value of values) {
    const own = sizeOf(value);
    if (size + own > largestPart) {
      parts.push([]);
      size = 0;
    }
    size += own;
    parts.at(-1)?.push(value);
  }
  return parts;
}
