import type { FieldType } from '../field-types/field-type.ts';
import { choose } from './choose.ts';
import { enumValue, fieldSchema } from './field-schema.ts';
import { indexSchema } from './index-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import { description, fieldName, formerName, typeName } from './name-schema.ts';

/** The name by which editors know the schema of model files. */
export const MODEL_SCHEMA_ID = 'urn:espalier:model';

/** The language of model files as JSON Schema (draft 2020-12): what phase 2 checks with and what editors explain. */
export function modelSchema(fieldTypes: readonly FieldType[]): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: MODEL_SCHEMA_ID,
    title: 'Espalier models',
    description:
      'Models, embedded types, enums and mixins. A project may have any number of such files; names are known across all of them.',
    type: ['object', 'null'],
    additionalProperties: false,
    examples: [{ models: { Post: { fields: { title: 'string(1..200)', authorId: 'ref(User)' } } } }],
    properties: {
      enums: named('Enums', 'Named sets of texts.', 'enum', { Status: ['draft', 'live'] }),
      mixins: named('Mixins', 'Groups of fields that models and embedded types share.', 'group', {
        Named: { fields: { name: 'string' } },
      }),
      embedded: named('Embedded types', 'Document types that live inside others.', 'group', {
        Comment: { fields: { text: 'string' } },
      }),
      models: named('Models', 'Collections of documents.', 'model', { Post: { fields: { title: 'string' } } }),
    },
    $defs: {
      enum: enumSchema,
      group: groupSchema,
      model: modelDefinition,
      fields: fieldsSchema,
      field: fieldSchema(fieldTypes),
      index: indexSchema,
    },
  };
}

function named(title: string, text: string, definition: string, example: JsonSchema): JsonSchema {
  return {
    title,
    description: text,
    type: 'object',
    propertyNames: typeName,
    additionalProperties: { $ref: `#/$defs/${definition}` },
    examples: [example],
  };
}

const enumSchema: JsonSchema = {
  title: 'Enum',
  description: 'A list of texts, or a mapping with a description and the values.',
  type: ['array', 'object'],
  items: enumValue,
  minItems: 1,
  uniqueItems: true,
  required: ['values'],
  additionalProperties: false,
  properties: {
    description,
    values: {
      title: 'Values',
      description: 'A list of texts, or a mapping from text to what is said of it.',
      type: ['array', 'object'],
      items: enumValue,
      minItems: 1,
      uniqueItems: true,
      minProperties: 1,
      propertyNames: enumValue,
      additionalProperties: {
        title: 'About the value',
        description: 'What the value means, or a mapping with that and the value that it replaced.',
        type: ['string', 'null', 'object'],
        maxLength: 10_000,
        additionalProperties: false,
        properties: {
          description,
          was: {
            ...enumValue,
            title: 'Former value',
            description:
              'The value that it replaced. Migrations then rewrite it; until they are done, the client reads both.',
            examples: ['published'],
          },
        },
        examples: ['Public.', { description: 'Public.', was: 'published' }],
      },
      examples: [['draft', 'live'], { draft: 'Not yet public.', live: { description: 'Public.', was: 'published' } }],
    },
  },
  examples: [['draft', 'live', 'gone']],
};

const fieldsSchema: JsonSchema = {
  title: 'Fields',
  description: 'The fields by name, as stored, in the order in which they are shown.',
  type: 'object',
  propertyNames: fieldName,
  additionalProperties: { $ref: '#/$defs/field' },
  examples: [{ title: 'string(1..200)', price: 'decimal(12,2)?' }],
};

const mixins: JsonSchema = {
  title: 'Mixins',
  description: 'Groups of fields under "mixins" that this one takes in, before its own fields.',
  type: 'array',
  items: typeName,
  uniqueItems: true,
  examples: [['Named']],
};

const groupKeys = { description, mixins, fields: { $ref: '#/$defs/fields' } };

const groupSchema: JsonSchema = {
  title: 'Group of fields',
  description: 'Fields that belong together.',
  type: 'object',
  required: ['fields'],
  additionalProperties: false,
  properties: groupKeys,
  examples: [{ fields: { text: 'string(1..2000)' } }],
};

/** True for the usual name, a name, or false for none. */
function roleSchema(title: string, text: string, usual: string): JsonSchema {
  return {
    title,
    description: `${text} true names it "${usual}"; a text names it otherwise.`,
    type: ['boolean', 'string'],
    pattern: fieldName.pattern,
    maxLength: fieldName.maxLength,
    default: false,
    examples: [true, usual],
  };
}

function timestamp(usual: string): JsonSchema {
  return {
    title: `Field ${usual}`,
    description: `The name of the field; false for none.`,
    type: ['string', 'boolean'],
    ...choose({ type: 'boolean' }, { enum: [false] }),
    pattern: fieldName.pattern,
    maxLength: fieldName.maxLength,
    default: usual,
    examples: [usual, false],
  };
}

const modelDefinition: JsonSchema = {
  title: 'Model',
  description: 'A collection of documents.',
  type: 'object',
  required: ['fields'],
  additionalProperties: false,
  examples: [{ fields: { title: 'string(1..200)' }, timestamps: true }],
  properties: {
    ...groupKeys,
    collection: {
      title: 'Collection',
      description:
        'Name of the collection in the database. The model’s name with a small first letter and an "s" when absent.',
      type: 'string',
      minLength: 1,
      maxLength: 200,
      examples: ['posts'],
    },
    class: {
      title: 'Class of your own',
      description: 'True for a class file with methods of your own. It is created once and never touched again.',
      type: 'boolean',
      default: false,
      examples: [true],
    },
    timestamps: {
      title: 'Timestamps',
      description:
        'Fields that hold when the document was created and last changed. true names them "createdAt" and "updatedAt".',
      type: ['boolean', 'object'],
      additionalProperties: false,
      properties: { createdAt: timestamp('createdAt'), updatedAt: timestamp('updatedAt') },
      default: false,
      examples: [true, { createdAt: 'made', updatedAt: false }],
    },
    version: roleSchema(
      'Version',
      'A field that counts changes, so that two savers cannot overwrite each other.',
      'version',
    ),
    softDelete: roleSchema(
      'Soft delete',
      'A field that holds when the document was deleted, instead of removing it.',
      'deletedAt',
    ),
    indexes: {
      title: 'Indexes',
      description: 'The indexes beside those of single fields.',
      type: 'array',
      items: { $ref: '#/$defs/index' },
      examples: [[{ key: { title: 1 } }]],
    },
    validation: {
      title: 'Validation by the server',
      description: 'How the server checks documents against the rules of this model.',
      type: 'object',
      additionalProperties: false,
      properties: {
        level: {
          title: 'Level',
          description:
            'off checks nothing, moderate leaves documents alone that were invalid before, strict checks all.',
          enum: ['off', 'moderate', 'strict'],
          default: 'strict',
          examples: ['moderate'],
        },
        action: {
          title: 'Action',
          description: 'error refuses the write, warn only logs it.',
          enum: ['warn', 'error'],
          default: 'error',
          examples: ['error'],
        },
      },
      examples: [{ level: 'moderate', action: 'error' }],
    },
    was: formerName(typeName),
  },
};
