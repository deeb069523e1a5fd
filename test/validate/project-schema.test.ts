import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from '../../generator/src/1-parse/parse.ts';
import { defaultConfig } from '../../generator/src/2-validate/config.ts';
import { validate } from '../../generator/src/2-validate/validate.ts';
import { link } from '../../generator/src/3-link/link.ts';
import { projectSchema } from '../../generator/src/schema/project-schema.ts';

const text = `
enums:
  Mood: [glad, sad]
embedded:
  Comment: { fields: { text: string, at: datetime, answers: 'Comment[]', mood: Mood? } }
models:
  User: { fields: { name: string } }
  作品:
    fields:
      title: string
      mood: { type: Mood, default: glad }
      state: { enum: [draft, live], default: draft }
      authorId: ref(User)
      comments: Comment[]
      labels: 'Record<string, int>'
      extra: json?
      place: geo.point?
    indexes:
      - { key: { title: 1, 'comments.at': -1 } }
`;

function schemaOf(source: string) {
  const document = parse({ path: 'm.yaml', text: source }).value;
  const declaration = document && validate(document).value;
  const graph = declaration && link([declaration], defaultConfig).value;
  if (graph === undefined) throw new Error('the models of this test are wrong');
  return projectSchema(graph);
}

const schema = schemaOf(text);
const accepts = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

function accepted(source: string): boolean {
  return accepts(JSON.parse(JSON.stringify(parse({ path: 'm.yaml', text: source }).value?.value)));
}

const withIndex = (index: string) => `models: { 作品: { fields: { title: string }, indexes: [${index}] } }`;

test('the project’s own file is accepted', () => {
  expect(accepted(text)).toBe(true);
});

describe('paths in indexes', () => {
  test.each([
    '_id',
    'title',
    'authorId',
    'comments.text',
    'comments.answers.answers.text',
    'comments.answers.answers.answers.answers.answers.text',
    'labels.any.thing',
    'extra.a.b',
    'place.coordinates',
    '$**',
    'extra.$**',
  ])('%s', (path) => {
    expect(accepted(withIndex(`{ key: { '${path}': 1 } }`))).toBe(true);
  });

  test.each(['titel', 'author', 'comments.txet', 'title.x', 'extras.a', 'toString'])('%s is refused', (path) => {
    expect(accepted(withIndex(`{ key: { '${path}': 1 } }`))).toBe(false);
    expect(accepted(withIndex(`{ key: { title: 1 }, partialFilterExpression: { '${path}': 1 } }`))).toBe(false);
    expect(accepted(withIndex(`{ key: { title: text }, weights: { '${path}': 1 } }`))).toBe(false);
  });

  test('filters may be nested', () => {
    const filter = (path: string) =>
      withIndex(`{ key: { title: 1 }, partialFilterExpression: { $and: [{ ${path}: { $gt: 1 } }] } }`);
    expect(accepted(filter('title'))).toBe(true);
    expect(accepted(filter('titel'))).toBe(false);
  });

  test('are those of the model that the index belongs to', () => {
    expect(accepted('models: { User: { fields: {}, indexes: [{ key: { title: 1 } }] } }')).toBe(false);
    expect(accepted('models: { User: { fields: {}, indexes: [{ key: { name: 1 } }] } }')).toBe(true);
  });
});

test('models and fields that are new are accepted, their mistakes are not', () => {
  expect(accepted('models: { New: { fields: { a: ref(Newer), b: { ref: Newest }, c: Unknown } } }')).toBe(true);
  expect(accepted('models: { New: { feilds: {} } }')).toBe(false);
  expect(accepted('models: { 作品: { fields: { mood: { type: Mood, default: glum } } } }')).toBe(true);
  expect(accepted('models: { 作品: { fields: { mood: { type: Mood, defualt: glad } } } }')).toBe(false);
});

test('editors find the names: types, references, values of enums', () => {
  const printed = JSON.stringify(schema);
  for (const name of ['ref(User)', 'ref(作品)[]', 'Comment', 'Comment[]', 'Mood', 'glad', 'draft', 'string(1..200)']) {
    expect(printed).toContain(JSON.stringify(name));
  }
});
