import { shape } from '../declare-shape.ts';
import { decodeField } from '../decode-field.ts';
import { setOwn } from '../own-property.ts';
import type { NamedField, Shape } from '../shape.ts';
import { setUnknown } from '../unknown-keys.ts';
import { keyEnd } from './key-end.ts';
import { readOrdinaryDocument } from './read-ordinary-document.ts';
import { readLooseText } from './read-text.ts';
import { readValue } from './read-value.ts';
import { valueEnd } from './value-end.ts';

/**
 * What a compiled reader finds in a document beside the declared fields, of their types, in their order. It takes
 * unknown keys and values of odd types, and stops at other declared fields so that the compiled sequence runs again
 * from its start. So documents of another order (those to which an update has added a field) stay fast.
 */
export class Leftovers {
  /** One that lives on: without any, the collector takes the hidden class and the code that knows it; see `KeptShapes`. */
  static readonly example: Leftovers = /* @__PURE__ */ new Leftovers(
    shape('', () => ({})),
    Buffer.alloc(0),
    new DataView(new ArrayBuffer(0)),
    0,
    0,
  );

  readonly #shape: Shape;
  readonly #bytes: Buffer;
  readonly #view: DataView;
  readonly #start: number;
  readonly #end: number;
  readonly #unknown = new Map<string, unknown>();
  readonly #odd = new Map<string, unknown>();
  #stoppedAt = -1;

  /** @param start Where the document begins. @param end The position of its terminator. */
  constructor(shape: Shape, bytes: Buffer, view: DataView, start: number, end: number) {
    this.#shape = shape;
    this.#bytes = bytes;
    this.#view = view;
    this.#start = start;
    this.#end = end;
  }

  /** Whether a declared field had a value that the compiled reader did not take. */
  get hasOddValues(): boolean {
    return this.#odd.size > 0;
  }

  /**
   * Takes what is at `at`, and what follows as long as it is unknown.
   *
   * @returns Where the compiled sequence goes on: at a declared field or the document's end; or -1 when only the
   * ordinary way knows what to make of the document.
   */
  take(at: number): number {
    let position = at;
    while (position !== this.#end) {
      const end = keyEnd(this.#bytes, position + 1, this.#end);
      const key = readLooseText(this.#bytes, position + 1, end);
      // The driver may make a `DBRef` of a document with such keys.
      if (key.startsWith('$')) return -1;
      // Which of a field's two keys counts is known to the ordinary way.
      if (this.#shape.byFormer.has(key)) return -1;
      const field = this.#shape.byStored.get(key);
      if (field !== undefined && position !== this.#stoppedAt) {
        this.#stoppedAt = position;
        return position;
      }
      position = this.#takeElement(position, key, end + 1, field);
    }
    return position;
  }

  /**
   * Puts all fields on a row or an embedded value, in declared order and then the unknown keys.
   *
   * @param values What the compiled reader found, in declared order, `undefined` for what it did not find.
   */
  assignAll(row: object, values: readonly unknown[]): void {
    const { fields } = this.#shape;
    // A field that is there twice, once with an odd value: which of them is the last is known to the driver.
    if (fields.some(({ name }, index) => this.#odd.has(name) && values[index] !== undefined)) {
      readOrdinaryDocument(this.#shape, row, this.#bytes, this.#start, this.#end);
      return;
    }
    for (const [index, { name }] of fields.entries()) {
      const value = this.#odd.has(name) ? this.#odd.get(name) : values[index];
      if (value !== undefined) setOwn(row, name, value);
    }
    this.assignUnknown(row);
  }

  /** Puts the unknown keys on a row or an embedded value. Of equal keys the last one counts, as with the driver. */
  assignUnknown(row: object): void {
    for (const [key, value] of this.#unknown) setUnknown(row, this.#shape, key, value);
  }

  #takeElement(at: number, key: string, valueAt: number, field: NamedField | undefined): number {
    const type = this.#view.getUint8(at);
    const value = readValue(type, this.#bytes, this.#view, valueAt, this.#end);
    if (field === undefined) this.#unknown.set(key, value);
    // BSON's old `undefined` counts as missing.
    else this.#odd.set(field.name, decodeField(field, value));
    return valueEnd(type, this.#bytes, this.#view, valueAt, this.#end);
  }
}
