/**
 * A checked pattern (JavaScript, flag `u`) in the server's dialect, PCRE in UTF-8, so that both match the same texts:
 * there, `$` also stands before a line break at the end, `.` matches more, and `\s` and `\v` mean other characters.
 */
export function serverPattern(pattern: string): string {
  return pattern.replace(TOKEN, (token) => {
    if (token.startsWith('[')) return translateClass(token);
    return OUTSIDE[token] ?? token;
  });
}

/** An escape, a whole class, or any other character. */
const TOKEN = /\\.|\[(?:\\.|[^\]\\])*\]|./gsu;
/** `\s` of ECMAScript: white space and line ends, from 0 up and in order. */
const SPACES = String.raw`\x09-\x0d\x20\xa0\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}`;
const NO_SPACES = String.raw`\x00-\x08\x0e-\x1f\x21-\x9f\xa1-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{fefe}\x{ff00}-\x{10ffff}`;

const OUTSIDE: Readonly<Record<string, string>> = {
  $: String.raw`\z`,
  '.': String.raw`[^\n\r\x{2028}\x{2029}]`,
  '\\s': `[${SPACES}]`,
  '\\S': `[^${SPACES}]`,
  '\\v': String.raw`\x0b`,
  '\0': String.raw`\x00`,
};

const INSIDE: Readonly<Record<string, string>> = {
  '\\s': SPACES,
  '\\S': NO_SPACES,
  '\\v': String.raw`\x0b`,
  '\0': String.raw`\x00`,
};

/** `[]` matches nothing and `[^]` anything, but the server would read on for another bracket. */
function translateClass(written: string): string {
  if (written === '[]') return '(?!)';
  if (written === '[^]') return String.raw`[\x00-\x{10ffff}]`;
  return written.replace(/\\.|./gsu, (token) => INSIDE[token] ?? token);
}
