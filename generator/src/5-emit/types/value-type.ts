import type { Slot, Type } from '../../3-link/model-graph.ts';
import type { Imports } from '../imports.ts';
import { arrayText } from './array-text.ts';

/** The type of what a row holds in a slot. */
export function valueType({ type, nullable }: Slot, imports: Imports): string {
  const text = notNullType(type, imports);
  return nullable ? `${text} | null` : text;
}

function notNullType(type: Type, imports: Imports): string {
  switch (type.kind) {
    case 'scalar':
      return imports.typeText(type.fieldType.value(type.options));
    case 'enum':
      return imports.enum(type.enum);
    case 'embedded':
      return imports.embedded(type.embedded, '');
    case 'array':
      return arrayText(valueType(type.items, imports));
    case 'map':
      return `Record<string, ${valueType(type.values, imports)}>`;
  }
}
