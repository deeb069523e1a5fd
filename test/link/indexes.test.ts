import { describe, expect, test } from 'vitest';
import { complaintsOf, graphOf, linkYaml } from './link-yaml.ts';

const FIELDS = `
embedded:
  Comment:
    fields: { text: { type: string, stored: t }, marks: 'int[]', byId: ref(User), at: datetime }
models:
  User:
    fields: { name: string }
  Post:
    fields:
      title: string
      words: int
      big: { type: long, stored: b }
      price: decimal
      status: { enum: [draft, live] }
      tags: 'string[]'
      comments: 'Comment[]'
      counts: Record<string, int>
      extra: json
      location: geo.point
      avatar: image
      authorId: ref(User)
`;

const withIndex = (index: string) => `${FIELDS}    indexes:\n      - ${index}\n`;

function indexOf(index: string) {
  const [found] = graphOf(withIndex(index)).models.find(({ name }) => name === 'Post')?.indexes ?? [];
  return { name: found?.name, key: found?.key, options: found?.options };
}

describe('the key', () => {
  test('becomes stored names, in the order written', () => {
    expect(indexOf('{ key: { comments.text: 1, big: -1, title: 1 } }')).toEqual({
      name: 'comments.t_1_b_-1_title_1',
      key: { 'comments.t': 1, b: -1, title: 1 },
      options: {},
    });
  });

  test.each([
    'comments.at',
    'comments.0.text',
    'tags.0',
    'counts.anything',
    'extra.a.b.c',
    'avatar.width',
    'location.coordinates',
    'comments.marks',
    '_id',
  ])('may go through %s', (path) => {
    expect(complaintsOf(withIndex(`{ key: { '${path}': 1, title: 1 } }`))).toEqual([]);
  });

  test.each([
    ['titel', 'Did you mean "title"?'],
    ['b', 'Write the field\'s name, "big".'],
    ['author', 'It is a relation, which is not stored. Write "authorId", where the id is stored.'],
    ['comments.by', 'It is a relation, which is not stored. Write "byId", where the id is stored.'],
    ['comments.tex', 'Did you mean "text"?'],
    ['avatar.widht', 'Did you mean "width"?'],
    ['title.x', 'Use names of fields, joined by dots.'],
    ['title.', 'Use names of fields, joined by dots.'],
    ['valueOf', 'Use names of fields, joined by dots.'],
  ])('may not be %s', (path, hint) => {
    expect(linkYaml(withIndex(`{ key: { '${path}': 1 } }`)).diagnostics).toMatchObject([
      { code: 'link/unknown-path', hint },
    ]);
  });
});

describe('a partial filter', () => {
  test('has stored names and Extended JSON of the declared types', () => {
    const filter =
      "{ big: { $gt: 5 }, price: '1.50', comments.at: { $gte: '2024-01-01T00:00:00Z' }, status: { $in: [live] }, tags: a, authorId: '0123456789abcdef01234567', $or: [{ words: 1 }, { words: { $exists: true } }, { title: null }] }";
    expect(indexOf(`{ key: { title: 1 }, partialFilterExpression: ${filter} }`).options).toEqual({
      partialFilterExpression: {
        b: { $gt: { $numberLong: '5' } },
        price: { $numberDecimal: '1.50' },
        'comments.at': { $gte: { $date: '2024-01-01T00:00:00.000Z' } },
        status: { $in: ['live'] },
        tags: 'a',
        authorId: { $oid: '0123456789abcdef01234567' },
        $or: [{ words: 1 }, { words: { $exists: true } }, { title: null }],
      },
    });
  });

  test.each([
    ['{ words: { $ne: 1 } }', 'link/partial-operator: $ne'],
    ['{ words: { $exists: false } }', 'link/partial-value: false'],
    ['{ words: { $type: integer } }', 'link/partial-value: integer'],
    ['{ words: many }', 'link/partial-value: many'],
    ['{ status: gone }', 'link/partial-value: gone'],
    ['{ $nor: [{ words: 1 }] }', 'link/partial-operator: $nor'],
    ['{ $and: [{ wrods: 1 }] }', 'link/unknown-path: wrods'],
  ])('%s is refused', (filter, complaint) => {
    expect(complaintsOf(withIndex(`{ key: { title: 1 }, partialFilterExpression: ${filter} }`))).toEqual([complaint]);
  });
});

describe('unique and index of fields', () => {
  const indexes = (yaml: string) => graphOf(yaml).models[0]?.indexes.map(({ key, options }) => ({ key, options }));

  test('become indexes; a unique one leaves out documents without the field', () => {
    expect(
      indexes(
        'models:\n  Post:\n    fields:\n      a: { type: int, unique: true }\n      b: { type: int?, unique: true, stored: x }\n      c: { type: int, index: true }\n',
      ),
    ).toEqual([
      { key: { a: 1 }, options: { unique: true } },
      { key: { x: 1 }, options: { unique: true, sparse: true } },
      { key: { c: 1 }, options: {} },
    ]);
  });

  test('reach from embedded types to every place that embeds them', () => {
    const yaml =
      "embedded:\n  Code:\n    fields: { value: { type: string, unique: true } }\n  Box:\n    fields: { codes: 'Code[]' }\nmodels:\n  Post:\n    fields: { code: Code, box: { type: Box?, stored: b } }\n";
    expect(indexes(yaml)).toEqual([
      { key: { 'code.value': 1 }, options: { unique: true } },
      { key: { 'b.codes.value': 1 }, options: { unique: true, sparse: true } },
    ]);
  });

  test('inside a type that contains itself would have paths without end', () => {
    const yaml =
      "embedded:\n  Mark:\n    fields: { n: { type: int, index: true } }\n  Node:\n    fields: { mark: Mark, children: 'Node[]' }\nmodels:\n  Post:\n    fields: { root: Node }\n";
    expect(complaintsOf(yaml)).toEqual(['link/index-without-path: index']);
  });

  test('do not grow without end', () => {
    const types = Array.from({ length: 30 }, (_, level) =>
      level === 29
        ? `  T${level}:\n    fields: { a: { type: int, index: true } }\n`
        : `  T${level}:\n    fields: { a: T${level + 1}?, b: T${level + 1}? }\n`,
    ).join('');
    const started = performance.now();
    expect(complaintsOf(`embedded:\n${types}models:\n  Post:\n    fields: { a: T0 }\n`)).toEqual([
      'link/too-many-indexes: Post',
    ]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

test('a wildcard may stand among others from server 7.0 on', () => {
  const yaml = withIndex("{ key: { title: 1, 'extra.$**': 1 } }");
  expect(complaintsOf(yaml, '6.0').map((complaint) => complaint.split(':')[0])).toEqual(['link/index-rule']);
  expect(complaintsOf(yaml, '7.0')).toEqual([]);
});
