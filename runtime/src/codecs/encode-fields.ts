import type { Document } from 'mongodb';
import type { EncodeContext } from './codec.ts';
import { encodeAny, unstorableKey } from './encode-any.ts';
import { getOwn, setOwn } from './own-property.ts';
import { joinPath, locateProblems, report } from './problem-codes.ts';
import type { Shape } from './shape.ts';
import { hiddenKeys } from './unknown-keys.ts';

/**
 * Encodes an object's fields under their stored names: the declared ones in declared order, then, where the context
 * keeps them, those that the model does not know. Values that were refused are left out.
 */
export function encodeFields(shape: Shape, source: object, path: string, context: EncodeContext): Document {
  const { problems } = context;
  const target: Document = {};
  for (const field of shape.fields) {
    const value = getOwn(source, field.name);
    const before = problems.length;
    if (value !== undefined) setOwn(target, field.stored, field.codec.encode(value, '', context));
    else if (field.optional !== true) report(context, '', 'required', 'Is required.');
    if (problems.length !== before) locateProblems(context, before, path, field.name);
  }
  encodeUnknownKeys(shape, source, target, path, context);
  return target;
}

/** `encodeFields` by the rules of operands; what the model does not know is refused. */
export function encodeOperandFields(shape: Shape, source: object, path: string, context: EncodeContext): Document {
  const { problems } = context;
  const target: Document = {};
  for (const field of shape.fields) {
    const value = getOwn(source, field.name);
    const before = problems.length;
    if (value !== undefined) setOwn(target, field.stored, field.codec.encodeOperand(value, '', context));
    else if (field.optional !== true) report(context, '', 'required', 'Is required.');
    if (problems.length !== before) locateProblems(context, before, path, field.name);
  }
  for (const key of Object.keys(source)) if (!shape.byName.has(key)) refuseKey(shape, key, path, context);
  return target;
}

function encodeUnknownKeys(shape: Shape, source: object, target: Document, path: string, context: EncodeContext): void {
  for (const key of Object.keys(source)) {
    if (shape.byName.has(key)) continue;
    if (context.unknownKeys === 'refuse' || shape.byStored.has(key)) refuseKey(shape, key, path, context);
    else encodeUnknown(key, getOwn(source, key), target, path, context);
  }
  const kept = context.unknownKeys === 'keep' ? hiddenKeys(source) : undefined;
  for (const key of Object.keys(kept ?? {})) encodeUnknown(key, getOwn(kept ?? {}, key), target, path, context);
}

function encodeUnknown(key: string, value: unknown, target: Document, path: string, context: EncodeContext): void {
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
