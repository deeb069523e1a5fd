import type { Document } from 'mongodb';
import { jsonForm } from '../codecs/json-form.ts';

/** The picture of a document as it was when it was last read or written: its bytes, or what was sent. */
export type Origin = Uint8Array | Document;

const inspect = Symbol.for('nodejs.util.inspect.custom');

/** What a row asks of the model that made it. */
export interface RowModel {
  /** As declared: names of classes do not outlive minifiers. */
  readonly name: string;
  save(row: Row): Promise<void>;
  reload(row: Row): Promise<void>;
  delete(row: Row): Promise<void>;
  plain(row: Row): object;
}

/** A class whose instances the runtime makes. */
export type RowClass<R extends object = object> = new (model: RowModel, origin?: Origin) => R;

/**
 * The base of all model classes. Its own enumerable properties are exactly the document's fields;
 * what the runtime keeps stands in private fields.
 */
export abstract class Row {
  readonly #model: RowModel;
  #origin: Origin | undefined;

  /** Called by the runtime alone; use `db.Post.create(…)` to make a document. */
  constructor(model: RowModel, origin?: Origin) {
    this.#model = model;
    this.#origin = origin;
  }

  /** The model (and with it the connection or transaction) that `row` belongs to. */
  static modelOf(row: Row): RowModel {
    return row.#model;
  }

  /** The document as it was when `row` was last read or written, `undefined` before its first write. */
  static originOf(row: Row): Origin | undefined {
    return row.#origin;
  }

  /** Makes `origin` the picture that the next `save` compares with. */
  static setOrigin(row: Row, origin: Origin | undefined): void {
    row.#origin = origin;
  }

  /** Writes what has changed since the row was read or saved, and only that. */
  async save(): Promise<this> {
    await this.#model.save(this);
    return this;
  }

  /** Reads the document again and takes over its values. */
  async reload(): Promise<this> {
    await this.#model.reload(this);
    return this;
  }

  /** Deletes the document. */
  async delete(): Promise<void> {
    await this.#model.delete(this);
  }

  /** The fields, and the relations that were included, as a plain object without methods. Changes to it reach nothing. */
  plain(): object {
    return this.#model.plain(this);
  }

  /**
   * What `JSON.stringify` writes of the row: the fields and the included relations. `bigint`, `Decimal128`, ids and UUIDs
   * are written as text, bytes as base64, regular expressions as `/pattern/flags`, dates by ISO 8601.
   */
  toJSON(): unknown {
    return jsonForm(this.plain());
  }

  /** What Node's `console.log` shows: the model's name, the fields and the included relations. */
  [inspect](_depth: number, options: object, inspectValue: (value: unknown, options: object) => string): string {
    return `${this.#model.name} ${inspectValue(this.plain(), options)}`;
  }
}
