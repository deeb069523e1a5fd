import { BSON } from 'mongodb';
import type { ModelDescriptor } from '../../../runtime/src/model/descriptor.ts';
import type { RowModel } from '../../../runtime/src/model/row.ts';
import type { CompiledCodecs } from './compile-codecs.ts';

/** What reading gave: a row, or that it failed. */
export type Reading = { readonly row: object } | { readonly error: unknown };

/** Rows are made with it; none of them is saved here. */
const model: RowModel = {
  name: 'Any',
  save: () => Promise.reject(new Error('not connected')),
  reload: () => Promise.reject(new Error('not connected')),
  delete: () => Promise.reject(new Error('not connected')),
  plain: () => ({}),
};

/** Reads a document by the driver and the tables. */
export function readOrdinarily({ runtime }: CompiledCodecs, descriptor: ModelDescriptor, bytes: Buffer): Reading {
  return attempt(() => {
    const row = new descriptor.rowClass(model);
    // A reply may go on behind the document.
    const length = bytes.length < 5 ? 0 : bytes.readInt32LE(0);
    const document = BSON.deserialize(bytes.subarray(0, Math.max(0, length)), runtime.ordinaryBsonOptions);
    runtime.decodeDocument(descriptor.shape, document, row);
    return row;
  });
}

/** Reads the document at `start` by the compiled reader. */
export function readCompiled(descriptor: ModelDescriptor, bytes: Buffer, start = 0): Reading {
  return attempt(() => {
    const row = new descriptor.rowClass(model);
    descriptor.decode(row, bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), start);
    return row;
  });
}

function attempt(read: () => object): Reading {
  try {
    return { row: read() };
  } catch (error) {
    return { error };
  }
}
