import type { Expression } from './expression.ts';
import type { Operand } from './operand.ts';
import { operandMql } from './operand-mql.ts';
import { operation } from './operation.ts';

type Text = Operand<string | null>;

/** Functions of strings. Lengths and positions count code points. */
export const text = {
  /** The texts one after the other; `null` when any of them is `null` or missing. */
  concat: (...texts: readonly Text[]): Expression<string> =>
    operation(
      '$concat',
      texts.map((part) => operandMql(part)),
    ),
  /** In lower case; `''` for `null` and missing. */
  lower: (value: Text): Expression<string> => operation('$toLower', [operandMql(value)]),
  /** In upper case; `''` for `null` and missing. */
  upper: (value: Text): Expression<string> => operation('$toUpper', [operandMql(value)]),
  /** How many code points; fails on the server for `null` and missing. */
  length: (value: Operand<string>): Expression<number> => operation('$strLenCP', [operandMql(value)]),
  /** Without white space, or without any of `characters`, at both ends. */
  trim: (value: Text, characters?: Operand<string>): Expression<string> => trim('$trim', value, characters),
  /** As `trim`, at the start. */
  trimStart: (value: Text, characters?: Operand<string>): Expression<string> => trim('$ltrim', value, characters),
  /** As `trim`, at the end. */
  trimEnd: (value: Text, characters?: Operand<string>): Expression<string> => trim('$rtrim', value, characters),
  /** `count` code points from `start`, which counts from 0. */
  substr: (value: Text, start: Operand<number>, count: Operand<number>): Expression<string> =>
    operation('$substrCP', [operandMql(value), operandMql(start), operandMql(count)]),
  /** Where `part` is first found, -1 when it is not. */
  indexOf: (value: Operand<string>, part: Operand<string>): Expression<number> =>
    operation('$indexOfCP', [operandMql(value), operandMql(part)]),
  /** With every `find` replaced. */
  replaceAll: (value: Text, find: Operand<string>, replacement: Operand<string>): Expression<string> =>
    operation('$replaceAll', {
      input: operandMql(value),
      find: operandMql(find),
      replacement: operandMql(replacement),
    }),
};

function trim(operator: string, value: unknown, characters: unknown): Expression<string> {
  const input = operandMql(value);
  return operation(operator, characters === undefined ? { input } : { input, chars: operandMql(characters) });
}
