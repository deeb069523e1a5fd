import type { Field } from '../../../3-link/model-graph.ts';
import type { CodecFile } from '../codec-file.ts';
import { objectLiteral } from '../data-literal.ts';
import type { Lines } from '../lines.ts';
import { encoderName } from '../names.ts';
import { mostFieldsWritten, splitFields } from '../parts.ts';
import { fieldVariable, fieldWriter, takeField, writeField } from './field-writer.ts';
import { writeLines } from './write-lines.ts';

const giveUp = 'return undefined;';

/** `encodePost`: a row as the driver is to store it. */
export function modelEncoder(file: CodecFile): Lines {
  return [
    '/** Encodes a row in one straight line; `undefined` when anything is not as declared. */',
    ...encoder(file, 'row: object', ['const fields = row as Record<string, unknown>;']),
  ];
}

/** `encodeComment`: a value inside a document as the driver is to store it. */
export function embeddedEncoder(file: CodecFile): Lines {
  return [
    '/** Encodes a value in one straight line; `undefined` when anything is not as declared. */',
    ...encoder(file, 'fields: unknown', [`if (!${file.runtime('isPlainObject')}(fields)) return undefined;`]),
  ];
}

function encoder(file: CodecFile, parameter: string, head: Lines): Lines {
  const { owner } = file;
  const groups = splitFields(owner, mostFieldsWritten);
  const parts = groups.length > 1 ? groups : [];
  return [
    `export function ${encoderName(owner)}(${parameter}): Record<string, unknown> | undefined {`,
    [
      ...head,
      ...(parts.length === 0 ? straightLine(file) : callParts(file, parts.length)),
      `return ${file.runtime('hasOtherKeys')}(fields, count) ? undefined : document;`,
    ],
    '}',
    ...parts.flatMap((fields, index) => ['', ...partFunction(file, fields, index)]),
  ];
}

/** The fields before the first optional one make a literal, which has its shape at once. */
function straightLine(file: CodecFile): Lines {
  const { fields } = file.owner;
  const firstOptional = fields.findIndex((field) => field.optional);
  const always = firstOptional === -1 ? fields : fields.slice(0, firstOptional);
  const entries: [string, string][] = [];
  const checks = always.flatMap((field) =>
    writeLines(fieldWriter(file, field), {
      value: fieldVariable(field),
      use(stored) {
        entries.push([field.stored, stored]);
        return '';
      },
      giveUp,
    }).filter((line) => line !== ''),
  );
  return [
    ...fields.map(takeField),
    ...checks,
    `const document: Record<string, unknown> = ${objectLiteral(entries)};`,
    `${firstOptional === -1 ? 'const' : 'let'} count = ${fields.filter((field) => !field.optional).length};`,
    ...fields.slice(always.length).flatMap((field) => writeField(file, field, giveUp)),
  ];
}

function callParts(file: CodecFile, parts: number): Lines {
  return [
    'const document: Record<string, unknown> = {};',
    'let count = 0;',
    ...Array.from({ length: parts }, (_, index) => index).flatMap((index) => [
      `const count${index + 1} = ${partName(file, index)}(fields, document);`,
      `if (count${index + 1} < 0) return undefined;`,
      `count += count${index + 1};`,
    ]),
  ];
}

/** Encodes some of the fields of a large document; gives how many of them were there, or -1. */
function partFunction(file: CodecFile, fields: readonly Field[], index: number): Lines {
  const name = partName(file, index);
  return [
    `function ${name}(fields: Record<string, unknown>, document: Record<string, unknown>): number {`,
    [
      `let count = ${fields.filter((field) => !field.optional).length};`,
      ...fields.flatMap((field) => [takeField(field), ...writeField(file, field, 'return -1;')]),
      'return count;',
    ],
    '}',
  ];
}

function partName(file: CodecFile, index: number): string {
  return `${encoderName(file.owner)}Part${index + 1}`;
}
