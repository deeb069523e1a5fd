import type { BulkOperation, BulkResult } from '../update/bulk-operations.ts';
import { type BulkWriteOptions, bulkWrite } from '../update/bulk-write.ts';
import { deleteRow } from '../update/delete-row.ts';
import { getOrCreate, updateOrCreate } from '../update/find-or-create.ts';
import { type InsertManyOptions, insertMany } from '../update/insert-many.ts';
import { insertOne, type WriteOptions } from '../update/insert-one.ts';
import { oneAtATime } from '../update/one-at-a-time.ts';
import { reloadRow } from '../update/reload-row.ts';
import { saveRow } from '../update/save-row.ts';
import type { Write } from '../update/write.ts';
import type { CreateResult } from '../update/write-results.ts';
import type { ModelContext } from './model-context.ts';
import { rowOf } from './row-of.ts';
import type { Spec } from './spec.ts';

/** What a model writes without a query. */
export abstract class ModelWrites<S extends Spec> {
  readonly #context: ModelContext;

  /** Called by the runtime alone; `connect` gives the models. */
  constructor(context: ModelContext) {
    this.#context = context;
  }

  /** What the runtime knows of `model`. */
  static contextOf<S extends Spec>(model: ModelWrites<S>): ModelContext {
    return model.#context;
  }

  /**
   * Inserts a document and gives its row, with the defaults and as it is stored.
   * Throws `ValidationError` with all problems at once, `DuplicateKeyError` when a unique value is taken.
   *
   * @example
   * const user = await db.User.create({ name: 'Ada', email: 'ada@example.org' });
   */
  create(input: S['input'], options?: WriteOptions): Write<S['row']> {
    return insertOne<S['row']>(this.#context, input, options);
  }

  /**
   * Inserts documents and gives their rows. Nothing is written when one of them is not valid; each problem of the
   * `ValidationError` has the `index` of its document.
   */
  insertMany(
    inputs: readonly S['input'][],
    options?: InsertManyOptions<keyof S['fields'] & string>,
  ): Write<S['row'][]> {
    return insertMany<S['row']>(this.#context, inputs, options);
  }

  /**
   * The document that meets `filter`, or a new one with the equalities of the filter and `defaults`: in one command, so
   * that two callers at once get the same one (where a unique index covers the filter).
   */
  getOrCreate(
    filter: S['filter'],
    defaults?: Partial<S['input']>,
    options?: WriteOptions,
  ): Write<CreateResult<S['row']>> {
    return getOrCreate<S['row']>(this.#context, filter, defaults, options);
  }

  /** Changes the document that meets `filter`, or inserts one with the update and `defaults`: in one command. */
  updateOrCreate(
    filter: S['filter'],
    update: S['update'],
    defaults?: Partial<S['input']>,
    options?: WriteOptions,
  ): Write<CreateResult<S['row']>> {
    return updateOrCreate<S['row']>(this.#context, filter, update, defaults, options);
  }

  /** Sends operations of several kinds together. All are checked first; nothing is sent when one is wrong. */
  bulkWrite(operations: readonly BulkOperation<S>[], options?: BulkWriteOptions): Write<BulkResult<S['id']>> {
    return bulkWrite<S['id']>(this.#context, operations, options);
  }

  /**
   * Writes what has changed on `row`, as `row.save()` does, but by this connection or transaction: so a row that was
   * read outside can be saved inside of a transaction.
   */
  async save(row: S['row']): Promise<void> {
    const own = rowOf(this.#context, row);
    await oneAtATime(own, () => saveRow(this.#context, own));
  }

  /** Reads the document of `row` again, by this connection or transaction. */
  async reload(row: S['row']): Promise<void> {
    const own = rowOf(this.#context, row);
    await oneAtATime(own, () => reloadRow(this.#context, own));
  }

  /** Deletes the document of `row` (softly, where the model says so), by this connection or transaction. */
  async delete(row: S['row']): Promise<void> {
    const own = rowOf(this.#context, row);
    await oneAtATime(own, () => deleteRow(this.#context, own));
  }
}
