import type { Default, Field, Type } from '../../../3-link/model-graph.ts';
import type { Wire } from '../../../field-types/field-type.ts';
import { escaped } from '../../escape.ts';
import type { CodecFile } from '../codec-file.ts';
import { dataLiteral, objectLiteral } from '../data-literal.ts';
import type { Lines } from '../lines.ts';
import { shapeName } from '../names.ts';
import { pure } from '../pure.ts';
import { codecExpression } from './codec-expression.ts';
import { constantExpression } from './constant-expression.ts';

/** `postShape`: the fields with their codecs, as data for the runtime. */
export function printShape(file: CodecFile): Lines {
  const { owner } = file;
  return [
    `/** The fields of ${'`'}${owner.name}${'`'} as the runtime looks them up. */`,
    `export const ${shapeName(owner)} = ${pure} ${file.runtime('shape')}(${escaped.stringLiteral(owner.name)}, () => ({`,
    owner.fields.map((field) => `${escaped.propertyKey(field.name)}: ${fieldShape(file, field)},`),
    '}));',
  ];
}

function fieldShape(file: CodecFile, field: Field): string {
  return objectLiteral([
    ['codec', fieldCodec(file, field)],
    ...entry(field.stored !== field.name, 'stored', () => escaped.stringLiteral(field.stored)),
    ...(field.wasStored === undefined ? [] : entry(true, 'was', escaped.stringLiteral(field.wasStored))),
    ...(field.reshaped === undefined ? [] : entry(true, 'reshaped', dataLiteral(field.reshaped))),
    ...entry(field.optional, 'optional', () => 'true'),
    ...entry(field.immutable, 'immutable', () => 'true'),
    ...(field.default === undefined ? [] : entry(true, 'default', defaultShape(file, field, field.default))),
    ...(field.role === undefined ? [] : entry(true, 'role', dataLiteral(field.role))),
  ]);
}

/** Values of a former type are converted before the codec sees them. */
function fieldCodec(file: CodecFile, field: Field): string {
  const codec = codecExpression(file, field);
  const from = field.wasType && wireOf(field.wasType.type);
  const to = wireOf(field.type);
  if (from === undefined || to === undefined || from === to) return codec;
  return `${file.runtime('converted')}(${codec}, ${dataLiteral(from)}, ${dataLiteral(to)})`;
}

/** The BSON type of a scalar; an enum is stored as text. */
function wireOf(type: Type): Wire | undefined {
  if (type.kind === 'enum') return 'string';
  return type.kind === 'scalar' ? type.fieldType.wire : undefined;
}

function entry(isThere: boolean, key: string, expression: string | (() => string)): readonly [string, string][] {
  if (!isThere) return [];
  return [[key, typeof expression === 'string' ? expression : expression()]];
}

function defaultShape(file: CodecFile, field: Field, value: Default): string {
  const kind = dataLiteral(value.kind);
  if (value.kind === 'sequence')
    return objectLiteral([
      ['kind', kind],
      ['name', dataLiteral(value.name)],
    ]);
  if (value.kind !== 'constant') return objectLiteral([['kind', kind]]);
  const made = constantExpression(file, field, value.value);
  return objectLiteral([
    ['kind', kind],
    ['value', `() => ${made.startsWith('{') ? `(${made})` : made}`],
  ]);
}
