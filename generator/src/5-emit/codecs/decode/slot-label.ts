import type { Slot } from '../../../3-link/model-graph.ts';
import { pascalName } from '../names.ts';

/** The words for a slot in names of functions, such as `NullableStringArray`; the same for slots that are read by the same code. */
export function slotLabel({ type, nullable }: Slot): string {
  const prefix = nullable ? 'Nullable' : '';
  switch (type.kind) {
    case 'scalar':
      return prefix + pascalName(type.fieldType.codec(type.options));
    case 'enum':
      return `${prefix}${type.enum.name}Enum`;
    case 'embedded':
      return `${prefix}${type.embedded.name}Document`;
    case 'array':
      return `${prefix}${slotLabel(type.items)}Array`;
    case 'map':
      return `${prefix}${slotLabel(type.values)}Map`;
  }
}
