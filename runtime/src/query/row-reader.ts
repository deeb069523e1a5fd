import type { Document } from 'mongodb';
import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import { decodeDocument } from '../codecs/decode-document.ts';
import type { ModelContext } from '../model/model-context.ts';
import { KeptBytes } from './kept-bytes.ts';
import type { QueryState } from './query-state.ts';

const noBytes: Buffer = Buffer.alloc(0);
const noView: DataView = new DataView(new ArrayBuffer(0));

/** Makes rows of the documents of one read: from their bytes where the driver hands these out, else from its objects. */
export class RowReader {
  /** What the driver is to be asked for. */
  readonly bsonOptions: { readonly raw: true } | typeof ordinaryBsonOptions;
  readonly #context: ModelContext;
  readonly #isPlain: boolean;
  readonly #kept = new KeptBytes();
  #memory: ArrayBufferLike | undefined;
  #bytes = noBytes;
  #view = noView;

  constructor(context: ModelContext, state: QueryState) {
    this.#context = context;
    this.#isPlain = state.result === 'plain' || state.projection !== undefined;
    // With encryption the bytes are not yet the document.
    const isEncrypted = context.connection.client.options.autoEncryption !== undefined;
    this.bsonOptions = isEncrypted ? ordinaryBsonOptions : { raw: true };
  }

  /** The row of a document as the driver gave it, asked with `bsonOptions`. */
  read(document: Document): object {
    return document instanceof Uint8Array ? this.#readBytes(document) : this.readObject(document);
  }

  /** The row of a document that comes as an object, read with `ordinaryBsonOptions`. */
  readObject(document: Document): object {
    const { descriptor, rows } = this.#context;
    const row = this.#isPlain ? {} : new descriptor.rowClass(rows, document);
    decodeDocument(descriptor.shape, document, row);
    return row;
  }

  #readBytes(document: Uint8Array): object {
    if (document.buffer !== this.#memory) {
      this.#memory = document.buffer;
      this.#bytes = Buffer.from(document.buffer);
      this.#view = new DataView(document.buffer);
    }
    const { descriptor, rows } = this.#context;
    const row = this.#isPlain ? {} : new descriptor.rowClass(rows, this.#kept.keep(document));
    descriptor.decode(row, this.#bytes, this.#view, document.byteOffset);
    return row;
  }
}
