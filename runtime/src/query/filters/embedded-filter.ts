import type { ValueCondition } from './value-filter.ts';

/**
 * What may be asked of an embedded value as a whole: equality, which is exact to the last field and their order. Ask by
 * dotted paths for single fields.
 */
export type EmbeddedFilter<Input> = Input | ValueCondition<Input>;
