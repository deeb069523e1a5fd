import type { ValueCondition } from './value-filter.ts';

/** What may be asked of a map as a whole. Ask by dotted paths (`counts.likes`) for single keys. */
export type MapFilter<Value> = Readonly<Record<string, Value>> | ValueCondition<Readonly<Record<string, Value>>>;
