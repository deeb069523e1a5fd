import { Binary, Decimal128, Double, Int32, Long, MongoClient, ObjectId } from 'mongodb';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../support/server.ts';
import { pullText } from './support/pull-text.ts';

const { uri, name } = testDatabase();
const client = await MongoClient.connect(uri);
afterAll(() => client.close());
const database = client.db(name);

it('guesses types, embedded types, references and enums, and marks them', async () => {
  const users = Array.from({ length: 40 }, (_, index) => ({
    _id: new ObjectId(),
    name: `Person ${index}`,
    email: `p${index}@example.org`,
    role: ['admin', 'editor', 'reader'][index % 3],
    born: new Date(Date.UTC(1990, 1, index)),
    address: { city: 'X', zip: index % 2 === 0 ? null : '123' },
    ...(index % 2 === 0 ? { billing: { city: 'Y', zip: '9' } } : {}),
  }));
  await database.collection('users').insertMany(users);
  await database.collection('blog_posts').insertMany(
    users.map(({ _id }, index) => ({
      authorId: _id,
      owner: _id,
      title: `T${index}`,
      tags: ['a', 'b'],
      words: index % 2 === 0 ? new Int32(3) : new Double(2.5),
      views: Long.fromNumber(index),
      price: Decimal128.fromString('1.50'),
      'first name': 'x',
      save: true,
      at: { type: 'Point', coordinates: [1.5, 2] },
      counts: { [`k${index}`]: 1, [`j${index}`]: 2 },
      key: new Binary(Buffer.alloc(16), 4),
      comments: [{ text: 'a', replies: [{ text: 'b', replies: [{ text: 'c', replies: [] }] }] }],
      mixed: index % 2 === 0 ? 'a' : { b: 1 },
      ...(index === 3 ? { rare: null } : {}),
    })),
  );
  await database.collection('blog_posts').createIndex({ authorId: 1, title: -1 }, { unique: true });
  await database
    .collection('blog_posts')
    .createIndex({ title: 'text', 'comments.text': 'text' }, { weights: { title: 5 } });
  await database.collection('blog_posts').createIndex({ at: '2dsphere' });
  await database.collection('blog_posts').createIndex({ unseen: 1 }, { expireAfterSeconds: 60, name: 'old' });
  await database.createCollection('log', { capped: true, size: 4096 });
  const first = await pullText(database);
  expect(first.text).toMatchInlineSnapshot(`
    "# yaml-language-server: $schema=../../.espalier/schema.json
    # Made by \`espalier db pull\` from a live database. From here on it is yours: another pull only adds to it.
    # "guess" marks what a sample of the documents suggests: what was seen, and how often.

    embedded:
      Comment:
        fields:
          text: string  # guess: string 120
          replies: Comment[]  # guess: array 120 (of object 80)

      Address:
        fields:
          city: string  # guess: string 40
          zip: string | null  # guess: null 20, string 20

    models:
      BlogPost:
        collection: blog_posts
        fields:
          # guess: a reference, 20 of 20 ids were found in "users"
          authorId: ref(User)  # guess: objectId 40
          # guess: a reference, 20 of 20 ids were found in "users"
          owner: { ref: User, as: ownerDocument }  # guess: objectId 40
          title: string  # guess: string 40
          tags: { arrayOf: { enum: [a, b] } }  # guess: array 40 (of string 80)
          words: double  # guess: int 20, double 20
          views: long  # guess: long 40
          price: decimal  # guess: decimal 40
          firstName: { type: string, stored: first name }  # guess: string 40
          saveValue: { type: bool, stored: save }  # guess: bool 40
          at: geo.point  # guess: object 40
          counts: Record<string, int>  # guess: object 40
          key: uuid  # guess: binData 40
          comments: Comment[]  # guess: array 40 (of object 40)
          mixed: json  # guess: string 20, object 20
          rare: json?  # guess: null 1; missing in 39 of 40
          unseen: datetime?  # guess: never seen, and known from the index "old" only
        indexes:
          - { key: { at: 2dsphere } }
          - { key: { authorId: 1, title: -1 }, unique: true }
          - { key: { unseen: 1 }, name: old, expireAfterSeconds: 60 }
          - { key: { comments.text: text, title: text }, name: title_text_comments.text_text, weights: { title: 5 } }
        validation: { level: off }

      User:
        fields:
          name: string  # guess: string 40
          email: email  # guess: string 40
          role: { enum: [admin, editor, reader] }  # guess: string 40
          born: date  # guess: date 40
          address: Address  # guess: object 40
          billing: Address?  # guess: object 20; missing in 20 of 40
        validation: { level: off }
    "
  `);
  expect(first.report.skipped).toEqual([{ name: 'log', reason: 'is capped' }]);
  expect(first.drift.filter(({ collection }) => collection !== 'log')).toEqual([]);
  const again = await pullText(database, first.sources);
  expect(again.report.differences).toEqual([]);
  expect(again.report.files).toEqual([]);
});

