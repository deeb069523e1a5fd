import type { Expression } from '../expression/expression.ts';

/** A value, or an expression that the server computes it from. */
export type Settable<T> = T | Expression<T>;

/**
 * Where elements of an array stand in an update's path: a number, all (`$[]`), or those of an array filter (`$[name]`).
 * The matched one (`$`) is no part of it: generated types have it as properties, since index signatures take no literals.
 */
export type ArrayPosition = number | `$[${string}]`;

/** Operand of `$unset`. */
export type Unset = true | 1 | '';

/** Operand of `$currentDate`. */
export type CurrentDate = true | { $type: 'date' };

/** Operand of `$pop`: `1` drops the last element, `-1` the first. */
export type Pop = 1 | -1;

/** How `$push` sorts the array: scalars by `1` or `-1`, embedded values by their fields. */
export type PushSort = 1 | -1 | Readonly<Record<string, 1 | -1>>;

/** Modifiers of `$push`; they are applied in the order position, sort, slice. */
export interface PushModifiers<T> {
  $each: readonly T[];
  $position?: number;
  $slice?: number;
  $sort?: PushSort;
}

/** Operand of `$push` for an array of `T`. */
export type ArrayPush<T> = Settable<T> | PushModifiers<T>;

/** Operand of `$addToSet` for an array of `T`. */
export type ArrayAddToSet<T> = Settable<T> | { $each: readonly T[] };

/** Operand of `$pull` for an array of `T`: the value, or a condition that its elements meet. */
export type Pull<T, Condition = never> = T | Condition;

/** Operand of `$bit`. */
export interface BitOperation<T extends number | bigint> {
  and?: T;
  or?: T;
  xor?: T;
}

/** One condition per identifier that the update's paths use as `$[identifier]`. */
export type ArrayFilters = readonly Readonly<Record<string, unknown>>[];

/** Options of an update. */
export interface UpdateOptions {
  /** Which elements `$[identifier]` stands for, with field names: `[{ 'comment.at': { $lt: date } }]`. */
  readonly arrayFilters?: ArrayFilters;
}

/** Options of a replacement. */
export interface ReplaceOptions {
  /** Inserts the replacement when there is no document to replace. */
  readonly upsert?: boolean;
}

/** Options of what changes a document and gives it back. */
export interface FindAndModifyOptions {
  /** Which document is given: as it is afterwards (the default), or as it was before. */
  readonly returnDocument?: 'after' | 'before';
}
