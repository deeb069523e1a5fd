import {
  type FieldSketch,
  type IndexSketch,
  type ModelSketch,
  type OwnerSketch,
  type Sketch,
  scalars,
  type TypeSketch,
} from './sketch.ts';

/** A sketch as the text of one model file: JSON, which YAML takes. */
export function sketchYaml(sketch: Sketch): string {
  const owners = (list: readonly OwnerSketch[]) =>
    Object.fromEntries(list.map((owner) => [owner.name, { fields: fieldsOf(sketch, owner) }]));
  return JSON.stringify(
    {
      enums: Object.fromEntries(sketch.enums.map(({ name, values }) => [name, { values: valuesOf(values) }])),
      embedded: owners(sketch.embedded),
      models: Object.fromEntries(sketch.models.map((model) => [model.name, modelOf(sketch, model)])),
    },
    null,
    1,
  );
}

function valuesOf(values: Sketch['enums'][number]['values']) {
  return Object.fromEntries(values.map(({ value, was }) => [value, was === undefined ? null : { was }]));
}

function modelOf(sketch: Sketch, model: ModelSketch) {
  const indexes = model.indexes.flatMap((index) => indexOf(sketch, model, index) ?? []);
  return {
    collection: model.collection,
    ...(model.was === undefined ? {} : { was: model.was }),
    fields: fieldsOf(sketch, model),
    indexes,
    validation: { level: model.validation },
  };
}

function fieldsOf(sketch: Sketch, { fields }: OwnerSketch) {
  return Object.fromEntries(fields.map((field) => [field.name, fieldOf(sketch, field)]));
}

function fieldOf(sketch: Sketch, { type, optional, nullable, hasDefault, stored, was, wasStored }: FieldSketch) {
  const constant = hasDefault ? constantOf(sketch, type) : undefined;
  return {
    type: notationOf(sketch, type),
    ...(optional ? { optional } : {}),
    ...(nullable ? { nullable } : {}),
    ...(constant === undefined ? {} : { default: constant }),
    ...(stored === undefined ? {} : { stored }),
    ...formerOf(was, wasStored),
  };
}

function formerOf(name: string | undefined, stored: string | undefined) {
  if (stored === undefined) return name === undefined ? {} : { was: name };
  return { was: { ...(name === undefined ? {} : { name }), stored } };
}

/** A type in short notation. */
export function notationOf(sketch: Sketch, type: TypeSketch): string {
  switch (type.kind) {
    case 'scalar':
      return type.notation;
    case 'array':
      return type.nullable ? `(${notationOf(sketch, type.items)} | null)[]` : `${notationOf(sketch, type.items)}[]`;
    case 'map':
      return `Record<string, ${notationOf(sketch, type.values)}${type.nullable ? ' | null' : ''}>`;
    case 'enum':
      return sketch.enums.find(({ id }) => id === type.id)?.name ?? 'string';
    case 'embedded':
      return sketch.embedded.find(({ id }) => id === type.id)?.name ?? 'string';
  }
}

/** A constant of a type; none for embedded types. */
function constantOf(sketch: Sketch, type: TypeSketch): unknown {
  switch (type.kind) {
    case 'scalar':
      return scalars[type.notation];
    case 'array':
      return [];
    case 'map':
      return {};
    case 'enum':
      return sketch.enums.find(({ id }) => id === type.id)?.values[0]?.value;
    case 'embedded':
      return undefined;
  }
}

/** The index in YAML; none when a field on its way is gone or cannot be indexed any more. */
function indexOf(sketch: Sketch, model: ModelSketch, index: IndexSketch) {
  const paths = index.keys.map((ids) => pathOf(sketch, model, ids));
  if (paths.some((path) => path === undefined) || new Set(paths.map((path) => path?.text)).size < paths.length)
    return undefined;
  // Two arrays in one index are refused, and so would be what chance makes of it.
  if (paths.length > 1 && paths.some((path) => path?.hasArray)) return undefined;
  const [first] = paths;
  return {
    key: Object.fromEntries(paths.map((path) => [path?.text, index.direction])),
    ...(index.named ? { name: `index${index.id}` } : {}),
    ...(index.unique ? { unique: true } : {}),
    ...(index.partial && first !== undefined ? { partialFilterExpression: { [first.text]: { $exists: true } } } : {}),
  };
}

function pathOf(sketch: Sketch, model: ModelSketch, ids: readonly number[]) {
  let owner: OwnerSketch | undefined = model;
  const names: string[] = [];
  let hasArray = false;
  for (const [depth, id] of ids.entries()) {
    const field: FieldSketch | undefined = owner?.fields.find((candidate) => candidate.id === id);
    if (field === undefined) return undefined;
    names.push(field.name);
    let type: TypeSketch = field.type;
    while (type.kind === 'array') {
      type = type.items;
      hasArray = true;
    }
    const isLast = depth === ids.length - 1;
    if (
      isLast !== (type.kind === 'scalar' || type.kind === 'enum') ||
      (type.kind === 'scalar' && type.notation === 'json')
    )
      return undefined;
    const inner: TypeSketch = type;
    owner = inner.kind === 'embedded' ? sketch.embedded.find((candidate) => candidate.id === inner.id) : undefined;
  }
  return { text: names.join('.'), hasArray };
}
