import type { Document } from 'mongodb';
import { describeProfile } from './describe-profile.ts';
import { canBeStored, fieldNameOf } from './field-names.ts';
import { addGuessedFields, shownKey } from './guess-shape.ts';
import { guessSlot } from './guess-type.ts';
import { matchScalars } from './match-scalar.ts';
import { emptyProfile, emptyShape, type ShapeProfile, type ValueProfile } from './profile.ts';
import { jsonScalar, type PulledField, type PulledShape, type PulledSlot, type PulledType } from './pulled-model.ts';
import { boundOf, typeOf, withoutNull } from './schema-fragment.ts';

/** What reading a schema needs beside the schema. */
interface SchemaScope {
  readonly key: string;
  readonly enums: boolean;
  /** The shapes around, the closest last, with the schemas that they were read from. */
  readonly around: readonly (readonly [PulledShape, Document])[];
}

/** Makes the fields of objects from a `$jsonSchema`, and those that it does not know from what was seen. */
export function shapeFromSchema(schema: Document, seen: ShapeProfile, key: string, enums: boolean): PulledShape {
  return readShape(schema, seen, { key, enums, around: [] });
}

function readShape(schema: Document, seen: ShapeProfile, scope: SchemaScope): PulledShape {
  const shape: PulledShape = {
    name: undefined,
    hint: scope.key,
    depth: scope.around.length,
    fields: [],
    isCertain: true,
    notes: [],
  };
  const inner: SchemaScope = { ...scope, around: [...scope.around, [shape, schema]] };
  const names = new Set<string>();
  const required = new Set<unknown>(Array.isArray(schema.required) ? schema.required : []);
  for (const [key, property] of Object.entries<Document>(schema.properties ?? {})) {
    if (isForbidden(property)) continue;
    if (!canBeStored(key)) {
      shape.notes.push(`left out: the key ${shownKey(key)}, which no field can be stored under`);
      continue;
    }
    const name = fieldNameOf(key, names);
    names.add(name);
    const profile = seen.keys.get(key) ?? emptyProfile();
    const { slot, note } = readSlot(property, profile, { ...inner, key });
    const field: PulledField = {
      name,
      stored: key,
      slot,
      optional: !required.has(key),
      profile,
      chances: seen.count,
      isCertain: note === undefined,
      notes: note === undefined ? [] : [note],
    };
    shape.fields.push(field);
  }
  addGuessedFields(shape, seen, scope.enums);
  for (const field of shape.fields) if (required.has(field.stored)) field.optional = false;
  return shape;
}

/** Whether nothing may be there, as migrations demand of the former key of a field that was renamed. */
function isForbidden({ not }: Document): boolean {
  return typeof not === 'object' && not !== null && Object.keys(not).length === 0;
}

/** A slot, and a comment where the schema does not say all of it. */
interface ReadSlot {
  readonly slot: PulledSlot;
  readonly note?: string;
}

function readSlot(property: Document, profile: ValueProfile, scope: SchemaScope): ReadSlot {
  const { schema, nullable } = withoutNull(property);
  const { type, note } = readType(schema, profile, scope);
  const isAny = type.kind === 'scalar' && type.name === 'json';
  return { slot: { type, nullable: nullable && !isAny }, ...(note === undefined ? {} : { note }) };
}

function readType(schema: Document, profile: ValueProfile, scope: SchemaScope): { type: PulledType; note?: string } {
  const { enum: values } = schema;
  if (Array.isArray(values) && values.every((value) => typeof value === 'string')) {
    return { type: { kind: 'enum', values } };
  }
  if (Object.keys(schema).length === 0) return { type: jsonScalar };
  const exact = matchScalars(schema);
  if (exact.length > 0) return { type: fitting(exact, profile, scope) };
  const type = typeOf(schema);
  if (type === 'array') return readArray(schema, profile, scope);
  if (type === 'object') return readObject(schema, profile, scope);
  const note = `guess: ${describeProfile(profile, profile.count)}; the validator says it in words that models lack`;
  const nearest = matchScalars({ bsonType: type });
  if (nearest.length > 0) return { type: fitting(nearest, profile, scope), note };
  return { type: guessSlot(profile, { key: scope.key, enums: scope.enums, around: undefined, depth: 0 }).type, note };
}

/** The type that says it with the fewest options; between those, what the documents look like. */
function fitting(types: readonly PulledType[], profile: ValueProfile, { key }: SchemaScope): PulledType {
  const least = Math.min(...types.map(optionCount));
  const short = types.filter((type) => optionCount(type) === least);
  const guess = guessSlot(profile, { key, enums: false, around: undefined, depth: 0 }).type;
  const usual = short.find((type) => ['datetime', 'binary'].includes(nameOf(type)));
  return short.find((type) => nameOf(type) === nameOf(guess)) ?? usual ?? short[0] ?? jsonScalar;
}

function nameOf(type: PulledType): string {
  return type.kind === 'scalar' ? type.name : '';
}

function optionCount(type: PulledType): number {
  return type.kind === 'scalar' ? Object.keys(type.options).length : 0;
}

function readArray(schema: Document, profile: ValueProfile, scope: SchemaScope): { type: PulledType; note?: string } {
  const { items, minItems, maxItems, uniqueItems } = schema;
  const [least, most] = [boundOf(minItems), boundOf(maxItems)];
  const seen = profile.items ?? emptyProfile();
  const known = items !== undefined && !Array.isArray(items);
  const read: ReadSlot = known
    ? readSlot(items, seen, scope)
    : {
        slot: guessSlot(seen, { key: scope.key, enums: scope.enums, around: undefined, depth: 0 }),
        note: 'guess: of what is in it',
      };
  const type: PulledType = {
    kind: 'array',
    items: read.slot,
    ...(typeof least === 'number' ? { minItems: least } : {}),
    ...(typeof most === 'number' ? { maxItems: most } : {}),
    ...(uniqueItems === true ? { uniqueItems } : {}),
  };
  return { type, ...(read.note === undefined ? {} : { note: read.note }) };
}

function readObject(schema: Document, profile: ValueProfile, scope: SchemaScope): { type: PulledType; note?: string } {
  const { properties, additionalProperties } = schema;
  const seen = profile.object ?? emptyShape();
  if (properties === undefined && typeof additionalProperties === 'object') {
    const values = [...seen.keys.values()][0] ?? emptyProfile();
    const read = readSlot(additionalProperties, values, scope);
    return { type: { kind: 'map', values: read.slot }, ...(read.note === undefined ? {} : { note: read.note }) };
  }
  if (properties !== undefined) {
    const outer = repeatedShape(properties, scope);
    return { type: { kind: 'embedded', shape: outer ?? readShape(schema, seen, scope) } };
  }
  const guess = guessSlot(profile, { key: scope.key, enums: scope.enums, around: undefined, depth: 0 }).type;
  return { type: guess, note: 'guess: the validator says only that it is an object' };
}

/** Types that contain themselves are spelled out a few levels deep: their fields are those of a shape around. */
function repeatedShape(properties: Document, { around }: SchemaScope): PulledShape | undefined {
  const names = Object.keys(properties).sort().join('\n');
  // The documents of a collection themselves are no embedded type.
  return around.slice(1).find(
    ([, outer]) =>
      Object.keys(outer.properties ?? {})
        .sort()
        .join('\n') === names,
  )?.[0];
}
