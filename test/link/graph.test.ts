import { describe, expect, test } from 'vitest';
import type { Field, FieldOwner, ModelGraph, Slot } from '../../generator/src/3-link/model-graph.ts';
import { complaintsOf, graphOf, linkYaml } from './link-yaml.ts';

const USER = '  User:\n    fields: { name: string }\n';

function owner(graph: ModelGraph, name: string): FieldOwner {
  const found = [...graph.models, ...graph.embedded].find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

function field(graph: ModelGraph, ownerName: string, name: string): Field {
  const found = owner(graph, ownerName).fields.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no ${ownerName}.${name}`);
  return found;
}

/** A type in a word, such as `string{maxLength:3}[] | null`. */
function show({ type, nullable }: Slot): string {
  return text(type) + (nullable ? ' | null' : '');
}

function text(type: Slot['type']): string {
  switch (type.kind) {
    case 'scalar':
      return type.fieldType.name + (Object.keys(type.options).length > 0 ? JSON.stringify(type.options) : '');
    case 'enum':
      return type.enum.name;
    case 'embedded':
      return type.embedded.name;
    case 'array':
      return `(${show(type.items)})[${type.minItems ?? ''}..${type.maxItems ?? ''}${type.uniqueItems ? '!' : ''}]`;
    case 'map':
      return `{${show(type.values)}}`;
  }
}

describe('types', () => {
  test.each([
    ['string(1..200)?', 'string{"minLength":1,"maxLength":200}'],
    ['{ type: string, maxLength: 5, nullable: true }', 'string{"maxLength":5} | null'],
    ["'(Size | null)[1..5]'", '(Size | null)[1..5]'],
    ["{ type: 'string(..9)[]', uniqueItems: true }", '(string{"maxLength":9})[..!]'],
    ['{ arrayOf: { arrayOf: int }, maxItems: 3 }', '((int)[..])[..3]'],
    ['{ mapOf: { type: Size, nullable: true } }', '{Size | null}'],
    ["'Record<string, Size[]>'", '{(Size)[..]}'],
    ['{ enum: [a, b] }', 'PostX'],
    ['decimal(12,2)', 'decimal{"precision":12,"scale":2}'],
    ['ref(Key) | null', 'uuid | null'],
    ["'ref(Post)[]'", '(objectId)[..]'],
  ])('%s', (notation, expected) => {
    const graph = graphOf(
      `enums:\n  Size: [s, m]\nmodels:\n  Key:\n    fields: { _id: uuid }\n  Post:\n    fields:\n      x: ${notation.includes('ref(') ? `{ type: ${notation}, as: other }` : notation}\n`,
    );
    expect(show(field(graph, 'Post', 'x'))).toBe(expected);
  });

  test('a recursive embedded type is itself again', () => {
    const graph = graphOf("embedded:\n  Comment:\n    fields: { replies: 'Comment[]', first: Comment? }\n");
    const type = field(graph, 'Comment', 'first').type;
    expect(type.kind === 'embedded' && type.embedded).toBe(owner(graph, 'Comment'));
  });

  test('the graph is frozen to its depths', () => {
    const graph = graphOf("models:\n  Post:\n    fields: { tags: { type: 'string[]', default: [a] } }\n");
    const tags = field(graph, 'Post', 'tags');
    for (const part of [graph, graph.models, tags, tags.type, tags.default]) expect(Object.isFrozen(part)).toBe(true);
  });

  test('does not depend on the order of files', () => {
    const files = {
      'b.yaml': `models:\n${USER}`,
      'a.yaml': 'models:\n  Post:\n    fields: { userId: { ref: User, inverse: posts } }\n',
    };
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(graphOf(reversed)).toEqual(graphOf(files));
    expect(graphOf(files).models.map(({ name }) => name)).toEqual(['Post', 'User']);
  });
});

describe('fields', () => {
  test('come in the order _id, mixins, own, roles', () => {
    const graph = graphOf(
      'mixins:\n  Named:\n    fields: { name: string }\n  Titled:\n    mixins: [Named]\n    fields: { title: string }\nmodels:\n  Post:\n    mixins: [Titled, Named]\n    fields: { text: string, _id: int }\n    timestamps: { createdAt: made }\n    version: true\n    softDelete: gone\n',
    );
    const { fields } = owner(graph, 'Post');
    expect(fields.map(({ name, role }) => name + (role === undefined ? '' : `:${role}`))).toEqual([
      '_id',
      'name',
      'title',
      'text',
      'made:createdAt',
      'updatedAt:updatedAt',
      'version:version',
      'gone:deletedAt',
    ]);
    expect(field(graph, 'Post', 'gone')).toMatchObject({ optional: true, nullable: false });
    expect(field(graph, 'Post', 'made')).toMatchObject({ immutable: true, default: { kind: 'now' } });
  });

  test('_id is an ObjectId of its own making, unless declared', () => {
    const graph = graphOf('models:\n  Post:\n    fields: { text: string }\n  Tag:\n    fields: { _id: string }\n');
    expect(field(graph, 'Post', '_id')).toMatchObject({ default: { kind: 'newId' }, immutable: true, optional: false });
    expect(field(graph, 'Tag', '_id').default).toBeUndefined();
  });

  test('a compound _id, and one that is a reference', () => {
    const graph = graphOf(
      `embedded:\n  Key:\n    fields: { year: int, number: int }\nmodels:\n  Bill:\n    fields: { _id: Key }\n  Note:\n    fields: { _id: { ref: Bill, as: bill } }\n`,
    );
    expect(show(field(graph, 'Note', '_id'))).toBe('Key');
    expect(field(graph, 'Note', '_id').default).toBeUndefined();
  });

  test.each([
    ['datetime', 'now', { kind: 'now' }],
    ['uuid', 'uuid', { kind: 'uuid' }],
    ['string', 'now', { kind: 'constant', value: 'now' }],
    ['long', 'sequence', { kind: 'sequence', name: 'posts.x' }],
    ['long', '5', { kind: 'constant', value: 5n }],
    ['decimal(5,2)', "'1.50'", { kind: 'constant', value: '1.50' }],
    ['Size', 'm', { kind: 'constant', value: 'm' }],
    ["'Size[]'", '[s, m]', { kind: 'constant', value: ['s', 'm'] }],
    ['Box', '{ size: s, weight: 2 }', { kind: 'constant', value: { size: 's', weight: 2n } }],
    ['int | null', 'null', { kind: 'constant', value: null }],
    ['datetime', "'2024-02-29T01:00:00+01:00'", { kind: 'constant', value: '2024-02-29T00:00:00.000Z' }],
  ])('%s with the default %s', (type, value, expected) => {
    const graph = graphOf(
      `enums:\n  Size: [s, m]\nembedded:\n  Box:\n    fields: { size: Size, weight: long, label: string? }\nmodels:\n  Post:\n    fields: { x: { type: ${type.includes('(') ? `'${type}'` : type}, default: ${value} } }\n`,
    );
    expect(field(graph, 'Post', 'x').default).toEqual(expected);
  });

  test.each([
    ['int', '1.5'],
    ['int', '2147483648'],
    ['int', 'null'],
    ['Size', 'xl'],
    ["'Size[]'", '[s, xl]'],
    ['Box', '{ size: s }'],
    ['Box', '{ size: s, weight: 2, colour: red }'],
    ['date', "'2023-02-29'"],
    ["'decimal(3,1)'", "'12.34'"],
    ['objectId', 'uuid'],
    ['binary', 'abc'],
  ])('%s refuses the default %s', (type, value) => {
    const yaml = `enums:\n  Size: [s, m]\nembedded:\n  Box:\n    fields: { size: Size, weight: long }\nmodels:\n  Post:\n    fields: { x: { type: ${type}, default: ${value} } }\n`;
    expect(complaintsOf(yaml)).toEqual([`link/default-value: ${value}`]);
  });
});

describe('relations', () => {
  const show = (graph: ModelGraph, name: string) =>
    owner(graph, name).relations.map(({ name: relation, target, side, path, many, optional }) =>
      [relation, target.name, side, path.join('.'), many ? 'many' : optional ? 'optional' : 'one'].join(' '),
    );

  test('of references and their inverses', () => {
    const graph = graphOf(
      `models:\n${USER}  Post:\n    fields:\n      authorId: { ref: User, inverse: posts }\n      editorId: ref(User)?\n      likerIds: { type: 'ref(User)[]', inverse: likes }\n      draftId: { ref: User, unique: true, inverse: draft }\n`,
    );
    expect(show(graph, 'Post')).toEqual([
      'author User field authorId one',
      'editor User field editorId optional',
      'likers User field likerIds many',
      'draft User field draftId one',
    ]);
    expect(show(graph, 'User')).toEqual([
      'posts Post inverse authorId many',
      'likes Post inverse likerIds many',
      'draft Post inverse draftId optional',
    ]);
  });

  test('of references inside embedded types', () => {
    const graph = graphOf(
      `embedded:\n  Comment:\n    fields: { byId: { ref: User, inverse: comments } }\n  Thread:\n    fields: { comments: 'Comment[]' }\nmodels:\n${USER}  Post:\n    fields: { threads: 'Thread[]' }\n`,
    );
    expect(show(graph, 'Comment')).toEqual(['by User field byId one']);
    expect(show(graph, 'Post')).toEqual([]);
    expect(show(graph, 'User')).toEqual(['comments Post inverse threads.comments.byId many']);
  });

  test('names of fields, relations, inverses and roles do not clash', () => {
    const yaml = `models:\n  User:\n    fields: { posts: int }\n    timestamps: { createdAt: made }\n  Post:\n    fields:\n      userId: { ref: User, inverse: posts }\n      otherId: { ref: User, as: user }\n      thirdId: { ref: User, inverse: made }\n`;
    expect(complaintsOf(yaml)).toEqual([
      'link/relation-clash: user',
      'link/relation-clash: posts',
      'link/relation-clash: made',
    ]);
  });
});

describe('mistakes', () => {
  test('are all reported at once, each at its place', () => {
    const yaml =
      'models:\n  Post:\n    fields:\n      a: strin\n      b: \'ref(Usr)[]\'\n      c: "int(5..1)"\n      d: { type: string, minItems: 2 }\n      e: { type: string, stored: $e }\n    indexes:\n      - key: { zzz: 1 }\n';
    expect(complaintsOf(yaml)).toEqual([
      'link/unknown-type: strin',
      'link/unknown-model: Usr',
      'link/option-rule: (5..1)',
      'link/unknown-option: minItems',
      'link/stored-name: $e',
      'link/unknown-path: zzz',
    ]);
  });

  test('are pointed at exactly in plain and quoted texts, and as a whole where escapes differ', () => {
    for (const [written, shown] of [
      ['(strin | null)[]', 'strin'],
      ["'(strin | null)[]'", 'strin'],
      ['"(strin | null)[]"', 'strin'],
      ['"(stri\\x6e | null)[]"', '"(stri\\x6e | null)[]"'],
    ]) {
      expect(complaintsOf(`models:\n  Post:\n    fields:\n      a: ${written}\n`)).toEqual([
        `link/unknown-type: ${shown}`,
      ]);
    }
  });

  test('do not lead to others', () => {
    const yaml =
      "models:\n  Post:\n    fields:\n      a: { type: strin, default: 3, unique: true }\n      bId: { ref: Usr, inverse: posts, onDelete: setNull }\n      c: { type: 'strin[]', maxItems: 3 }\n    indexes:\n      - { key: { a: text } }\n      - { key: { 'a.b': 2dsphere }, partialFilterExpression: { a: 3, bId: x } }\n";
    expect(linkYaml(yaml).diagnostics.map(({ code }) => code)).toEqual([
      'link/unknown-type',
      'link/unknown-model',
      'link/unknown-type',
    ]);
  });

  test('of two equal names in two files show the other place', () => {
    const files = { 'a.yaml': 'models:\n  Post:\n    fields: { a: int }\n', 'b.yaml': 'enums:\n  Post: [a]\n' };
    const [duplicate] = linkYaml(files).diagnostics;
    expect(duplicate).toMatchObject({
      code: 'link/duplicate-name',
      span: { file: 'b.yaml' },
      related: [{ span: { file: 'a.yaml' } }],
    });
  });

  test('a circle of required embedded types is found, one with an end is not', () => {
    const circle = (end: string) =>
      `embedded:\n  A:\n    fields: { b: B }\n  B:\n    fields: { c: C }\n  C:\n    fields: { a: ${end} }\n`;
    expect(complaintsOf(circle('A'))).toEqual(['link/endless-embedding: a']);
    for (const end of ['A?', 'A | null', "'A[]'", "'Record<string, A>'"]) expect(complaintsOf(circle(end))).toEqual([]);
  });

  test('an id that refers to its own type is endless', () => {
    const yaml = 'embedded:\n  Key:\n    fields: { otherId: ref(Post) }\nmodels:\n  Post:\n    fields: { _id: Key }\n';
    expect(complaintsOf(yaml)).toEqual(['link/endless-embedding: otherId']);
  });
});
