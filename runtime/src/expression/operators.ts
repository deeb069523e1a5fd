import { arithmetic } from './arithmetic.ts';
import { arrays } from './arrays.ts';
import { comparison } from './comparison.ts';
import { conditional } from './conditional.ts';
import { dates } from './dates.ts';
import { Expression } from './expression.ts';
import { logic } from './logic.ts';
import { operandMql } from './operand-mql.ts';
import { text } from './text.ts';

/** The functions that callbacks get as `$`. */
export const operators = Object.freeze({
  ...comparison,
  ...logic,
  ...arithmetic,
  ...conditional,
  ...text,
  ...dates,
  ...arrays,
  /** A constant, where one is needed as an expression. */
  literal: <const T>(value: T): Expression<T> => new Expression(operandMql(value)),
});

/** The functions that callbacks get as `$`, such as `$.gt(p.words, 300)`. */
export type Operators = typeof operators;
