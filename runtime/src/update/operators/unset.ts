import { report } from '../../codecs/problem-codes.ts';
import type { UpdateOperator } from '../update-context.ts';
import { operandProblem } from './operand-problem.ts';

/** `$unset`: only what may be missing. */
export const unset: UpdateOperator = {
  encode(operand, target, context) {
    if (operand !== true && operand !== 1 && operand !== '') {
      return operandProblem(context, target, '$unset takes true');
    }
    const lastIsPosition = target.field === undefined && /(?:^|\.)(?:\d+|\$[^.]*)$/.test(target.path);
    if (lastIsPosition) return operandProblem(context, target, '$unset would leave a null in the array; use $pull');
    if (target.field !== undefined && !target.field.optional) {
      report(context.values, target.path, 'required', 'Is required and cannot be unset.');
    }
    return '';
  },
  express: () => '$$REMOVE',
};
