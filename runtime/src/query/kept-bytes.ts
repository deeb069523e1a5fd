const blockSize = 64 * 1024;

/**
 * Keeps the bytes of documents for rows, which compare with them when they are saved. A view of a large reply would keep
 * all of it alive (up to 16 MB) for as long as one of its rows lives; so documents of large replies are copied into
 * blocks, and a row keeps at most one block alive.
 */
export class KeptBytes {
  #block: Buffer | undefined;
  #used = 0;

  /** Gives the same bytes, in memory that may be kept. */
  keep(document: Uint8Array): Uint8Array {
    const { length } = document;
    if (document.buffer.byteLength <= blockSize) return document;
    if (length > blockSize / 4) return Uint8Array.prototype.slice.call(document);
    if (this.#block === undefined || this.#used + length > blockSize) {
      this.#block = Buffer.allocUnsafeSlow(blockSize);
      this.#used = 0;
    }
    const kept = this.#block.subarray(this.#used, this.#used + length);
    kept.set(document);
    this.#used += length;
    return kept;
  }
}
