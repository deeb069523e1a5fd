/** An aggregation expression. */
export type Expression = unknown;

/** A constant, whatever it looks like. */
export const constant = (value: unknown): Expression => ({ $literal: value });

/** The field of an object, whatever its name looks like; missing where `input` is no object. */
export const getKey = (input: Expression, key: string): Expression => ({
  // Of null the server gives null, as if the field were there.
  $getField: { field: constant(key), input: { $ifNull: [input, constant({})] } },
});

/** An object with a field set; taken away where `value` is missing. `input` must be an object. */
export const setKey = (input: Expression, key: string, value: Expression): Expression => ({
  $setField: { field: constant(key), input, value },
});

/** An object without a field. `input` must be an object. */
export const unsetKey = (input: Expression, key: string): Expression => setKey(input, key, '$$REMOVE');

/** Whether a value is of one of these BSON types; `missing` counts as one. */
export const isOf = (input: Expression, ...types: readonly string[]): Expression =>
  types.length === 1 ? { $eq: [{ $type: input }, types[0]] } : { $in: [{ $type: input }, types] };

/** Whether a value is there, be it null. */
export const isThere = (input: Expression): Expression => ({ $ne: [{ $type: input }, 'missing'] });

/** One of two values; only the chosen one is evaluated. */
export const choose = (condition: Expression, then: Expression, otherwise: Expression): Expression => ({
  $cond: [condition, then, otherwise],
});

export const and = (...conditions: readonly Expression[]): Expression => ({ $and: conditions });
export const or = (...conditions: readonly Expression[]): Expression => ({ $or: conditions });
export const not = (condition: Expression): Expression => ({ $not: [condition] });

/** Binds a value that is used more than once, so that nested expressions do not grow with every use. */
export const bind = (name: string, value: Expression, body: (bound: Expression) => Expression): Expression => ({
  $let: { vars: { [name]: value }, in: body(`$$${name}`) },
});
