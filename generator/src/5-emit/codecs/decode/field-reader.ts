import type { Field } from '../../../3-link/model-graph.ts';
import { escaped } from '../../escape.ts';
import type { CodecFile } from '../codec-file.ts';
import { type Lines, lines } from '../lines.ts';
import { shapeName } from '../names.ts';
import { branchLines } from './branch-lines.ts';
import { matchText, textLength } from './match-text.ts';
import { isCompiled, type ReadTarget, readSlot } from './read-slot.ts';

/**
 * Reads one field where the next element has its name and an expected type; else leaves `at` where it is.
 *
 * @param variable Where the value goes: an expression that can be assigned to.
 */
export function fieldReader(file: CodecFile, field: Field, variable: string): Lines {
  const length = textLength(field.stored);
  // An element also has a value or is followed by the terminator, so that no byte beyond the document is looked at.
  const isNamed = `at + ${length} < end && ${matchText(field.stored, 'at', 1)}`;
  // A reader may take the former type for the new one: 1.5 for an int.
  if (!isCompiled(field) || field.wasType !== undefined)
    return [`if (${isNamed}) {`, readByCodec(file, field, variable, length + 1), '}'];
  const branches = readSlot(file, field, fieldTarget(variable, length + 1));
  const [first] = branches;
  if (first === undefined || branches.length > 1) {
    return [`if (${isNamed}) {`, ['const type = bytes[at];', ...branchLines(branches, [])], '}'];
  }
  const condition = first.condition === undefined ? '' : ` && ${first.condition}`;
  return [`if (bytes[at] === ${first.type} && ${isNamed}${condition}) {`, first.lines, '}'];
}

function fieldTarget(variable: string, offset: number): ReadTarget {
  return {
    offset,
    take: (expression, advance) => lines(`${variable} = ${expression};`, advance),
    takeIfAny: (expression, advance) => [`${variable} = ${expression};`, `if (${variable} !== undefined) ${advance}`],
  };
}

function readByCodec(file: CodecFile, field: Field, variable: string, offset: number): Lines {
  const name = escaped.stringLiteral(field.name);
  return [
    'const type = view.getUint8(at);',
    `at += ${offset};`,
    `${variable} = ${file.runtime('readByCodec')}(${shapeName(file.owner)}, ${name}, type, bytes, view, at, end);`,
    `at = ${file.runtime('valueEnd')}(type, bytes, view, at, end);`,
  ];
}
