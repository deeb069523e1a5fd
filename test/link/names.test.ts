import { describe, expect, test } from 'vitest';
import { companionNamesOf } from '../../generator/src/3-link/names/companion-names.ts';
import { fileNameOf } from '../../generator/src/3-link/names/file-name.ts';
import { namesOf } from '../../generator/src/5-emit/declared-names.ts';
import { complaintsOf, graphOf } from './link-yaml.ts';

const model = (name: string) => `models:\n  ${name}:\n    fields: { a: int }\n`;
const withField = (name: string) => `models:\n  Post:\n    fields:\n      ${name}: int\n`;

describe('names of types', () => {
  test.each(['Post', 'HTTPLog', 'Статья', '記事', 'Ärger', 'Ελλάδα', 'A1_b', 'Event', 'Transaction', 'Document'])(
    '%s may be used',
    (name) => {
      expect(complaintsOf(model(name))).toEqual([]);
    },
  );

  test.each([
    ['Post²', 'link/name-not-identifier'],
    ['ㅤ', 'link/name-not-identifier'],
    ['Pоst', 'link/name-mixes-scripts'],
    ['Cafe\u0301', 'link/name-not-normalized'],
    ['界'.repeat(41), 'link/name-too-long'],
    ['Date', 'link/reserved-type-name'],
    ['ObjectId', 'link/reserved-type-name'],
    ['Client', 'link/reserved-type-name'],
    ['Con', 'link/reserved-file-name'],
    ['COM1', 'link/reserved-file-name'],
    ['Enums', 'link/reserved-file-name'],
    ['Index', 'link/reserved-file-name'],
  ])('%s may not: %s', (name, code) => {
    expect(complaintsOf(model(name))).toEqual([`${code}: ${name}`]);
  });

  test.each([
    ['HTTPLog', 'http-log'],
    ['HttpLog', 'http-log'],
    ['BlogPost2Tag', 'blog-post2-tag'],
    ['A', 'a'],
    ['記事', '記事'],
  ])('%s is written to %s.ts', (name, fileName) => {
    expect(fileNameOf(name)).toBe(fileName);
  });

  test('a type cannot have the name of another’s companion; a mixin and other kinds’ companions can', () => {
    expect(complaintsOf(`${model('Post')}  PostUpdate:\n    fields: { a: int }\n`)).toEqual([
      'link/companion-name: PostUpdate',
    ]);
    expect(complaintsOf(`mixins:\n  PostInput:\n    fields: { b: int }\n${model('Post')}`)).toEqual([]);
    expect(complaintsOf(`embedded:\n  Post:\n    fields: { b: int }\n${model('PostUpdate')}`)).toEqual([]);
    expect(complaintsOf('models:\n  Post:\n    fields: { filter: { enum: [a] } }\n')).toEqual([
      'link/inline-enum-name: enum',
    ]);
  });

  test('the companions are those that are generated', () => {
    const graph = graphOf(`embedded:\n  Note:\n    fields: { a: int }\n${model('Post')}`);
    for (const owner of [...graph.models, ...graph.embedded]) {
      const declared = { kind: owner.kind === 'model' ? 'model' : 'embedded type', name: owner.name } as const;
      const known = companionNamesOf(declared);
      expect([...known, owner.name].sort()).toEqual([...namesOf(owner)].sort());
    }
  });
});

describe('names of fields', () => {
  test.each(['title', 'class', 'default', 'имя', '_private', 'URL', 'then2'])('%s may be used', (name) => {
    expect(complaintsOf(withField(name))).toEqual([]);
  });

  test.each(['then', 'toJSON', 'toBSON', 'valueOf', 'save', 'plain', 'hasOwnProperty', '_bsontype', '__x'])(
    '%s may not',
    (name) => {
      expect(complaintsOf(withField(name))).toEqual([`link/reserved-field-name: ${name}`]);
    },
  );

  test.each(['as', 'inverse'])('hold for relations given by "%s"', (key) => {
    const yaml = `models:\n  User:\n    fields: { a: int }\n  Post:\n    fields: { userId: { ref: User, ${key}: then } }\n`;
    expect(complaintsOf(yaml)).toEqual(['link/reserved-field-name: then']);
  });

  test.each(['$a', 'a.b', '_id', '__proto__', '12'])('%s cannot be a stored name', (stored) => {
    expect(complaintsOf(`models:\n  Post:\n    fields: { a: { type: int, stored: '${stored}' } }\n`)).toHaveLength(1);
  });
});

describe('names of collections', () => {
  const inCollection = (name: string) => `models:\n  Post:\n    collection: '${name}'\n    fields: { a: int }\n`;

  test.each(['system.users', 'a$b', '.a', 'a.', 'a..b', 'x'.repeat(192), ' a'])('%s is refused', (name) => {
    expect(complaintsOf(inCollection(name))).toEqual([`link/collection-name: '${name}'`]);
  });

  test.each(['posts', 'blog.posts', 'system', 'Записи', 'x'.repeat(191)])('%s is taken', (name) => {
    expect(complaintsOf(inCollection(name))).toEqual([]);
  });

  test('two models cannot share one, nor names that differ in case alone', () => {
    const yaml = `${inCollection('people')}  User:\n    collection: People\n    fields: { a: int }\n`;
    expect(complaintsOf(yaml)).toEqual(['link/duplicate-collection: People']);
  });

  test('are made from the model’s name', () => {
    expect(graphOf(model('BlogPost')).models[0]?.collection).toBe('blogPosts');
  });
});
