import type { ConditionOperators } from '../query/condition-operators/condition-operator.ts';
import type { Codec, Comparison, EncodeContext, Structure } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { report } from './problem-codes.ts';
import { sameValue } from './same-value.ts';

/** The base of the codecs whose values have no fields or items. */
export abstract class ScalarCodec implements Codec {
  readonly name: string;
  readonly structure: Structure;
  readonly normalizes: boolean = false;

  constructor(name: string, comparison: Comparison, operators?: ConditionOperators) {
    this.name = name;
    this.structure = { kind: 'scalar', comparison, ...(operators && { operators }) };
  }

  abstract encode(value: unknown, path: string, context: EncodeContext): unknown;

  encodeOperand(value: unknown, path: string, context: EncodeContext): unknown {
    return this.encode(value, path, context);
  }

  decode(stored: unknown): unknown {
    return copyStored(stored);
  }

  equal(left: unknown, right: unknown): boolean {
    return sameValue(left, right);
  }

  now?(moment: Date): unknown;

  /** Reports that `value` is not of the type; `expected` completes "Must be …". */
  protected refuse(value: unknown, expected: string, path: string, context: EncodeContext): undefined {
    return value === null
      ? report(context, path, 'null', 'Must not be null.')
      : report(context, path, 'type', `Must be ${expected}.`);
  }
}
