import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Edit, LoadedMigration } from '../../../runtime/src/migrate/index.ts';
import { pathBefore } from '../../../runtime/src/migrate/rewrite/path-before.ts';
import { planRewrite } from '../../../runtime/src/migrate/rewrite/rewrite-plan.ts';
import { rewrite } from '../../support/rewrite-run.ts';
import { testDatabase } from '../../support/server.ts';
import { snapshotFrom } from '../../support/step-run.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
  database = client.db(name);
});
afterAll(() => client.close());
beforeEach(() => database.dropDatabase());

const before = snapshotFrom(`
embedded:
  Node: { fields: { text: string, label: string?, children: 'Node[]' } }
models:
  Post: { fields: { words: int?, tags: 'string[]?', root: Node } }
`);
const documents: Document[] = [
  { _id: 1, words: 7, tags: ['a'], root: { text: 'x', label: 'kept', children: [{ text: 'y', children: [] }] } },
  { _id: 2, tags: [], root: { text: 'z', children: [{ text: 'y', label: 'kept', children: [] }] } },
  { _id: 3, root: { text: 'z', children: [] } },
];

/** Up, down, and up again: gives the documents after each. */
async function thereAndBack(edits: readonly Edit[]) {
  const posts = database.collection('posts');
  await posts.insertMany(structuredClone(documents));
  const states: Document[][] = [];
  for (const direction of ['up', 'down', 'up'] as const) {
    await rewrite({ client, database, before }, direction, 'posts', edits);
    states.push(await posts.find().sort({ _id: 1 }).toArray());
  }
  return states;
}

describe('a field that documents may have had is filled, and the way back', () => {
  const cases: readonly (readonly [string, readonly Edit[], (document: Document) => unknown, readonly unknown[]])[] = [
    [
      'leaves what was there, and takes away what was filled in',
      [{ edit: 'addField', path: 'words', value: { constant: 0 } }],
      ({ words }) => words,
      [7, 0, 0],
    ],
    [
      'does so for generated values',
      [{ edit: 'addField', path: 'words', value: { generated: 'newId' } }],
      ({ words }) => typeof words,
      ['number', 'object', 'object'],
    ],
    [
      'does so under another name',
      [
        { edit: 'renameField', path: 'words', to: 'length', onConflict: 'refuse' },
        { edit: 'addField', path: 'length', value: { constant: 0 } },
      ],
      ({ length }) => length,
      [7, 0, 0],
    ],
    [
      'does so where an array was unwrapped',
      [
        { edit: 'unwrapArray', path: 'tags', onProblem: 'refuse' },
        { edit: 'addField', path: 'tags', value: { constant: 'none' } },
      ],
      ({ tags }) => tags,
      ['a', 'none', 'none'],
    ],
    [
      'does so in recursive types',
      [{ edit: 'addField', path: 'root.<Node>.label', value: { constant: 'new' } }],
      ({ root }) => [root.label, ...root.children.map(({ label }: Document) => label)],
      [['kept', 'new'], ['new', 'kept'], ['new']],
    ],
    [
      'does so in recursive types, beside what the server undoes by itself',
      [
        { edit: 'addField', path: 'root.<Node>.label', value: { constant: 'new' } },
        { edit: 'renameField', path: 'root', to: 'tree', onConflict: 'refuse' },
      ],
      ({ tree }) => tree.label,
      ['kept', 'new', 'new'],
    ],
    [
      'does so for computed values',
      [{ edit: 'computeField', path: 'words', expression: { $strLenCP: '$root.text' } }],
      ({ words }) => words,
      [7, 1, 1],
    ],
  ];

  for (const [title, edits, look, expected] of cases) {
    it(title, async () => {
      const [up = [], down, again] = await thereAndBack(edits);
      expect(up.map(look)).toEqual(expected);
      expect(down).toEqual(documents);
      expect(again).toEqual(up);
    });
  }
});

describe('what is taken out of arrays', () => {
  it('leaves nothing behind in recursive types', async () => {
    const nested = snapshotFrom(`
embedded: { Node: { fields: { children: '(Node | null)[][]' } } }
models: { Post: { fields: { root: Node } } }
`);
    const deep = (children: unknown) => ({ _id: 1, root: { children: [[{ children: [[{ children }]] }], []] } });
    const posts = database.collection<{ _id: number; root: unknown }>('posts');
    await posts.insertOne(deep([[], [null], []]));
    const edits: Edit[] = [{ edit: 'unwrapArray', path: 'root.<Node>.children.$[]', onProblem: 'refuse' }];
    await rewrite({ client, database, before: nested }, 'up', 'posts', edits);
    expect(await posts.findOne()).toEqual({ _id: 1, root: { children: [{ children: [{ children: [null] }] }] } });
    await rewrite({ client, database, before: nested }, 'down', 'posts', edits);
    expect(await posts.findOne()).toEqual(deep([[], [null], []]));
  });
});

