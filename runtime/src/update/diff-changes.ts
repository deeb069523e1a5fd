import type { Document } from 'mongodb';
import type { Codec, EncodeContext } from '../codecs/codec.ts';
import { encodeAny } from '../codecs/encode-any.ts';
import { setOwn } from '../codecs/own-property.ts';
import { rewrite } from '../codecs/rewrite.ts';

/** An update by operators, under stored paths, with no two paths in each other's way. */
export interface UpdateDocument {
  $set?: Document;
  $unset?: Document;
  $push?: Document;
}

/** Where in a document a difference is being looked for. */
export interface DiffPlace {
  /** In stored names, as updates say it. */
  readonly stored: string;
  /** In field names, as problems say it. */
  readonly path: string;
  readonly isInArray: boolean;
}

/** The place of a part of what is at `place`. */
export function placeInside(place: DiffPlace, stored: string, name: string, isItem = false): DiffPlace {
  return {
    stored: place.stored === '' ? stored : `${place.stored}.${stored}`,
    path: place.path === '' ? name : `${place.path}.${name}`,
    isInArray: place.isInArray || isItem,
  };
}

/** Collects the changes of one document. */
export class DiffChanges {
  readonly context: EncodeContext;
  readonly #set: Document = {};
  readonly #unset: Document = {};
  readonly #push: Document = {};

  constructor(context: EncodeContext) {
    this.context = context;
  }

  /**
   * Sets the value at `place` as a whole; `before` is what is there now, `undefined` when nothing is. Gives whether there
   * is anything to set.
   */
  set(codec: Codec, before: unknown, after: unknown, place: DiffPlace): boolean {
    const { problems } = this.context;
    const count = problems.length;
    const encoded = rewrite(codec, before, after, place.path, this.context, false);
    if (problems.length !== count) return false;
    // What differs only until it is trimmed or parsed has not changed.
    if (before !== undefined && codec.equal(codec.decode(encoded), before)) return false;
    setOwn(this.#set, place.stored, encoded);
    return true;
  }

  /** Sets the value of a key that the model does not declare. */
  setUndeclared(value: unknown, place: DiffPlace): void {
    const count = this.context.problems.length;
    const encoded = encodeAny(value, place.path, this.context);
    if (this.context.problems.length === count) setOwn(this.#set, place.stored, encoded);
  }

  unset(place: DiffPlace): void {
    setOwn(this.#unset, place.stored, '');
  }

  /** Appends encoded items to the array at `place`. */
  push(items: readonly unknown[], place: DiffPlace): void {
    setOwn(this.#push, place.stored, { $each: items });
  }

  /** All changes as one update; `undefined` when there are none. */
  toUpdate(): UpdateDocument | undefined {
    // Written out, since every save comes here, also the many that change nothing.
    const update: UpdateDocument = {};
    if (Object.keys(this.#set).length > 0) update.$set = this.#set;
    if (Object.keys(this.#unset).length > 0) update.$unset = this.#unset;
    if (Object.keys(this.#push).length > 0) update.$push = this.#push;
    return Object.keys(update).length > 0 ? update : undefined;
  }
}
