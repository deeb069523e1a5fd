import { expect, it } from 'vitest';
import { KeptBytes } from '../../runtime/src/query/kept-bytes.ts';

const reply = Buffer.alloc(4_000_000, 7);

it('keeps the same bytes, and not the reply that they came in', () => {
  const kept = new KeptBytes();
  const documents = Array.from({ length: 200 }, (_, index) => {
    const document = reply.subarray(index * 2000, index * 2000 + 900 + index);
    document.fill(index);
    return { document, copy: kept.keep(document) };
  });
  for (const { document, copy } of documents) {
    expect(Buffer.compare(document, copy)).toBe(0);
    expect(copy.buffer).not.toBe(reply.buffer);
    expect(copy.buffer.byteLength).toBeLessThanOrEqual(64 * 1024);
  }
  // Not one allocation for each.
  expect(new Set(documents.map(({ copy }) => copy.buffer)).size).toBeLessThan(5);
});

it('copies a large document by itself', () => {
  const copy = new KeptBytes().keep(reply.subarray(0, 100_000));
  expect(copy.buffer.byteLength).toBe(100_000);
});

it('does not copy out of a small reply', () => {
  const small = new Uint8Array(new ArrayBuffer(1000), 10, 100);
  expect(new KeptBytes().keep(small)).toBe(small);
});
