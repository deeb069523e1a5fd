import { NotConnectedError } from '../errors/not-connected-error.ts';
import { type Origin, Row } from '../model/row.ts';

interface Remembered {
  readonly row: Row;
  readonly origin: Origin | undefined;
  readonly kept: Readonly<Record<string, unknown>>;
}

/**
 * One run of a transaction's body. Rows that it writes are remembered as they were, since an aborted run has written
 * nothing: otherwise the next `save` would compare with a document that never came to be.
 */
export class TransactionAttempt {
  #state: 'open' | 'committed' | 'aborted' = 'open';
  readonly #remembered: Remembered[] = [];
  readonly #reread = new WeakSet<Row>();

  get state(): 'open' | 'committed' | 'aborted' {
    return this.#state;
  }

  /** Remembers `row` before its write; `kept` are the fields that the write itself sets on it, with their old values. */
  remember(row: Row, kept: Readonly<Record<string, unknown>>): void {
    this.#remembered.push({ row, origin: Row.originOf(row), kept });
  }

  /** The run is over, and its writes stand. */
  commit(): void {
    this.#state = 'committed';
    this.#remembered.length = 0;
  }

  /** The run is over, and nothing of it was written: rows get back what they were before. */
  abort(): void {
    if (this.#state !== 'open') return;
    this.#state = 'aborted';
    for (const { row, origin, kept } of this.#remembered.reverse()) {
      Row.setOrigin(row, origin);
      for (const [name, value] of Object.entries(kept)) restore(row, name, value);
    }
    this.#remembered.length = 0;
  }

  /** Says that `row` was read again after the end, so that what it holds is what is stored. */
  markReread(row: Row): void {
    this.#reread.add(row);
  }

  /** Throws when `row` may hold values that only the aborted run has seen. */
  checkUsable(row: Row): void {
    if (this.#state !== 'aborted' || this.#reread.has(row)) return;
    throw new NotConnectedError('The transaction that made this row was aborted: reload the row before you write it');
  }
}

function restore(row: Row, name: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(row, name);
  else Reflect.set(row, name, value);
}
