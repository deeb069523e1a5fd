import type { Type } from '../../../3-link/model-graph.ts';
import type { CodecFile } from '../codec-file.ts';
import { slotLabel } from '../decode/slot-label.ts';
import type { Lines } from '../lines.ts';
import { slotWriter } from './slot-writer.ts';
import type { ValueWriter } from './value-writer.ts';
import { writeLines } from './write-lines.ts';

type ArrayType = Extract<Type, { kind: 'array' }>;

/** As many as the runtime's `array` takes. */
const MOST_ITEMS = 2_000_000;

/** The name of a function that encodes an array, `undefined` when it is not as declared; none when its items need their codec. */
export function arrayWriter(file: CodecFile, type: ArrayType): string | undefined {
  const writer = slotWriter(file, type.items, 'item');
  if (writer === undefined) return undefined;
  const { minItems = 0, maxItems = MOST_ITEMS } = type;
  const key = `write array ${minItems} ${maxItems} ${slotLabel(type.items)} ${JSON.stringify(writer)}`;
  return file.shared(key, `write${slotLabel(type.items)}Array`, (name) =>
    arrayFunction(name, writer, minItems, maxItems),
  );
}

function arrayFunction(name: string, writer: ValueWriter, least: number, greatest: number): Lines {
  const counts = [...(least > 0 ? [`value.length < ${least}`] : []), `value.length > ${greatest}`];
  return [
    `function ${name}(value: unknown): unknown[] | undefined {`,
    [
      `if (!Array.isArray(value) || ${counts.join(' || ')}) return undefined;`,
      'const items: unknown[] = [];',
      'for (let index = 0; index < value.length; index++) {',
      [
        'const item: unknown = value[index];',
        ...writeLines(writer, {
          value: 'item',
          use: (stored) => `items.push(${stored});`,
          giveUp: 'return undefined;',
        }),
      ],
      '}',
      'return items;',
    ],
    '}',
  ];
}
