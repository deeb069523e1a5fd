import { BSON } from 'mongodb';
import type { Codec, EncodeContext, Structure } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { enter, leave, mostItems } from './nesting.ts';
import { joinPath, locateProblems, report } from './problem-codes.ts';
import { sameItems, sameValue } from './same-value.ts';

/** The rules of an array. */
export interface ArrayOptions {
  readonly minItems?: number;
  readonly maxItems?: number;
  /** No two items may be the same BSON. */
  readonly uniqueItems?: boolean;
}

/** A list of values of one type. */
export function array(items: Codec, options: ArrayOptions = {}): ArrayCodec {
  return new ArrayCodec(items, options);
}

/** The codec of `array`; its rules can be asked for one by one, for writes that send a part of the array. */
export class ArrayCodec implements Codec {
  readonly structure: Structure;
  readonly #items: Codec;
  readonly #options: ArrayOptions;

  constructor(items: Codec, options: ArrayOptions) {
    this.#items = items;
    this.#options = options;
    this.structure = { kind: 'array', items };
  }

  get name(): string {
    const { name, structure } = this.#items;
    return structure.kind === 'nullable' ? `(${name})[]` : `${name}[]`;
  }

  /** Whether no two items may be the same. */
  get hasUniqueItems(): boolean {
    return this.#options.uniqueItems === true;
  }

  get normalizes(): boolean {
    return this.#items.normalizes;
  }

  encode(value: unknown, path: string, context: EncodeContext): unknown {
    const before = context.problems.length;
    const encoded = this.#encodeItems(value, path, context, false);
    if (encoded === undefined || context.problems.length !== before) return undefined;
    return this.checkRules(encoded, path, context) ? encoded : undefined;
  }

  encodeOperand(value: unknown, path: string, context: EncodeContext): unknown {
    const before = context.problems.length;
    const encoded = this.#encodeItems(value, path, context, true);
    return context.problems.length === before ? encoded : undefined;
  }

  decode(stored: unknown): unknown {
    if (!Array.isArray(stored)) return copyStored(stored);
    const items: unknown[] = [];
    for (const item of stored) items.push(this.#items.decode(item));
    return items;
  }

  equal(left: unknown, right: unknown): boolean {
    if (!Array.isArray(left) || !Array.isArray(right)) return sameValue(left, right);
    return sameItems(left, right, (one, other) => this.#items.equal(one, other));
  }

  /** Checks the number of encoded items and that none is there twice, where this is declared. */
  checkRules(encoded: readonly unknown[], path: string, context: EncodeContext): boolean {
    const isCounted = this.checkCount(encoded.length, path, context);
    return (!this.hasUniqueItems || checkUnique(encoded, path, context)) && isCounted;
  }

  /** Checks a number of items against the declared ones. */
  checkCount(count: number, path: string, context: EncodeContext): boolean {
    const { minItems = 0, maxItems = mostItems } = this.#options;
    if (count < minItems) report(context, path, 'too-few-items', `Must have at least ${minItems} items.`);
    if (count > maxItems) report(context, path, 'too-many-items', `Must have at most ${maxItems} items.`);
    return count >= minItems && count <= maxItems;
  }

  #encodeItems(value: unknown, path: string, context: EncodeContext, isOperand: boolean): unknown[] | undefined {
    if (value === null) return report(context, path, 'null', 'Must not be null.');
    if (!Array.isArray(value)) return report(context, path, 'type', 'Must be an array.');
    const { length } = value;
    if (length > mostItems) {
      this.checkCount(length, path, context);
      return undefined;
    }
    if (!enter(value, path, context)) return undefined;
    const { problems } = context;
    const encoded: unknown[] = [];
    for (let index = 0; index < length; index++) {
      const before = problems.length;
      const item: unknown = value[index];
      encoded.push(isOperand ? this.#items.encodeOperand(item, '', context) : this.#items.encode(item, '', context));
      if (problems.length !== before) locateProblems(context, before, path, index);
    }
    leave(context);
    return encoded;
  }
}

function checkUnique(encoded: readonly unknown[], path: string, context: EncodeContext): boolean {
  const positions = new Map<unknown, number>();
  const before = context.problems.length;
  for (const [index, item] of encoded.entries()) {
    const key = typeof item === 'object' && item !== null ? bytesOf(item) : item;
    const first = positions.get(key);
    if (first === undefined) positions.set(key, index);
    else report(context, joinPath(path, String(index)), 'duplicate-item', `Repeats item ${first}.`);
  }
  return context.problems.length === before;
}

/** The BSON as text that no scalar of an array can be: it starts with a NUL character. */
function bytesOf(item: object): string {
  return `\0${Buffer.from(BSON.serialize({ item })).toString('latin1')}`;
}
