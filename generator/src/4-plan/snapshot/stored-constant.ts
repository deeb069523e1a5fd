import type { YamlMapping, YamlValue } from '../../1-parse/document.ts';
import type { Default, Field, Type } from '../../3-link/model-graph.ts';
import { isMapping } from '../../field-types/rules/is-mapping.ts';

/**
 * A constant as the database has it: stored keys, values in MongoDB's Extended JSON, and the constants of inner fields
 * that it leaves to their own defaults.
 */
export function storedConstant(type: Type, constant: YamlValue): YamlValue {
  if (constant === null) return null;
  switch (type.kind) {
    case 'scalar':
      return type.fieldType.toExtendedJson?.(constant) ?? withoutBigInts(constant);
    case 'enum':
      return constant;
    case 'array':
      return Array.isArray(constant)
        ? constant.map((item: YamlValue) => storedConstant(type.items.type, item))
        : constant;
    case 'map':
      return isMapping(constant) ? mapValues(constant, (value) => storedConstant(type.values.type, value)) : constant;
    case 'embedded':
      return isMapping(constant)
        ? Object.fromEntries(type.embedded.fields.flatMap((field) => storedEntry(field, constant)))
        : constant;
  }
}

function storedEntry(field: Field, constant: YamlMapping): [string, YamlValue][] {
  const value = Object.hasOwn(constant, field.name) ? constant[field.name] : constantOf(field.default);
  return value === undefined ? [] : [[field.stored, storedConstant(field.type, value)]];
}

function constantOf(value: Default | undefined): YamlValue | undefined {
  return value?.kind === 'constant' ? value.value : undefined;
}

function mapValues(mapping: YamlMapping, change: (value: YamlValue) => YamlValue): YamlMapping {
  return Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, change(value)]));
}

/** JSON knows no integers beyond 2^53; Extended JSON writes them as text. */
function withoutBigInts(value: YamlValue): YamlValue {
  if (typeof value === 'bigint') return { $numberLong: String(value) };
  if (Array.isArray(value)) return value.map(withoutBigInts);
  return isMapping(value) ? mapValues(value, withoutBigInts) : value;
}
