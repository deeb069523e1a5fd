import { Document, isCollection, visit } from 'yaml';
import type { YamlValue } from '../../1-parse/document.ts';

const LONGEST_COMMENT = 200;

/** An entry of a mapping as lines of YAML without indentation: the value on the line of its key, comments above it, the last one behind it. */
export function entryLines(key: string, value: YamlValue, comments: readonly string[] = []): readonly string[] {
  return withComments(linesOf({ [key]: value }), comments);
}

/** An item of a sequence as lines of YAML without indentation. */
export function itemLines(value: YamlValue): readonly string[] {
  return linesOf([value]);
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

function linesOf(value: YamlValue): readonly string[] {
  const document = new Document(value);
  visit(document, {
    Collection(_key, node, path) {
      if (path.length > 1 && isCollection(node)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd().split('\n');
}
