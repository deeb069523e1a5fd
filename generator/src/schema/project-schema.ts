import type { Field, FieldOwner, Model, ModelGraph } from '../3-link/model-graph.ts';
import { fieldTypes } from '../field-types/index.ts';
import { notationExamples } from './field-schema.ts';
import { indexPaths } from './index-paths.ts';
import type { JsonSchema } from './json-schema.ts';
import { modelSchema } from './model-schema.ts';
import { typeName } from './name-schema.ts';

/**
 * The published schema with a project's own names: editors complete models, embedded types and enums in types, values of
 * enums in defaults, and refuse paths in indexes that no field has. Names that are not known yet stay allowed where a
 * declaration may still be being written.
 */
export function projectSchema(graph: ModelGraph): JsonSchema {
  const base = modelSchema(fieldTypes);
  const { models, embedded, ...properties } = base.properties as Readonly<Record<string, JsonSchema>>;
  const definitions = base.$defs as Readonly<Record<string, JsonSchema>>;
  return {
    ...base,
    $id: 'urn:espalier:project',
    title: 'Espalier models of this project',
    properties: {
      ...properties,
      embedded: { ...embedded, properties: byName(graph.embedded, embeddedSchema) },
      models: { ...models, properties: byName(graph.models, (model) => ({ $ref: reference('model', model) })) },
    },
    $defs: {
      ...definitions,
      field: withNames(definitions.field ?? {}, graph),
      ...Object.fromEntries(graph.models.flatMap((model) => Object.entries(definitionsOf(model)))),
    },
  };
}

function byName<Owner extends FieldOwner>(
  owners: readonly Owner[],
  make: (owner: Owner) => JsonSchema,
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(owners.map((owner) => [owner.name, make(owner)]));
}

function embeddedSchema({ fields }: FieldOwner): JsonSchema {
  const properties = { fields: { type: 'object', properties: defaultsOf(fields) } };
  return { $ref: '#/$defs/group', type: 'object', properties };
}

/** A pointer into `$defs`; names may be in any script, so they are encoded. */
function reference(kind: string, model: Model): string {
  return `#/$defs/${kind}.${encodeURIComponent(model.name)}`;
}

/** The field's schema with the names of the project, which editors list; other texts stay allowed. */
function withNames(field: JsonSchema, graph: ModelGraph): JsonSchema {
  const models = graph.models.map((model) => model.name);
  const own = [...graph.enums, ...graph.embedded].map((type) => type.name);
  const references = models.flatMap((name) => [`ref(${name})`, `ref(${name})[]`]);
  const notations = [
    ...new Set([...notationExamples(fieldTypes), ...own, ...own.map((name) => `${name}[]`), ...references]),
  ];
  const { type, ref, ...properties } = field.properties as Readonly<Record<string, JsonSchema>>;
  return {
    ...field,
    anyOf: [{ enum: notations }, { type: ['string', 'object'] }],
    properties: {
      ...properties,
      type: { ...type, anyOf: [{ enum: notations }, { type: 'string' }] },
      ref: { ...ref, anyOf: [{ enum: models }, { type: 'string', pattern: typeName.pattern }] },
    },
  };
}

/** The schemas of one model, of its indexes and of their filters. */
function definitionsOf(model: Model): Readonly<Record<string, JsonSchema>> {
  const { paths, open } = indexPaths(model);
  const below = open.map((path) => ({ pattern: `^${path.replaceAll('.', '\\.')}\\.` }));
  const path = { type: 'string', title: 'path', description: `A path of a field of ${model.name}.` };
  const wildcard = { pattern: '^(?:[^$]+\\.)?\\$\\*\\*$' };
  const keys = { ...path, anyOf: [{ enum: paths }, wildcard, ...below] };
  const conditions = { ...path, anyOf: [{ enum: [...paths, ...LOGICAL] }, ...below] };
  const filter = { $ref: reference('filter', model) };
  const ofKeys = { type: 'object', propertyNames: keys };
  // Each only adds to the general definition; repeating that for every model would make a large file of a large project.
  return {
    [`model.${model.name}`]: {
      $ref: '#/$defs/model',
      type: 'object',
      properties: {
        fields: { type: 'object', properties: defaultsOf(model.fields) },
        indexes: { type: 'array', items: { $ref: reference('index', model) } },
      },
    },
    [`index.${model.name}`]: {
      $ref: '#/$defs/index',
      type: 'object',
      properties: { key: ofKeys, weights: ofKeys, partialFilterExpression: filter },
    },
    [`filter.${model.name}`]: {
      type: 'object',
      propertyNames: conditions,
      properties: Object.fromEntries(LOGICAL.map((operator) => [operator, { type: 'array', items: filter }])),
    },
  };
}

const LOGICAL = ['$and', '$or', '$nor'];

/** Fields of an enum with the values that their default may have. The list of an enum may just be being edited, so it only completes. */
function defaultsOf(fields: readonly Field[]): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    fields.flatMap(({ name, type }) =>
      type.kind === 'enum' ? [[name, withDefaults(type.enum.values.map(({ value }) => value))]] : [],
    ),
  );
}

function withDefaults(values: readonly string[]): JsonSchema {
  return {
    type: ['string', 'object'],
    properties: { default: { anyOf: [{ enum: values }, true] } },
  };
}
