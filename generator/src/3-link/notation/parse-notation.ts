import type {
  FieldNotation,
  Notation,
  NotationParameters,
  NotationProblem,
  NotationSlot,
  TextRange,
} from './notation.ts';
import { type Token, tokenize } from './tokenize.ts';

/**
 * Parses a type in short notation, which is TypeScript's own: `string(1..200)?`, `(string | null)[]`, `Record<string, int>`,
 * `ref(User)[]`, `Tag[1..5]`. Linear in the length of the text.
 */
export function parseNotation(text: string): FieldNotation | NotationProblem {
  const tokens = tokenize(text);
  return 'problem' in tokens ? tokens : new NotationParser(tokens, text.length).parse();
}

const DEEPEST_TYPE = 20;
/** Stands in for what could not be read; the problem is what counts then. */
const NO_TYPE = of({ kind: 'name', name: '', range: { start: 0, end: 0 } });

function of(type: Notation): NotationSlot {
  return { type, nullable: false };
}

class NotationParser {
  readonly #tokens: readonly Token[];
  readonly #length: number;
  #position = 0;
  #problem: NotationProblem | undefined;

  constructor(tokens: readonly Token[], length: number) {
    this.#tokens = tokens;
    this.#length = length;
  }

  parse(): FieldNotation | NotationProblem {
    const slot = this.#parseSlot(0);
    const optional = this.#take('?');
    if (this.#peek() !== undefined) {
      const hint = optional ? 'Write the question mark last, as in "string | null?".' : undefined;
      this.#fail(`"${this.#peek()?.text}" is not expected here`, this.#range(), hint);
    }
    return this.#problem ?? { ...slot, optional };
  }

  #parseSlot(depth: number): NotationSlot {
    const slot = this.#parseSuffixes(this.#parseBase(depth + 1), depth);
    if (!this.#take('|')) return slot;
    const range = this.#range();
    if (this.#next()?.text !== 'null') {
      this.#fail('only "| null" may follow a type', range, 'Write values to choose from as { enum: [draft, live] }.');
    }
    return { type: slot.type, nullable: true };
  }

  #parseBase(depth: number): NotationSlot {
    const token = this.#next();
    if (depth > DEEPEST_TYPE) return this.#fail(`types are nested more than ${DEEPEST_TYPE} deep`, token);
    if (token?.text === '(') {
      const slot = this.#parseSlot(depth);
      if (this.#peek()?.text === '?') {
        this.#fail(
          'only a whole field may be missing, not what is in it',
          this.#range(),
          'Write "| null" for items that may be null.',
        );
      }
      this.#expect(')');
      return slot;
    }
    if (token?.kind !== 'name')
      return this.#fail(token === undefined ? 'a type is missing' : `"${token.text}" is no type`, token);
    if (token.text === 'null') return this.#fail('a type is missing before "null"', token, 'Write "string | null".');
    if (token.text === 'Record') return this.#parseMap(depth);
    if (token.text === 'ref') return this.#parseReference();
    const parameters = this.#take('(') ? this.#parseParameters() : undefined;
    const { text: name, start, end } = token;
    const range = { start, end };
    return of({ kind: 'name', name, range, ...(parameters === undefined ? {} : { parameters }) });
  }

  #parseSuffixes(base: NotationSlot, depth: number): NotationSlot {
    let slot = base;
    let levels = depth;
    while (this.#take('[')) {
      levels += 1;
      if (levels > DEEPEST_TYPE) return this.#fail(`types are nested more than ${DEEPEST_TYPE} deep`, this.#peek());
      slot = of({ kind: 'array', items: slot, ...this.#parseItemCounts() });
    }
    return slot;
  }

  /** `]`, `1..5]`, `3]`: the opening bracket has been taken. */
  #parseItemCounts(): { minItems?: number; maxItems?: number } {
    const first = this.#takeCount();
    const isRange = this.#take('..');
    const last = isRange ? this.#takeCount() : first;
    this.#expect(']');
    return { ...(first === undefined ? {} : { minItems: first }), ...(last === undefined ? {} : { maxItems: last }) };
  }

  #takeCount(): number | undefined {
    const token = this.#peek();
    if (token?.kind !== 'number') return undefined;
    this.#position += 1;
    const count = Number(token.text);
    if (!Number.isInteger(count) || count < 0) this.#fail(`"${token.text}" is no number of items`, token);
    return count;
  }

  /** `<string, int>`: the name has been taken. */
  #parseMap(depth: number): NotationSlot {
    this.#expect('<');
    const key = this.#next();
    if (key?.text !== 'string')
      this.#fail('the keys of a map are always of type string', key, 'Write "Record<string, int>".');
    this.#expect(',');
    const values = this.#parseSlot(depth);
    this.#expect('>');
    return of({ kind: 'map', values });
  }

  #parseReference(): NotationSlot {
    this.#expect('(');
    const target = this.#next();
    if (target?.kind !== 'name') return this.#fail('a model is missing in "ref(…)"', target, 'Write "ref(User)".');
    this.#expect(')');
    const { text, start, end } = target;
    return of({ kind: 'reference', target: text, range: { start, end } });
  }

  /** `1..200)`, `12,2)`: the opening parenthesis has been taken. */
  #parseParameters(): NotationParameters {
    const start = this.#tokens[this.#position - 1]?.start ?? 0;
    const first = this.#takeNumber();
    if (this.#take('..')) {
      const last = this.#takeNumber();
      const end = this.#expect(')');
      const bounds = { ...(first === undefined ? {} : { min: first }), ...(last === undefined ? {} : { max: last }) };
      if (first === undefined && last === undefined) this.#fail('a range without bounds says nothing', { start, end });
      return { kind: 'range', range: { start, end }, ...bounds };
    }
    if (first === undefined) this.#fail('a number or a range is missing', this.#range());
    const values = [first ?? 0];
    while (this.#take(',')) values.push(this.#takeNumber() ?? this.#missingNumber());
    return { kind: 'list', values, range: { start, end: this.#expect(')') } };
  }

  #takeNumber(): number | bigint | undefined {
    const token = this.#peek();
    if (token?.kind !== 'number') return undefined;
    this.#position += 1;
    const number = Number(token.text);
    return Number.isSafeInteger(number) || !/^-?\d+$/.test(token.text) ? number : BigInt(token.text);
  }

  #missingNumber(): number {
    this.#fail('a number is missing', this.#range());
    return 0;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#position];
  }

  #next(): Token | undefined {
    this.#position += 1;
    return this.#tokens[this.#position - 1];
  }

  #take(symbol: string): boolean {
    if (this.#peek()?.text !== symbol) return false;
    this.#position += 1;
    return true;
  }

  /** Gives the end of the symbol. */
  #expect(symbol: string): number {
    const range = this.#range();
    if (!this.#take(symbol)) this.#fail(`"${symbol}" is missing`, range);
    return range.end;
  }

  #range(): TextRange {
    return this.#peek() ?? { start: this.#length, end: this.#length };
  }

  /** Keeps the first problem only: what follows it is guesswork. */
  #fail(problem: string, range: TextRange | undefined, hint?: string): NotationSlot {
    this.#problem ??= {
      problem,
      range: range ?? { start: this.#length, end: this.#length },
      ...(hint === undefined ? {} : { hint }),
    };
    this.#position = this.#tokens.length;
    return NO_TYPE;
  }
}
