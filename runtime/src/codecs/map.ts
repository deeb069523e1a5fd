import type { Codec, EncodeContext, Structure } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { unstorableKey } from './encode-any.ts';
import { enter, leave } from './nesting.ts';
import { getOwn, setOwn } from './own-property.ts';
import { isPlainObject } from './plain-object.ts';
import { locateProblems, report } from './problem-codes.ts';
import { sameValue } from './same-value.ts';

/** A plain object with keys of the user's and values of one type, stored as a document. */
export function map(values: Codec): Codec {
  return new MapCodec(values);
}

/** Says what is wrong with a key of a map, if anything: no path could lead to what stands under it. */
export function unreachableKey(key: string): string | undefined {
  if (key === '') return 'have an empty key';
  if (key.startsWith('$')) return 'have a key that starts with $';
  return key.includes('.') ? 'have a key with a dot' : unstorableKey(key);
}

class MapCodec implements Codec {
  readonly structure: Structure;
  readonly #values: Codec;

  constructor(values: Codec) {
    this.#values = values;
    this.structure = { kind: 'map', values };
  }

  get name(): string {
    return `Record<string, ${this.#values.name}>`;
  }

  get normalizes(): boolean {
    return this.#values.normalizes;
  }

  encode(value: unknown, path: string, context: EncodeContext): unknown {
    return this.#encodeValues(value, path, context, false);
  }

  encodeOperand(value: unknown, path: string, context: EncodeContext): unknown {
    return this.#encodeValues(value, path, context, true);
  }

  decode(stored: unknown): unknown {
    if (!isPlainObject(stored)) return copyStored(stored);
    const values = {};
    for (const key of Object.keys(stored)) setOwn(values, key, this.#values.decode(stored[key]));
    return values;
  }

  equal(left: unknown, right: unknown): boolean {
    if (!isPlainObject(left) || !isPlainObject(right)) return sameValue(left, right);
    for (const key of Object.keys(left)) if (!this.#values.equal(left[key], getOwn(right, key))) return false;
    for (const key of Object.keys(right)) {
      if (!Object.hasOwn(left, key) && right[key] !== undefined) return false;
    }
    return true;
  }

  #encodeValues(value: unknown, path: string, context: EncodeContext, isOperand: boolean): unknown {
    if (value === null) return report(context, path, 'null', 'Must not be null.');
    if (!isPlainObject(value)) return report(context, path, 'type', 'Must be a plain object.');
    if (!enter(value, path, context)) return undefined;
    const { problems } = context;
    const first = problems.length;
    const encoded = {};
    for (const key of Object.keys(value)) {
      const mistake = unreachableKey(key);
      if (mistake !== undefined) {
        report(context, path, 'key', `Must not ${mistake}.`);
        continue;
      }
      const before = problems.length;
      const item = value[key];
      setOwn(
        encoded,
        key,
        isOperand ? this.#values.encodeOperand(item, '', context) : this.#values.encode(item, '', context),
      );
      if (problems.length !== before) locateProblems(context, before, path, key);
    }
    leave(context);
    return problems.length === first ? encoded : undefined;
  }
}
