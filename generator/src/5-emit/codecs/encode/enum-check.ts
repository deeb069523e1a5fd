import type { EnumType } from '../../../3-link/model-graph.ts';
import { escaped } from '../../escape.ts';
import type { CodecFile } from '../codec-file.ts';

/** The name of a function that says whether a value is one of an enum's. */
export function enumCheck(file: CodecFile, type: EnumType): string {
  return file.shared(`is enum ${type.name}`, `is${type.name}`, (name) => [
    `function ${name}(value: unknown): boolean {`,
    [
      'switch (value) {',
      [
        ...type.values.map(({ value }) => `case ${escaped.stringLiteral(value)}:`),
        ['return true;'],
        'default:',
        ['return false;'],
      ],
      '}',
    ],
    '}',
  ]);
}
