import type { Problem } from './problem.ts';

const shown = 5;
const longestPath = 200;
// What moves a terminal's cursor, begins a line of a log, or turns the order of letters around.
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Says the first few problems in one line, such as `"title" is required; "words" must be an int`. */
export function problemList(problems: readonly Problem[]): string {
  const texts = problems.slice(0, shown).map(({ path, message }) => {
    const text = message.replace(/\.$/, '');
    return printable(path === '' ? text : `${shortened(path)}: ${text}`);
  });
  const rest = problems.length - texts.length;
  return rest > 0 ? `${texts.join('; ')}; and ${rest} more` : texts.join('; ');
}

/** Paths and messages may name keys that callers or their users chose: these must not fill a log, nor forge a line of it. */
function shortened(path: string): string {
  return path.length > longestPath ? `${path.slice(0, longestPath)}…` : path;
}

function printable(text: string): string {
  return text.replace(unprintable, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
