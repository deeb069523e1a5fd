import { canonicalValue } from './canonical-json.ts';
import type { Snapshot, SnapshotField, SnapshotModel, SnapshotOwner } from './snapshot.ts';

/**
 * What a database knows of a snapshot, as canonical JSON: without what only the models say, which are descriptions,
 * defaults, roles, `immutable`, and how things were called before. Two snapshots of the same text need no migration.
 */
export function schemaText({ format, models, embedded, enums }: Snapshot): string {
  return JSON.stringify(
    canonicalValue({
      format,
      models: mapValues(models, modelSchema),
      embedded: mapValues(embedded, ownerSchema),
      enums: mapValues(enums, (values) => values.map(({ value }) => value)),
    }),
  );
}

function modelSchema(model: SnapshotModel): object {
  const { collection, indexes, validation } = model;
  return {
    ...ownerSchema(model),
    collection,
    validation,
    indexes: indexes.map(({ name, key, options }) => ({ name, key, options })),
  };
}

function ownerSchema({ fields }: SnapshotOwner): object {
  return { fields: mapValues(fields, fieldSchema) };
}

function fieldSchema({ stored, type, nullable, optional }: SnapshotField): object {
  return { stored, type, nullable, optional };
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  convert: (value: Value) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, convert(value)]));
}
