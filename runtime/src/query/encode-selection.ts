import type { Document } from 'mongodb';
import type { Codec } from '../codecs/codec.ts';
import { isPlainObject } from '../codecs/plain-object.ts';
import type { Shape } from '../codecs/shape.ts';
import { shapeWithin } from '../codecs/shape-within.ts';
import type { Problem } from '../errors/problem.ts';
import { QueryError } from '../errors/query-error.ts';
import { suggestion } from '../errors/suggestion.ts';
import type { ModelDescriptor } from '../model/descriptor.ts';

/** Turns a selection by field names into a projection by stored, dotted paths. Throws `QueryError` with every wrong path. */
export function encodeSelection(
  { shape, name }: ModelDescriptor,
  selection: object,
  kind: 'select' | 'omit',
): Document {
  const work: Work = { kind, problems: [], projection: {} };
  const { _id, ...others } = isPlainObject(selection) ? selection : {};
  if (!isPlainObject(selection))
    work.problems.push({ path: '', code: 'type', message: 'a selection must be an object' });
  encodeFields(shape, others, { stored: '', path: '' }, work);
  encodeId(_id, Object.keys(work.projection).length, work);
  if (work.problems.length > 0) throw new QueryError(work.problems, { model: name });
  return Object.freeze(work.projection);
}

interface Work {
  readonly kind: 'select' | 'omit';
  readonly problems: Problem[];
  readonly projection: Document;
}

interface Prefix {
  readonly stored: string;
  readonly path: string;
}

function encodeId(choice: unknown, others: number, { kind, problems, projection }: Work): void {
  if (choice !== undefined && typeof choice !== 'boolean') {
    problems.push({ path: '_id', code: 'type', message: 'must be true or false' });
  } else if (kind === 'omit') {
    if (choice === true) projection._id = 0;
    else if (others === 0) problems.push({ path: '', code: 'required', message: 'nothing to omit' });
  } else if (choice === false) {
    if (others === 0) problems.push({ path: '', code: 'required', message: 'nothing is selected' });
    projection._id = 0;
  } else if (others === 0) {
    if (choice === true) projection._id = 1;
    else problems.push({ path: '', code: 'required', message: 'nothing is selected' });
  }
}

function encodeFields(shape: Shape, selection: object, prefix: Prefix, work: Work): void {
  for (const [key, choice] of Object.entries(selection)) {
    const path = `${prefix.path}${key}`;
    const field = shape.byName.get(key);
    if (field === undefined) {
      const near = suggestion(key, shape.byName.keys());
      work.problems.push({ path, code: 'unknown-field', message: `is not a field of ${shape.name}.${near}` });
    } else encodeChoice(field.codec, choice, { stored: `${prefix.stored}${field.stored}`, path }, work);
  }
}

function encodeChoice(codec: Codec, choice: unknown, { stored, path }: Prefix, work: Work): void {
  const { projection, problems, kind } = work;
  if (choice === true) projection[stored] = kind === 'select' ? 1 : 0;
  else if (isPlainObject(choice)) {
    const shape = shapeWithin(codec);
    if (shape === undefined) problems.push({ path, code: 'type', message: 'has no fields to choose from' });
    else if (!Object.values(choice).some((inner) => inner !== false)) {
      problems.push({ path, code: 'required', message: `nothing is chosen to ${kind}` });
    } else encodeFields(shape, choice, { stored: `${stored}.`, path: `${path}.` }, work);
  } else if (choice !== false) problems.push({ path, code: 'type', message: 'must be true, false or a selection' });
}
