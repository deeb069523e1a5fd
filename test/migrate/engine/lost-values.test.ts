import { type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createMigrator,
  defineMigration,
  type LoadedMigration,
  type MigrationError,
} from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';

const own = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(own.uri);
});
afterAll(() => client.close());

const models = (values: string, note: string) => `enums: { State: [${values}] }
embedded: { Line: { fields: { state: State, lines: 'Line[]?' } } }
models: { Item: { collection: items, fields: { _id: int, state: State, all: 'State[]', map: 'Record<string, State>', line: Line, ${note} } } }`;
const fine = { state: 'open', all: ['open'], map: { a: 'open' }, line: { state: 'open' }, note: '' };

it('an enum value that documents have and nobody said what becomes of is refused with the step that replaces it', async () => {
  const database = client.db(own.name);
  const [first, second] = migrationsOf({
    title: 'two values less',
    before: models('open, gone, in review', 'note: string'),
    after: models('open', 'text: { type: string, was: note }'),
  });
  if (first === undefined || second === undefined) throw new Error('There are two.');
  const run = (migrations: readonly LoadedMigration[]) => createMigrator({ client, database, migrations }).up();
  await run([first]);
  const items = database.collection<Document & { _id: number }>('items');
  await items.insertMany([
    { _id: 1, ...fine },
    { _id: 2, ...fine, state: 'gone' },
    { _id: 3, ...fine, all: ['open', 'gone'], map: { b: 'in review' } },
    { _id: 4, ...fine, line: { state: 'gone' } },
  ]);
  const told = await run([first, second]).catch((error: MigrationError) => error.message);
  const [, code = ''] = /`(step\.rewrite\(.*\))` before this step \(3 documents, /.exec(String(told)) ?? [];
  expect(code).toContain(`step.rewrite('items', [edit.mapValues('all.$[]', { gone: '…', 'in review': '…' }), edit.map`);

  const build = new Function('{ step, edit }', `return [${code.replaceAll('…', 'open')}]`);
  const { steps } = defineMigration((builders) => build(builders));
  await run([first, { ...second, steps: second.steps.toSpliced(-1, 0, ...steps) }]);
  const { note: _, ...rest } = fine;
  const expected = { ...rest, text: '' };
  expect(await items.find().sort({ _id: 1 }).toArray()).toEqual([
    { _id: 1, ...expected },
    { _id: 2, ...expected },
    { _id: 3, ...expected, all: ['open', 'open'], map: { b: 'open' } },
    { _id: 4, ...expected },
  ]);
});

it('values of a field that took any are refused with the step that converts them', async () => {
  const database = client.db(`${own.name}_any`);
  const [first, second] = migrationsOf({
    title: 'dates',
    before: 'models: { Item: { collection: items, fields: { _id: int, at: json?, other: json? } } }',
    after: 'models: { Item: { collection: items, fields: { _id: int, at: datetime?, other: string? } } }',
  });
  if (first === undefined || second === undefined) throw new Error('There are two.');
  const run = (migrations: readonly LoadedMigration[]) => createMigrator({ client, database, migrations }).up();
  await run([first]);
  const items = database.collection<Document & { _id: number }>('items');
  await items.insertMany([{ _id: 1, at: '2020-01-01' }, { _id: 2, at: new Date(0) }, { _id: 3 }]);
  const told = await run([first, second]).catch((error: MigrationError) => error.message);
  const [, code = ''] = /`(step\.rewrite\(.*\))` before this step \(1 document, /.exec(String(told)) ?? [];
  expect(code).toBe("step.rewrite('items', [edit.convertField('at', { from: '…', to: 'date' })])");

  const build = new Function('{ step, edit }', `return [${code.replaceAll('…', 'string')}]`);
  const { steps } = defineMigration((builders) => build(builders));
  await run([first, { ...second, steps: second.steps.toSpliced(-1, 0, ...steps) }]);
  const expected = [{ _id: 1, at: new Date('2020-01-01') }, { _id: 2, at: new Date(0) }, { _id: 3 }];
  expect(await items.find().sort({ _id: 1 }).toArray()).toEqual(expected);
  await database.dropDatabase();
});
