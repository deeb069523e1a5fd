import type { Document } from 'mongodb';

/** A write that is ready to go: its commands as MQL, and the function that sends them. */
export interface PreparedWrite<Result> {
  /** The command documents, in the order in which they are sent. */
  readonly mql: Document;
  send(): Promise<Result>;
}

/**
 * A write on its way: await it like any promise, or look at its MQL.
 *
 * The write is checked and encoded when the method is called and sent right after the code that called it has run to
 * its next `await`, whether it is awaited or not, so that a forgotten `await` never loses it. Only `toMQL()`, called
 * before that, holds it back: then it is sent when it is awaited, and else never. However often it is awaited, it is
 * sent once. Problems (`ValidationError`, `QueryError`) reject the promise, or are thrown by `toMQL()`.
 *
 * @example
 * await db.Post.where({ status: 'draft' }).update({ $set: { status: 'gone' } });
 * console.log(db.Post.where({ status: 'draft' }).update({ $set: { status: 'gone' } }).toMQL()); // sends nothing
 */
export class Write<Result> implements Promise<Result> {
  readonly [Symbol.toStringTag] = 'Write';
  readonly #prepared: PreparedWrite<Result> | undefined;
  readonly #problem: unknown;
  #held = false;
  #sent: Promise<Result> | undefined;

  /** Called by the runtime alone. `prepare` checks and encodes; it runs at once. */
  constructor(prepare: () => PreparedWrite<Result>) {
    try {
      this.#prepared = prepare();
    } catch (error) {
      this.#problem = error;
    }
    queueMicrotask(() => {
      if (!this.#held) this.#send();
    });
  }

  /** The command that this write sends, as plain MQL with stored names. */
  toMQL(): Document {
    this.#held = true;
    if (this.#prepared === undefined) throw this.#problem;
    return this.#prepared.mql;
  }

  // biome-ignore lint/suspicious/noThenProperty: a write is awaited like a promise.
  then<A = Result, B = never>(
    onFulfilled?: ((result: Result) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#send().then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Result | B> {
    return this.#send().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Result> {
    return this.#send().finally(onFinally);
  }

  #send(): Promise<Result> {
    this.#sent ??= this.#prepared === undefined ? Promise.reject(this.#problem) : this.#prepared.send();
    return this.#sent;
  }
}
