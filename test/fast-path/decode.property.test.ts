import { expect, test } from 'vitest';
import type { ModelDescriptor } from '../../runtime/src/model/descriptor.ts';
import fc from '../support/random/fast-check.ts';
import { arbitraryElements } from './support/arbitrary-document.ts';
import { arbitraryModel } from './support/arbitrary-model.ts';
import { type CompiledCodecs, compileCodecs } from './support/compile-codecs.ts';
import { linkModels } from './support/link-models.ts';
import { picture } from './support/picture.ts';
import { writeDocument } from './support/raw-bson.ts';
import { type Reading, readCompiled, readOrdinarily } from './support/read-both-ways.ts';

const MODELS = 40;
const DOCUMENTS = 120;

function sameReading(codecs: CompiledCodecs, compiled: Reading, ordinary: Reading, hint: string): void {
  if ('error' in ordinary) {
    expect('error' in compiled, `the driver refuses it (${String(ordinary.error)}), the reader took it: ${hint}`).toBe(
      true,
    );
    return;
  }
  if ('error' in compiled) throw new Error(`The driver takes it: ${hint}`, { cause: compiled.error });
  expect(picture(codecs, compiled.row), hint).toBe(picture(codecs, ordinary.row));
}

/** The document alone, in the middle of a reply, and at its end. */
function sameEverywhere(codecs: CompiledCodecs, descriptor: ModelDescriptor, bytes: Buffer): void {
  const ordinary = readOrdinarily(codecs, descriptor, bytes);
  const hint = bytes.toString('hex');
  sameReading(codecs, readCompiled(descriptor, bytes), ordinary, hint);
  const reply = Buffer.concat([Buffer.alloc(7, 0x61), bytes, Buffer.alloc(9, 0x02)]);
  sameReading(codecs, readCompiled(descriptor, reply, 7), readOrdinarily(codecs, descriptor, reply.subarray(7)), hint);
  sameReading(codecs, readCompiled(descriptor, reply.subarray(0, -9), 7), ordinary, hint);
}

test('a compiled reader gives what the driver and the tables give', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModel, fc.infiniteStream(fc.nat()), async (file, seeds) => {
      const graph = linkModels(JSON.stringify(file));
      const codecs = await compileCodecs(graph);
      const descriptor = codecs.generated.sampleModel as ModelDescriptor;
      const [owner] = graph.models;
      if (owner === undefined) throw new Error('There is no model.');
      const { value: seed = 0 } = seeds.next();
      fc.assert(
        fc.property(arbitraryElements(owner), (elements) =>
          sameEverywhere(codecs, descriptor, writeDocument(elements)),
        ),
        { numRuns: DOCUMENTS, seed, path: '', endOnFailure: false },
      );
      fc.assert(
        fc.property(
          arbitraryElements(owner),
          fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 2 }),
          fc.boolean(),
          (elements, changes, isCut) => {
            const bytes = writeDocument(elements);
            const [[position] = [0]] = changes;
            if (!isCut) for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
            sameEverywhere(codecs, descriptor, isCut ? bytes.subarray(0, position % bytes.length) : bytes);
          },
        ),
        { numRuns: DOCUMENTS, seed, path: '', endOnFailure: false },
      );
    }),
    { numRuns: MODELS },
  );
}, 120_000);
