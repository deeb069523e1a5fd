import { Document, isCollection } from 'yaml';
import type { YamlValue } from '../../1-parse/document.ts';
import { isMapping } from '../../field-types/rules/is-mapping.ts';

const LONGEST_COMMENT = 200;
const oneLine = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const;

/** An entry of a mapping as lines of YAML without indentation: the value on the line of its key, comments above it, the last one behind it. */
export function entryLines(key: string, value: YamlValue, comments: readonly string[] = []): readonly string[] {
  return withComments(
    [`${scalarText(key)}: ${typeof value === 'string' ? plainText(value) : flowText(value)}`],
    comments,
  );
}

/** An item of a sequence as lines of YAML without indentation. */
export function itemLines(value: YamlValue): readonly string[] {
  return [`- ${flowText(value)}`];
}

/** A comment as a line of YAML: on one line, whatever is in it. */
export function commentLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ');
  return `# ${plain.length > LONGEST_COMMENT ? `${plain.slice(0, LONGEST_COMMENT)}…` : plain}`;
}

/** Lines with spaces before each. */
export function indented(lines: readonly string[], spaces: number): readonly string[] {
  return lines.map((line) => (line === '' ? line : ' '.repeat(spaces) + line));
}

function withComments(lines: readonly string[], comments: readonly string[]): readonly string[] {
  const [only, ...others] = lines;
  const last = comments.at(-1);
  if (only === undefined || others.length > 0 || last === undefined) return [...comments.map(commentLine), ...lines];
  return [...comments.slice(0, -1).map(commentLine), `${only}  ${commentLine(last)}`];
}

/** A value on one line, in braces and brackets. */
export function flowText(value: YamlValue): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (!isMapping(value)) return scalarText(value);
  const members = Object.entries(value).map(([key, member]) => `${scalarText(key)}: ${flowText(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** A text behind a key of a block, where brackets and commas need no quotes. */
function plainText(text: string): string {
  const written = new Document(text).toString(oneLine).trimEnd();
  return written.includes('\n') || INVISIBLE.test(text) ? scalarText(text) : written;
}

/** A scalar as it may stand in braces and brackets, where more of them need quotes. */
function scalarText(value: YamlValue): string {
  if (typeof value === 'string' && INVISIBLE.test(value)) {
    return JSON.stringify(value).replace(new RegExp(INVISIBLE, 'gu'), escaped);
  }
  const document = new Document([value]);
  if (isCollection(document.contents)) document.contents.flow = true;
  return document
    .toString({ ...oneLine, flowCollectionPadding: false })
    .trim()
    .slice(1, -1);
}

/** Characters that readers cannot tell from others, or that end lines. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/** As YAML writes any character in double quotes. */
function escaped(character: string): string {
  return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
}
