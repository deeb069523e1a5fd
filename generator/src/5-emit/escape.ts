/**
 * The one place where text of users becomes TypeScript. Everything that a declaration says freely (descriptions,
 * defaults, enum values, stored names, file paths) passes through one of these functions before a template sees it.
 */
export const escaped = { stringLiteral, propertyKey, templateText, lineComment, docComment };

/** Control characters, white space but the usual, half characters, and what changes the order in which a reader sees the others. */
const unprintable =
  /[\p{Cc}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\p{Zl}\p{Zp}\p{Surrogate}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What most texts are. */
const harmless = /^[\w .:/@-]*$/;

const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/u;
/** Beyond ASCII, what an identifier is depends on the Unicode version of whoever reads it. */
const identifier = /^[A-Za-z_$][\w$]*$/;
const widestLine = 110;

/** `text` as a string literal that evaluates to exactly `text`; in single quotes, unless that needs more escapes. */
function stringLiteral(text: string): string {
  if (harmless.test(text)) return `'${text}'`;
  const double = JSON.stringify(text).replace(unprintable, unicodeEscape);
  if (text.includes("'") && !text.includes('"')) return double;
  const body = double.slice(1, -1).replace(/\\(.)|'/gs, (match, after: string | undefined) => {
    if (match === "'") return "\\'";
    return after === '"' ? '"' : match;
  });
  return `'${body}'`;
}

/** `name` as a key of an object or interface: bare where that is allowed. */
function propertyKey(name: string): string {
  // In an object, only the computed form makes a property of this name.
  if (name === '__proto__') return "['__proto__']";
  return identifier.test(name) ? name : stringLiteral(name);
}

/** `text` as a literal part of a template literal. */
function templateText(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&').replace(unprintable, unicodeEscape);
}

/** `text` after `//`: on one line whatever it holds. */
function lineComment(text: string): string {
  return text.replace(unprintable, ' ');
}

/**
 * Paragraphs as the lines of one doc comment, or no lines when there is nothing to say. Nothing in them can end the
 * comment, and no line of it can begin with a tag, since `@ts-ignore` is one that the compiler obeys.
 */
function docComment(paragraphs: readonly string[]): readonly string[] {
  if (paragraphs.length === 0) return [];
  const lines = paragraphs.flatMap((paragraph) => paragraph.split(lineBreak).flatMap(wrap));
  while (lines.at(-1) === '') lines.pop();
  while (lines[0] === '') lines.shift();
  if (lines.length === 0) return [];
  const safe = lines.map((line) => line.replaceAll('*/', '*\\/').replace(/^@/, '\\@'));
  if (safe.length === 1) return [`/** ${safe[0]} */`];
  return ['/**', ...safe.map((line) => ` * ${line}`.trimEnd()), ' */'];
}

function wrap(line: string): string[] {
  const words = line
    .replaceAll('\t', ' ')
    .replace(unprintable, '')
    .split(' ')
    .filter((word) => word !== '');
  const lines = [''];
  for (const word of words) {
    const last = lines[lines.length - 1] ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= widestLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
