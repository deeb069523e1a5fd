/**
 * An expression that is true when the bytes from `at` on are `text` and a zero byte, compared four at a time. It looks
 * at no byte beyond them; the caller makes sure that so many are there.
 *
 * @param at An expression for the position, such as `at`.
 * @param offset Bytes from there to the text.
 */
export function matchText(text: string, at: string, offset: number): string {
  const bytes = Buffer.from(`${text}\0`);
  const position = (index: number) => `${at} + ${offset + index}`;
  if (bytes.length === 2) return `view.getInt16(${position(0)}, true) === ${hex(bytes.readInt16LE(0))}`;
  if (bytes.length === 3) {
    return `view.getInt16(${position(0)}, true) === ${hex(bytes.readInt16LE(0))} && bytes[${position(2)}] === 0`;
  }
  const parts: string[] = [];
  for (let index = 0; index < bytes.length; index += 4) {
    // The last four may overlap the ones before.
    const start = Math.min(index, bytes.length - 4);
    parts.push(`view.getInt32(${position(start)}, true) === ${hex(bytes.readInt32LE(start))}`);
  }
  return parts.join(' && ');
}

/** The length of a text in bytes, its zero byte included. */
export function textLength(text: string): number {
  return Buffer.byteLength(text) + 1;
}

function hex(value: number): string {
  return value < 0 ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
}
