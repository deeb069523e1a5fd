import { MongoClient, ObjectId } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  decodeDocument,
  encodeDocument,
  getOwn,
  ordinaryBsonOptions,
  preserveFields,
  sameValue,
} from '../../runtime/src/codecs/index.ts';
import type { Problem } from '../../runtime/src/errors/problem.ts';
import { diff } from '../../runtime/src/update/diff.ts';
import fc from '../support/random/fast-check.ts';
import { testDatabase } from '../support/server.ts';
import { anyValue, documentSample } from './arbitraries.ts';

const { uri, name } = testDatabase();
const client = new MongoClient(uri, ordinaryBsonOptions);
const collection = client.db(name).collection('everything');

beforeAll(() => client.connect());
afterAll(() => client.close());

const { shape, values } = documentSample;

function read(stored: object): Record<string, unknown> {
  const row = {};
  decodeDocument(shape, stored, row);
  return row;
}

async function save(_id: ObjectId, before: object, after: object): Promise<Record<string, unknown>> {
  const problems: Problem[] = [];
  const update = diff(shape, before, after, { problems, unknownKeys: 'keep' });
  expect(problems).toEqual([]);
  if (update !== undefined) await collection.updateOne({ _id }, update);
  const stored = await collection.findOne({ _id });
  return read(stored ?? {});
}

/** Rows that have most of their values in common, as a row and the edited row have. */
const pairs = fc
  .tuple(values, values, fc.array(fc.constantFrom(...shape.fields.map((field) => field.name))))
  .map(([before, other, kept]) => {
    const after = { ...other };
    for (const field of kept) {
      const value = getOwn(before, field);
      if (value === undefined) delete after[field];
      else after[field] = mutate(value, other[field]);
    }
    return [before, after] as const;
  });

/** A part of one value with a part of the other: arrays that were appended to, cut or changed in one place. */
function mutate(value: unknown, other: unknown): unknown {
  if (!Array.isArray(value) || !Array.isArray(other) || value.length === 0) return value;
  return other.length % 2 === 0 ? [...value, ...other] : [...value.slice(0, -1), other[0]];
}

test('the server makes of the one row the other', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(pairs, async ([before, after]) => {
      const _id = new ObjectId();
      const document = encodeDocument(shape, before, { problems: [], unknownKeys: 'refuse' });
      await collection.insertOne({ _id, ...document });
      const row = read((await collection.findOne({ _id })) ?? {});
      const result = await save(_id, row, { ...after, _id });
      expect(sameValue(result, { ...after, _id })).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('what the model does not expect survives a change of everything else', { timeout: 60_000 }, async () => {
  const fields = [...shape.fields.map((field) => field.stored), 'unknown', 'title2'];
  const documents = fc.array(fc.tuple(fc.constantFrom(...fields), anyValue)).map(Object.fromEntries);
  await fc.assert(
    fc.asyncProperty(documents, async (document: object) => {
      const _id = new ObjectId();
      await collection.insertOne({ _id, ...document });
      const row = read((await collection.findOne({ _id })) ?? {});
      const edited: Record<string, unknown> = { ...row, words: 77 };
      if (Array.isArray(edited.comments)) edited.comments = edited.comments.slice(1);
      const result = await save(_id, row, edited);
      expect(sameValue(result, edited)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('a preserved document is the same document', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(values, async (value) => {
      const _id = new ObjectId();
      await collection.insertOne({ _id, ...preserveFields(shape, value, '', { problems: [], unknownKeys: 'keep' }) });
      const { _id: __, ...result } = read((await collection.findOne({ _id })) ?? {});
      expect(sameValue(result, value)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
