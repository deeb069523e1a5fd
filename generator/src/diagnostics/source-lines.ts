import type { SourceFile } from '../source-file.ts';
import type { Span } from './span.ts';

/** A place as people count: both from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a span begins and ends, and the line that it begins in. */
export interface SourceRange {
  readonly start: Position;
  readonly end: Position;
  /** The text of the first line without its end. */
  readonly line: string;
}

interface CountedSource {
  readonly text: string;
  /** The offset at which each line begins. */
  readonly starts: readonly number[];
}

/** The files that diagnostics point into, for turning offsets into lines. Each file's lines are counted once. */
export class SourceLines {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #counted = new Map<string, CountedSource>();

  constructor(sources: readonly SourceFile[]) {
    this.#texts = new Map(sources.map(({ path, text }) => [path, text]));
  }

  /** Whether the text of a file is at hand. */
  has(file: string): boolean {
    return this.#texts.has(file);
  }

  /** Finds the lines of a span. Offsets past the end of the text mean its end. */
  range(span: Span): SourceRange {
    const source = this.#count(span.file);
    const start = positionAt(source, span.start);
    const end = positionAt(source, Math.max(span.start, span.end));
    const [from, to] = [source.starts[start.line - 1], source.starts[start.line]];
    return { start, end, line: source.text.slice(from, to).replace(/\r?\n$/, '') };
  }

  #count(file: string): CountedSource {
    const known = this.#counted.get(file);
    if (known !== undefined) return known;
    const text = this.#texts.get(file) ?? '';
    const starts = [0];
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    const counted = { text, starts };
    this.#counted.set(file, counted);
    return counted;
  }
}

/** Finds line and column by halving. */
function positionAt({ text, starts }: CountedSource, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, text.length));
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
}
