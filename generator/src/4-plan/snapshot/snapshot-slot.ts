import type { BsonAlias, SnapshotSlot, SnapshotType } from '@espalier/runtime/migrate';
import type { Slot, Type } from '../../3-link/model-graph.ts';
import type { FieldType } from '../../field-types/field-type.ts';

/** What stands in a place, as a snapshot keeps it. */
export function snapshotSlot({ type, nullable }: Slot): SnapshotSlot {
  return { type: snapshotType(type), nullable };
}

function snapshotType(type: Type): SnapshotType {
  switch (type.kind) {
    case 'scalar': {
      const schema = type.fieldType.bsonSchema(type.options);
      const normal = type.fieldType.normal?.(type.options) ?? [];
      return {
        ...{ kind: 'scalar', name: type.fieldType.name, bson: aliasOf(type.fieldType, schema.bsonType), schema },
        ...(normal.length === 0 ? {} : { normal }),
      };
    }
    case 'enum':
      return { kind: 'enum', name: type.enum.name };
    case 'embedded':
      return { kind: 'embedded', name: type.embedded.name };
    case 'array': {
      const { items, minItems, maxItems, uniqueItems } = type;
      return {
        kind: 'array',
        items: snapshotSlot(items),
        ...(minItems === undefined ? {} : { minItems }),
        ...(maxItems === undefined ? {} : { maxItems }),
        ...(uniqueItems ? { uniqueItems } : {}),
      };
    }
    case 'map':
      return { kind: 'map', values: snapshotSlot(type.values) };
  }
}

function aliasOf({ wire }: FieldType, bsonType: unknown): BsonAlias {
  if (wire === 'binary') return 'binData';
  return wire === 'any' && bsonType === 'object' ? 'object' : wire;
}
