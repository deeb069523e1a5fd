import type { BsonAlias, SnapshotSlot, SnapshotType } from '@espalier/runtime/migrate';
import type { YamlValue } from '../../1-parse/document.ts';
import type { Slot, Type } from '../../3-link/model-graph.ts';
import type { FieldType, FieldTypeOptions } from '../../field-types/field-type.ts';

/** What stands in a place, as a snapshot keeps it. */
export function snapshotSlot({ type, nullable }: Slot): SnapshotSlot {
  return { type: snapshotType(type), nullable };
}

function snapshotType(type: Type): SnapshotType {
  switch (type.kind) {
    case 'scalar': {
      const schema = schemaOf(type.fieldType, type.options);
      return { kind: 'scalar', name: type.fieldType.name, bson: aliasOf(type.fieldType, schema.bsonType), schema };
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

/** The validator's fragment of the field type, or the BSON type alone. */
function schemaOf(
  fieldType: FieldType & Partial<WithSchema>,
  options: FieldTypeOptions,
): Readonly<Record<string, YamlValue>> {
  return (
    fieldType.bsonSchema?.(options) ?? (fieldType.wire === 'any' ? {} : { bsonType: aliasOf(fieldType, undefined) })
  );
}

interface WithSchema {
  bsonSchema(options: FieldTypeOptions): Readonly<Record<string, YamlValue>>;
}
