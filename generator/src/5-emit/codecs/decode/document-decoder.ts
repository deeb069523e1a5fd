import type { Field, FieldOwner } from '../../../3-link/model-graph.ts';
import { escaped } from '../../escape.ts';
import type { CodecFile } from '../codec-file.ts';
import type { Lines } from '../lines.ts';
import { decoderName, keptName, shapeName } from '../names.ts';
import { mostFieldsRead, splitFields } from '../parts.ts';
import { pure } from '../pure.ts';
import { fieldReader } from './field-reader.ts';

/** How the decoder of a model and that of an embedded type differ. */
interface DecoderKind {
  /** The parameters and the result. */
  readonly signature: string;
  /** What the document must end before. */
  readonly limit: string;
  /** When only the ordinary way knows what to make of the document. */
  readonly giveUp: string;
  /** After all is read. */
  readonly finish: Lines;
}

/** `decodePost`: reads a document's bytes into a row. */
export function modelDecoder(file: CodecFile): Lines {
  const { owner } = file;
  return [
    ...keptLines(file),
    '/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */',
    ...documentDecoder(file, {
      signature: '(row: object, bytes: Buffer, view: DataView, start: number): void',
      limit: 'bytes.length',
      giveUp: `return ${file.runtime('readOrdinaryDocument')}(${shapeName(owner)}, row, bytes, start, end);`,
      finish: [
        `if (rest?.hasOddValues) return rest.assignAll(row, ${valueList(file)});`,
        'const fields = row as Record<string, unknown>;',
        ...owner.fields.map((field) => assignment(file, field)),
        'rest?.assignUnknown(row);',
        `if (${keptName(owner)}.isOpen) ${keptName(owner)}.keep(row);`,
      ],
    }),
  ];
}

/** `decodeComment`: reads the bytes of a document inside another one; `undefined` when only its codec knows how. */
export function embeddedDecoder(file: CodecFile): Lines {
  const { owner } = file;
  const isFixed = !isSplit(owner) && owner.fields.every((field) => !field.optional);
  return [
    ...(isFixed ? [] : keptLines(file)),
    '/** Reads the bytes of a value; `undefined` when they must be read the ordinary way. */',
    ...documentDecoder(file, {
      signature: '(bytes: Buffer, view: DataView, start: number, limit: number): object | undefined',
      limit: 'limit',
      giveUp: 'return undefined;',
      finish: [
        ...literalLines(file),
        'const fields: Record<string, unknown> = {};',
        ...(isFixed
          ? [`rest ??= new ${leftoversCall(file)};`, `rest.assignAll(fields, ${valueList(file)});`]
          : [
              `if (rest?.hasOddValues) rest.assignAll(fields, ${valueList(file)});`,
              'else {',
              [
                ...owner.fields.map((field) => assignment(file, field)),
                'rest?.assignUnknown(fields);',
                `if (${keptName(owner)}.isOpen) ${keptName(owner)}.keep(fields);`,
              ],
              '}',
            ]),
        'return fields;',
      ],
    }),
  ];
}

function keptLines(file: CodecFile): Lines {
  return [`const ${keptName(file.owner)} = ${pure} new ${file.runtime('KeptShapes')}();`, ''];
}

function documentDecoder(file: CodecFile, kind: DecoderKind): Lines {
  const { owner } = file;
  const parts = isSplit(owner) ? splitFields(owner, mostFieldsRead) : [];
  const sequence =
    parts.length > 0
      ? parts.map((_, index) => `at = ${partName(file, index)}(slots, bytes, view, at, end);`)
      : owner.fields.flatMap((field) => fieldReader(file, field, variableOf(file, field)));
  return [
    `export function ${decoderName(owner)}${kind.signature} {`,
    [
      `const end = ${file.runtime('documentEnd')}(bytes, view, start, ${kind.limit});`,
      'let at = start + 4;',
      ...(parts.length > 0 ? ['const slots: unknown[] = [];'] : owner.fields.map(declaration)),
      `let rest: ${file.runtime('Leftovers')} | undefined;`,
      'for (;;) {',
      [
        ...sequence,
        'if (at === end) break;',
        `rest ??= new ${leftoversCall(file)};`,
        'at = rest.take(at);',
        'if (at === end) break;',
        `if (at === -1) ${kind.giveUp}`,
      ],
      '}',
      ...kind.finish,
    ],
    '}',
    ...parts.flatMap((fields, index) => ['', ...partFunction(file, fields, index)]),
  ];
}

/** Reads some of the fields of a large document. */
function partFunction(file: CodecFile, fields: readonly Field[], index: number): Lines {
  return [
    `function ${partName(file, index)}(`,
    ['slots: unknown[],', 'bytes: Buffer,', 'view: DataView,', 'start: number,', 'end: number,'],
    '): number {',
    ['let at = start;', ...fields.flatMap((field) => fieldReader(file, field, variableOf(file, field))), 'return at;'],
    '}',
  ];
}

function partName(file: CodecFile, index: number): string {
  return `${decoderName(file.owner)}Part${index + 1}`;
}

function leftoversCall(file: CodecFile): string {
  return `${file.runtime('Leftovers')}(${shapeName(file.owner)}, bytes, view, start, end)`;
}

function isSplit({ fields }: FieldOwner): boolean {
  return fields.length > mostFieldsRead;
}

/** `$` keeps the variables apart from the others of the function. */
function variableOf({ owner }: CodecFile, field: Field): string {
  return isSplit(owner) ? `slots[${owner.fields.indexOf(field)}]` : `$${field.name}`;
}

function declaration(field: Field): string {
  return `let $${field.name}: unknown;`;
}

/** The values in declared order, `undefined` for what is missing. */
function valueList(file: CodecFile): string {
  const { owner } = file;
  return isSplit(owner) ? 'slots' : `[${owner.fields.map((field) => variableOf(file, field)).join(', ')}]`;
}

function assignment(file: CodecFile, field: Field): string {
  const variable = variableOf(file, field);
  return `if (${variable} !== undefined) fields[${escaped.stringLiteral(field.name)}] = ${variable};`;
}

/** A literal has its final shape at once; so the usual case, in which nothing is missing, is faster with it. */
function literalLines(file: CodecFile): Lines {
  const { owner } = file;
  if (isSplit(owner)) return [];
  const variables = owner.fields.map((field) => variableOf(file, field));
  const entries = owner.fields.map((field) => `${escaped.propertyKey(field.name)}: ${variableOf(file, field)}`);
  return [
    `if (rest === undefined && ${variables.map((variable) => `${variable} !== undefined`).join(' && ')}) {`,
    [`return { ${entries.join(', ')} };`],
    '}',
  ];
}
