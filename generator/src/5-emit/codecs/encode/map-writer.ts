import type { Slot } from '../../../3-link/model-graph.ts';
import type { CodecFile } from '../codec-file.ts';
import { slotLabel } from '../decode/slot-label.ts';
import { slotWriter } from './slot-writer.ts';
import { writeLines } from './write-lines.ts';

/** The name of a function that encodes a map, `undefined` when it is not as declared; none when its values need their codec. */
export function mapWriter(file: CodecFile, values: Slot): string | undefined {
  const writer = slotWriter(file, values, 'item');
  if (writer === undefined) return undefined;
  const label = slotLabel(values);
  return file.shared(`write map ${label} ${JSON.stringify(writer)}`, `write${label}Map`, (name) => [
    `function ${name}(value: unknown): object | undefined {`,
    [
      `if (!${file.runtime('isPlainObject')}(value)) return undefined;`,
      'const map = {};',
      'for (const key of Object.keys(value)) {',
      [
        `if (${file.runtime('unreachableKey')}(key) !== undefined) return undefined;`,
        'const item = value[key];',
        ...writeLines(writer, {
          value: 'item',
          use: (stored) => `${file.runtime('setOwn')}(map, key, ${stored});`,
          giveUp: 'return undefined;',
        }),
      ],
      '}',
      'return map;',
    ],
    '}',
  ]);
}
