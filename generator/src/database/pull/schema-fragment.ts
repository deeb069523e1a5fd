import { type Document, Long } from 'mongodb';

/** What a `$jsonSchema` asks of one place, with null taken out of it. */
export interface SchemaFragment {
  readonly schema: Document;
  readonly nullable: boolean;
}

/** Takes null out of what a schema allows, in any of the ways that it is written. */
export function withoutNull(schema: Document): SchemaFragment {
  const { bsonType, anyOf, oneOf, enum: values } = schema;
  if (Array.isArray(bsonType) && bsonType.includes('null')) {
    const types = bsonType.filter((type) => type !== 'null');
    return { schema: { ...schema, bsonType: types.length === 1 ? types[0] : types }, nullable: true };
  }
  if (Array.isArray(bsonType) && bsonType.length === 1) return withoutNull({ ...schema, bsonType: bsonType[0] });
  if (Array.isArray(values) && values.includes(null) && bsonType === undefined) {
    return { schema: { ...schema, enum: values.filter((value) => value !== null) }, nullable: true };
  }
  const choices = Array.isArray(anyOf) ? anyOf : oneOf;
  if (Array.isArray(choices) && choices.length === 2) {
    const other = choices.find((choice: Document) => choice.bsonType !== 'null' && choice.type !== 'null');
    if (other !== undefined && choices.some((choice: Document) => choice.bsonType === 'null' || choice.type === 'null'))
      return { schema: other, nullable: true };
  }
  return { schema, nullable: false };
}

/** The BSON type that a schema asks for, under the alias of `$type`. */
export function typeOf({ bsonType, type, properties, items }: Document): string | undefined {
  if (typeof bsonType === 'string') return bsonType;
  if (type === 'boolean') return 'bool';
  if (type === 'number' || bsonType === 'number') return undefined;
  if (typeof type === 'string') return type;
  if (properties !== undefined) return 'object';
  return items === undefined ? undefined : 'array';
}

/** A number of a schema as YAML has it. */
export function boundOf(value: unknown): number | bigint | undefined {
  if (Long.isLong(value)) {
    const number = value.toNumber();
    return Number.isSafeInteger(number) ? number : value.toBigInt();
  }
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  const primitive: unknown = typeof value === 'object' && value !== null ? value.valueOf() : undefined;
  return typeof primitive === 'number' ? primitive : undefined;
}
