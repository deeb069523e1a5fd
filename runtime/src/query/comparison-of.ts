import type { Codec, Comparison } from '../codecs/codec.ts';
import type { ConditionOperators } from './condition-operators/condition-operator.ts';

/** Which operators the values of a type have; those of an array are the operators of its items. */
export function comparisonOf(codec: Codec): Comparison {
  const { structure } = comparedCodec(codec);
  return structure.kind === 'scalar' ? structure.comparison : 'equality';
}

/** The operators that this type alone has. */
export function ownOperators(codec: Codec): ConditionOperators | undefined {
  const { structure } = comparedCodec(codec);
  return structure.kind === 'scalar' ? structure.operators : undefined;
}

function comparedCodec(codec: Codec): Codec {
  const { structure } = codec;
  if (structure.kind === 'nullable') return comparedCodec(structure.inner);
  return structure.kind === 'array' ? comparedCodec(structure.items) : codec;
}
