/**
 * What may be asked of a value of any type: the value, or operators. An object whose keys start with `$` is read as
 * operators; put a value of unknown origin behind `$eq`.
 */
export type AnyFilter = NonNullable<unknown> | null;
