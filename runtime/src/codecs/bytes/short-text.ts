const { fromCharCode } = String;

/** The longest text, in bytes, that making it of character codes is faster for than calling the native decoder. */
export const LONGEST_SHORT_TEXT = 16;

/**
 * Makes a text of up to `LONGEST_SHORT_TEXT` ASCII bytes; `undefined` when one of them is not ASCII.
 * The calls are written out, as spreading an array costs more than the native decoder.
 */
export function shortText(b: Uint8Array, at: number, length: number): string | undefined {
  for (let i = at, end = at + length; i < end; i++) if (code(b, i) > 127) return undefined;
  switch (length) {
    case 0:
      return '';
    case 1:
      return fromCharCode(code(b, at));
    case 2:
      return fromCharCode(code(b, at), code(b, at + 1));
    case 3:
      return fromCharCode(code(b, at), code(b, at + 1), code(b, at + 2));
    case 4:
      return fromCharCode(code(b, at), code(b, at + 1), code(b, at + 2), code(b, at + 3));
    case 5:
      return fromCharCode(code(b, at), code(b, at + 1), code(b, at + 2), code(b, at + 3), code(b, at + 4));
    case 6:
      return fromCharCode(
        code(b, at),
        code(b, at + 1),
        code(b, at + 2),
        code(b, at + 3),
        code(b, at + 4),
        code(b, at + 5),
      );
    case 7:
      return fromCharCode(
        code(b, at),
        code(b, at + 1),
        code(b, at + 2),
        code(b, at + 3),
        code(b, at + 4),
        code(b, at + 5),
        code(b, at + 6),
      );
    case 8:
      return fromCharCode(
        code(b, at),
        code(b, at + 1),
        code(b, at + 2),
        code(b, at + 3),
        code(b, at + 4),
        code(b, at + 5),
        code(b, at + 6),
        code(b, at + 7),
      );
    case 9:
      return fromCharCode(
        code(b, at),
        code(b, at + 1),
        code(b, at + 2),
        code(b, at + 3),
        code(b, at + 4),
        code(b, at + 5),
        code(b, at + 6),
        code(b, at + 7),
        code(b, at + 8),
      );
    case 10:
      return fromCharCode(
        code(b, at),
        code(b, at + 1),
        code(b, at + 2),
        code(b, at + 3),
        code(b, at + 4),
        code(b, at + 5),
        code(b, at + 6),
        code(b, at + 7),
        code(b, at + 8),
        code(b, at + 9),
      );
    case 11:
      return fromCharCode(
        code(b, at),
        code(b, at + 1),
        code(b, at + 2),
        code(b, at + 3),
        code(b, at + 4),
        code(b, at + 5),
        code(b, at + 6),
        code(b, at + 7),
        code(b, at + 8),
        code(b, at + 9),
        code(b, at + 10),
      );
    case 12:
      return fromCharCode(
        code(b, at),
        code(b, at + 1),
        code(b, at + 2),
        code(b, at + 3),
        code(b, at + 4),
        code(b, at + 5),
        code(b, at + 6),
        code(b, at + 7),
        code(b, at + 8),
        code(b, at + 9),
        code(b, at + 10),
        code(b, at + 11),
      );
    case 13:
      return fromCharCode(
        code(b, at),
        code(b, at + 1),
        code(b, at + 2),
        code(b, at + 3),
        code(b, at + 4),
        code(b, at + 5),
        code(b, at + 6),
        code(b, at + 7),
        code(b, at + 8),
        code(b, at + 9),
        code(b, at + 10),
        code(b, at + 11),
        code(b, at + 12),
      );
    case 14:
      return fromCharCode(
        code(b, at),
        code(b, at + 1),
        code(b, at + 2),
        code(b, at + 3),
        code(b, at + 4),
        code(b, at + 5),
        code(b, at + 6),
        code(b, at + 7),
        code(b, at + 8),
        code(b, at + 9),
        code(b, at + 10),
        code(b, at + 11),
        code(b, at + 12),
        code(b, at + 13),
      );
    case 15:
      return fromCharCode(
        code(b, at),
        code(b, at + 1),
        code(b, at + 2),
        code(b, at + 3),
        code(b, at + 4),
        code(b, at + 5),
        code(b, at + 6),
        code(b, at + 7),
        code(b, at + 8),
        code(b, at + 9),
        code(b, at + 10),
        code(b, at + 11),
        code(b, at + 12),
        code(b, at + 13),
        code(b, at + 14),
      );
    case 16:
      return fromCharCode(
        code(b, at),
        code(b, at + 1),
        code(b, at + 2),
        code(b, at + 3),
        code(b, at + 4),
        code(b, at + 5),
        code(b, at + 6),
        code(b, at + 7),
        code(b, at + 8),
        code(b, at + 9),
        code(b, at + 10),
        code(b, at + 11),
        code(b, at + 12),
        code(b, at + 13),
        code(b, at + 14),
        code(b, at + 15),
      );
    default:
      return undefined;
  }
}

/** The caller has checked that `at` lies within. */
function code(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}
