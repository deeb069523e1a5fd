import { ArrayCodec } from '../codecs/array.ts';
import type { Codec, EncodeContext } from '../codecs/codec.ts';
import { unstorableKey } from '../codecs/encode-any.ts';
import { encodeUnknownKeys } from '../codecs/encode-fields.ts';
import { unreachableKey } from '../codecs/map.ts';
import { enter, leave, mostItems } from '../codecs/nesting.ts';
import { getOwn, setOwn } from '../codecs/own-property.ts';
import { isPlainObject } from '../codecs/plain-object.ts';
import { preserve } from '../codecs/preserve.ts';
import { locateProblems, report } from '../codecs/problem-codes.ts';
import type { Shape } from '../codecs/shape.ts';

/**
 * Encodes a changed value that is to be written as a whole. Where it is not as declared because the database already
 * held it so (`before`), those parts go back unchanged; everything else must be as declared.
 */
export function rewrite(codec: Codec, before: unknown, after: unknown, path: string, context: EncodeContext): unknown {
  const count = context.problems.length;
  const encoded = codec.encode(after, path, context);
  if (context.problems.length === count || before === undefined) return encoded;
  const found = context.problems.splice(count);
  if (codec.equal(before, after)) return preserve(codec, after, path, context);
  const parts = rewriteParts(codec, before, after, path, context);
  if (parts === undefined && context.problems.length === count) context.problems.push(...found);
  return parts;
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
    const same = before.findIndex((other) => items.equal(other, item));
    encoded.push(rewrite(items, before[same === -1 ? index : same], item, '', context));
    if (context.problems.length !== found) locateProblems(context, found, path, index);
  }
  if (context.problems.length === count && codec instanceof ArrayCodec) codec.checkRules(encoded, path, context);
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

function rewriteFields(shape: Shape, before: Keys, after: Keys, path: string, context: EncodeContext): object {
  const encoded = {};
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
