import type { SnapshotSlot, SnapshotType } from '@espalier/runtime/migrate';

/** A type in words, such as `int`, `array of Comment`, `map of (string or null)`. */
export function typeWords(type: SnapshotType): string {
  switch (type.kind) {
    case 'array':
      return `array of ${slotWords(type.items)}`;
    case 'map':
      return `map of ${slotWords(type.values)}`;
    case 'scalar': {
      const forms = (type.normal ?? []).filter((form) => form !== 'day');
      return forms.length === 0 ? type.name : `${type.name} (${forms.join(', ')})`;
    }
    default:
      return type.name;
  }
}

function slotWords({ type, nullable }: SnapshotSlot): string {
  return nullable ? `(${typeWords(type)} or null)` : typeWords(type);
}
