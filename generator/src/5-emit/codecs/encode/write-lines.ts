import type { Lines } from '../lines.ts';
import type { ValueWriter } from './value-writer.ts';

/** A value on its way, and what becomes of it. */
export interface WriteTarget {
  /** The value, as the name of a variable. */
  readonly value: string;
  /** The statement that uses the expression for what is to be stored. */
  readonly use: (stored: string) => string;
  /** The statement that leaves the function. */
  readonly giveUp: string;
}

/** Checks a value, leaves the function when it is not as declared, and hands on what is to be stored. */
export function writeLines(writer: ValueWriter, { value, use, giveUp }: WriteTarget): Lines {
  if (writer.kind === 'checked') return [`if (${negation(writer.isGood)}) ${giveUp}`, use(writer.stored)];
  const name = `$${value}`;
  return [`const ${name} = ${writer.stored};`, `if (${name} === undefined) ${giveUp}`, use(name)];
}

function negation(condition: string): string {
  return /^[\w$]+\([^()]*\)$/.test(condition) ? `!${condition}` : `!(${condition})`;
}
