import { Binary, BSON, BSONRegExp, Decimal128, type Document, Double, Int32, Long, ObjectId } from 'mongodb';

/** Why a value is not as a `$jsonSchema` of ours says, as a path; undefined when it is. Knows the keywords that ours have. */
export function findViolation(schema: Readonly<Document>, value: unknown, path = ''): string | undefined {
  const alias = aliasOf(value);
  const isA = (name: string) => name === alias || (name === 'number' && isNumber(value));
  if (schema.bsonType !== undefined && ![schema.bsonType].flat().some(isA)) return `${path}: is ${alias}`;
  if (schema.enum !== undefined && !schema.enum.some((one: unknown) => text(one) === text(value)))
    return `${path}: is none of the enum`;
  if (schema.not !== undefined && findViolation(schema.not, value) === undefined) return `${path}: may not be`;
  if (schema.anyOf?.every((one: Document) => findViolation(one, value) !== undefined)) return `${path}: is none of any`;
  return (
    first<Document>(schema.allOf ?? [], (one) => findViolation(one, value, path)) ??
    ruleViolation(schema, value, path) ??
    (Array.isArray(value) ? arrayViolation(schema, value, path) : undefined) ??
    (alias === 'object' ? objectViolation(schema, value as Document, path) : undefined)
  );
}

function ruleViolation(schema: Document, value: unknown, path: string): string | undefined {
  const { minimum, maximum, minLength, maxLength, pattern } = schema;
  if (isNumber(value)) {
    const number = Number(String(value));
    if (number < Number(String(minimum ?? number)) || number > Number(String(maximum ?? number)))
      return `${path}: range`;
  }
  if (typeof value !== 'string') return undefined;
  const { length } = [...value];
  if (length < (minLength ?? 0) || length > (maxLength ?? length)) return `${path}: length`;
  return pattern !== undefined && !new RegExp(pattern, 'u').test(value) ? `${path}: pattern` : undefined;
}

function arrayViolation(schema: Document, items: readonly unknown[], path: string): string | undefined {
  const { minItems = 0, maxItems = items.length, uniqueItems, items: inner } = schema;
  if (items.length < minItems || items.length > maxItems) return `${path}: number of items`;
  if (uniqueItems && new Set(items.map(text)).size < items.length) return `${path}: unique items`;
  return inner && first(items, (item, index) => findViolation(inner, item, `${path}[${index}]`));
}

function objectViolation(schema: Document, value: Document, path: string): string | undefined {
  const { required = [], properties = {}, additionalProperties } = schema;
  const missing = required.find((key: string) => !Object.hasOwn(value, key));
  if (missing !== undefined) return `${path}.${missing}: is missing`;
  return first(Object.entries(value), ([key, member]) => {
    const inner = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    return inner && findViolation(inner, member, `${path}.${key}`);
  });
}

function first<Item>(
  items: readonly Item[],
  find: (item: Item, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isNumber(value: unknown): boolean {
  return [Int32, Long, Double, Decimal128].some((type) => value instanceof type);
}

function aliasOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  const classes = {
    int: Int32,
    long: Long,
    double: Double,
    decimal: Decimal128,
    objectId: ObjectId,
    binData: Binary,
    regex: BSONRegExp,
  };
  const [found] = Object.entries(classes).find(([, type]) => value instanceof type) ?? [];
  if (found !== undefined) return found;
  return typeof value === 'boolean' ? 'bool' : typeof value;
}

function text(value: unknown): string {
  return BSON.EJSON.stringify({ value }, { relaxed: false });
}
