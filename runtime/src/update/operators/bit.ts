import { notNull } from '../../codecs/not-null.ts';
import type { UpdateOperator } from '../update-context.ts';
import { operandProblem } from './operand-problem.ts';

const operations = ['and', 'or', 'xor'];

/** `$bit`. Has no expression: bitwise operators came to pipelines with server 6.3. */
export const bit: UpdateOperator = {
  encode(operand, target, context) {
    const codec = notNull(target.codec);
    if (codec.structure.kind !== 'scalar' || codec.structure.comparison !== 'integer') {
      return operandProblem(context, target, `$bit needs an int or a long, and this is ${target.codec.name}`);
    }
    const entries = typeof operand === 'object' && operand !== null ? Object.entries(operand) : [];
    if (entries.length === 0 || entries.some(([name]) => !operations.includes(name))) {
      return operandProblem(context, target, '$bit takes { and }, { or } or { xor }');
    }
    return Object.fromEntries(
      entries.map(([name, value]) => [name, codec.encodeOperand(value, `${target.path}.${name}`, context.values)]),
    );
  },
};
