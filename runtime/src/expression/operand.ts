import type { Expression } from './expression.ts';

/** What operators take: a constant or an expression. Constants are always sent as such, also strings that start with `$`. */
export type Operand<T> = T | Expression<T>;
