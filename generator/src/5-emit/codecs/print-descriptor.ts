import type { YamlValue } from '../../1-parse/document.ts';
import type { Index, Model } from '../../3-link/model-graph.ts';
import { listRelations, type PlacedRelation } from '../paths/list-relations.ts';
import type { CodecFile } from './codec-file.ts';
import { dataLiteral, objectLiteral } from './data-literal.ts';
import type { Lines } from './lines.ts';
import { decoderName, descriptorName, encoderName, shapeName } from './names.ts';
import { pure } from './pure.ts';

/** `postModel`: everything that the runtime has to know of a model. */
export function printDescriptor(file: CodecFile, model: Model): Lines {
  file.model(model.customClass ? `${model.fileName}.class` : model.fileName, model.name);
  file.model(model.fileName, `type ${model.name}Spec`);
  return [
    `/** The model \`${model.name}\` for the runtime. */`,
    `export const ${descriptorName(model)}: ${file.runtimeType('ModelDescriptor')}<${model.name}Spec> = {`,
    [
      `name: ${dataLiteral(model.name)},`,
      `collection: ${dataLiteral(model.collection)},`,
      `rowClass: ${model.name},`,
      `shape: ${shapeName(model)},`,
      `decode: ${decoderName(model)},`,
      `encode: ${encoderName(model)},`,
      ...block('relations: {', listRelations(model).map(relationLine), '},'),
      ...block(
        'indexes: [',
        model.indexes.map((index) => `${indexExpression(file, index)},`),
        '],',
      ),
    ],
    '};',
  ];
}

function block(open: string, lines: readonly string[], close: string): Lines {
  return lines.length === 0 ? [open + close] : [open, lines, close];
}

/** Of references inside of embedded types both paths begin with the one to the embedded value. */
function relationLine({ path: as, prefix, relation: { target, side, path, many } }: PlacedRelation): string {
  const shape = dataLiteral({
    target: target.name,
    side,
    path: side === 'field' ? [...prefix, ...path] : path,
    as,
    many,
  });
  return `${objectLiteral([[as.join('.'), shape]]).slice(2, -2)},`;
}

function indexExpression(file: CodecFile, { key, name, options }: Index): string {
  const printed = Object.entries(options).map(([option, value]): [string, string] => [
    option,
    optionValue(file, value),
  ]);
  return objectLiteral([['key', dataLiteral(key)], ['name', dataLiteral(name)], ...printed]);
}

/** Values that JSON lacks are written as Extended JSON. */
function optionValue(file: CodecFile, value: YamlValue): string {
  const literal = dataLiteral(value);
  return hasExtendedJson(value) ? `${pure} ${file.runtime('fromExtendedJson')}(${literal})` : literal;
}

const extendedKeys: ReadonlySet<string> = new Set([
  '$binary',
  '$date',
  '$numberDecimal',
  '$numberDouble',
  '$numberLong',
  '$oid',
  '$regularExpression',
  '$uuid',
]);

function hasExtendedJson(value: YamlValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, item]) => extendedKeys.has(key) || hasExtendedJson(item));
}
