import type { Slot, Type } from '../../3-link/model-graph.ts';
import type { Imports } from '../imports.ts';
import { readonlyArrayText } from './array-text.ts';

/** The type of what callers may give for a slot: wider than what a row holds, and never changed by the receiver. */
export function inputType({ type, nullable }: Slot, imports: Imports): string {
  const text = notNullInput(type, imports);
  return nullable ? `${text} | null` : text;
}

function notNullInput(type: Type, imports: Imports): string {
  switch (type.kind) {
    case 'scalar': {
      const { fieldType, options } = type;
      return imports.typeText(fieldType.input?.(options) ?? fieldType.value(options));
    }
    case 'enum':
      return imports.enum(type.enum);
    case 'embedded':
      return imports.embedded(type.embedded, 'Input');
    case 'array':
      return readonlyArrayText(inputType(type.items, imports));
    case 'map':
      return `Readonly<Record<string, ${inputType(type.values, imports)}>>`;
  }
}
