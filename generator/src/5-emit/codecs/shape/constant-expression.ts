import type { YamlMapping, YamlValue } from '../../../1-parse/document.ts';
import type { Slot } from '../../../3-link/model-graph.ts';
import type { CodecFile } from '../codec-file.ts';
import { dataLiteral, objectLiteral } from '../data-literal.ts';

/** An expression that makes the row's value of a constant as the field types have read it. */
export function constantExpression(file: CodecFile, { type }: Slot, value: YamlValue): string {
  if (value === null) return 'null';
  switch (type.kind) {
    case 'scalar': {
      const call = type.fieldType.constantCall?.(type.options);
      if (call === undefined) return dataLiteral(value);
      return `${importedCall(file, call.text, call.imports ?? [])}(${dataLiteral(value)})`;
    }
    case 'enum':
      return dataLiteral(value);
    case 'embedded': {
      const { fields } = type.embedded;
      return mappingExpression(value, (name, item) => {
        const field = fields.find((candidate) => candidate.name === name);
        return field === undefined ? dataLiteral(item) : constantExpression(file, field, item);
      });
    }
    case 'array':
      if (!isList(value)) return dataLiteral(value);
      return `[${value.map((item) => constantExpression(file, type.items, item)).join(', ')}]`;
    case 'map':
      return mappingExpression(value, (_, item) => constantExpression(file, type.values, item));
  }
}

function mappingExpression(value: YamlValue, print: (key: string, item: YamlValue) => string): string {
  if (!isMapping(value)) return dataLiteral(value);
  return objectLiteral(Object.entries(value).map(([key, item]) => [key, print(key, item)]));
}

/** The call under the names that its imports have in this file. */
function importedCall(file: CodecFile, text: string, imports: readonly string[]): string {
  return imports.reduce((result, name) => result.replace(new RegExp(`\\b${name}\\b`, 'g'), file.runtime(name)), text);
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isMapping(value: YamlValue): value is YamlMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
