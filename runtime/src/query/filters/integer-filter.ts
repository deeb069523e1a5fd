import type { Binary } from 'mongodb';
import type { NumberCondition } from './number-filter.ts';

/** Bits by a mask, or by their positions from the lowest. */
export type Bits = number | bigint | readonly number[] | Binary;

/** Operators of whole numbers. */
export interface IntegerCondition<T = number> extends NumberCondition<T> {
  readonly $bitsAllSet?: Bits;
  readonly $bitsAnySet?: Bits;
  readonly $bitsAllClear?: Bits;
  readonly $bitsAnyClear?: Bits;
  readonly $not?: IntegerCondition<T>;
}

/** What may be asked of a whole number. */
export type IntegerFilter<T = number> = T | IntegerCondition<T>;
