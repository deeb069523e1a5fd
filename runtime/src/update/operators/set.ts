import type { UpdateOperator } from '../update-context.ts';
import { encodeValue } from './encode-value.ts';
import { literal } from './literal.ts';

/** `$set` and `$setOnInsert`. */
export const set: UpdateOperator = {
  encode: (operand, target, context) => encodeValue(operand, target.codec, target, context),
  express: (operand) => literal(operand),
};
