import type { Slot } from '../../../3-link/model-graph.ts';
import type { CodecFile } from '../codec-file.ts';
import { isLongEnum } from '../enum-table.ts';
import type { Lines } from '../lines.ts';
import { decoderName } from '../names.ts';
import { arrayReader } from './array-reader.ts';
import { enumReader } from './enum-reader.ts';
import { mapReader } from './map-reader.ts';
import { documentSize, textSize, type ValueReader, type ValueSize, valueReaders } from './value-reader.ts';

/** The place that values are read into. */
export interface ReadTarget {
  /** How many bytes the value begins after `at`. */
  readonly offset: number;
  /** Takes the value of an expression; `advance` moves `at` behind it. */
  readonly take: (expression: string, advance: string) => Lines;
  /** Takes the value of an expression that is `undefined` when the bytes are not as declared. */
  readonly takeIfAny: (expression: string, advance: string) => Lines;
}

/** What is done with a value of one type. */
export interface Branch {
  /** The BSON type as an expression. */
  readonly type: string;
  /** What must hold beside the type. */
  readonly condition?: string;
  readonly lines: Lines;
}

/** Whether there is a compiled reader for the slot; else its values go through its codec. */
export function isCompiled({ type }: Slot): boolean {
  switch (type.kind) {
    case 'scalar':
      return Object.hasOwn(valueReaders, type.fieldType.codec(type.options));
    case 'array':
      return isCompiled(type.items);
    case 'map':
      return isCompiled(type.values);
    case 'enum':
      // What is not matched by its bytes goes through the codec where there are former values.
      return !isLongEnum(type.enum) || type.enum.values.every(({ was }) => was === undefined);
    default:
      return true;
  }
}

/** What is done with the types that a value of the slot is expected to have; the others are left where they are. */
export function readSlot(file: CodecFile, slot: Slot, target: ReadTarget): readonly Branch[] {
  const branches = typeBranches(file, slot, target);
  if (!slot.nullable) return branches;
  return [...branches, { type: '0x0a', lines: target.take('null', advance({ bytes: 0, isPrefixed: false }, target)) }];
}

function typeBranches(file: CodecFile, { type }: Slot, target: ReadTarget): readonly Branch[] {
  switch (type.kind) {
    case 'scalar': {
      const readers = valueReaders[type.fieldType.codec(type.options)] ?? [];
      return readers.map((reader) => scalarBranch(file, reader, target));
    }
    case 'enum': {
      const expression = `${enumReader(file, type.enum)}(bytes, view, ${position(target)}, end)`;
      return [{ type: '0x02', lines: target.take(expression, advance(textSize, target)) }];
    }
    case 'embedded':
      return [documentBranch('0x03', file.codec(type.embedded, decoderName(type.embedded)), target)];
    case 'array':
      return [documentBranch('0x04', arrayReader(file, type.items), target)];
    case 'map':
      return [documentBranch('0x03', mapReader(file, type.values), target)];
  }
}

function scalarBranch(file: CodecFile, reader: ValueReader, target: ReadTarget): Branch {
  const at = position(target);
  const runtime = (name: string) => file.runtime(name);
  return {
    type: `0x${reader.type.toString(16).padStart(2, '0')}`,
    ...(reader.condition === undefined ? {} : { condition: reader.condition(at, runtime) }),
    lines: target.take(reader.read(at, runtime), advance(reader.size, target)),
  };
}

function documentBranch(type: string, reader: string, target: ReadTarget): Branch {
  const expression = `${reader}(bytes, view, ${position(target)}, end)`;
  return { type, lines: target.takeIfAny(expression, advance(documentSize, target)) };
}

function position({ offset }: ReadTarget): string {
  return offset === 0 ? 'at' : `at + ${offset}`;
}

function advance({ bytes, isPrefixed }: ValueSize, target: ReadTarget): string {
  const constant = bytes + target.offset;
  if (!isPrefixed) return constant === 0 ? '' : `at += ${constant};`;
  return `at += view.getInt32(${position(target)}, true)${constant === 0 ? '' : ` + ${constant}`};`;
}