describe('nodes of recursive types', () => {
  const edits: Edit[] = [
    { edit: 'renameField', path: 'root.<Node>.children', to: 'kids', onConflict: 'refuse' },
    { edit: 'wrapInArray', path: 'root.<Node>.kids' },
    { edit: 'renameField', path: 'root.<Node>.text', to: 'body', onConflict: 'refuse' },
    { edit: 'renameField', path: 'root', to: 'tree', onConflict: 'refuse' },
  ];

  it('are found while the fields that lead to them change as well', async () => {
    const nested = snapshotFrom(`
embedded: { Node: { fields: { text: string, children: 'Record<string, Node>' } } }
models: { Post: { fields: { root: Node } } }
`);
    const leaf = { text: 'leaf', children: {} };
    const document = { _id: 1, root: { text: 'top', children: { a: { text: 'inner', children: { b: leaf } } } } };
    const posts = database.collection<{ _id: number; root: unknown }>('posts');
    await posts.insertOne(structuredClone(document));
    await rewrite({ client, database, before: nested }, 'up', 'posts', edits);
    const inner = { body: 'inner', kids: [{ b: { body: 'leaf', kids: [{}] } }] };
    expect(await posts.findOne()).toEqual({ _id: 1, tree: { body: 'top', kids: [{ a: inner }] } });
    await rewrite({ client, database, before: nested }, 'down', 'posts', edits);
    expect(await posts.findOne()).toEqual(document);
  });

  it('are found by the name that the type has later, also while the field that leads to them has its former key', async () => {
    const models = (type: string, field: string) =>
      snapshotFrom(`
embedded: { ${type}: { fields: { ${field}: '${type}[]' } } }
models: { Post: { fields: { root: ${type} } } }
`);
    const bench = { client, database, before: models('Node', 'children'), after: models('Branch', 'kids') };
    const posts = database.collection<{ _id: number; root: unknown }>('posts');
    const document = { _id: 1, root: { children: [{ children: [{ children: [] }] }, { children: [] }] } };
    await posts.insertOne(structuredClone(document));
    const rename: Edit = { edit: 'renameField', path: 'root.<Branch>.children', to: 'kids', onConflict: 'refuse' };
    await rewrite(bench, 'up', 'posts', [rename]);
    expect(await posts.findOne()).toEqual({ _id: 1, root: { kids: [{ kids: [{ kids: [] }] }, { kids: [] }] } });
    await rewrite(bench, 'down', 'posts', [rename]);
    expect(await posts.findOne()).toEqual(document);
  });

  it('are left as they are in a field that may hold anything now', async () => {
    const models = (fields: string) =>
      snapshotFrom(`
embedded: { Node: { fields: { ${fields} } } }
models: { Post: { fields: { root: Node } } }
`);
    const before = models("text: string, children: 'Node[]', others: 'Node[]'");
    const bench = { client, database, before, after: models("body: string, children: json, others: 'Node[]'") };
    const posts = database.collection<{ _id: number; root: unknown }>('posts');
    const leaf = { text: 'leaf', children: [], others: [] };
    await posts.insertOne({ _id: 1, root: { text: 'top', children: [leaf], others: [leaf] } });
    await rewrite(bench, 'up', 'posts', [
      { edit: 'renameField', path: 'root.<Node>.text', to: 'body', onConflict: 'refuse' },
    ]);
    const others = [{ body: 'leaf', children: [], others: [] }];
    expect(await posts.findOne()).toEqual({ _id: 1, root: { body: 'top', children: [leaf], others } });
  });
});

describe('where a value was', () => {
  it('is found through the edits in front', () => {
    const rename: Edit = { edit: 'renameField', path: 'a.$[].b', to: 'c', onConflict: 'refuse' };
    const move: Edit = { edit: 'moveField', path: 'x', to: 'y.z', onConflict: 'refuse' };
    const fill = (path: string): Edit => ({ edit: 'addField', path, value: { constant: 0 } });
    expect(pathBefore([rename, fill('a.$[].c.d')], 1)).toBe('a.$[].b.d');
    expect(pathBefore([rename, fill('a.$[].cc')], 1)).toBe('a.$[].cc');
    expect(pathBefore([move, fill('y.z')], 1)).toBe('x');
    expect(pathBefore([{ edit: 'wrapInArray', path: 'a' }, fill('a.$[].b')], 1)).toBe('a.b');
    expect(pathBefore([{ edit: 'unwrapArray', path: 'a', onProblem: 'refuse' }, fill('a.b')], 1)).toBe('a.$[].b');
    expect(pathBefore([fill('a'), rename], 0)).toBe('a');
  });

  it('recursive types are known by, when model and collection have other names now', () => {
    const after = snapshotFrom(`
embedded:
  Node: { fields: { body: { type: string, was: text }, label: string?, children: 'Node[]' } }
models:
  Page: { collection: pages, fields: { words: int?, tags: 'string[]?', root: Node } }
`);
    const edits: Edit[] = [{ edit: 'renameField', path: 'root.<Node>.text', to: 'body', onConflict: 'refuse' }];
    const hashes = { checksum: '', snapshotHash: '' };
    const migration: LoadedMigration = {
      ...{ name: '0002_move', number: 2, ...hashes, before },
      after,
      steps: [
        { op: 'renameCollection', collection: 'posts', to: 'pages', gap: 'allow' },
        { op: 'rewrite', collection: 'pages', edits },
      ],
    };
    const place = { client, database, migration, index: 1, direction: 'up' as const };
    const plan = planRewrite({ op: 'rewrite', collection: 'pages', edits }, place);
    expect(plan.types.map(({ snapshot }) => snapshot === before)).toEqual([true, false]);
  });
});
