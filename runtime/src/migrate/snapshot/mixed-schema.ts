import type { Document } from 'mongodb';
import { valueText } from '../verify/value-text.ts';

/**
 * The `$jsonSchema` of documents that are in part as they were and in part as they will be: between the two halves of a
 * deployment either version changes what the other has written, one field at a time. Each place may be as either schema
 * wants it, and only what both require has to be there.
 */
export function mixedSchema(before: Document, after: Document): Document {
  if (valueText(before) === valueText(after)) return before;
  if (areBoth('object', before, after)) return mixedObjects(before, after);
  if (areBoth('array', before, after)) return mixedArrays(before, after);
  return { anyOf: [...choicesOf(before), ...choicesOf(after)] };
}

function mixedObjects(before: Document, after: Document): Document {
  const required = requiredBy(before).filter((key) => requiredBy(after).includes(key));
  const properties = mixedProperties(before.properties ?? {}, after.properties ?? {});
  const [values, others] = [before.additionalProperties, after.additionalProperties];
  return {
    bsonType: mixedTypes(before, after),
    ...(required.length > 0 && { required }),
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
    ...(values !== undefined && others !== undefined && { additionalProperties: mixedSchema(values, others) }),
  };
}

function mixedProperties(before: Document, after: Document): (readonly [string, Document])[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((key) => {
    const [one, other] = [ownSchema(before, key), ownSchema(after, key)];
    if (one === undefined || other === undefined) return [key, one ?? other ?? {}];
    return [key, isForbidden(other) ? one : isForbidden(one) ? other : mixedSchema(one, other)];
  });
}

function mixedArrays(before: Document, after: Document): Document {
  const limit = (name: 'minItems' | 'maxItems', choose: (...limits: number[]) => number) =>
    before[name] !== undefined && after[name] !== undefined && { [name]: choose(before[name], after[name]) };
  return {
    bsonType: mixedTypes(before, after),
    ...(before.items !== undefined && after.items !== undefined && { items: mixedSchema(before.items, after.items) }),
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
