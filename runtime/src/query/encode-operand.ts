import type { Codec } from '../codecs/codec.ts';
import type { FieldTarget } from './field-target.ts';
import { FilterContext } from './filter-context.ts';

/**
 * Encodes a value that a field is compared with by the field's declared type, and reports when it is none. Where the field
 * is an array, a value may be the whole array or one of its items.
 */
export function encodeOperand(target: Pick<FieldTarget, 'codec' | 'context' | 'at'>, value: unknown): unknown {
  const { codec, context, at } = target;
  if (value === undefined) {
    context.report(at, 'undefined', 'is undefined');
    return undefined;
  }
  const items = itemsOf(codec);
  if (items === undefined || (value === null && codec.structure.kind === 'nullable')) {
    return codec.encodeOperand(value, at, context);
  }
  if (!Array.isArray(value)) return encodeOperand({ codec: items, context, at }, value);
  const asArray = new FilterContext();
  const array = codec.encodeOperand(value, at, asArray);
  if (asArray.problems.length === 0) return array;
  if (itemsOf(items) === undefined) context.problems.push(...asArray.problems);
  else return encodeOperand({ codec: items, context, at }, value);
  return undefined;
}

/** The declared type of an array's items, `undefined` where `codec` is not of an array. */
export function itemsOf(codec: Codec): Codec | undefined {
  const { structure } = codec;
  if (structure.kind === 'nullable') return itemsOf(structure.inner);
  return structure.kind === 'array' ? structure.items : undefined;
}
