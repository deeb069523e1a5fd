import type { Expression } from './expression.ts';

/** A reference to an array. */
export type ArrayExpression<Item> = Expression<readonly Item[]>;

/** A reference to an embedded value, with the references to its fields. */
export type EmbeddedExpression<Value, Refs> = Expression<Value> & Refs;
