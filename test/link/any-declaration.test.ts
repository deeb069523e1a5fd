// Any declaration gives a graph or diagnostics, never a crash, and not in more than linear time.

import { expect, test } from 'vitest';
import type { Document, YamlMapping, YamlValue } from '../../generator/src/1-parse/document.ts';
import { defaultConfig } from '../../generator/src/2-validate/config.ts';
import { validate } from '../../generator/src/2-validate/validate.ts';
import { link } from '../../generator/src/3-link/link.ts';
import { fieldTypes } from '../../generator/src/field-types/index.ts';
import { emitOf } from '../support/emit-of.ts';
import fc from '../support/random/fast-check.ts';

const NAMES = ['A', 'B', 'C', 'D', 'AInput', 'Post', 'Date'];
const FIELDS = ['_id', 'a', 'b', 'aId', 'bIds', 'then', 'createdAt', 'version', 'имя'];
const span = { file: 'test.yaml', start: 0, end: 1 };

function documentOf(value: YamlValue): Document {
  return { file: span.file, value, spansAt: () => ({ value: span }) };
}

const typeName = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.constantFrom(...fieldTypes.map(({ name }) => name)),
  fc.constantFrom(...NAMES).map((name) => `ref(${name})`),
);
const notation = fc
  .tuple(
    typeName,
    fc.constantFrom('', '', '[]', '[][]', '[1..2]', '(1..5)', '(5,2)'),
    fc.constantFrom('', '', '?', ' | null'),
  )
  .map((parts) => parts.join(''))
  .chain((text) => fc.constantFrom(text, text, text, `Record<string, ${text.replace('?', '')}>`));
const scalar = fc.constantFrom<YamlValue>(
  null,
  true,
  0,
  -1,
  1.5,
  10n ** 19n,
  'now',
  'a',
  'newId',
  '2024-01-01',
  '[',
  '(a+)+$',
  [],
  ['a'],
  {},
);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const flag = optional(fc.boolean());
const fieldName = fc.constantFrom(...FIELDS);

const { field } = fc.letrec<{ field: YamlValue; long: YamlValue }>((tie) => ({
  field: fc.oneof({ maxDepth: 3, depthSize: 'small' }, notation, notation, tie('long')),
  long: fc
    .tuple(
      fc.oneof(
        notation.map((type) => ({ type })),
        fc.constant({ enum: ['x', 'y'] }),
        fc.record({
          ref: fc.constantFrom(...NAMES),
          as: optional(fieldName),
          inverse: optional(fieldName),
          onDelete: optional(fc.constantFrom('setNull', 'pull', 'cascade')),
        }),
        tie('field').map((arrayOf) => ({ arrayOf })),
        tie('field').map((mapOf) => ({ mapOf })),
      ),
      fc.record({
        optional: flag,
        nullable: flag,
        unique: flag,
        index: flag,
        default: optional(scalar),
        stored: optional(fc.constantFrom('a', 'x.y', '$z', '_id')),
      }),
      fc.record({ min: optional(scalar), pattern: optional(scalar), maxItems: optional(fc.nat(3)) }),
      fc.nat(3),
    )
    .map(([base, common, options, withOptions]) =>
      clean({ ...base, ...common, ...(withOptions === 0 ? options : {}) }),
    ),
}));

/** Without the keys whose value is absent. */
function clean(value: Readonly<Record<string, YamlValue | undefined>>): YamlMapping {
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, YamlValue] => entry[1] !== undefined),
  );
}

const path = fc
  .array(fc.constantFrom(...FIELDS, '$**', '0', ''), { minLength: 1, maxLength: 3 })
  .map((steps) => steps.join('.'));
