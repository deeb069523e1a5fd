import { BSONRegExp, MongoClient } from 'mongodb';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../support/server.ts';
import { pullText } from './support/pull-text.ts';

const { uri, name } = testDatabase();
const client = await MongoClient.connect(uri);
afterAll(() => client.close());
const database = client.db(name);

const edited = `# Ours.
embedded:
  Place:   # where it is
    description: An address.
    fields:
      town: { type: string, stored: city }   # by hand

models:
  Customer:
    collection: people
    fields:
      # Longest first.
      fullName: { type: 'string(1..80)', stored: name }
      home: Place
      age: string
      gone: int?   # they dropped it

    validation: { level: off }
  Order:
    fields: { total: double }
    validation: { level: off }
`;

it('adds what is new to edited models, and tells what differs', async () => {
  await database.collection('people').insertMany([
    { name: 'A', home: { city: 'X', zip: '1' }, age: 3, tags: ['a'] },
    { name: null, home: { city: 'Y', zip: '2' }, age: 4, tags: [] },
  ]);
  await database.collection('people').createIndex({ 'home.city': 1, name: -1 });
  await database.collection('orders').insertOne({ total: 1.5, lines: [{ item: 'x', count: 1 }] });
  await database.collection('things').insertOne({ place: { city: 'Z', zip: '3' } });
  const path = 'schema/models/ours.yaml';
  const { report, sources, text } = await pullText(database, [{ path, text: edited }]);
  expect(sources.find((source) => source.path === path)?.text).toMatchInlineSnapshot(`
    "# Ours.
    embedded:
      Place:   # where it is
        description: An address.
        fields:
          town: { type: string, stored: city }   # by hand
          zip: string  # guess: string 2

    models:
      Customer:
        collection: people
        fields:
          # Longest first.
          fullName: { type: 'string(1..80)', stored: name }
          home: Place
          age: string
          gone: int?   # they dropped it
          tags: string[]  # guess: array 2 (of string 1)

        validation: { level: off }
        indexes:
          - { key: { home.town: 1, fullName: -1 } }
      Order:
        fields: { total: double, lines: "Line[]" }
        validation: { level: off }
    "
  `);
  expect(text).toMatchInlineSnapshot(`
    "# yaml-language-server: $schema=../../.espalier/schema.json
    # Made by \`espalier db pull\` from a live database. From here on it is yours: another pull only adds to it.
    # "guess" marks what a sample of the documents suggests: what was seen, and how often.

    embedded:
      Line:
        fields:
          item: string  # guess: string 1
          count: int  # guess: int 1

    models:
      Thing:
        fields:
          place: Place  # guess: object 1
        validation: { level: off }
    "
  `);
  expect(report.differences.map(({ kind, message }) => `${kind}: ${message}`)).toMatchInlineSnapshot(`
    [
      "field-added: Order.lines is new: array 1 (of object 1)",
      "null: Customer.fullName cannot be null, and 1 of 2 are null",
      "field-added: Customer.home.zip is new: string 2",
      "type: Customer.age is declared string, and 2 of 2 are int",
      "field-added: Customer.tags is new: array 2 (of string 1)",
      "field-gone: Customer.gone is in none of the 2 objects that were seen",
      "index-added: Customer gets the index "home.city_1_name_-1", which the database has",
      "model-added: Thing is new, for the collection "things"",
    ]
  `);
  const again = await pullText(database, sources);
  expect(again.report.files).toEqual([]);
  expect(again.report.differences.filter(({ kind }) => kind.endsWith('-added'))).toEqual([]);
});

it('does not tell each time of an index that the models have under another name', async () => {
  const things = database.collection('renamed');
  await things.insertOne({ a: 1 });
  await things.createIndex({ a: 1 }, { name: 'old name' });
  const path = 'schema/models/renamed.yaml';
  const model =
    '{ collection: renamed, fields: { a: int }, validation: { level: off }, indexes: [{ key: { a: 1 }, name: new }] }';
  const { report } = await pullText(database, [{ path, text: `models: { Renamed: ${model} }\n` }]);
  const told = report.differences.filter((one) => one.model === 'Renamed').map(({ message }) => message);
  expect(report.files.map((file) => file.path)).not.toContain(path);
  expect(told).toEqual(['The index "new" of "renamed" is missing', 'The index "old name" of "renamed" is in no model']);
});

it('reads a validator whose regular expression JavaScript cannot read', async () => {
  await database.createCollection('spelled', { validator: { a: new BSONRegExp('(?i)x') } });
  expect((await pullText(database)).text).toContain('# The validator of "spelled" differs in its rules.');
});

it('tells of collections whose names differ in case only, and takes the one that is declared', async () => {
  const cases = client.db(`${name}_cases`);
  await cases.collection('Post').insertOne({ a: 1 });
  await cases.collection('post').insertOne({ b: 1 });
  await cases.collection('posts').insertOne({ c: 1 });
  await cases.createCollection('Log', { viewOn: 'post' });
  await cases.collection('log').insertOne({ d: 1 });
  const twin = (kept: string) => `differs from "${kept}" in the case of letters only, as no two models may`;
  const first = await pullText(cases);
  expect(first.graph.models.map((model) => [model.name, model.collection])).toEqual([
    ['Post', 'Post'],
    ['Log', 'log'],
    ['Posts', 'posts'],
  ]);
  expect(first.report.skipped).toEqual([
    { name: 'Log', reason: 'is a view' },
    { name: 'post', reason: twin('Post') },
  ]);

  const declared = `models:
  Article: { collection: post, fields: { b: int }, validation: { level: off } }
  Entry: { collection: LOG, fields: { d: int }, validation: { level: off } }
`;
  const { report } = await pullText(cases, [{ path: 'schema/models/ours.yaml', text: declared }]);
  expect(report.skipped).toEqual([
    { name: 'Log', reason: 'is a view' },
    { name: 'Post', reason: twin('post') },
    { name: 'log', reason: twin('LOG') },
  ]);
  expect(report.differences.map(({ message }) => message)).toEqual([
    'Post is new, for the collection "posts"',
    'Entry is declared, and the database has no collection "LOG"',
  ]);
  await cases.dropDatabase();
});
