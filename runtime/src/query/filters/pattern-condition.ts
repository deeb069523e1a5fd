import type { BSONRegExp } from 'mongodb';

/** A pattern that strings are matched with. `startsWith` and its like give one. */
export interface PatternCondition {
  readonly $regex?: string | RegExp | BSONRegExp;
  /** Of `i`, `m`, `s`, `x`; only beside a `$regex` that brings no flags of its own. */
  readonly $options?: string;
}
