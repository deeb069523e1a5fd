import type { EnumType } from '../../../3-link/model-graph.ts';
import { escaped } from '../../escape.ts';
import type { CodecFile } from '../codec-file.ts';
import { enumTable } from '../enum-table.ts';
import type { Lines } from '../lines.ts';

/** The name of a function that says whether a value is one of an enum's. */
export function enumCheck(file: CodecFile, type: EnumType): string {
  return file.shared(`is enum ${type.name}`, `is${type.name}`, (name) => [
    `function ${name}(value: unknown): boolean {`,
    checkLines(type, enumTable(file, type)),
    '}',
  ]);
}

function checkLines(type: EnumType, table: string | undefined): Lines {
  if (table !== undefined) return [`return typeof value === 'string' && ${table}.has(value);`];
  return [
    'switch (value) {',
    [
      ...type.values.map(({ value }) => `case ${escaped.stringLiteral(value)}:`),
      ['return true;'],
      'default:',
      ['return false;'],
    ],
    '}',
  ];
}
