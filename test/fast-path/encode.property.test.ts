import { BSON } from 'mongodb';
import { expect, test } from 'vitest';
import type { ModelDescriptor } from '../../runtime/src/model/descriptor.ts';
import fc from '../support/random/fast-check.ts';
import { arbitraryModel } from './support/arbitrary-model.ts';
import { arbitraryRow } from './support/arbitrary-row.ts';
import { type CompiledCodecs, compileCodecs } from './support/compile-codecs.ts';
import { linkModels } from './support/link-models.ts';
import { picture } from './support/picture.ts';

const MODELS = 40;
const ROWS = 150;

/** How many rows the compiled writers took, and how many the tables found to be good. */
const taken = { compiled: 0, good: 0 };

function sameEncoding(codecs: CompiledCodecs, { shape, encode }: ModelDescriptor, row: object): void {
  const before = picture(codecs, row);
  const problems: unknown[] = [];
  const context = { problems: problems as [], unknownKeys: 'refuse' } as const;
  const expected = codecs.runtime.encodeDocument(shape, row, context);
  const document = encode(row);
  expect(picture(codecs, row)).toBe(before);
  if (problems.length === 0) taken.good++;
  if (document === undefined) return;
  taken.compiled++;
  expect(problems).toEqual([]);
  expect(picture(codecs, document)).toBe(picture(codecs, expected));
  expect(BSON.serialize(document)).toEqual(BSON.serialize(expected));
}

test('a compiled writer gives what the tables give, or leaves the row to them', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModel, fc.nat(), async (file, seed) => {
      const graph = linkModels(JSON.stringify(file));
      const codecs = await compileCodecs(graph);
      const descriptor = codecs.generated.sampleModel as ModelDescriptor;
      const [owner] = graph.models;
      if (owner === undefined) throw new Error('There is no model.');
      fc.assert(
        fc.property(arbitraryRow(owner), (row) => sameEncoding(codecs, descriptor, row)),
        { numRuns: ROWS, seed, path: '', endOnFailure: false },
      );
    }),
    { numRuns: MODELS },
  );
  // Left to the tables are, of good rows, those with wide characters in a text at its bounds, or with something undefined.
  expect(taken.compiled / taken.good).toBeGreaterThan(0.75);
}, 120_000);
