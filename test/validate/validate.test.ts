import { describe, expect, test } from 'vitest';
import { parse } from '../../generator/src/1-parse/parse.ts';
import type { Declaration } from '../../generator/src/2-validate/declaration.ts';
import { validate } from '../../generator/src/2-validate/validate.ts';
import type { Outcome } from '../../generator/src/diagnostics/diagnostic.ts';
import { fieldTypes } from '../../generator/src/field-types/index.ts';
import fc from '../support/random/fast-check.ts';

function check(text: string): Outcome<Declaration> {
  const { value, diagnostics } = parse({ path: 'm.yaml', text });
  return value === undefined ? { diagnostics } : validate(value);
}

/** What is wrong, and the text that it points at. */
function problems(text: string): string[] {
  return check(text).diagnostics.map(({ code, span }) => `${code} ${text.slice(span?.start, span?.end)}`);
}

/** A model with one field, written as given. */
const field = (declaration: string) => `models:\n  Post:\n    fields:\n      it: ${declaration}\n`;

describe('what is right', () => {
  test('an empty file declares nothing', () => {
    expect(check('').value).toMatchObject({ models: {}, embedded: {}, enums: {}, mixins: {} });
  });

  test('values stay as written, with exact integers', () => {
    const declaration = check(field('{ type: long, max: 9223372036854775807 }')).value;
    expect(declaration?.models.Post?.fields.it).toMatchObject({ max: 9223372036854775807n });
  });

  test.each(fieldTypes.flatMap((type) => type.examples.map((example) => [type.name, example] as const)))(
    'the example of %s: %s',
    (_name, example) => {
      expect(problems(field(example.startsWith('{') ? example : `'${example.replaceAll("'", "''")}'`))).toEqual([]);
    },
  );

  test.each(
    fieldTypes.flatMap((type) =>
      Object.entries(type.options).flatMap(([option, schema]) =>
        (schema.examples ?? []).map((example) => [type.name, option, JSON.stringify(example)] as const),
      ),
    ),
  )('the option %s %s: %s', (type, option, example) => {
    expect(problems(field(`{ type: ${type}, ${option}: ${example} }`))).toEqual([]);
    expect(problems(field(`{ type: '(${type} | null)[]', ${option}: ${example} }`))).toEqual([]);
    expect(problems(field(`{ arrayOf: { type: ${type}?, ${option}: ${example} } }`))).toEqual([]);
  });

  test.each([
    'ref(User)',
    '{ ref: User, inverse: posts, onDelete: cascade, as: author, unique: true }',
    "{ type: 'ref(Tag)[]', as: tags, minItems: 1, maxItems: 5, uniqueItems: true }",
    '{ type: Comment, optional: true, nullable: true, was: note, stored: c, description: x }',
    '{ enum: [a, b], default: a }',
    '{ arrayOf: { arrayOf: { mapOf: { ref: User } } }, default: [] }',
    "'Record<string, int>'",
    '{ type: 名前 }',
  ])('the field %s', (declaration) => {
    expect(problems(field(declaration))).toEqual([]);
  });
});

describe('what is wrong', () => {
  test.each([
    ['{ type: string, constructr: 1 }', ['validate/unknown-key constructr']],
    ['{ type: stringy, minLength: 1 }', ['validate/unknown-key minLength']],
    ['{ type: geo.pointy, minLength: 1 }', ['validate/unknown-key minLength']],
    ['{ ref: User, minItems: 1 }', ['validate/unknown-key minItems']],
    ['{ type: string, as: x }', ['validate/unknown-key as']],
    ['{ arrayOf: 3 }', ['validate/wrong-type 3']],
    ['{ type: 3 }', ['validate/wrong-type 3']],
    ["''", ["validate/limit ''"]],
    [`'${'['.repeat(1001)}'`, [`validate/limit '${'['.repeat(1001)}'`]],
    ['{ type: string, minLength: 9007199254740993 }', ['validate/limit 9007199254740993']],
    ['{ enum: [a, {}] }', ['validate/wrong-type {}']],
    ['{ enum: [{}, {}] }', ['validate/wrong-type {}', 'validate/wrong-type {}']],
  ])('%s', (declaration, expected) => {
    expect(problems(field(declaration))).toEqual(expected);
  });

  test('every field is complained about once', () => {
    const fields = Array.from({ length: 30 }, (_, index) => `      f${index}: { tpe: int }`).join('\n');
    const found = problems(`models:\n  Post:\n    fields:\n${fields}\n`);
    expect(found.filter((problem) => problem.startsWith('validate/unknown-key'))).toHaveLength(30);
  });

  test('a file of mistakes is cut short', () => {
    const fields = Array.from({ length: 5000 }, (_, index) => `      f${index}: { type: int, mni: 1 }`).join('\n');
    const { diagnostics } = check(`models:\n  Post:\n    fields:\n${fields}\n`);
    expect(diagnostics).toHaveLength(101);
    expect(diagnostics.at(-1)?.code).toBe('parse/too-many-errors');
  });

  test('long texts do not slow the patterns down', () => {
    const started = performance.now();
    for (const text of [
      `${'('.repeat(999)}`,
      `${' '.repeat(999)}x`,
      'a.'.repeat(499),
      '../'.repeat(300),
      'ref'.repeat(300),
    ]) {
      problems(field(`{ type: '${text}', as: '${text}', ref: '${text}' }`));
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

test('any value gives a declaration or errors', () => {
  const key = fc.constantFrom(
    ...[
      'models',
      'embedded',
      'enums',
      'mixins',
      'Post',
      'fields',
      'it',
      'type',
      'enum',
      'ref',
      'arrayOf',
      'mapOf',
      'indexes',
      'key',
    ],
    ...[
      'values',
      'default',
      'min',
      'pattern',
      'timestamps',
      'createdAt',
      'collation',
      'toString',
      'valueOf',
      'hasOwnProperty',
      '',
    ],
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 7, depthSize: 'large' },
      fc.constantFrom(null, true, 0, -1, 1.5, '@long', '', 'string', 'ref(User)', 'a b', 'Post'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(value, (written) => {
      const text = JSON.stringify(written).replaceAll('"@long"', '9223372036854775807');
      const outcome = check(text);
      expect(outcome.value === undefined).toBe(outcome.diagnostics.length > 0);
      const printed = outcome.diagnostics.map((diagnostic) => JSON.stringify(diagnostic));
      expect(new Set(printed).size, 'no mistake is reported twice').toBe(printed.length);
    }),
    { numRuns: 2000 },
  );
});
