import { type Collection, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edit, LoadedMigration, Snapshot, Step } from '../../../runtime/src/migrate/index.ts';
import { jsonSchemaOf } from '../../../runtime/src/migrate/snapshot/json-schema-of.ts';
import { validatorsOf } from '../../../runtime/src/migrate/snapshot/validators-of.ts';
import { testDatabase } from '../../support/server.ts';
import { snapshotFrom } from '../../support/step-run.ts';

const own = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(own.uri);
});
afterAll(() => client.close());

/** Gives a function that says whether the server takes a document under the validator. */
async function judge(validator: Document): Promise<(document: Document) => Promise<boolean>> {
  const collection: Collection = await client.db(own.name).createCollection(`c${Math.random()}`, { validator });
  return (document) =>
    collection.insertOne({ ...document }).then(
      () => true,
      (error: unknown) => {
        expect(error).toMatchObject({ code: 121 });
        return false;
      },
    );
}

const shop = snapshotFrom(`
enums: { Size: { values: [s, m] } }
embedded:
  Part: { fields: { name: string, stored: { type: 'int?', stored: n }, of: 'Part?' } }
models:
  Item:
    fields:
      title: string(2..)
      note: 'slug | null'
      size: 'Size | null'
      sizes: { type: 'Size[]', minItems: 1, maxItems: 2, uniqueItems: true }
      prices: 'Record<string, decimal | null>'
      matrix: int[][]
      part: Part?
      anything: json
      renamed: { type: int, was: former }
`);
const good = {
  title: 'ab',
  note: null,
  size: 's',
  sizes: ['s'],
  prices: {},
  matrix: [[1], []],
  anything: null,
  renamed: 1,
};

describe('the validator of a model', () => {
  const changes: readonly [boolean, Document][] = [
    [true, {}],
    [true, { unknown: { $x: 1 } }],
    [true, { part: { name: '', n: 1, of: { name: '' } } }],
    [true, { note: 'a-b', size: null, sizes: ['m', 's'], prices: { a: null } }],
    [false, { title: 'a' }],
    [false, { title: undefined }],
    [false, { note: 'A' }],
    [false, { size: 'l' }],
    [false, { sizes: [] }],
    [false, { sizes: ['s', 's'] }],
    [false, { sizes: 's' }],
    [false, { prices: { a: 1.5 } }],
    [false, { prices: [] }],
    [false, { matrix: [1] }],
    [false, { matrix: [[1], ['1']] }],
    [false, { part: null }],
    [false, { part: { n: 1 } }],
    [false, { part: { name: '', of: { name: '', of: { name: 1 } } } }],
    [false, { former: 1 }],
  ];
  it.each(changes)('says %s to %j', async (isTaken, change) => {
    const takes = await judge({ $jsonSchema: jsonSchemaOf(shop, 'Item') });
    const document: Document = { ...good, ...change };
    for (const key of Object.keys(document)) if (document[key] === undefined) delete document[key];
    expect(await takes(document)).toBe(isTaken);
  });

  it('asks for every required field', async () => {
    const takes = await judge({ $jsonSchema: jsonSchemaOf(shop, 'Item') });
    for (const key of Object.keys(good)) {
      const { [key]: _, ...others }: Document = good;
      expect(await takes(others), key).toBe(false);
    }
  });

  it('stays small where types contain each other in many ways', async () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const fields = names
      .map((name) => `${name.toLowerCase()}: '${name}?', ${name.toLowerCase()}s: '${name}[]'`)
      .join(', ');
    const embedded = names.map((name) => `${name}: { fields: { ${fields} } }`).join(', ');
    const snapshot = snapshotFrom(`{ embedded: { ${embedded} }, models: { M: { fields: { a: A } } } }`);
    const schema = jsonSchemaOf(snapshot, 'M');
    expect(JSON.stringify(schema).length).toBeLessThan(2_000_000);
    await judge({ $jsonSchema: schema });
  });

  it('takes types that stand in each other thirty levels deep', async () => {
    const types = Array.from(
      { length: 40 },
      (_, index) => `T${index}: { fields: { ${index === 39 ? 'x: int' : `t: 'Record<string, T${index + 1}[]>'`} } }`,
    );
    const snapshot = snapshotFrom(`{ embedded: { ${types.join(', ')} }, models: { M: { fields: { a: T0 } } } }`);
    await judge({ $jsonSchema: jsonSchemaOf(snapshot, 'M') });
  });
});

