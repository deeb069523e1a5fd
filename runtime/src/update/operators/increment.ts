import { notNull } from '../../codecs/not-null.ts';
import { Expression } from '../../expression/expression.ts';
import type { UpdateOperator } from '../update-context.ts';
import { isMissing, literal } from './literal.ts';
import { operandProblem } from './operand-problem.ts';

/** `$inc` and `$mul`: the operand has the declared type, so that the stored one stays what it is. */
export function arithmetic(operator: '$inc' | '$mul'): UpdateOperator {
  return {
    encode(operand, target, context) {
      const codec = notNull(target.codec);
      const { structure } = codec;
      if (structure.kind !== 'scalar' || (structure.comparison !== 'number' && structure.comparison !== 'integer')) {
        return operandProblem(context, target, `${operator} needs a number, and this is ${target.codec.name}`);
      }
      if (Expression.is(operand)) return operand;
      // A filter may ask an int for 1.5; adding it would change the stored type.
      if (structure.comparison === 'integer' && typeof operand === 'number' && !Number.isSafeInteger(operand)) {
        return operandProblem(context, target, `${operator} takes a whole number here`);
      }
      return codec.encodeOperand(operand, target.path, context.values);
    },
    express(operand, target) {
      // On null the classic operator fails, and arithmetic in a pipeline gives null.
      if (target.codec.structure.kind === 'nullable') return undefined;
      const value = literal(operand);
      const field = `$${target.stored}`;
      return operator === '$inc'
        ? { $cond: [isMissing(target.stored), value, { $add: [field, value] }] }
        : { $multiply: [value, { $cond: [isMissing(target.stored), 0, field] }] };
    },
  };
}
