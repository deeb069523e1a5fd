import type { Slot, Type } from '../../3-link/model-graph.ts';
import type { UpdateOperators } from '../../field-types/field-type.ts';
import type { Imports } from '../imports.ts';
import type { Path } from '../paths/path.ts';
import { readonlyArrayText } from '../types/array-text.ts';
import { conditionType } from '../types/filter-type.ts';
import { inputType } from '../types/input-type.ts';

/** Update operators that take the same operands. */
export interface UpdateGroup {
  /** The suffix of the interface's name. */
  readonly name: string;
  readonly doc: string;
  readonly operators: readonly string[];
  /** The type of the operand for a path, `undefined` when the path is not for these operators. */
  operand(path: Path, imports: Imports): string | undefined;
}

/** All update operators, in the order in which `PostUpdate` names them. */
export const updateGroups: readonly UpdateGroup[] = [
  {
    name: 'Set',
    doc: 'New values by path.',
    operators: ['$set'],
    operand: (path, imports) => whenFree(path, () => settable(inputType(path.slot, imports), imports)),
  },
  {
    name: 'SetOnInsert',
    doc: 'Values that only a document made by an upsert gets.',
    operators: ['$setOnInsert'],
    // A position in a document that does not exist yet would make an object of the array.
    operand: (path, imports) =>
      path.lock === 'kept' || path.segments.some(({ kind }) => kind === 'position' || kind === 'matched')
        ? undefined
        : settable(inputType(path.slot, imports), imports),
  },
  {
    name: 'Unset',
    doc: 'What may be missing.',
    operators: ['$unset'],
    operand: (path, imports) => whenFree(path, () => (isRemovable(path) ? imports.runtime('Unset') : undefined)),
  },
  {
    name: 'Increment',
    doc: 'What is added or multiplied.',
    operators: ['$inc', '$mul'],
    operand: (path, imports) => whenScalar(path, ({ number }) => number && settable(imports.typeText(number), imports)),
  },
  {
    name: 'Ordered',
    doc: 'Bounds: the lesser or the greater of them and the present value is kept.',
    operators: ['$min', '$max'],
    operand: (path, imports) =>
      whenFree(path, () =>
        isOrdered(path.slot.type) ? settable(inputType(notNull(path.slot), imports), imports) : undefined,
      ),
  },
  {
    name: 'Push',
    doc: 'What is appended.',
    operators: ['$push'],
    operand: (path, imports) =>
      whenArray(path, (items) => `${imports.runtime('ArrayPush')}<${inputType(items, imports)}>`),
  },
  {
    name: 'AddToSet',
    doc: 'What is appended unless it is there.',
    operators: ['$addToSet'],
    operand: (path, imports) =>
      whenArray(path, (items) => `${imports.runtime('ArrayAddToSet')}<${inputType(items, imports)}>`),
  },
  {
    name: 'Pull',
    doc: 'Which elements are removed: those that equal a value or meet a condition.',
    operators: ['$pull'],
    operand: (path, imports) =>
      whenArray(
        path,
        (items) => `${imports.runtime('Pull')}<${inputType(items, imports)}, ${conditionType(items, imports)}>`,
      ),
  },
  {
    name: 'PullAll',
    doc: 'Which values are removed.',
    operators: ['$pullAll'],
    operand: (path, imports) => whenArray(path, (items) => readonlyArrayText(inputType(items, imports))),
  },
  {
    name: 'Pop',
    doc: 'Which end loses its element.',
    operators: ['$pop'],
    operand: (path, imports) => whenArray(path, () => imports.runtime('Pop')),
  },
  {
    name: 'CurrentDate',
    doc: "What gets the server's time.",
    operators: ['$currentDate'],
    operand: (path, imports) =>
      whenScalar(path, ({ date }) => (date === true ? imports.runtime('CurrentDate') : undefined)),
  },
  {
    name: 'Bit',
    doc: 'Which bits change.',
    operators: ['$bit'],
    operand: (path, imports) =>
      whenScalar(path, ({ bits, number }) =>
        bits === true && number ? `${imports.runtime('BitOperation')}<${imports.typeText(number)}>` : undefined,
      ),
  },
];

function settable(operand: string, imports: Imports): string {
  return `${imports.runtime('Settable')}<${operand}>`;
}

function whenFree(path: Path, operand: () => string | undefined): string | undefined {
  return path.lock === 'none' ? operand() : undefined;
}

function whenArray(path: Path, operand: (items: Slot) => string): string | undefined {
  const { type } = path.slot;
  return path.lock === 'none' && type.kind === 'array' ? operand(type.items) : undefined;
}

function whenScalar(path: Path, operand: (operators: UpdateOperators) => string | undefined): string | undefined {
  const { type } = path.slot;
  return path.lock === 'none' && type.kind === 'scalar' ? operand(type.fieldType.update) : undefined;
}

function isRemovable({ end, field }: Path): boolean {
  // Without an element's place its array would keep a null there.
  return end === 'key' || (end === 'name' && field.optional);
}

function isOrdered(type: Type): boolean {
  if (type.kind !== 'scalar') return false;
  return ['ordered', 'string', 'number', 'integer'].includes(type.fieldType.comparison);
}

function notNull(slot: Slot): Slot {
  return { ...slot, nullable: false };
}
