import type { Document } from 'mongodb';
import { valueText } from '../verify/value-text.ts';
import { type DeclaredPlace, placeBehind } from './declared-place.ts';

/**
 * The `$jsonSchema` of documents that are in part as they were and in part as they will be: between the two halves of a
 * deployment either version changes what the other has written, one field at a time. Each place may be as either schema
 * wants it. What both require has to be there, and of a renamed field that both require, one of its two keys.
 *
 * @param place what the models after the migration declare there, which knows former keys; nothing where they declare nothing
 */
export function mixedSchema(before: Document, after: Document, place: DeclaredPlace | undefined): Document {
  if (valueText(before) === valueText(after)) return before;
  if (areBoth('object', before, after)) return mixedObjects(before, after, place);
  if (areBoth('array', before, after)) return mixedArrays(before, after, place);
  return { anyOf: [...choicesOf(before), ...choicesOf(after)] };
}

function mixedObjects(before: Document, after: Document, place: DeclaredPlace | undefined): Document {
  const required = requiredBy(before).filter((key) => requiredBy(after).includes(key));
  const either = eitherKey(before, after, place).filter((keys) => !keys.some((key) => required.includes(key)));
  const properties = mixedProperties(before.properties ?? {}, after.properties ?? {}, place);
  const [values, others] = [before.additionalProperties, after.additionalProperties];
  const isMap = values !== undefined && others !== undefined;
  return {
    bsonType: mixedTypes(before, after),
    ...(required.length > 0 && { required }),
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
    ...(isMap && { additionalProperties: mixedSchema(values, others, placeBehind(place, { kind: 'values' })) }),
    ...(either.length > 0 && { allOf: either.map((keys) => ({ anyOf: keys.map((key) => ({ required: [key] })) })) }),
  };
}

/** The former and the present key of fields that both schemas require. */
function eitherKey(before: Document, after: Document, place: DeclaredPlace | undefined): (readonly [string, string])[] {
  return Object.values(place?.owner?.fields ?? {}).flatMap(({ stored, wasStored }): (readonly [string, string])[] => {
    if (wasStored === undefined) return [];
    const isRequired = requiredBy(before).includes(wasStored) && requiredBy(after).includes(stored);
    return isRequired ? [[wasStored, stored]] : [];
  });
}

function mixedProperties(
  before: Document,
  after: Document,
  place: DeclaredPlace | undefined,
): (readonly [string, Document])[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((key) => {
    const [one, other] = [ownSchema(before, key), ownSchema(after, key)];
    if (one === undefined || other === undefined) return [key, one ?? other ?? {}];
    if (isForbidden(other)) return [key, one];
    return [key, isForbidden(one) ? other : mixedSchema(one, other, placeBehind(place, { kind: 'key', key }))];
  });
}

function mixedArrays(before: Document, after: Document, place: DeclaredPlace | undefined): Document {
  const limit = (name: 'minItems' | 'maxItems', choose: (...limits: number[]) => number) =>
    before[name] !== undefined && after[name] !== undefined && { [name]: choose(before[name], after[name]) };
  const [items, others] = [before.items, after.items];
  return {
    bsonType: mixedTypes(before, after),
    ...(items !== undefined &&
      others !== undefined && { items: mixedSchema(items, others, placeBehind(place, { kind: 'items' })) }),
    ...limit('minItems', Math.min),
    ...limit('maxItems', Math.max),
    ...(before.uniqueItems === true && after.uniqueItems === true && { uniqueItems: true }),
  };
}

/** Whether both are schemas of such values, `null` apart. What else they may ask cannot be mixed place by place. */
function areBoth(type: 'object' | 'array', ...schemas: readonly Document[]): boolean {
  return schemas.every((schema) => {
    const isPlain = Object.keys(schema).every((keyword) => placeKeywords.has(keyword));
    return (
      isPlain && typesOf(schema).includes(type) && typesOf(schema).every((each) => each === type || each === 'null')
    );
  });
}

const placeKeywords: ReadonlySet<string> = new Set([
  ...['bsonType', 'required', 'properties', 'additionalProperties'],
  ...['items', 'minItems', 'maxItems', 'uniqueItems'],
]);

function mixedTypes(before: Document, after: Document): string | string[] {
  const types = [...new Set([...typesOf(before), ...typesOf(after)])];
  return types.length === 1 ? (types[0] ?? '') : types;
}

function typesOf({ bsonType }: Document): readonly string[] {
  return bsonType === undefined ? [] : [bsonType].flat();
}

function requiredBy({ required = [] }: Document): readonly string[] {
  return required;
}

function ownSchema(properties: Document, key: string): Document | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}

/** Whether nothing may be there, as under the former name of a field. */
function isForbidden(schema: Document): boolean {
  return schema.not !== undefined && Object.keys(schema.not).length === 0;
}

function choicesOf(schema: Document): readonly Document[] {
  return Object.keys(schema).length === 1 && Array.isArray(schema.anyOf) ? schema.anyOf : [schema];
}
