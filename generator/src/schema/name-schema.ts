import type { JsonSchema } from './json-schema.ts';

// Letters of any script, since TypeScript and MongoDB take them; each pattern is one class after another, so it cannot backtrack.
const TYPE_NAME = '^[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}\\p{N}_]*$';
const FIELD_NAME = '^[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*$';
const LONGEST_NAME = 100;

/** The name of a model, an embedded type, an enum or a mixin. */
export const typeName = {
  type: 'string',
  title: 'type name',
  description: 'A capital letter, then letters, digits and underscores.',
  pattern: TYPE_NAME,
  maxLength: LONGEST_NAME,
} as const satisfies JsonSchema;

/** The name of a field or a relation. */
export const fieldName = {
  type: 'string',
  title: 'field name',
  description: 'A letter or underscore, then letters, digits and underscores.',
  pattern: FIELD_NAME,
  maxLength: LONGEST_NAME,
} as const satisfies JsonSchema;

/** A text that becomes a doc comment. */
export const description = {
  type: 'string',
  title: 'Description',
  description: 'What it is for, in a sentence or more. Becomes the doc comment in the generated code.',
  maxLength: 10_000,
  examples: ['A post of the blog.'],
} as const satisfies JsonSchema;

/** What a field was before: its name, or a mapping with its name, type and key. */
export const formerField: JsonSchema = {
  title: 'Former field',
  description:
    'The name that the field had before, or a mapping with its former name, type and stored name. Migrations then rename and convert; until they are done, the client reads both forms.',
  type: ['string', 'object'],
  pattern: FIELD_NAME,
  maxLength: LONGEST_NAME,
  minProperties: 1,
  additionalProperties: false,
  properties: {
    name: { ...fieldName, title: 'Former name', description: 'The name that it had before.', examples: ['oldName'] },
    type: {
      title: 'Former type',
      description: 'The type that it had before, in short notation.',
      type: 'string',
      minLength: 1,
      maxLength: 1000,
      examples: ['int'],
    },
    stored: {
      title: 'Former stored name',
      description: 'The key in the database that it had before, when that was not its name.',
      type: 'string',
      minLength: 1,
      maxLength: 200,
      examples: ['old_name'],
    },
  },
  examples: ['oldName', { name: 'oldName', type: 'int' }],
};

/** The name that it had before, so that a migration renames instead of dropping. */
export function formerName(name: JsonSchema): JsonSchema {
  return {
    ...name,
    title: 'Former name',
    description: 'The name that it had before. Migrations then rename instead of removing and adding.',
    examples: ['oldName'],
  };
}
