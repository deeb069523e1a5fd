import type { Reshaping } from '../codecs/reshape.ts';

/** The value of a path or variable in its present shape, as `reshapeStored` gives it. */
export function reshapeExpression(path: string, reshaped: Reshaping): unknown {
  const isArray = { $isArray: [path] };
  if (reshaped === 'wrapped') {
    const isKept = { $in: [{ $type: path }, ['array', 'null', 'undefined', 'missing']] };
    return { $cond: [isKept, path, [path]] };
  }
  const first = { $arrayElemAt: [path, 0] };
  const isOne = { $and: [{ $eq: [{ $size: path }, 1] }, { $not: [{ $isArray: [first] }] }] };
  const unwrapped = { $cond: [{ $eq: [path, []] }, '$$REMOVE', { $cond: [isOne, first, path] }] };
  return { $cond: [isArray, unwrapped, path] };
}
