import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectModels } from '../../runtime/src/codegen/v1.ts';
import { ValidationError } from '../../runtime/src/index.ts';
import { testDatabase } from '../support/server.ts';
import { fieldTypeRows } from './field-type-rows.ts';

const database = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(database.uri);
});
afterAll(() => client.close());

/** The model of a case, through the client that is committed as expected. */
async function openSample(type: string) {
  const folder = join(import.meta.dirname, '../cases/field-types', type, 'expected/index.ts');
  const { models } = await import(/* @vite-ignore */ pathToFileURL(folder).href);
  const [name] = Object.keys(models);
  const db = await connectModels<Record<string, never>>(client, models, { database: database.name });
  // biome-ignore lint/suspicious/noExplicitAny: the models of all field types are used alike here.
  return (db as any)[name as string];
}

const sample = (one: unknown) => ({ one, nullable: null, list: [one, one], byKey: { 'a b': one } });

describe.each(Object.entries(fieldTypeRows))('%s', (type, { good, bad, given = [] }) => {
  it('comes back from the server as it was', async () => {
    const model = await openSample(type);
    for (const [input, value] of [...good.map((each) => [each, each] as const), ...given]) {
      const created = await model.create(sample(input));
      const read = await model.get(created._id);
      const { limited: _, _id: __, ...fields } = read.plain();
      expect(fields).toEqual(sample(value));
      expect(Object.keys(read)).not.toContain('optional');
      expect(await model.where({ _id: created._id }).plain().first()).toEqual(read.plain());
    }
  });

  it('changes by save, and to missing and null', async () => {
    const model = await openSample(type);
    const value = good.find((each) => each !== null);
    const row = await model.create(sample(value));
    row.optional = value;
    row.nullable = value;
    row.list.push(value);
    await row.save();
    const read = await model.get(row._id);
    expect(read.plain()).toMatchObject({ optional: value, nullable: value, list: [value, value, value] });
    delete read.optional;
    read.nullable = null;
    await read.save();
    expect(Object.keys(await model.get(row._id))).not.toContain('optional');
    expect((await model.get(row._id)).nullable).toBeNull();
  });

  it('refuses what it cannot be, at every place and all at once', async () => {
    const model = await openSample(type);
    const before = await model.all().count();
    for (const value of bad) {
      const error = await model.create(sample(value)).catch((thrown: unknown) => thrown);
      expect(error, String(value)).toBeInstanceOf(ValidationError);
      const paths = error.problems.map((problem: { path: string }) => problem.path.split('.')[0]);
      expect(paths).toEqual(expect.arrayContaining(['one', 'list', 'byKey']));
    }
    expect(await model.all().count()).toBe(before);
  });
});
