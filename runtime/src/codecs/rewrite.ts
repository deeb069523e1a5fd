import type { Document } from 'mongodb';
import { ArrayCodec } from './array.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { encodeAny, unstorableKey } from './encode-any.ts';
import { encodeUnknownKeys } from './encode-fields.ts';
import { unreachableKey } from './map.ts';
import { enter, leave, mostItems } from './nesting.ts';
import { getOwn, setOwn } from './own-property.ts';
import { isPlainObject } from './plain-object.ts';
import { locateProblems, report } from './problem-codes.ts';
import type { Shape } from './shape.ts';

/**
 * Encodes a value that is to be written as a whole. Where it is not as declared because the database already held it so
 * (`before`, `undefined` where nothing was), those parts go back unchanged; everything else must be as declared.
 */
export function rewrite(
  codec: Codec,
  before: unknown,
  after: unknown,
  path: string,
  context: EncodeContext,
  isSame = before !== undefined && codec.equal(before, after),
): unknown {
  const count = context.problems.length;
  const encoded = codec.encode(after, path, context);
  if (before === undefined && !isSame) return encoded;
  // What the database holds untrimmed or unparsed stays so until it is changed.
  if (context.problems.length === count && !(isSame && !codec.equal(codec.decode(encoded), after))) return encoded;
  const found = context.problems.splice(count);
  const parts = rewriteParts(codec, isSame ? after : before, after, path, context);
  if (parts !== undefined || context.problems.length !== count) return parts;
  // BSON's old `undefined` can be read and not be written.
  if (isSame) return encodeAny(after ?? null, path, context);
  context.problems.push(...found);
  return undefined;
}

/** Encodes part by part; `undefined` where the value has none, or others than before. */
function rewriteParts(codec: Codec, before: unknown, after: unknown, path: string, context: EncodeContext): unknown {
  const { structure } = codec;
  if (structure.kind === 'nullable') return rewriteParts(structure.inner, before, after, path, context);
  if (structure.kind === 'scalar' || typeof after !== 'object' || after === null) return undefined;
  if (!enter(after, path, context)) return undefined;
  let encoded: unknown;
  if (structure.kind === 'array') {
    if (Array.isArray(before) && Array.isArray(after)) encoded = rewriteItems(codec, before, after, path, context);
  } else if (isPlainObject(before) && isPlainObject(after)) {
    encoded =
      structure.kind === 'map'
        ? rewriteValues(structure.values, before, after, path, context)
        : rewriteFields(structure.shape(), before, after, path, context);
  }
  leave(context);
  return encoded;
}

function rewriteItems(
  codec: Codec,
  before: readonly unknown[],
  after: readonly unknown[],
  path: string,
  context: EncodeContext,
): unknown[] | undefined {
  if (codec.structure.kind !== 'array' || after.length > mostItems) return undefined;
  const { items } = codec.structure;
  const count = context.problems.length;
  const encoded: unknown[] = [];
  for (const [index, item] of after.entries()) {
    const found = context.problems.length;
    // Items move: the one that this was may stand elsewhere.
    const isUnmoved = index < before.length && items.equal(before[index], item);
    const old = isUnmoved ? index : before.findIndex((other) => items.equal(other, item));
    encoded.push(rewrite(items, before[old === -1 ? index : old], item, '', context, old !== -1));
    if (context.problems.length !== found) locateProblems(context, found, path, index);
  }
  const isChecked = before !== after && context.problems.length === count;
  if (isChecked && codec instanceof ArrayCodec) codec.checkRules(encoded, path, context);
  return encoded;
}

type Keys = Readonly<Record<string, unknown>>;

function rewriteValues(values: Codec, before: Keys, after: Keys, path: string, context: EncodeContext): object {
  const encoded = {};
  for (const key of Object.keys(after)) {
    if (after[key] === undefined) continue;
    const mistake = Object.hasOwn(before, key) ? unstorableKey(key) : unreachableKey(key);
    const found = context.problems.length;
    if (mistake === undefined) setOwn(encoded, key, rewrite(values, getOwn(before, key), after[key], '', context));
    else report(context, '', 'key', `Must not ${mistake}.`);
    if (context.problems.length !== found) locateProblems(context, found, path, key);
  }
  return encoded;
}

/** `rewrite` for the fields of an object, and the keys that the model does not know. */
export function rewriteFields(shape: Shape, before: Keys, after: Keys, path: string, context: EncodeContext): Document {
  const encoded: Document = {};
  for (const { name, stored, codec, optional } of shape.fields) {
    const [old, value] = [getOwn(before, name), getOwn(after, name)];
    const found = context.problems.length;
    if (value !== undefined) setOwn(encoded, stored, rewrite(codec, old, value, '', context));
    else if (old !== undefined && optional !== true) report(context, '', 'required', 'Is required.');
    if (context.problems.length !== found) locateProblems(context, found, path, name);
  }
  encodeUnknownKeys(shape, after, encoded, path, context);
  return encoded;
}
