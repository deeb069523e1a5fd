import type { YamlValue } from '../1-parse/document.ts';
import type { Type } from '../3-link/model-graph.ts';
import { isMapping } from '../field-types/rules/is-mapping.ts';

/** A constant that was read by its type, as the database has it: stored names, and values in MongoDB's Extended JSON. */
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
      return mapEntries(constant, (key, item) => [key, storedConstant(type.values.type, item)]);
    case 'embedded':
      return mapEntries(constant, (key, item) => {
        const field = type.embedded.fields.find(({ name }) => name === key);
        return field === undefined ? [key, item] : [field.stored, storedConstant(field.type, item)];
      });
  }
}

function mapEntries(value: YamlValue, change: (key: string, item: YamlValue) => [string, YamlValue]): YamlValue {
  return isMapping(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => change(key, item))) : value;
}

/** JSON knows no integers beyond 2^53; Extended JSON writes them as text. */
function withoutBigInts(value: YamlValue): YamlValue {
  if (typeof value === 'bigint') return { $numberLong: String(value) };
  if (Array.isArray(value)) return value.map(withoutBigInts);
  return mapEntries(value, (key, item) => [key, withoutBigInts(item)]);
}
