import type { NotationProblem, TextRange } from './notation.ts';

/** A word of the short notation. */
export interface Token extends TextRange {
  readonly kind: 'name' | 'number' | 'symbol';
  readonly text: string;
}

const TOKEN =
  /\s*(?:(?<name>[\p{ID_Start}_]\p{ID_Continue}*(?:\.[\p{ID_Start}_]\p{ID_Continue}*)*)|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<symbol>\.\.|[()[\]|?<>,]))/uy;

/** Cuts a notation into words, or says which character is none of them. */
export function tokenize(text: string): readonly Token[] | NotationProblem {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) return strangeCharacter(text, from);
    const { name, number } = match.groups ?? {};
    const token = match[0].trimStart();
    const kind = name !== undefined ? 'name' : number !== undefined ? 'number' : 'symbol';
    tokens.push({ kind, text: token, start: TOKEN.lastIndex - token.length, end: TOKEN.lastIndex });
  }
  return tokens;
}

function strangeCharacter(text: string, from: number): NotationProblem {
  const start = from + (text.slice(from).length - text.slice(from).trimStart().length);
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return {
    problem: `"${character}" has no meaning in a type`,
    range: { start, end: start + character.length },
    ...(`'"\``.includes(character) ? { hint: 'Write values to choose from as { enum: [draft, live] }.' } : {}),
  };
}