function migration(before: Snapshot, after: Snapshot, steps: readonly Step[]): LoadedMigration {
  return { name: '0002_x', number: 2, checksum: '', snapshotHash: '', before, after, steps };
}
const rewrite = (edits: readonly Edit[], collection = 'posts'): Step => ({ op: 'rewrite', collection, edits });

describe('the validators of a migration', () => {
  const before = snapshotFrom(`
embedded: { Node: { fields: { txt: string, kids: 'Node[]', by: 'Record<string, Node>' } } }
models: { Post: { fields: { title: string, old: int?, root: Node } } }`);
  const after = snapshotFrom(`
embedded: { Node: { fields: { text: string, kids: 'Node[]', by: 'Record<string, Node>' } } }
models: { Post: { fields: { title: string, neu: int, root: Node } } }`);
  const edits: Edit[] = [
    { edit: 'renameField', path: 'root.<Node>.txt', to: 'text', onConflict: 'refuse' },
    { edit: 'removeField', path: 'old', destructive: 'allow' },
    { edit: 'addField', path: 'neu', value: { constant: 1 } },
  ];
  const node = (key: string, kids: Document[] = [], by: Document = {}) => ({ [key]: 'x', kids, by });
  const oldOne = { title: 'a', old: 1, root: node('txt', [node('txt')]) };
  const newOne = { title: 'a', neu: 1, root: node('text', [node('text')]) };

  it('take both shapes, then one, and let nothing of the other in between', async () => {
    const validators = validatorsOf(migration(before, after, [rewrite(edits)]), 'posts');
    const [union, gateUp, gateDown, first, last] = await Promise.all(
      [validators.union, validators.gateUp, validators.gateDown, validators.before, validators.after].map((validator) =>
        judge(validator ?? {}),
      ),
    );
    expect([await union?.(oldOne), await union?.(newOne), await union?.({ title: 'a' })]).toEqual([true, true, false]);
    expect([await gateUp?.(oldOne), await gateUp?.(newOne)]).toEqual([false, true]);
    expect([await gateDown?.(oldOne), await gateDown?.(newOne)]).toEqual([true, false]);
    expect([await first?.(oldOne), await first?.(newOne)]).toEqual([true, false]);
    expect([await last?.(oldOne), await last?.(newOne)]).toEqual([false, true]);
    const hybrids = [
      { ...newOne, old: 1 },
      { ...newOne, root: { ...newOne.root, txt: '' } },
      { ...newOne, root: node('text', [{ ...node('text'), txt: '' }]) },
      { ...newOne, root: node('text', [], { k: node('text', [{ ...node('text'), txt: '' }]) }) },
    ];
    for (const hybrid of hybrids) expect([await last?.(hybrid), await gateUp?.(hybrid)]).toEqual([true, false]);
    expect(await gateDown?.({ ...oldOne, neu: 1 })).toBe(false);
  });

  it('take what either version has changed in part, since both write at once', async () => {
    const first = snapshotFrom(`
enums: { State: [draft, published] }
embedded: { Line: { fields: { txt: string, by: int } } }
models: { Post: { fields: { title: string, words: int, state: State, lines: '(Line | null)[]', map: 'Record<string, Line>', tag: string } } }`);
    const last = snapshotFrom(`
enums: { State: { values: { draft: Not public., live: { description: Public., was: published } } } }
embedded: { Line: { fields: { text: { type: string, was: txt }, by: int } } }
models:
  Post:
    fields: { heading: { type: string, was: title }, words: { type: string, was: { type: int } }, state: State, lines: '(Line | null)[]', map: 'Record<string, Line>', tag: 'string[]' }`);
    const { union } = validatorsOf(migration(first, last, [rewrite([])]), 'posts');
    const takes = await judge(union ?? {});
    const former = { title: 'a', words: 1, state: 'published', lines: [{ txt: 'a', by: 1 }, null], map: {}, tag: 'a' };
    const parts = [
      { heading: 'b' },
      { words: '2' },
      { state: 'live' },
      { lines: [...former.lines, { text: 'b', by: 2 }] },
      { map: { x: { text: 'b', by: 1 }, y: { txt: 'a', by: 1 } } },
      { tag: ['a'] },
    ];
    for (const part of parts) expect(await takes({ ...former, ...part })).toBe(true);
    const { title: _title, ...untitled } = former;
    expect(await takes({ ...untitled, heading: 'b' })).toBe(true);
    // Of a renamed field, either key: neither version writes documents without both.
    const withoutKey = [
      { lines: [{ by: 1 }] },
      { lines: [null, { text: 'b', by: 1 }, { by: 1 }] },
      { map: { x: { by: 1 } } },
    ];
    for (const part of withoutKey) expect(await takes({ ...former, ...part })).toBe(false);
    expect([await takes(untitled), await takes({ ...untitled, words: '2', state: 'live' })]).toEqual([false, false]);
    const wrong = [
      { heading: 1 },
      { words: 1.5 },
      { state: 'gone' },
      { lines: [{ text: 'b' }] },
      { map: 1 },
      { tag: 1 },
    ];
    for (const part of wrong) expect(await takes({ ...untitled, heading: 'b', ...part })).toBe(false);
  });

  it('shut the gate also where the models ask for no validator', async () => {
    const off = (snapshot: Snapshot): Snapshot => {
      const post = snapshot.models.Post;
      return post === undefined
        ? snapshot
        : { ...snapshot, models: { Post: { ...post, validation: { level: 'off', action: 'error' } } } };
    };
    const validators = validatorsOf(migration(off(before), off(after), [rewrite(edits)]), 'posts');
    expect(Object.keys(validators)).toEqual(['gateUp', 'gateDown']);
    const takes = await judge(validators.gateUp);
    expect([await takes(oldOne), await takes({ x: 1 })]).toEqual([false, true]);
    const none = validatorsOf(migration(off(before), off(before), []), 'posts');
    expect(await (await judge(none.gateUp))(oldOne)).toBe(true);
  });

  it('know which key is whose when two fields swap their names', async () => {
    const two = snapshotFrom('models: { Post: { fields: { a: int, b: string } } }');
    const swapped = snapshotFrom('models: { Post: { fields: { a: string, b: int } } }');
    const renames = [
      ['a', 'c'],
      ['b', 'a'],
      ['c', 'b'],
    ].map(([path = '', to = '']): Edit => ({ edit: 'renameField', path, to, onConflict: 'refuse' }));
    const takes = await judge(validatorsOf(migration(two, swapped, [rewrite(renames)]), 'posts').gateUp);
    expect([await takes({ a: 'x', b: 1 }), await takes({ a: 'x', b: 1, c: 1 })]).toEqual([true, false]);
  });

  it('follow collections that change their names', () => {
    const one = snapshotFrom(
      'models: { Post: { collection: posts, fields: { a: int } }, Page: { collection: pages, fields: { b: int } } }',
    );
    const two = snapshotFrom(
      'models: { Post: { collection: pages, fields: { a: int } }, Page: { collection: posts, fields: { b: int } } }',
    );
    const rename = (collection: string, to: string): Step => ({ op: 'renameCollection', collection, to, gap: 'allow' });
    const swap = migration(one, two, [rename('posts', 'x'), rename('pages', 'posts'), rename('x', 'pages')]);
    const fieldsOf = (validator: Document | undefined) => Object.keys(validator?.$jsonSchema.properties);
    expect(fieldsOf(validatorsOf(swap, 'posts').after)).toContain('a');
    expect(fieldsOf(validatorsOf(swap, 'posts', 0).after)).toContain('a');
    expect(fieldsOf(validatorsOf(swap, 'x', 1).before)).toContain('a');
    expect(fieldsOf(validatorsOf(swap, 'posts', 3).after)).toContain('b');
    expect(fieldsOf(validatorsOf(swap, 'posts', 3).before)).toContain('b');
  });
});
