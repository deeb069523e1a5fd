import { getOwn, setOwn } from '../codecs/own-property.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';
import type { Problem } from '../errors/problem.ts';
import { suggestion } from '../errors/suggestion.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { Row } from '../model/row.ts';
import { copyInput } from './copy-input.ts';
import { defaultValue } from './default-value.ts';

/**
 * A row with the values of `input` and the defaults of the model, in declared order. Sequences are still missing.
 * Reports keys that the model does not take; the values themselves are for the encoder to check.
 */
export function newRow(context: ModelContext, input: unknown, now: Date, problems: Problem[]): Row {
  const { rowClass, shape } = context.descriptor;
  // Row classes extend `Row`; their specs only say which fields they have.
  const row = new rowClass(context.rows) as Row;
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    problems.push({ path: '', code: 'type', message: 'Must be an object.' });
    return row;
  }
  let known = 0;
  for (const field of shape.fields) {
    const given = getOwn(input, field.name);
    if (given !== undefined && field.role === undefined) known += 1;
    const value = fieldValue(field, given, now);
    if (value !== undefined) setOwn(row, field.name, value);
  }
  const keys = Object.keys(input);
  if (keys.length > known) for (const key of keys) checkKey(shape, key, getOwn(input, key), problems);
  return row;
}

function fieldValue(field: NamedField, given: unknown, now: Date): unknown {
  if (field.role !== undefined) return roleValue(field, now);
  return copyInput(field.codec, given === undefined ? defaultValue(field, now) : given, now);
}

/** What a field that the runtime keeps has in a new document. */
export function roleValue(field: NamedField, now: Date): unknown {
  if (field.role === 'deletedAt') return undefined;
  return field.role === 'version' ? field.codec.decode(1) : field.codec.now?.(now);
}

function checkKey(shape: Shape, key: string, value: unknown, problems: Problem[]): void {
  const field = shape.byName.get(key);
  if (field === undefined) {
    const message = `Is not a field of ${shape.name}.${suggestion(key, shape.byName.keys())}`;
    problems.push({ path: key, code: 'unknown-field', message });
  } else if (field.role !== undefined && value !== undefined) {
    problems.push({ path: key, code: 'immutable', message: 'Is kept by Espalier itself.' });
  }
}
