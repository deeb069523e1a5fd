import { BSON, type Document } from 'mongodb';
import type { ModelDescriptor } from '../../runtime/src/model/descriptor.ts';
import type { RowModel } from '../../runtime/src/model/row.ts';
import type { CompiledCodecs } from '../../test/fast-path/support/compile-codecs.ts';
import type { Competitor } from '../harness/interleave.ts';
import { timed } from '../harness/sample.ts';
import { documentCount, type Reply } from './documents.ts';

/** Rows are made with it; none of them is saved here. */
const rows: RowModel = {
  name: 'Any',
  save: () => Promise.reject(new Error('not connected')),
  reload: () => Promise.reject(new Error('not connected')),
  delete: () => Promise.reject(new Error('not connected')),
  plain: () => ({}),
};

/** How often one sample goes over all documents: after the collector ran, the first time is slower. */
export const passes = 5;

/** The driver, the tables and the compiled reader over one reply. */
export function readers(codecs: CompiledCodecs, model: ModelDescriptor, reply: Reply): Competitor[] {
  const { ordinaryBsonOptions, decodeDocument } = codecs.runtime;
  const makeRow = () => new model.rowClass(rows, reply.bytes);
  return [
    side('BSON.deserialize', (index) => BSON.deserialize(at(reply.single, index), ordinaryBsonOptions)),
    side('the same, then the tables', (index) => {
      const row = makeRow();
      decodeDocument(model.shape, BSON.deserialize(at(reply.single, index), ordinaryBsonOptions), row);
      return row;
    }),
    side('compiled reader', (index) => {
      const row = makeRow();
      model.decode(row, reply.bytes, reply.view, at(reply.starts, index));
      return row;
    }),
  ];
}

/** The driver, the tables and the compiled writer over the same documents. */
export function writers(codecs: CompiledCodecs, model: ModelDescriptor, documents: readonly Document[]): Competitor[] {
  const { encodeDocument } = codecs.runtime;
  return [
    side('BSON.serialize', (index) => BSON.serialize(at(documents, index))),
    side('the tables', (index) =>
      encodeDocument(model.shape, at(documents, index), { problems: [], unknownKeys: 'refuse' }),
    ),
    side('compiled writer', (index) => defined(model.encode(at(documents, index)))),
    side('compiled writer, then BSON.serialize', (index) =>
      BSON.serialize(defined(model.encode(at(documents, index)))),
    ),
  ];
}

function side(name: string, body: (index: number) => object): Competitor {
  return {
    name,
    measure: () =>
      timed(async () => {
        // A few results stay alive, or the work could be left out; not all, or the collector would be measured.
        const kept = new Array<object>(64);
        for (let pass = 0; pass < passes; pass++) {
          for (let index = 0; index < documentCount; index++) kept[index & 63] = body(index);
        }
      }),
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  return items[index] as Item;
}

function defined(document: Document | undefined): Document {
  if (document === undefined) throw new Error('The compiled writer left the document to the tables.');
  return document;
}