it('prints no value of a document when enums are off, and takes texts about people for none', async () => {
  const { text } = await pullText(database, [], { enums: false });
  expect(text).not.toContain('editor');
  await database.collection('guests').insertMany(
    Array.from({ length: 60 }, (_, index) => ({
      who: ['Ann Miller', 'Bob Stone'][index % 2],
      firstName: ['ann', 'bob'][index % 2],
      pin: ['1234', '5678'][index % 2],
      state: ['new', 'old'][index % 2],
    })),
  );
  const guests = await pullText(database);
  expect(guests.text).toContain('state: { enum: [new, old] }');
  expect(guests.text).not.toMatch(/ann|bob|1234/i);
});

it('takes validators at their word, and says where models have other words', async () => {
  await database.createCollection('strict', {
    validator: {
      $jsonSchema: {
        bsonType: 'object',
        required: ['a', 'kind'],
        properties: {
          a: { bsonType: 'int', minimum: 1, maximum: 5, description: 'how many' },
          kind: { enum: ['x', 'y', null] },
          odd: { bsonType: ['int', 'string'] },
          former: { not: {} },
          inner: { bsonType: 'object', required: ['b'], properties: { b: { bsonType: 'string', maxLength: 3 } } },
        },
      },
    },
    validationLevel: 'moderate',
    validationAction: 'warn',
  });
  await database.collection('strict').insertOne({ a: 7, kind: 'z', more: true });
  await database.createCollection('queried', { validator: { a: { $gt: 1 } } });
  const { text, report } = await pullText(database);
  const from = text.indexOf('  Strict:');
  expect(text.slice(from, text.indexOf('\n\n', from))).toMatchInlineSnapshot(`
    "  Strict:
        collection: strict
        fields:
          a: int(1..5)
          kind: { enum: [x, y], nullable: true }
          odd: json?  # guess: never seen; the validator says it in words that models lack
          inner: Inner?
          more: bool  # guess: bool 1
        validation: { level: moderate, action: warn }"
  `);
  expect(report.differences.filter(({ kind }) => kind === 'validator')).toMatchInlineSnapshot(`
    [
      {
        "collection": "queried",
        "kind": "validator",
        "message": "The validator of "queried" differs in its rules",
        "model": "Queried",
        "path": "",
      },
      {
        "collection": "strict",
        "kind": "validator",
        "message": "The validator of "strict" differs in its rules",
        "model": "Strict",
        "path": "",
      },
    ]
  `);
});

it('looks at a sample of a large collection, and always at its first and last documents', async () => {
  const documents = Array.from({ length: 3_000 }, (_, index) => ({
    _id: index,
    word: 'w',
    ...(index === 0 ? { oldest: 1 } : index === 2_999 ? { newest: 1 } : {}),
  }));
  await database.collection<{ _id: number }>('large').insertMany(documents);
  const { text, report } = await pullText(database, [], { sample: 50 });
  expect(report.documents).toBeLessThan(400);
  expect(text).toContain('oldest: int?');
  expect(text).toContain('newest: int?');
});