const index = fc
  .record({
    key: fc.dictionary(path, fc.constantFrom<YamlValue>(1, -1, 'text', 'hashed', '2d', '2dsphere'), {
      minKeys: 1,
      maxKeys: 3,
    }),
    unique: flag,
    sparse: flag,
    expireAfterSeconds: optional(fc.nat(9)),
    partialFilterExpression: optional(
      fc.dictionary(
        fc.oneof(path, fc.constant('$or')),
        fc.oneof(scalar, fc.dictionary(fc.constantFrom('$gt', '$in', '$ne', '$exists'), scalar)),
        { minKeys: 1, maxKeys: 2 },
      ),
    ),
  })
  .map((value) => clean(value));
const fields = fc.dictionary(fieldName, field, { minKeys: 1, maxKeys: 4 });
const mixins = optional(fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }));
const group = fc.record({ fields, mixins }).map(clean);
const model = fc
  .record({
    fields,
    mixins,
    timestamps: flag,
    version: optional(fc.constantFrom<YamlValue>(true, 'a')),
    indexes: optional(fc.array(index, { maxLength: 2 })),
  })
  .map((value) => clean(value));
const name = fc.constantFrom(...NAMES);
const file = fc.record({
  enums: fc.dictionary(name, fc.constant(['x', 'y']), { maxKeys: 1 }),
  mixins: fc.dictionary(name, group, { maxKeys: 2 }),
  embedded: fc.dictionary(name, group, { maxKeys: 3 }),
  models: fc.dictionary(name, model, { maxKeys: 3 }),
});

test('any declaration gives a graph or diagnostics', () => {
  let graphs = 0;
  let refusals = 0;
  fc.assert(
    fc.property(file, (written) => {
      const { value } = validate(documentOf(written));
      if (value === undefined) return;
      const outcome = link([value], { server: '6.0' });
      const hasError = outcome.diagnostics.some(({ severity }) => severity === 'error');
      expect(outcome.value === undefined).toBe(hasError);
      if (hasError) refusals += 1;
      else graphs += 1;
    }),
    { numRuns: 1000 },
  );
  // Were all of one kind, the property would say nothing. About 20 are graphs: a greater bound would fail by chance.
  expect(graphs).toBeGreaterThan(0);
  expect(refusals).toBeGreaterThan(0);
});

const SIZE = 5000;
const names = Array.from({ length: SIZE }, (_, number) => `T${number}`);
const chain = (make: (next: string, number: number) => YamlValue) =>
  Object.fromEntries(names.map((own, number) => [own, make(names[number + 1] ?? 'T0', number)]));

test.each<[string, YamlMapping]>([
  ['mixins that list one another', { mixins: chain((next) => ({ mixins: [next], fields: { a: 'int' } })) }],
  ['embedded types in one another', { embedded: chain((next) => ({ fields: { a: next } })) }],
  ['embedded types that end', { embedded: chain((next) => ({ fields: { a: next === 'T0' ? 'int' : next } })) }],
  [
    'embedded types of which the last holds itself',
    { embedded: chain((next) => ({ fields: { a: next === 'T0' ? `${names.at(-1)}?` : next } })) },
  ],
  [
    'embedded types in one another, indexed',
    {
      embedded: chain((next) => ({ fields: { a: `${next}?`, b: { type: 'int', index: true } } })),
      models: { Post: { fields: { a: 'T0' } } },
    },
  ],
  ['ids that are one another’s', { models: chain((next) => ({ fields: { _id: { ref: next, as: 'other' } } })) }],
  [
    'models that refer to one another',
    { models: chain((next, number) => ({ fields: { aId: { ref: next, inverse: `b${number}` } } })) },
  ],
  ['unknown types', { models: chain(() => ({ fields: { a: 'Unknwon' } })) }],
])('%s: thousands, without exhausting stack or patience', (_what, written) => {
  const { value } = validate(documentOf(written));
  if (value === undefined) throw new Error('not valid');
  const started = performance.now();
  const graph = link([value], { server: '6.0' }).value;
  if (graph !== undefined) emitOf(graph, defaultConfig);
  expect(performance.now() - started).toBeLessThan(10_000);
});
