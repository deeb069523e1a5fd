import { bsonTypes } from '../steps/bson-type.ts';
import type { Edit } from '../steps/edit.ts';
import type { Step } from '../steps/step.ts';

/** What a member of a step must be; `?` when it may be absent. */
type Kind = 'text' | 'object' | 'list' | 'function' | 'approval' | 'onProblem' | 'phase' | 'type' | 'types' | 'any';
type Shape = Readonly<Record<string, Kind | `${Kind}?`>>;

const demands: Readonly<Record<string, string>> = {
  text: 'a text',
  object: 'an object',
  list: 'an array',
  function: 'a function',
  approval: "'refuse' or 'allow'",
  onProblem: "'refuse' or 'quarantine'",
  phase: "'expand' or 'contract'",
  type: `one of ${bsonTypes.join(', ')}`,
  types: `one of ${bsonTypes.join(', ')}, number, any`,
};

/** What values of types of the models are stored as, where the word is another. */
const storedAs: Readonly<Record<string, string>> = {
  binary: 'binData',
  datetime: 'date',
  email: 'string',
  ip: 'string',
  slug: 'string',
  time: 'long',
  url: 'string',
  uuid: 'binData',
};

const stepShapes: Readonly<Record<Step['op'], Shape>> = {
  createCollection: { collection: 'text', indexes: 'list' },
  dropCollection: { collection: 'text', destructive: 'approval' },
  renameCollection: { collection: 'text', to: 'text', gap: 'approval' },
  widenValidator: { collection: 'text' },
  tightenValidator: { collection: 'text' },
  rewrite: { collection: 'text', edits: 'list' },
  createIndexes: { collection: 'text', indexes: 'list', destructive: 'approval?' },
  dropIndex: { collection: 'text', index: 'object', phase: 'phase?' },
  replaceIndex: { collection: 'text', from: 'object', to: 'object', gap: 'approval?', destructive: 'approval?' },
  modifyIndex: { collection: 'text', from: 'object', to: 'object', destructive: 'approval?' },
  data: { name: 'text', collection: 'text', where: 'object?', each: 'function', undoEach: 'function?', phase: 'phase' },
  run: { name: 'text', check: 'function', up: 'function', down: 'function?', phase: 'phase' },
};

const editShapes: Readonly<Record<Edit['edit'], Shape>> = {
  renameField: { path: 'text', to: 'text', onConflict: 'onProblem' },
  moveField: { path: 'text', to: 'text', onConflict: 'onProblem' },
  addField: { path: 'text', value: 'object' },
  removeField: { path: 'text', destructive: 'approval' },
  convertField: { path: 'text', from: 'types', to: 'type', using: 'any?', onError: 'onProblem' },
  mapValues: { path: 'text', values: 'object' },
  replaceNull: { path: 'text', by: 'any' },
  wrapInArray: { path: 'text' },
  unwrapArray: { path: 'text', onProblem: 'onProblem' },
  computeField: { path: 'text', expression: 'any' },
};

const indexShape: Shape = { key: 'object', name: 'text' };

/** Why a value is no step: a phrase such as `"collection" is missing`. `undefined` when it is one. */
export function findStepProblem(step: unknown): string | undefined {
  const shape = shapeOf(stepShapes, step, 'op');
  if (!isObject(step) || shape === undefined) return 'it is no step; make it with `step`';
  if (shape === stepShapes.data && step.each === undefined) return 'its function "each" is still to be written';
  return (
    compare(step, shape) ??
    nested(step.edits, (edit) => {
      const editShape = shapeOf(editShapes, edit, 'edit');
      return isObject(edit) && editShape !== undefined
        ? compare(edit, editShape)
        : 'it is no edit; make it with `edit`';
    }) ??
    nested(
      [...[step.index, step.from, step.to].filter(isObject), ...(Array.isArray(step.indexes) ? step.indexes : [])],
      (index) => (isObject(index) ? compare(index, indexShape) : 'it is no index'),
    )
  );
}

function shapeOf(shapes: Readonly<Record<string, Shape>>, value: unknown, tag: string): Shape | undefined {
  const name = isObject(value) ? value[tag] : undefined;
  return typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
}

function nested(list: unknown, find: (entry: unknown) => string | undefined): string | undefined {
  return Array.isArray(list) ? list.map(find).find((problem) => problem !== undefined) : undefined;
}

function compare(value: Readonly<Record<string, unknown>>, shape: Shape): string | undefined {
  for (const [name, kind] of Object.entries(shape)) {
    const member = value[name];
    if (member === undefined ? !kind.endsWith('?') : !fits(member, kind.replace('?', ''))) {
      if (member === undefined) return `"${name}" is missing`;
      const demand = `"${name}" must be ${demands[kind.replace('?', '')]}`;
      const word = kind.startsWith('type') && typeof member === 'string' ? storedWord(member) : undefined;
      return word === undefined ? demand : `${demand}; ${member} is stored as ${word}`;
    }
  }
  const unknown = Object.keys(value).find(
    (name) => shape !== indexShape && name !== 'op' && name !== 'edit' && !Object.hasOwn(shape, name),
  );
  return unknown === undefined ? undefined : `there is no "${unknown}"`;
}

function storedWord(word: string): string | undefined {
  return Object.hasOwn(storedAs, word) ? storedAs[word] : undefined;
}

function fits(value: unknown, kind: string): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string' && value !== '';
    case 'object':
      return isObject(value);
    case 'list':
      return Array.isArray(value);
    case 'function':
      return typeof value === 'function';
    case 'approval':
      return value === 'refuse' || value === 'allow';
    case 'onProblem':
      return value === 'refuse' || value === 'quarantine';
    case 'phase':
      return value === 'expand' || value === 'contract';
    case 'type':
      return isType(value);
    case 'types':
      return isType(value) || value === 'number' || value === 'any';
    default:
      return true;
  }
}

function isType(value: unknown): boolean {
  return bsonTypes.some((type) => type === value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
