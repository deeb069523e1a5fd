import type { UpdateOperator } from '../update-context.ts';
import { encodeValue } from './encode-value.ts';
import { isMissing, literal } from './literal.ts';

/** `$min` and `$max`, which compare across types in the order of BSON, as `$lt` and `$gt` of a pipeline do. */
export function extreme(operator: '$min' | '$max'): UpdateOperator {
  return {
    encode: (operand, target, context) => encodeValue(operand, target.codec, target, context),
    express(operand, target) {
      const value = literal(operand);
      const field = `$${target.stored}`;
      const beats = { [operator === '$min' ? '$lt' : '$gt']: [value, field] };
      return { $cond: [{ $or: [isMissing(target.stored), beats] }, value, field] };
    },
  };
}
