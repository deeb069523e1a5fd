import type { JsonSchema } from './json-schema.ts';
import { formerName } from './name-schema.ts';

const direction: JsonSchema = {
  title: 'Direction or kind',
  description: '1 ascending, -1 descending, or one of MongoDB’s kinds of index.',
  enum: [1, -1, 'text', 'hashed', '2d', '2dsphere'],
};

function flag(title: string, text: string): JsonSchema {
  return { title, description: text, type: 'boolean', default: false, examples: [true] };
}

function limit(title: string, text: string, example: number): JsonSchema {
  return { title, description: text, type: 'number', examples: [example] };
}

function choice(title: string, text: string, values: readonly unknown[], standard: unknown): JsonSchema {
  return { title, description: text, enum: values, default: standard, examples: [values[0]] };
}

const collation: JsonSchema = {
  title: 'Collation',
  description: 'The rules by which texts are compared (server manual, "Collation").',
  type: 'object',
  required: ['locale'],
  additionalProperties: false,
  examples: [{ locale: 'en', strength: 2 }],
  properties: {
    locale: {
      title: 'Locale',
      description: 'ICU locale, or "simple" for the order of bytes.',
      type: 'string',
      minLength: 1,
      examples: ['en'],
    },
    strength: choice('Strength', '1 ignores accents and case, 2 ignores case, 3 tells all apart.', [1, 2, 3, 4, 5], 3),
    caseLevel: flag('Case level', 'Compare case also at strength 1 and 2.'),
    caseFirst: choice('Case first', 'Which case sorts first.', ['upper', 'lower', 'off'], 'off'),
    numericOrdering: flag('Numbers as numbers', 'Compare digits in texts by their value: "2" before "10".'),
    alternate: choice(
      'Alternate',
      'Whether spaces and punctuation count.',
      ['non-ignorable', 'shifted'],
      'non-ignorable',
    ),
    maxVariable: choice('Max variable', 'What "shifted" ignores.', ['punct', 'space'], 'punct'),
    backwards: flag('Backwards', 'Compare accents from the end, as some French dictionaries do.'),
    normalization: flag('Normalization', 'Normalize texts before comparing.'),
  },
};

/** An index of a model, under MongoDB's own option names. */
export const indexSchema: JsonSchema = {
  title: 'Index',
  description: 'An index with MongoDB’s option names (server manual, "createIndexes").',
  type: 'object',
  required: ['key'],
  additionalProperties: false,
  examples: [{ key: { authorId: 1, createdAt: -1 } }, { key: { slug: 1 }, unique: true }],
  properties: {
    key: {
      title: 'Key',
      description:
        'Paths of fields and the direction of each, in the order of the index. "$**" stands for every field.',
      type: 'object',
      minProperties: 1,
      additionalProperties: direction,
      examples: [{ authorId: 1, createdAt: -1 }],
    },
    name: {
      title: 'Name',
      description: 'Name in the database. Made from the key when absent.',
      type: 'string',
      minLength: 1,
      maxLength: 127,
      examples: ['by_author'],
    },
    unique: flag('Unique', 'No two documents may have the same key.'),
    sparse: flag('Sparse', 'Leave out documents that lack the fields.'),
    hidden: flag('Hidden', 'Keep it up to date, but do not use it for queries.'),
    expireAfterSeconds: {
      title: 'Expire after seconds',
      description: 'Delete documents so many seconds after the date in the field (TTL index).',
      type: 'integer',
      minimum: 0,
      maximum: 2147483647,
      examples: [86400],
    },
    partialFilterExpression: {
      title: 'Partial filter',
      description: 'Index only the documents that this MQL filter matches.',
      type: 'object',
      minProperties: 1,
      examples: [{ status: 'live' }],
    },
    collation,
    weights: {
      title: 'Weights',
      description: 'How much a match in each field of a text index counts.',
      type: 'object',
      additionalProperties: {
        title: 'Weight',
        description: 'From 1 to 99999.',
        type: 'integer',
        minimum: 1,
        maximum: 99999,
        examples: [10],
      },
      examples: [{ title: 10, text: 1 }],
    },
    default_language: {
      title: 'Default language',
      description: 'Language of a text index: stop words and stemming.',
      type: 'string',
      minLength: 1,
      default: 'english',
      examples: ['none'],
    },
    language_override: {
      title: 'Language field',
      description: 'The field that names a document’s own language.',
      type: 'string',
      minLength: 1,
      default: 'language',
      examples: ['language'],
    },
    wildcardProjection: {
      title: 'Wildcard projection',
      description: 'Which fields a wildcard index takes in (1) or leaves out (0).',
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        title: 'In or out',
        description: '1 or true takes in, 0 or false leaves out.',
        enum: [0, 1, true, false],
      },
      examples: [{ secret: 0 }],
    },
    min: limit('Least coordinate', 'Lower bound of a 2d index.', -180),
    max: limit('Greatest coordinate', 'Upper bound of a 2d index.', 180),
    bits: {
      title: 'Bits',
      description: 'Precision of a 2d index.',
      type: 'integer',
      minimum: 1,
      maximum: 32,
      default: 26,
      examples: [26],
    },
    was: formerName({ type: 'string', minLength: 1 }),
  },
};
