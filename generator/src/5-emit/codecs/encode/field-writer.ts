import type { Field } from '../../../3-link/model-graph.ts';
import { escaped } from '../../escape.ts';
import type { CodecFile } from '../codec-file.ts';
import type { Lines } from '../lines.ts';
import { shapeName } from '../names.ts';
import { slotWriter } from './slot-writer.ts';
import type { ValueWriter } from './value-writer.ts';
import { writeLines } from './write-lines.ts';

/** The variable that a field's value is in. `$` keeps it apart from the others of the function. */
export function fieldVariable(field: Field): string {
  return `$${field.name}`;
}

/** Takes a field's value from `fields`. */
export function takeField(field: Field): string {
  return `const ${fieldVariable(field)} = fields[${escaped.stringLiteral(field.name)}];`;
}

/** The writer of a field; of those whose values must pass through `Codec.encode` one that calls it. */
export function fieldWriter(file: CodecFile, field: Field): ValueWriter {
  const value = fieldVariable(field);
  const writer = slotWriter(file, field, value);
  if (writer !== undefined) return writer;
  const name = escaped.stringLiteral(field.name);
  return { kind: 'converted', stored: `${file.runtime('storedForm')}(${shapeName(file.owner)}, ${name}, ${value})` };
}

/** Puts a field's value into `document` and counts it when it may be missing. */
export function writeField(file: CodecFile, field: Field, giveUp: string): Lines {
  const lines = writeLines(fieldWriter(file, field), {
    value: fieldVariable(field),
    use: (stored) => `document[${escaped.stringLiteral(field.stored)}] = ${stored};`,
    giveUp,
  });
  if (!field.optional) return lines;
  return [`if (${fieldVariable(field)} !== undefined) {`, [...lines, 'count++;'], '}'];
}
