/** What every error of the runtime may be told when it is made. */
export interface ErrorDetails {
  /** The model's name, where one is concerned. */
  readonly model?: string;
  /** The driver's error. It may quote the data of users; see `EspalierError.cause`. */
  readonly cause?: unknown;
}

const inspectSymbol = Symbol.for('nodejs.util.inspect.custom');

/**
 * The base of all errors that the runtime throws. Tell them apart by class or by `code`, which is stable.
 *
 * Messages, own properties, `toJSON()` and what `console.log` prints never hold values of the data: only the names
 * of models, fields and types. The driver's error stays reachable as `cause`, and that one may quote data (a
 * duplicate key, a document that the validator refused): do not hand `cause` to a log that must stay clean.
 *
 * @example
 * try {
 *   await db.User.create({ name: 'Ada', email: 'ada@example.org' });
 * } catch (error) {
 *   if (error instanceof DuplicateKeyError && error.fields.includes('email')) return 'That address is taken.';
 *   throw error;
 * }
 */
export abstract class EspalierError extends Error {
  /** Stable and machine-readable, such as `duplicate-key`. */
  abstract readonly code: string;
  declare readonly model?: string;

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    if (details.model !== undefined) this.model = details.model;
  }

  /** The error without its stack and without the driver's error: fit for a log. */
  toJSON(): Record<string, unknown> {
    return Object.fromEntries([['name', this.name], ['message', this.message], ...Object.entries(this)]);
  }

  /** Node prints this instead of walking into `cause`. */
  [inspectSymbol](): string {
    const { name: _name, message: _message, ...properties } = this.toJSON();
    const cause = this.cause instanceof Error ? `\n  [cause]: ${this.cause.name} (see error.cause)` : '';
    return `${this.stack ?? this.message} ${JSON.stringify(properties)}${cause}`;
  }
}
