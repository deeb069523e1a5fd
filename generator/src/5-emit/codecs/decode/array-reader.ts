import type { Slot } from '../../../3-link/model-graph.ts';
import type { CodecFile } from '../codec-file.ts';
import { type Lines, lines } from '../lines.ts';
import { branchLines } from './branch-lines.ts';
import { type ReadTarget, readSlot } from './read-slot.ts';
import { slotLabel } from './slot-label.ts';

/** The name of a function that reads an array of such items, `undefined` when one of them is not as declared. */
export function arrayReader(file: CodecFile, items: Slot): string {
  return file.shared(`array ${slotLabel(items)}`, `read${slotLabel(items)}Array`, (name) =>
    arrayFunction(file, name, items),
  );
}

const target: ReadTarget = {
  offset: 0,
  take: (expression, advance) => lines(`items.push(${expression});`, advance),
  takeIfAny: (expression, advance) =>
    lines(`const item = ${expression};`, 'if (item === undefined) return undefined;', 'items.push(item);', advance),
};

function arrayFunction(file: CodecFile, name: string, items: Slot): Lines {
  return [
    `function ${name}(bytes: Buffer, view: DataView, start: number, limit: number): unknown[] | undefined {`,
    [
      `const end = ${file.runtime('documentEnd')}(bytes, view, start, limit);`,
      'const items: unknown[] = [];',
      'let at = start + 4;',
      'while (at < end) {',
      [
        'const type = bytes[at];',
        `at = ${file.runtime('keyEnd')}(bytes, at + 1, end) + 1;`,
        ...branchLines(readSlot(file, items, target), ['return undefined;']),
      ],
      '}',
      `${file.runtime('checkEnd')}(at, end);`,
      'return items;',
    ],
    '}',
  ];
}
