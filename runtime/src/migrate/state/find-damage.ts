import { Long } from 'mongodb';
import type { StateSchema } from './state-schemas.ts';

/** What of a document is not as its schema wants it: `"steps.0.status" is missing`, without its value. */
export function findDamage(schema: StateSchema, value: unknown, path = ''): readonly string[] {
  if (!isAllowed(schema, value)) return [`"${path}" must be ${wanted(schema)}`];
  if (Array.isArray(value)) {
    const { items = {} } = schema;
    return value.flatMap((item, index) => findDamage(items, item, `${path}.${index}`));
  }
  const members = membersOf(value);
  if (members === undefined) return [];
  const inside = (name: string) => (path === '' ? name : `${path}.${name}`);
  const missing = (schema.required ?? []).filter((name) => members.get(name) === undefined);
  const present = Object.entries(schema.properties ?? {}).filter(([name]) => members.get(name) !== undefined);
  return [
    ...missing.map((name) => `"${inside(name)}" is missing`),
    ...present.flatMap(([name, member]) => findDamage(member, members.get(name), inside(name))),
  ];
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

function isAllowed(schema: StateSchema, value: unknown): boolean {
  if (schema.enum !== undefined) return typeof value === 'string' && schema.enum.includes(value);
  const { bsonType = [] } = schema;
  const types = typeof bsonType === 'string' ? [bsonType] : bsonType;
  return types.length === 0 || types.includes(typeOf(value));
}

/** As the driver reads them: which type of number it was is not to be seen. */
function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (Long.isLong(value)) return 'long';
  return names.get(typeof value) ?? typeof value;
}

const names: ReadonlyMap<string, string> = new Map([
  ['number', 'double'],
  ['bigint', 'long'],
  ['boolean', 'bool'],
]);

function wanted({ enum: values, bsonType = [] }: StateSchema): string {
  if (values !== undefined) return `one of ${values.map((value) => `'${value}'`).join(', ')}`;
  const types = typeof bsonType === 'string' ? [bsonType] : bsonType;
  return types.includes('double') ? 'a number' : `of the type ${types.join(' or ')}`;
}
