import type { Codec, Conversion } from '../codecs/codec.ts';
import { notNull } from '../codecs/not-null.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';
import { QueryError } from '../errors/query-error.ts';
import { codecInTransition, fieldInTransition } from './is-in-transition.ts';
import { reshapeExpression } from './reshape-expression.ts';

/**
 * A field as the migration will leave it, as an aggregation expression: from under the former key where that is there,
 * and everything in it in its present form.
 *
 * @param parent The path of the document that holds the field, with a dot at its end: `$` for the root, `$$item.`.
 */
export function effectiveField(field: NamedField, parent: string, within: readonly Shape[] = []): unknown {
  const { codec, reshaped } = field;
  const stored = eitherKey(field, parent);
  const value = reshaped === undefined ? stored : named(stored, (path) => reshapeExpression(path, reshaped));
  return codecInTransition(codec) ? named(value, (path) => effectiveValue(codec, path, within)) : value;
}

function eitherKey({ stored, was }: NamedField, parent: string): unknown {
  const now = `${parent}${stored}`;
  if (was === undefined) return now;
  const before = `${parent}${was}`;
  return { $cond: [{ $eq: [{ $type: before }, 'missing'] }, now, before] };
}

/** An expression that names a value several times, which is computed once. */
function named(value: unknown, make: (path: string) => unknown): unknown {
  return typeof value === 'string' ? make(value) : { $let: { vars: { value }, in: make('$$value') } };
}

/** A value in its present form. `path` is a path of a field or a variable; what is missing stays so. */
export function effectiveValue(codec: Codec, path: string, within: readonly Shape[]): unknown {
  if (!codecInTransition(codec)) return path;
  if (codec.conversion !== undefined) return conversionOf(path, codec.conversion);
  const { structure, formerValues } = notNull(codec);
  if (formerValues !== undefined) return replacementOf(path, formerValues);
  switch (structure.kind) {
    case 'array': {
      // An inner `item` may hide the outer one: what is inside of a value is made of that value alone.
      const items = effectiveValue(structure.items, '$$item', within);
      return { $cond: [{ $isArray: [path] }, { $map: { input: path, as: 'item', in: items } }, path] };
    }
    case 'map': {
      const v = effectiveValue(structure.values, '$$item.v', within);
      const entries = { $map: { input: { $objectToArray: path }, as: 'item', in: { k: '$$item.k', v } } };
      return { $cond: [isObject(path), { $arrayToObject: entries }, path] };
    }
    case 'embedded':
      return { $cond: [isObject(path), effectiveFields(structure.shape(), path, within), path] };
    default:
      return path;
  }
}

function effectiveFields(shape: Shape, path: string, within: readonly Shape[]): unknown {
  if (within.includes(shape)) {
    const message = `${shape.name} holds itself and is being migrated, so that no expression reaches all of its values`;
    throw new QueryError([{ path: '', code: 'transition', message }]);
  }
  const inner = [...within, shape];
  let document: unknown = path;
  for (const field of shape.fields) {
    if (!fieldInTransition(field)) continue;
    const value = effectiveField(field, `${path}.`, inner);
    document = { $setField: { field: { $literal: field.stored }, input: document, value } };
    if (field.was !== undefined) document = { $unsetField: { field: { $literal: field.was }, input: document } };
  }
  return document;
}

function isObject(path: string): unknown {
  return { $eq: [{ $type: path }, 'object'] };
}

/** The driver gives int and double alike, so that both are converted by the codecs. */
function conversionOf(path: string, { from, to }: Conversion): unknown {
  const sources = (from === 'int' || from === 'double' ? ['int', 'double'] : [from]).filter((type) => type !== to);
  const conversion = { $convert: { input: path, to, onError: path } };
  return { $cond: [{ $in: [{ $type: path }, sources] }, conversion, path] };
}

function replacementOf(path: string, formerValues: ReadonlyMap<string, string>): unknown {
  const branches = [...formerValues].map(([before, now]) => ({
    case: { $eq: [path, { $literal: before }] },
    // biome-ignore lint/suspicious/noThenProperty: it is the server's own word, and nobody awaits an expression
    then: { $literal: now },
  }));
  return { $switch: { branches, default: path } };
}
