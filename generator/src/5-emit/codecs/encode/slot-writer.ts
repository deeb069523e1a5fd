import type { EmbeddedType, Slot } from '../../../3-link/model-graph.ts';
import type { CodecFile } from '../codec-file.ts';
import { encoderName } from '../names.ts';
import { arrayWriter } from './array-writer.ts';
import { enumCheck } from './enum-check.ts';
import { isRecursive } from './is-recursive.ts';
import { mapWriter } from './map-writer.ts';
import { type ValueWriter, valueWriter } from './value-writer.ts';

/**
 * The writer of a slot's values, `null` included; nothing when they must pass through `Codec.encode`.
 *
 * @param value The value, as the name of a variable.
 */
export function slotWriter(file: CodecFile, slot: Slot, value: string): ValueWriter | undefined {
  const writer = typeWriter(file, slot, value);
  if (writer === undefined || !slot.nullable) return writer;
  const stored = writer.stored === value ? value : `${value} === null ? null : ${writer.stored}`;
  if (writer.kind === 'converted') return { kind: 'converted', stored };
  return { kind: 'checked', isGood: `${value} === null || (${writer.isGood})`, stored };
}

function typeWriter(file: CodecFile, { type }: Slot, value: string): ValueWriter | undefined {
  switch (type.kind) {
    case 'scalar': {
      const { fieldType, options } = type;
      const printed = fieldType.codecOptions?.(options) ?? {};
      return valueWriter(fieldType.codec(options), printed, value, (name) => file.runtime(name));
    }
    case 'enum':
      return { kind: 'checked', isGood: `${enumCheck(file, type.enum)}(${value})`, stored: value };
    case 'embedded':
      return embeddedWriter(file, type.embedded, value);
    case 'array':
      return callWriter(type.uniqueItems ? undefined : arrayWriter(file, type), value);
    case 'map':
      return callWriter(mapWriter(file, type.values), value);
  }
}

/** What contains itself might be a cycle, which the codecs find. */
function embeddedWriter(file: CodecFile, type: EmbeddedType, value: string): ValueWriter | undefined {
  return isRecursive(type) ? undefined : callWriter(file.codec(type, encoderName(type)), value);
}

function callWriter(name: string | undefined, value: string): ValueWriter | undefined {
  return name === undefined ? undefined : { kind: 'converted', stored: `${name}(${value})` };
}
