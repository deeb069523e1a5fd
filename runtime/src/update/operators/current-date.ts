import { notNull } from '../../codecs/not-null.ts';
import type { UpdateOperator } from '../update-context.ts';
import { operandProblem } from './operand-problem.ts';

/** `$currentDate`: the server's clock. */
export const currentDate: UpdateOperator = {
  encode(operand, target, context) {
    if (notNull(target.codec).name !== 'datetime') {
      return operandProblem(context, target, `$currentDate needs a datetime, and this is ${target.codec.name}`);
    }
    const isDate =
      operand === true || (typeof operand === 'object' && operand !== null && Reflect.get(operand, '$type') === 'date');
    return isDate ? true : operandProblem(context, target, "$currentDate takes true or { $type: 'date' }");
  },
  express: () => '$$NOW',
};
