import type { Slot, Type } from '../../3-link/model-graph.ts';
import type { Comparison } from '../../field-types/field-type.ts';
import type { Imports } from '../imports.ts';
import { inputType } from './input-type.ts';

type Arrays = Extract<Type, { kind: 'array' }>;

/** The filters and conditions of the runtime by what a value can be compared by, and the operand they assume. */
const vocabulary: Readonly<Record<Exclude<Comparison, 'any'>, { readonly name: string; readonly assumed?: string }>> = {
  equality: { name: 'Value' },
  ordered: { name: 'Ordered' },
  string: { name: 'String', assumed: 'string' },
  number: { name: 'Number' },
  integer: { name: 'Integer', assumed: 'number' },
  geo: { name: 'Geo' },
};

/** The type of what may be asked of a slot: a value, or operators. */
export function filterType(slot: Slot, imports: Imports): string {
  const { type, nullable } = slot;
  switch (type.kind) {
    case 'scalar':
    case 'enum':
      return scalarText(slot, 'Filter', imports);
    case 'embedded':
      return `${imports.runtime('EmbeddedFilter')}<${inputType(slot, imports)}>`;
    case 'array':
      return arrayFilterText(type, nullable, 'Filter', imports);
    case 'map':
      return nullable
        ? `${imports.runtime('ValueFilter')}<${inputType(slot, imports)}>`
        : `${imports.runtime('MapFilter')}<${inputType(type.values, imports)}>`;
  }
}

/** The type of operators alone, as `$elemMatch` and `$pull` take them for the items of an array. */
export function conditionType(slot: Slot, imports: Imports): string {
  const { type, nullable } = slot;
  switch (type.kind) {
    case 'scalar':
    case 'enum':
      return scalarText(slot, 'Condition', imports);
    case 'array':
      return arrayFilterText(type, nullable, 'Condition', imports);
    case 'embedded':
      return imports.embedded(type.embedded, 'Filter');
    case 'map':
      return `${imports.runtime('ValueCondition')}<${inputType(slot, imports)}>`;
  }
}

function scalarText(slot: Slot, kind: 'Filter' | 'Condition', imports: Imports): string {
  const comparison = slot.type.kind === 'scalar' ? slot.type.fieldType.comparison : 'equality';
  if (comparison === 'any') return imports.runtime('AnyFilter');
  const { name, assumed } = vocabulary[comparison];
  const operand = inputType(slot, imports);
  const generic = imports.runtime(`${name}${kind}`);
  return operand === assumed ? generic : `${generic}<${operand}>`;
}

function arrayFilterText(type: Arrays, nullable: boolean, kind: 'Filter' | 'Condition', imports: Imports): string {
  // In a filter on an array, null means the field or any of its items: MQL has the same words for both.
  const items: Slot = { type: type.items.type, nullable: type.items.nullable || nullable };
  const generic = items.type.kind === 'embedded' ? `EmbeddedArray${kind}` : `Array${kind}`;
  return `${imports.runtime(generic)}<${inputType(items, imports)}, ${conditionType(items, imports)}>`;
}
