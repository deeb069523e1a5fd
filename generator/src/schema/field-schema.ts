import type { FieldType, OptionSchema } from '../field-types/field-type.ts';
import { choose } from './choose.ts';
import type { JsonSchema } from './json-schema.ts';
import { description, fieldName, formerField, typeName } from './name-schema.ts';

/** A field as declared: short notation or the long form, with the options of the field type that it names. */
export function fieldSchema(fieldTypes: readonly FieldType[]): JsonSchema {
  const names = fieldTypes.map((type) => type.name);
  return {
    title: 'Field',
    description:
      'A type in short notation, such as "string(1..200)", "decimal(12,2)?", "string | null", "Comment[]" or "ref(User)", or a mapping with the type and its options. "?" may be missing, "| null" may be null.',
    type: ['string', 'object'],
    minLength: 1,
    maxLength: 1000,
    examples: notationExamples(fieldTypes),
    properties: { ...commonKeys, ...formKeys(fieldTypes) },
    allOf: [...fieldTypes.map(scalarForm), otherTypeForm(names), formWithoutType],
  };
}

/** The short notations that the field types show, and those of references, arrays and maps. */
export function notationExamples(fieldTypes: readonly FieldType[]): string[] {
  const shown = fieldTypes.flatMap((type) => type.examples).filter((example) => !example.startsWith('{'));
  return [...shown, 'ref(User)', 'ref(Tag)[]', 'string[]', 'string[1..5]', 'Record<string, int>', 'string | null'];
}

const commonKeys: Readonly<Record<string, JsonSchema>> = {
  description,
  optional: {
    title: 'May be missing',
    description: 'True when documents may lack the field. The same as "?" at the end of the short notation.',
    type: 'boolean',
    default: false,
    examples: [true],
  },
  nullable: {
    title: 'May be null',
    description:
      'True when the value may be null, which is not the same as missing. The same as "| null" in the short notation.',
    type: 'boolean',
    default: false,
    examples: [true],
  },
  default: {
    title: 'Default',
    description:
      'What a new document gets when none is given: a constant, or a word such as "now", "newId", "uuid" or "sequence" where the type has it.',
    examples: ['now', 0, '', false, []],
  },
  immutable: {
    title: 'Immutable',
    description: 'True when the value is set on creation and never changed afterwards.',
    type: 'boolean',
    default: false,
    examples: [true],
  },
  stored: {
    title: 'Stored name',
    description: 'The key in the database, when it differs from the name of the field.',
    type: 'string',
    minLength: 1,
    maxLength: 200,
    examples: ['short_name'],
  },
  unique: {
    title: 'Unique',
    description: 'True for a unique index on the field. On a reference it makes the inverse relation to-one.',
    type: 'boolean',
    default: false,
    examples: [true],
  },
  index: {
    title: 'Index',
    description: 'True for an ascending index on the field alone. Other indexes stand under "indexes" of the model.',
    type: 'boolean',
    default: false,
    examples: [true],
  },
  was: formerField,
};

const referenceKeys: Readonly<Record<string, JsonSchema>> = {
  as: {
    ...fieldName,
    title: 'Relation name',
    description: 'Name of the relation. "authorId" gives "author" and "tagIds" gives "tags"; other names need this.',
    examples: ['author'],
  },
  inverse: {
    ...fieldName,
    title: 'Inverse relation',
    description: 'Name of the relation that leads back from the referenced model.',
    examples: ['posts'],
  },
  onDelete: {
    title: 'When the referenced document is deleted',
    description:
      'restrict refuses the deletion, cascade deletes this document too, setNull and setDefault change the field, pull takes the id out of the array, nothing leaves it.',
    enum: ['restrict', 'cascade', 'setNull', 'setDefault', 'nothing', 'pull'],
    default: 'restrict',
    examples: ['cascade'],
  },
};

const itemKeys: Readonly<Record<string, JsonSchema>> = {
  minItems: {
    title: 'Fewest items',
    description: 'The least number of items of the array.',
    type: 'integer',
    minimum: 0,
    default: 0,
    examples: [1],
  },
  maxItems: {
    title: 'Most items',
    description: 'The greatest number of items of the array.',
    type: 'integer',
    minimum: 0,
    examples: [10],
  },
  uniqueItems: {
    title: 'Items are unique',
    description: 'True when no two items of the array may be equal.',
    type: 'boolean',
    default: false,
    examples: [true],
  },
};

