import type { Codec, EncodeContext, Structure } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { decodeDocument } from './decode-document.ts';
import { encodeFields } from './encode-fields.ts';
import { enter, leave } from './nesting.ts';
import { getOwn } from './own-property.ts';
import { isPlainObject } from './plain-object.ts';
import { report } from './problem-codes.ts';
import { innermostCodec, reachableShapes } from './reachable-shapes.ts';
import { sameValue } from './same-value.ts';
import type { Shape } from './shape.ts';

/** A document inside of another: a plain object. `shape` is a function, since embedded types may contain themselves. */
export function embedded(shape: () => Shape): Codec {
  return new EmbeddedCodec(shape);
}

class EmbeddedCodec implements Codec {
  readonly structure: Structure;
  readonly #shape: () => Shape;
  #normalizes: boolean | undefined;

  constructor(shape: () => Shape) {
    this.#shape = shape;
    this.structure = { kind: 'embedded', shape };
  }

  get name(): string {
    return this.#shape().name;
  }

  get normalizes(): boolean {
    this.#normalizes ??= reachableShapes(this.#shape()).some(hasNormalizingField);
    return this.#normalizes;
  }

  encode(value: unknown, path: string, context: EncodeContext): unknown {
    return this.#encode(value, path, context, false);
  }

  encodeOperand(value: unknown, path: string, context: EncodeContext): unknown {
    return this.#encode(value, path, context, true);
  }

  decode(stored: unknown): unknown {
    if (!isPlainObject(stored)) return copyStored(stored);
    const value = {};
    decodeDocument(this.#shape(), stored, value);
    return value;
  }

  equal(left: unknown, right: unknown): boolean {
    if (!isPlainObject(left) || !isPlainObject(right)) return sameValue(left, right);
    const shape = this.#shape();
    for (const { name, codec } of shape.fields) if (!codec.equal(getOwn(left, name), getOwn(right, name))) return false;
    return includesUnknown(shape, left, right) && includesUnknown(shape, right, left);
  }

  #encode(value: unknown, path: string, context: EncodeContext, isOperand: boolean): unknown {
    if (value === null) return report(context, path, 'null', 'Must not be null.');
    if (!isPlainObject(value)) return report(context, path, 'type', `Must be a plain object (${this.name}).`);
    if (!enter(value, path, context)) return undefined;
    const before = context.problems.length;
    const encoded = encodeFields(this.#shape(), value, path, context, isOperand);
    leave(context);
    return context.problems.length === before ? encoded : undefined;
  }
}

/** Whether all that `left` has under undeclared keys is the same in `right`. */
function includesUnknown(shape: Shape, left: Record<string, unknown>, right: Record<string, unknown>): boolean {
  return Object.keys(left).every((key) => shape.byName.has(key) || sameValue(left[key], getOwn(right, key)));
}

/** Whether a field's own values are normalized; embedded ones are reached by themselves. */
function hasNormalizingField({ fields }: Shape): boolean {
  return fields.some(({ codec }) => {
    const innermost = innermostCodec(codec);
    return innermost.structure.kind === 'scalar' && innermost.normalizes;
  });
}
