import type { YamlValue } from '../1-parse/document.ts';
import type { EmbeddedType, Slot, Type } from '../3-link/model-graph.ts';
import type { ConstantReading, FieldTypeOptions } from '../field-types/field-type.ts';
import { isMapping } from '../field-types/rules/is-mapping.ts';

/** What reading a constant needs to know of an embedded type's field. */
export interface ConstantField extends Slot {
  readonly name: string;
  /** False when the field may be missing or has a default of its own. */
  readonly required: boolean;
}

/** How constants are read. */
export interface ConstantRules {
  fieldsOf(embedded: EmbeddedType): readonly ConstantField[];
  /** The options that constants of a scalar type have to fit. */
  optionsOf(type: Extract<Type, { kind: 'scalar' }>): FieldTypeOptions;
}

/** Reads a constant of any type: the value with each scalar in the form that its field type gives it. */
export function readConstant(rules: ConstantRules, { type, nullable }: Slot, value: YamlValue): ConstantReading {
  if (value === null && nullable) return { value };
  switch (type.kind) {
    case 'scalar':
      return type.fieldType.readConstant(value, rules.optionsOf(type));
    case 'enum':
      return type.enum.values.some((choice) => choice.value === value)
        ? { value }
        : { problem: `is no value of "${type.enum.name}"` };
    case 'array':
      return readArray(rules, type, value);
    case 'map':
      return isMapping(value)
        ? readEntries(value, (_key, item) => readConstant(rules, type.values, item))
        : { problem: 'is no mapping' };
    case 'embedded':
      return readEmbedded(rules, type.embedded, value);
  }
}

function readArray(rules: ConstantRules, type: Extract<Type, { kind: 'array' }>, value: YamlValue): ConstantReading {
  if (!Array.isArray(value)) return { problem: 'is no list' };
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = type;
  if (value.length < minItems || value.length > maxItems) return { problem: `has ${value.length} items` };
  const items: YamlValue[] = [];
  for (const [index, item] of value.entries()) {
    const reading = readConstant(rules, type.items, item);
    if ('problem' in reading) return { problem: `has an item ${index + 1} that ${reading.problem}` };
    items.push(reading.value);
  }
  if (type.uniqueItems && new Set(items.map((item) => JSON.stringify(item, bigintText))).size < items.length) {
    return { problem: 'has equal items' };
  }
  return { value: items };
}

function bigintText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}

function readEmbedded(rules: ConstantRules, embedded: EmbeddedType, value: YamlValue): ConstantReading {
  if (!isMapping(value)) return { problem: `is no mapping with the fields of "${embedded.name}"` };
  const fields = rules.fieldsOf(embedded);
  const missing = fields.find((field) => field.required && !Object.hasOwn(value, field.name));
  if (missing !== undefined) return { problem: `lacks the field "${missing.name}" of "${embedded.name}"` };
  const byName = new Map(fields.map((field) => [field.name, field]));
  return readEntries(value, (key, item) => {
    const field = byName.get(key);
    return field === undefined ? { problem: `is not in "${embedded.name}"` } : readConstant(rules, field, item);
  });
}

function readEntries(
  mapping: Readonly<Record<string, YamlValue>>,
  read: (key: string, value: YamlValue) => ConstantReading,
): ConstantReading {
  const entries: [string, YamlValue][] = [];
  for (const [key, item] of Object.entries(mapping)) {
    const reading = read(key, item);
    if ('problem' in reading) return { problem: `has a field "${key}" that ${reading.problem}` };
    entries.push([key, reading.value]);
  }
  return { value: Object.fromEntries(entries) };
}
