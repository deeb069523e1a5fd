import fc from '../../support/random/fast-check.ts';

/** A model file's content as an object. */
export interface ModelFile {
  readonly enums: Record<string, unknown>;
  readonly embedded: Record<string, unknown>;
  readonly models: Record<string, unknown>;
}

const scalars = [
  ...['string', 'string(1..5)', 'string(3..8)', 'email', 'url', 'slug', 'ip', 'int', 'int(-5..100)', 'long'],
  ...['long(0..)', 'double', 'double(0..1)', 'decimal', 'decimal(6,2)', 'bool', 'objectId', 'uuid', 'binary'],
  ...['regex', 'json', 'date', 'time', 'datetime', 'geo.point', 'file', 'Color', 'Inner', 'Outer', 'Tree'],
];

const fieldNames = [
  'a',
  'ab',
  'abc',
  'abcd',
  'abcde',
  'title',
  'titles',
  'createdOnTheDay',
  'été',
  'имяПоля',
  'at',
  'end',
  'type',
  'row',
];

const notation: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...scalars),
    fc.constantFrom('', '', '', '', '[]', '[1..3]', '[][]', 'map', 'nullable[]', 'map[]'),
    fc.constantFrom('', '', ' | null'),
    fc.constantFrom('', '', '?'),
  )
  .map(([scalar, container, nullable, optional]) => `${wrap(scalar, container)}${nullable}${optional}`);

function wrap(scalar: string, container: string): string {
  if (container === 'map') return `Record<string, ${scalar}>`;
  if (container === 'map[]') return `Record<string, ${scalar}>[]`;
  if (container === 'nullable[]') return `(${scalar} | null)[]`;
  return scalar + container;
}

const field = fc.oneof(
  { weight: 4, arbitrary: notation.map((type): Record<string, unknown> => ({ type })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('s', 'stored', 'a-b', 'кл')
      .map((stored): Record<string, unknown> => ({ type: 'string', stored })),
  },
  { weight: 1, arbitrary: fc.constant<Record<string, unknown>>({ arrayOf: 'int', uniqueItems: true }) },
  { weight: 1, arbitrary: fc.constant<Record<string, unknown>>({ type: 'string', trim: true, lower: true }) },
  { weight: 1, arbitrary: fc.constant<Record<string, unknown>>({ type: 'string', pattern: '^[a-c]+$' }) },
);

/** A file with one model, `Sample`, whose fields are of all kinds. */
export const arbitraryModel: fc.Arbitrary<ModelFile> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...fieldNames), field), {
      minLength: 1,
      maxLength: 9,
      selector: ([name, { stored }]) => String(stored ?? name),
    }),
    fc.array(
      notation.filter((text) => !/Tree|Inner|Outer/.test(text)),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([fields, inner]) => ({
    enums: { Color: ['red', 'green', 'blue', 'gray', 'ä'] },
    embedded: {
      Inner: { fields: Object.fromEntries(inner.map((type, index) => [`f${index}`, type])) },
      Outer: { fields: { inner: 'Inner', list: 'Inner[]', note: 'string?', last: 'int | null' } },
      Tree: { fields: { label: 'string', children: 'Tree[]', named: 'Record<string, Tree>?' } },
    },
    models: { Sample: { fields: Object.fromEntries(uniqueNames(fields)) } },
  }));

/** Drops fields whose name another one has already taken. */
function uniqueNames<Value>(fields: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  return new Map(fields);
}
