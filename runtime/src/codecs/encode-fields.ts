import type { Document } from 'mongodb';
import type { EncodeContext } from './codec.ts';
import { encodeAny, unstorableKey } from './encode-any.ts';
import { getOwn, setOwn } from './own-property.ts';
import { joinPath, locateProblems, report } from './problem-codes.ts';
import type { Shape } from './shape.ts';
import { hiddenKeys } from './unknown-keys.ts';

/**
 * Encodes an object's fields under their stored names: the declared ones in declared order, then, where the context
 * keeps them, those that the model does not know; operands never have such. Of use only when no problem was added.
 */
export function encodeFields(
  shape: Shape,
  source: object,
  path: string,
  context: EncodeContext,
  isOperand = false,
): Document {
  const { problems } = context;
  const target: Document = {};
  for (const { name, stored, codec, optional } of shape.fields) {
    const value = getOwn(source, name);
    const before = problems.length;
    if (value === undefined) {
      if (optional !== true) report(context, '', 'required', 'Is required.');
    } else {
      setOwn(target, stored, isOperand ? codec.encodeOperand(value, '', context) : codec.encode(value, '', context));
    }
    if (problems.length !== before) locateProblems(context, before, path, name);
  }
  if (!isOperand) encodeUnknownKeys(shape, source, target, path, context);
  else for (const key of Object.keys(source)) if (!shape.byName.has(key)) refuseKey(shape, key, path, context);
  return target;
}

/** Encodes what stands under keys that the model does not declare, or refuses it, as the context says. */
export function encodeUnknownKeys(
  shape: Shape,
  source: object,
  target: object,
  path: string,
  context: EncodeContext,
): void {
  for (const key of Object.keys(source)) {
    if (shape.byName.has(key)) continue;
    if (context.unknownKeys === 'refuse' || shape.byStored.has(key) || shape.byFormer.has(key))
      refuseKey(shape, key, path, context);
    else encodeUnknownKey(key, getOwn(source, key), target, path, context);
  }
  const hidden = context.unknownKeys === 'keep' ? (hiddenKeys(source) ?? {}) : {};
  for (const key of Object.keys(hidden)) encodeUnknownKey(key, getOwn(hidden, key), target, path, context);
}

function encodeUnknownKey(key: string, value: unknown, target: object, path: string, context: EncodeContext): void {
  if (value === undefined) return;
  const before = context.problems.length;
  const mistake = unstorableKey(key);
  if (mistake === undefined) setOwn(target, key, encodeAny(value, '', context));
  else report(context, '', 'key', `Must not ${mistake}.`);
  if (context.problems.length !== before) locateProblems(context, before, path, key);
}

/** Reports a key that the model does not declare. */
export function refuseKey(shape: Shape, key: string, path: string, context: EncodeContext): void {
  report(context, joinPath(path, key), 'unknown-field', `Is not a field of ${shape.name}.`);
}
