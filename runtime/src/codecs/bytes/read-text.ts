import { MalformedBytesError } from './malformed-bytes-error.ts';
import { LONGEST_SHORT_TEXT, shortText } from './short-text.ts';

/** Node's decoder without the argument checks of `toString`: a third faster, but not documented. */
interface NativeDecoder {
  utf8Slice?(start: number, end: number): string;
}

const hasNativeDecoder = typeof (Buffer.prototype as NativeDecoder).utf8Slice === 'function';
const REPLACEMENT = '\ufffd';
let strictDecoder: InstanceType<typeof TextDecoder> | undefined;

/** The UTF-8 text in `bytes` from `start` up to `end`; bytes that are no UTF-8 become U+FFFD, as in the driver's keys. */
export function readLooseText(bytes: Buffer, start: number, end: number): string {
  const length = end - start;
  const short = length <= LONGEST_SHORT_TEXT ? shortText(bytes, start, length) : undefined;
  return short ?? decodeUtf8(bytes, start, end);
}

/** The UTF-8 text in `bytes` from `start` up to `end`. @throws MalformedBytesError when it is no UTF-8. */
export function readText(bytes: Buffer, start: number, end: number): string {
  const length = end - start;
  const short = length <= LONGEST_SHORT_TEXT ? shortText(bytes, start, length) : undefined;
  if (short !== undefined) return short;
  const text = decodeUtf8(bytes, start, end);
  // Costs nothing on texts of one byte per character. A U+FFFD may also have been stored as such.
  if (text.includes(REPLACEMENT)) assertUtf8(bytes, start, end);
  return text;
}

function decodeUtf8(bytes: Buffer, start: number, end: number): string {
  return hasNativeDecoder
    ? ((bytes as NativeDecoder).utf8Slice?.(start, end) ?? '')
    : bytes.toString('utf8', start, end);
}

function assertUtf8(bytes: Buffer, start: number, end: number): void {
  strictDecoder ??= new TextDecoder('utf-8', { fatal: true });
  try {
    strictDecoder.decode(bytes.subarray(start, end));
  } catch {
    throw new MalformedBytesError('a text is no UTF-8', start);
  }
}
