import { isWellFormed } from '../well-formed.ts';

/**
 * Whether a value is text without lone surrogates whose number of code points is within bounds. For compiled encoders;
 * a text with surrogate pairs that is near a bound may be refused, and then its codec counts.
 */
export function isText(value: unknown, least: number, greatest: number): boolean {
  if (typeof value !== 'string' || !isWellFormed(value)) return false;
  return (
    value.length >= least && value.length <= greatest && (least < 2 || value.length >= 2 * least || isPlain(value))
  );
}

/** Whether each unit of a text is a code point. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) if ((text.charCodeAt(index) & 0xf800) === 0xd800) return false;
  return true;
}
