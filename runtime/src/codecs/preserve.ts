import type { Document } from 'mongodb';
import type { Codec, EncodeContext } from './codec.ts';
import { encodeAny } from './encode-any.ts';
import { getOwn, setOwn } from './own-property.ts';
import { isPlainObject } from './plain-object.ts';
import { locateProblems } from './problem-codes.ts';
import type { Shape } from './shape.ts';
import { hiddenKeys } from './unknown-keys.ts';

/**
 * Encodes a value that came from the database and has not been changed: parts that are not as declared go back as they
 * are. Reports only what cannot be sent at all, such as a date that JavaScript could not hold.
 */
export function preserve(codec: Codec, value: unknown, path: string, context: EncodeContext): unknown {
  const { structure } = codec;
  switch (structure.kind) {
    case 'nullable':
      return value === null ? null : preserve(structure.inner, value, path, context);
    case 'array':
      if (Array.isArray(value)) return preserveItems(structure.items, value, path, context);
      break;
    case 'map':
      if (isPlainObject(value)) return preserveValues(structure.values, value, path, context);
      break;
    case 'embedded':
      if (isPlainObject(value)) return preserveFields(structure.shape(), value, path, context);
      break;
    case 'scalar':
      return preserveScalar(codec, value, path, context);
  }
  return encodeAny(value, path, context);
}

/** `preserve` for all fields of an object, whether the model knows them or not. */
export function preserveFields(shape: Shape, source: object, path: string, context: EncodeContext): Document {
  const target: Document = {};
  const put = (key: string, name: string, encode: () => unknown) => {
    const before = context.problems.length;
    setOwn(target, key, encode());
    if (context.problems.length !== before) locateProblems(context, before, path, name);
  };
  for (const { name, stored, codec } of shape.fields) {
    const value = getOwn(source, name);
    if (value !== undefined) put(stored, name, () => preserve(codec, value, '', context));
  }
  for (const unknown of [source, hiddenKeys(source) ?? {}]) {
    for (const key of Object.keys(unknown)) {
      const value = getOwn(unknown, key);
      const isDeclared = unknown === source && shape.byName.has(key);
      if (!isDeclared && value !== undefined) put(key, key, () => encodeAny(value, '', context));
    }
  }
  return target;
}

function preserveScalar(codec: Codec, value: unknown, path: string, context: EncodeContext): unknown {
  const before = context.problems.length;
  const encoded = codec.encode(value, path, context);
  if (context.problems.length === before && codec.equal(codec.decode(encoded), value)) return encoded;
  context.problems.length = before;
  // BSON's old `undefined` can be read and not be written.
  return encodeAny(value ?? null, path, context);
}

function preserveItems(items: Codec, values: readonly unknown[], path: string, context: EncodeContext): unknown[] {
  return values.map((value, index) => {
    const before = context.problems.length;
    const encoded = preserve(items, value, '', context);
    if (context.problems.length !== before) locateProblems(context, before, path, index);
    return encoded;
  });
}

function preserveValues(
  values: Codec,
  source: Record<string, unknown>,
  path: string,
  context: EncodeContext,
): Document {
  const target: Document = {};
  for (const key of Object.keys(source)) {
    const before = context.problems.length;
    setOwn(target, key, preserve(values, source[key], '', context));
    if (context.problems.length !== before) locateProblems(context, before, path, key);
  }
  return target;
}
