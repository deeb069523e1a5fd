import type { Document } from 'mongodb';
import { isPlainObject } from '../codecs/plain-object.ts';
import { innermostCodec } from '../codecs/reachable-shapes.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';
import { fieldPath } from '../errors/field-path.ts';
import { codecInTransition, isInTransition, isWidening } from '../transition/is-in-transition.ts';
import { isMoved, pathInTransition, tracePath } from '../transition/trace-path.ts';
import type { Assignment } from './read-assignments.ts';
import type { UpdateContext } from './update-context.ts';

const replacing: readonly string[] = ['$set', '$unset', '$setOnInsert'];
const comparing: readonly string[] = ['$addToSet', '$pullAll', '$min', '$max'];

/** What `$unset` takes away beside an update: the former key of each field that is set or unset. */
export function formerKeys(shape: Shape, assignments: readonly Assignment[]): Document {
  const former: Document = {};
  if (!isInTransition(shape)) return former;
  for (const { operator, target } of assignments) {
    const steps = tracePath(shape, target.stored);
    const was = steps.at(-1)?.field?.was;
    if (was === undefined || operator === '$setOnInsert') continue;
    former[[...target.stored.split('.').slice(0, -1), was].join('.')] = '';
  }
  return former;
}

/** Whether the server would not find, or would not understand, what it is to change in a document of the former form. */
export function needsMove(shape: Shape, { operator, target, operand }: Assignment): boolean {
  if (!isInTransition(shape) || operator === '$setOnInsert') return false;
  const steps = tracePath(shape, target.stored);
  if (steps.slice(0, -1).some(isMoved)) return true;
  if (replacing.includes(operator)) return false;
  const { codec } = target;
  if (steps.slice(-1).some(isMoved)) return true;
  if (codec.conversion !== undefined) return !isWidening(codec.conversion);
  if (!codecInTransition(codec)) return false;
  // Embedded items are pulled by a filter, which matches both forms.
  if (operator === '$pull') return innermostCodec(codec).structure.kind !== 'embedded';
  return comparing.includes(operator) || (operator === '$push' && hasSort(operand));
}

function hasSort(operand: unknown): boolean {
  return typeof operand === 'object' && operand !== null && '$sort' in operand;
}

/** The fields of the document in which something is changed. */
export function rootsOf(shape: Shape, assignments: readonly Assignment[]): readonly NamedField[] {
  const keys = new Set(assignments.map(({ target }) => target.stored.split('.')[0]));
  return shape.fields.filter(({ stored }) => keys.has(stored));
}

/** The server takes equalities of an upsert's filter over, but not those that match two forms. */
export function refuseFormerKeys(filter: Document, context: UpdateContext): void {
  const { shape, structure } = context;
  if (!isInTransition(shape)) return;
  const migrated = pathsOf(filter).find((path) => hasFormerKey(shape, path) || pathInTransition(shape, path));
  if (migrated === undefined) return;
  const message = 'is being migrated, so that an upsert cannot find documents by it';
  structure.report(fieldPath(shape, migrated), 'transition', message);
}

/** Whether a path leads to the former key of a field. */
function hasFormerKey(shape: Shape, path: string): boolean {
  const keys = path.split('.');
  if (shape.byFormer.has(keys[0] ?? '')) return true;
  return tracePath(shape, path).some(({ codec }, index) => {
    const structure = codec && innermostCodec(codec).structure;
    return structure?.kind === 'embedded' && structure.shape().byFormer.has(keys[index + 1] ?? '');
  });
}

/** All paths of a filter, and those in its expressions: a converted value is compared by one. */
function pathsOf(filter: Document): string[] {
  return Object.entries(filter).flatMap(([key, value]) => {
    if (key === '$expr') return pathsIn(value);
    if (!key.startsWith('$')) return [key];
    return Array.isArray(value) ? value.flatMap((part: Document) => pathsOf(part)) : [];
  });
}

function pathsIn(expression: unknown): string[] {
  if (typeof expression === 'string') return /^\$[^$]/.test(expression) ? [expression.slice(1)] : [];
  if (Array.isArray(expression)) return expression.flatMap(pathsIn);
  if (!isPlainObject(expression) || '$literal' in expression) return [];
  return Object.values(expression).flatMap(pathsIn);
}
