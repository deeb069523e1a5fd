import type { Field, Type } from '../model-graph.ts';

/** Whether one value became an array of it, or an array its one item. Items of another type are more than that. */
export function reshapingOf(from: Type, to: Type): Field['reshaped'] {
  if (from.kind !== 'array') return to.kind === 'array' && isSameItem(from, to.items.type) ? 'wrapped' : undefined;
  return to.kind !== 'array' && isSameItem(from.items.type, to) ? 'unwrapped' : undefined;
}

/** What may hold arrays itself could not be told from an array of it. */
function isSameItem(one: Type, other: Type): boolean {
  if (one.kind === 'embedded') return other.kind === 'embedded' && one.embedded === other.embedded;
  const [wire, otherWire] = [wireOf(one), wireOf(other)];
  return wire !== undefined && wire !== 'any' && wire === otherWire;
}

/** The BSON type of a scalar; an enum is stored as text. */
function wireOf(type: Type): string | undefined {
  if (type.kind === 'enum') return 'string';
  return type.kind === 'scalar' ? type.fieldType.wire : undefined;
}