function formKeys(fieldTypes: readonly FieldType[]): Readonly<Record<string, JsonSchema>> {
  return {
    type: {
      title: 'Type',
      description: 'The type in short notation; options go into keys beside it or into its parentheses.',
      type: 'string',
      minLength: 1,
      maxLength: 1000,
      examples: notationExamples(fieldTypes),
    },
    enum: {
      title: 'Values',
      description:
        'The texts that the field may hold. The enum is named after the model and the field; name it under "enums" to share it.',
      type: 'array',
      items: enumValue,
      minItems: 1,
      uniqueItems: true,
      examples: [['draft', 'live', 'gone']],
    },
    ref: {
      ...typeName,
      title: 'Referenced model',
      description: 'The model whose "_id" is stored.',
      examples: ['User'],
    },
    arrayOf: {
      $ref: '#/$defs/field',
      title: 'Array of',
      description: 'The items of an array: a field in short notation or the long form.',
    },
    mapOf: {
      $ref: '#/$defs/field',
      title: 'Map of',
      description: 'The values of a map with string keys: a field in short notation or the long form.',
    },
  };
}

/** A value of an enum. */
export const enumValue = {
  title: 'enum value',
  description: 'A text, which is stored as it stands.',
  type: 'string',
  maxLength: 200,
} as const satisfies JsonSchema;

/** "If the condition holds, these keys may stand beside the common ones." */
function form(
  condition: JsonSchema,
  keys: Readonly<Record<string, JsonSchema>>,
  names: readonly string[],
  otherwise?: JsonSchema,
): JsonSchema {
  return choose(condition, { properties: keys, propertyNames: { enum: allowed(keys, names) } }, otherwise);
}

function allowed(keys: Readonly<Record<string, JsonSchema>>, names: readonly string[]): readonly string[] {
  return [...new Set([...names, ...Object.keys(keys), ...Object.keys(commonKeys)])];
}

/** A notation whose innermost type is one of these names, however many parentheses stand before it. */
function baseIs(pattern: string): JsonSchema {
  return {
    type: 'object',
    required: ['type'],
    properties: { type: { type: 'string', pattern: `^\\s*(?:\\(\\s*)*${pattern}` } },
  };
}

const WORD_END = '(?![\\p{L}\\p{M}\\p{N}_.])';

function scalarForm(type: FieldType): JsonSchema {
  const options = Object.entries(type.options).map(([name, option]) => [name, explained(type, name, option)]);
  const condition = baseIs(escapePattern(type.name) + WORD_END);
  return form(condition, { ...itemKeys, ...Object.fromEntries(options) }, ['type']);
}

/** An option with all that editors show. */
function explained(type: FieldType, name: string, option: OptionSchema): JsonSchema {
  const examples = option.examples ?? (option.type === 'boolean' ? [true] : (option.enum ?? []));
  return { title: `${name} of ${type.name}`, ...option, examples };
}

/** A notation that names something of the user's own: a reference, an embedded type, an enum or a map. */
function otherTypeForm(names: readonly string[]): JsonSchema {
  const scalar = baseIs(`(?:${names.map(escapePattern).join('|')})${WORD_END}`);
  const reference = baseIs('ref\\s*\\(');
  const others = { properties: itemKeys, propertyNames: { enum: allowed(itemKeys, ['type']) } };
  return choose(
    { type: 'object', required: ['type'], not: scalar },
    form(reference, { ...itemKeys, ...referenceKeys }, ['type'], others),
  );
}

const mapForm = form({ required: ['mapOf'] }, {}, ['mapOf'], {
  required: ['type'],
  propertyNames: { enum: allowed({}, ['type', 'enum', 'ref', 'arrayOf', 'mapOf']) },
});
const arrayForm = form({ required: ['arrayOf'] }, itemKeys, ['arrayOf'], mapForm);
const referenceForm = form({ required: ['ref'] }, referenceKeys, ['ref'], arrayForm);
const enumForm = form({ required: ['enum'] }, {}, ['enum'], referenceForm);
const formWithoutType = choose({ type: 'object', not: { required: ['type'] } }, enumForm);

function escapePattern(text: string): string {
  return text.replace(/[.]/g, '\\.');
}
