import type { ConditionOperators } from '../query/condition-operators/condition-operator.ts';
import type { Codec, Comparison, EncodeContext, Structure } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { report } from './problem-codes.ts';
import { sameValue } from './same-value.ts';

/** The base of the codecs whose values have no fields or items. `Stored` is what the driver is to store. */
export abstract class ScalarCodec<Stored = unknown> implements Codec {
  readonly name: string;
  readonly structure: Structure;
  readonly normalizes: boolean = false;

  constructor(name: string, comparison: Comparison, operators?: ConditionOperators) {
    this.name = name;
    this.structure = { kind: 'scalar', comparison, ...(operators && { operators }) };
  }

  encode(value: unknown, path: string, context: EncodeContext): unknown {
    const stored = this.encodeOperand(value, path, context);
    return stored !== undefined && this.check(stored, path, context) ? stored : undefined;
  }

  abstract encodeOperand(value: unknown, path: string, context: EncodeContext): Stored | undefined;

  decode(stored: unknown): unknown {
    return copyStored(stored);
  }

  equal(left: unknown, right: unknown): boolean {
    return sameValue(left, right);
  }

  now?(moment: Date): unknown;

  /** Whether what `encodeOperand` gave keeps the rules of the declaration; reports when it does not. */
  protected check(_stored: Stored, _path: string, _context: EncodeContext): boolean {
    return true;
  }

  /** Reports that `value` is not of the type; `expected` completes "Must be …". */
  protected refuse(value: unknown, expected: string, path: string, context: EncodeContext): undefined {
    return value === null
      ? report(context, path, 'null', 'Must not be null.')
      : report(context, path, 'type', `Must be ${expected}.`);
  }
}
