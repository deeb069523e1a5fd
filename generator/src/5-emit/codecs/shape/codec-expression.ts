import type { EnumType, Slot, Type } from '../../../3-link/model-graph.ts';
import { escaped } from '../../escape.ts';
import type { CodecFile } from '../codec-file.ts';
import { dataLiteral } from '../data-literal.ts';
import { enumTable } from '../enum-table.ts';
import { shapeName } from '../names.ts';

/** The call that makes a slot's codec, such as `nullable(string({ maxLength: 200 }))`. */
export function codecExpression(file: CodecFile, { type, nullable }: Slot): string {
  const codec = typeCodec(file, type);
  return nullable ? `${file.runtime('nullable')}(${codec})` : codec;
}

function typeCodec(file: CodecFile, type: Type): string {
  switch (type.kind) {
    case 'scalar': {
      const { fieldType, options } = type;
      const printed = fieldType.codecOptions?.(options) ?? {};
      return call(file, fieldType.codec(options), Object.keys(printed).length === 0 ? [] : [dataLiteral(printed)]);
    }
    case 'enum': {
      const table = enumTable(file, type.enum);
      const values = table
        ? `...${table}`
        : type.enum.values.map(({ value }) => escaped.stringLiteral(value)).join(', ');
      return call(file, 'enumeration', [
        escaped.stringLiteral(type.enum.name),
        `[${values}]`,
        ...formerValues(type.enum),
      ]);
    }
    case 'embedded':
      return call(file, 'embedded', [`() => ${file.codec(type.embedded, shapeName(type.embedded))}`]);
    case 'array':
      return call(file, 'array', [codecExpression(file, type.items), ...arrayOptions(type)]);
    case 'map':
      return call(file, 'map', [codecExpression(file, type.values)]);
  }
}

function formerValues({ values }: EnumType): readonly string[] {
  const former = values.flatMap(({ value, was }) => (was === undefined ? [] : [[was, value]]));
  return former.length === 0 ? [] : [dataLiteral(Object.fromEntries(former))];
}

function arrayOptions({ minItems, maxItems, uniqueItems }: Extract<Type, { kind: 'array' }>): readonly string[] {
  const options = {
    ...(minItems === undefined ? {} : { minItems }),
    ...(maxItems === undefined ? {} : { maxItems }),
    ...(uniqueItems ? { uniqueItems } : {}),
  };
  return Object.keys(options).length === 0 ? [] : [dataLiteral(options)];
}

function call(file: CodecFile, name: string, parts: readonly string[]): string {
  return `${file.runtime(name)}(${parts.join(', ')})`;
}
