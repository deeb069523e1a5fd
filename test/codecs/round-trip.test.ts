import { describe, expect, test } from 'vitest';
import { preserve } from '../../runtime/src/codecs/preserve.ts';
import fc from '../support/random/fast-check.ts';
import { anyValue, containerSamples, scalarSamples } from './arbitraries.ts';
import { bytesOf, encode, encodeOperand, throughBson } from './encoding.ts';

const samples = Object.entries({ ...scalarSamples, ...containerSamples });

describe.each(samples)('%s', (_, { codec, values }) => {
  test('what is encoded, sent and decoded is the same value', () => {
    fc.assert(
      fc.property(values, (value) => {
        const { stored, problems } = encode(codec, value);
        expect(problems).toEqual([]);
        const read = codec.decode(throughBson(stored));
        expect(codec.equal(read, value)).toBe(true);
        expect(codec.equal(codec.decode(stored), value)).toBe(true);
        expect(throughBson(encode(codec, read).stored)).toEqual(throughBson(stored));
      }),
    );
  });

  test('any value is encoded or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(anyValue, fc.anything({ withProxy: false } as fc.ObjectConstraints)), (value) => {
        const { stored, problems } = encode(codec, value);
        expect(stored === undefined).toBe(problems.length > 0);
        encodeOperand(codec, value);
        if (stored !== undefined) throughBson(stored);
      }),
    );
  });

  test('whatever the database holds is read, and goes back unchanged', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const held = throughBson(value);
        const row = codec.decode(held);
        const context = { problems: [], unknownKeys: 'keep' } as const;
        const back = preserve(codec, row, '', { ...context, problems: [] });
        expect(codec.equal(codec.decode(throughBson(back)), row)).toBe(true);
      }),
    );
  });

  test('two values are equal only when they are stored as the same', () => {
    fc.assert(
      fc.property(values, values, (left, right) => {
        const same = codec.equal(left, right);
        expect(codec.equal(right, left)).toBe(same);
        expect(codec.equal(left, left)).toBe(true);
        if (!same) expect(bytesOf(encode(codec, left).stored)).not.toEqual(bytesOf(encode(codec, right).stored));
      }),
    );
  });
});
