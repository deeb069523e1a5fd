import { createReadStream } from 'node:fs';

/** A line of a text file, counted from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** The lines of a file, one after the other. Only a line feed ends one: texts may hold all other separators. */
export async function* readLines(path: string): AsyncGenerator<NumberedLine> {
  let number = 0;
  let parts: string[] = [];
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const pieces = String(chunk).split('\n');
    for (const [index, piece] of pieces.entries()) {
      parts.push(piece);
      if (index === pieces.length - 1) break;
      yield { number: ++number, text: parts.join('') };
      parts = [];
    }
  }
  const rest = parts.join('');
  if (rest !== '') yield { number: ++number, text: rest };
}
