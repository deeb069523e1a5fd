import type { EnumType } from '../../../3-link/model-graph.ts';
import { escaped } from '../../escape.ts';
import type { CodecFile } from '../codec-file.ts';
import { enumTable } from '../enum-table.ts';
import type { Lines } from '../lines.ts';
import { matchText, textLength } from './match-text.ts';

/** The name of a function that finds an enum's value by its bytes, so that all rows share one text, unless it has too many. */
export function enumReader(file: CodecFile, type: EnumType): string {
  if (enumTable(file, type) !== undefined) return file.runtime('readString');
  return file.shared(`enum ${type.name}`, `read${type.name}`, (name) => enumFunction(file, name, type));
}

function enumFunction(file: CodecFile, name: string, type: EnumType): Lines {
  const byLength = new Map<number, string[]>();
  const texts = new Map<string, string>();
  for (const { value, was } of type.values) {
    for (const text of was === undefined ? [value] : [value, was]) {
      const length = textLength(text);
      byLength.set(length, [...(byLength.get(length) ?? []), text]);
      texts.set(text, value);
    }
  }
  return [
    `function ${name}(bytes: Buffer, view: DataView, at: number, end: number): string {`,
    [
      'const length = view.getInt32(at, true);',
      'if (at + 4 + length <= end) {',
      [
        'switch (length) {',
        [...byLength]
          .sort(([left], [right]) => left - right)
          .flatMap(([length, values]) => [
            `case ${length}:`,
            [
              ...values.map(
                (text) => `if (${matchValue(text)}) return ${escaped.stringLiteral(texts.get(text) ?? text)};`,
              ),
              'break;',
            ],
          ]),
        '}',
      ],
      '}',
      `return ${file.runtime('readString')}(bytes, view, at, end);`,
    ],
    '}',
  ];
}

function matchValue(value: string): string {
  return value === '' ? 'bytes[at + 4] === 0' : matchText(value, 'at', 4);
}
