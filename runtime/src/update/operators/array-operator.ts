import type { Codec } from '../../codecs/codec.ts';
import { notNull } from '../../codecs/not-null.ts';
import type { UpdateContext, UpdateOperator, UpdateTarget } from '../update-context.ts';
import { operandProblem } from './operand-problem.ts';

/** What an operator of arrays does, once it is known that there is an array. */
interface ArrayWork {
  readonly name: string;
  /** `items` is the codec of the elements. */
  encode(operand: unknown, items: Codec, target: UpdateTarget, context: UpdateContext): unknown;
  /** `field` is the array as an expression. */
  express(operand: unknown, field: string, stored: string): unknown;
}

/** An operator that works on arrays only. On null it fails, which no expression does. */
export function arrayOperator({ name, encode, express }: ArrayWork): UpdateOperator {
  return {
    encode(operand, target, context) {
      const { structure } = notNull(target.codec);
      if (structure.kind === 'array') return encode(operand, structure.items, target, context);
      return operandProblem(context, target, `${name} needs an array, and this is ${target.codec.name}`);
    },
    express: (operand, { codec, stored }) =>
      codec.structure.kind === 'nullable' ? undefined : express(operand, `$${stored}`, stored),
  };
}
