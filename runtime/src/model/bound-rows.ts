import { NotConnectedError } from '../errors/not-connected-error.ts';
import { deleteRow } from '../update/delete-row.ts';
import { oneAtATime } from '../update/one-at-a-time.ts';
import { reloadRow } from '../update/reload-row.ts';
import { saveRow } from '../update/save-row.ts';
import type { ModelContext } from './model-context.ts';
import { plainRow } from './plain-row.ts';
import type { Row, RowModel } from './row.ts';

/** The model behind each of its rows. Rows of a transaction belong to its connection when it is over. */
export class BoundRows implements RowModel {
  readonly #context: ModelContext;

  constructor(context: ModelContext) {
    this.#context = context;
  }

  get name(): string {
    return this.#context.descriptor.name;
  }

  async save(row: Row): Promise<void> {
    this.#context.connection.attempt?.checkUsable(row);
    await oneAtATime(row, () => saveRow(this.#current(), row));
  }

  async reload(row: Row): Promise<void> {
    await oneAtATime(row, () => reloadRow(this.#current(), row));
    this.#context.connection.attempt?.markReread(row);
  }

  async delete(row: Row): Promise<void> {
    this.#context.connection.attempt?.checkUsable(row);
    await oneAtATime(row, () => deleteRow(this.#current(), row));
  }

  plain(row: Row): object {
    return plainRow(row);
  }

  #current(): ModelContext {
    const { attempt, outer } = this.#context.connection;
    if (attempt === undefined || attempt.state === 'open') return this.#context;
    if (outer === undefined) throw new NotConnectedError('The transaction is over', { model: this.name });
    return outer.contextOf(this.name);
  }
}
