import type { YamlMapping, YamlValue } from '../../1-parse/document.ts';
import type { Default, Field, Type } from '../../3-link/model-graph.ts';
import { isMapping } from '../../field-types/rules/is-mapping.ts';

/** A constant that was read by its type, with the constants of inner fields that it leaves to their own defaults. */
export function completeConstant(type: Type, constant: YamlValue): YamlValue {
  switch (type.kind) {
    case 'scalar':
    case 'enum':
      return constant;
    case 'array':
      return Array.isArray(constant)
        ? constant.map((item: YamlValue) => completeConstant(type.items.type, item))
        : constant;
    case 'map':
      return isMapping(constant) ? mapValues(constant, (value) => completeConstant(type.values.type, value)) : constant;
    case 'embedded':
      return isMapping(constant)
        ? Object.fromEntries(type.embedded.fields.flatMap((field) => entryOf(field, constant)))
        : constant;
  }
}

function entryOf({ name, type, default: given }: Field, constant: YamlMapping): [string, YamlValue][] {
  const value = Object.hasOwn(constant, name) ? constant[name] : constantOf(given);
  return value === undefined ? [] : [[name, completeConstant(type, value)]];
}

function constantOf(value: Default | undefined): YamlValue | undefined {
  return value?.kind === 'constant' ? value.value : undefined;
}

function mapValues(mapping: YamlMapping, change: (value: YamlValue) => YamlValue): YamlMapping {
  return Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, change(value)]));
}
