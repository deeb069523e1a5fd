import { anyCharacter, type CharacterSet, complement, escapedSets, oneCharacter, union } from './character-set.ts';
import type { PatternNode, PatternProblem } from './pattern-node.ts';

/**
 * Parses a pattern that JavaScript has accepted (with the flag `u`), and objects to what PCRE, the server's engine,
 * would refuse or understand in another way.
 */
export function parsePattern(pattern: string): PatternNode | PatternProblem {
  const reader = new PatternReader(pattern);
  const node = reader.readChoice(0);
  return reader.problem === undefined ? node : { message: reader.problem };
}

const DEEPEST_GROUP = 50;
const CONTROL_ESCAPES: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };
const NOTHING: PatternNode = { kind: 'sequence', parts: [] };

class PatternReader {
  readonly #characters: readonly string[];
  #position = 0;
  problem: string | undefined;

  constructor(pattern: string) {
    this.#characters = [...pattern];
  }

  readChoice(depth: number): PatternNode {
    const options = [this.#readSequence(depth)];
    while (this.#take('|')) options.push(this.#readSequence(depth));
    const [only] = options;
    return options.length === 1 && only !== undefined ? only : { kind: 'choice', options };
  }

  #readSequence(depth: number): PatternNode {
    const parts: PatternNode[] = [];
    for (let next = this.#peek(); next !== undefined && next !== '|' && next !== ')'; next = this.#peek()) {
      parts.push(this.#readQuantifier(this.#readAtom(depth)));
    }
    return { kind: 'sequence', parts };
  }

  #readAtom(depth: number): PatternNode {
    const character = this.#next();
    if (character === '(') return this.#readGroup(depth + 1);
    if (character === '[') return { kind: 'character', set: this.#readClass() };
    if (character === '\\') return this.#readEscape();
    if (character === '^' || character === '$') return { kind: 'anchor', start: character === '^' };
    if (character === '.') return { kind: 'character', set: complement(oneCharacter(0x0a)) };
    return { kind: 'character', set: oneCharacter(codePointOf(character)) };
  }

  #readGroup(depth: number): PatternNode {
    if (depth > DEEPEST_GROUP) return this.#object(`groups are nested more than ${DEEPEST_GROUP} deep`);
    let isLook = false;
    if (this.#take('?')) {
      const kind = this.#next();
      isLook = kind === '=' || kind === '!';
      if (!isLook && kind !== ':')
        return this.#object('only the groups (…), (?:…), (?=…) and (?!…) are understood by the server too');
    }
    const body = this.readChoice(depth);
    this.#take(')');
    return isLook ? { kind: 'look', body } : body;
  }

  #readQuantifier(body: PatternNode): PatternNode {
    const bounds = this.#readBounds();
    if (bounds === undefined) return body;
    this.#take('?');
    return { kind: 'repeat', body, least: bounds[0], most: bounds[1] };
  }

  #readBounds(): readonly [number, number] | undefined {
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.#take('?')) return [0, 1];
    if (!this.#take('{')) return undefined;
    let text = '';
    while (!this.#take('}')) text += this.#next();
    const [least = '', most] = text.split(',');
    if (Math.max(Number(least), Number(most ?? 0)) > LARGEST_COUNT) this.#object(`counts go up to ${LARGEST_COUNT}`);
    return [Number(least), most === undefined ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most)];
  }

  #readEscape(): PatternNode {
    const character = this.#next();
    if (character === 'b' || character === 'B') return { kind: 'anchor', start: false };
    if (/[1-9]/.test(character)) return this.#object('references back to a group, such as \\1, can take very long');
    if (character === 'k') return this.#object('references back to a group, such as \\k<name>, can take very long');
    return { kind: 'character', set: this.#readEscapedSet(character) };
  }

  /** The set behind an escape whose backslash and `character` have been read. */
  #readEscapedSet(character: string): CharacterSet {
    const set = escapedSets[character];
    if (set !== undefined) return set;
    const control = CONTROL_ESCAPES[character];
    if (control !== undefined) return oneCharacter(control);
    if (character === 'x') return oneCharacter(Number.parseInt(this.#next() + this.#next(), 16));
    if ('pPucb0'.includes(character)) {
      this.#object(
        `the escape \\${character} means something else to the server; write the character itself or a range`,
      );
      return anyCharacter;
    }
    return oneCharacter(codePointOf(character));
  }

  #readClass(): CharacterSet {
    const isNegated = this.#take('^');
    const sets: CharacterSet[] = [];
    while (!this.#take(']') && this.#peek() !== undefined) {
      if (this.#peek() === '[')
        this.#object('a bracket inside [ ] is written \\[, because the server reads [: as a class');
      const first = this.#readClassMember();
      if (this.#peek() === '-' && this.#peek(1) !== ']') {
        this.#take('-');
        const last = this.#readClassMember();
        sets.push([[first[0]?.[0] ?? 0, last[0]?.[1] ?? 0]]);
      } else {
        sets.push(first);
      }
    }
    return isNegated ? complement(union(sets)) : union(sets);
  }

  #readClassMember(): CharacterSet {
    const character = this.#next();
    return character === '\\' ? this.#readEscapedSet(this.#next()) : oneCharacter(codePointOf(character));
  }

  #peek(ahead = 0): string | undefined {
    return this.#characters[this.#position + ahead];
  }

  #next(): string {
    this.#position += 1;
    return this.#characters[this.#position - 1] ?? '';
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#position += 1;
    return true;
  }

  #object(problem: string): PatternNode {
    this.problem ??= problem;
    this.#position = this.#characters.length;
    return NOTHING;
  }
}

/** PCRE's own limit is 65535; a thousand is plenty, and keeps compiled patterns small. */
const LARGEST_COUNT = 1000;

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
