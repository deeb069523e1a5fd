import type { Slot } from '../../../3-link/model-graph.ts';
import type { CodecFile } from '../codec-file.ts';
import { type Lines, lines } from '../lines.ts';
import { branchLines } from './branch-lines.ts';
import { type ReadTarget, readSlot } from './read-slot.ts';
import { slotLabel } from './slot-label.ts';

/** The name of a function that reads a map of such values, `undefined` when it is not as declared. */
export function mapReader(file: CodecFile, values: Slot): string {
  return file.shared(`map ${slotLabel(values)}`, `read${slotLabel(values)}Map`, (name) =>
    mapFunction(file, name, values),
  );
}

function mapTarget(setOwn: string): ReadTarget {
  return {
    offset: 0,
    take: (expression, advance) => lines(`${setOwn}(map, key, ${expression});`, advance),
    takeIfAny: (expression, advance) =>
      lines(
        `const value = ${expression};`,
        'if (value === undefined) return undefined;',
        `${setOwn}(map, key, value);`,
        advance,
      ),
  };
}

function mapFunction(file: CodecFile, name: string, values: Slot): Lines {
  const setOwn = file.runtime('setOwn');
  return [
    `function ${name}(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined {`,
    [
      `const end = ${file.runtime('documentEnd')}(bytes, view, start, limit);`,
      'const map = {};',
      'let at = start + 4;',
      'while (at < end) {',
      [
        'const type = bytes[at];',
        `const valueAt = ${file.runtime('keyEnd')}(bytes, at + 1, end) + 1;`,
        `const key = ${file.runtime('readLooseText')}(bytes, at + 1, valueAt - 1);`,
        // The driver may make a `DBRef` of a document with such keys.
        "if (key.startsWith('$')) return undefined;",
        'at = valueAt;',
        ...branchLines(readSlot(file, values, mapTarget(setOwn)), ['return undefined;']),
      ],
      '}',
      `${file.runtime('checkEnd')}(at, end);`,
      'return map;',
    ],
    '}',
  ];
}
