import { BSON, type Document } from 'mongodb';
import type { Snapshot, SnapshotField, SnapshotOwner, SnapshotSlot, SnapshotType } from './snapshot.ts';

/**
 * The `$jsonSchema` of a model's documents, with the same rules as the runtime's own validation as far as `$jsonSchema`
 * can say them. It is open: keys that it does not know are left alone, but for the former names of fields that declare
 * theirs. Embedded types that contain themselves are spelled out a few levels deep; below, any document will do.
 * Throws a `TypeError` when the snapshot has no such model.
 */
export function jsonSchemaOf(snapshot: Snapshot, modelName: string): Document {
  const model = snapshot.models[modelName];
  if (model === undefined) throw new TypeError(`There is no model "${modelName}".`);
  for (const limits of attempts) {
    const schema = new SchemaWriter(snapshot, limits).write(model);
    if (schema !== undefined) return schema;
  }
  return { bsonType: 'object' };
}

/** How far embedded types are spelled out. */
interface Limits {
  /** How often a type may stand inside of itself. */
  readonly repeats: number;
  /** How deep types may stand in each other: the server takes about 95 levels of documents. */
  readonly depth: number;
}

const attempts: readonly Limits[] = [
  { repeats: 3, depth: 30 },
  { repeats: 2, depth: 20 },
  { repeats: 1, depth: 10 },
  { repeats: 0, depth: 5 },
  { repeats: 0, depth: 1 },
];

/** With more fields, a validator takes the server noticeable time to read. */
const mostFields = 10_000;

class SchemaWriter {
  readonly #snapshot: Snapshot;
  readonly #limits: Limits;
  readonly #around: string[] = [];
  #fields = 0;

  constructor(snapshot: Snapshot, limits: Limits) {
    this.#snapshot = snapshot;
    this.#limits = limits;
  }

  /** Nothing when the schema grew too large under these limits. */
  write(owner: SnapshotOwner): Document | undefined {
    const schema = this.#owner(owner);
    return this.#fields > mostFields ? undefined : schema;
  }

  #owner(owner: SnapshotOwner): Document {
    const fields = Object.values(owner.fields);
    this.#fields += fields.length;
    if (this.#fields > mostFields) return {};
    const required = fields.filter(({ optional }) => !optional).map(({ stored }) => stored);
    const forbidden = formerKeys(owner).map((key): [string, Document] => [key, { not: {} }]);
    const properties = [...forbidden, ...fields.map((field): [string, Document] => [field.stored, this.#slot(field)])];
    return {
      bsonType: 'object',
      ...(required.length > 0 ? { required } : {}),
      ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
    };
  }

  #slot({ type, nullable }: SnapshotSlot): Document {
    const schema = this.#type(type);
    return nullable ? orNull(schema) : schema;
  }

  #type(type: SnapshotType): Document {
    switch (type.kind) {
      case 'scalar':
        return BSON.EJSON.deserialize(type.schema, { relaxed: false });
      case 'enum':
        return { enum: (this.#snapshot.enums[type.name] ?? []).map(({ value }) => value) };
      case 'embedded':
        return this.#embedded(type.name);
      case 'array': {
        const { items, minItems, maxItems, uniqueItems = false } = type;
        return {
          bsonType: 'array',
          items: this.#slot(items),
          ...(minItems === undefined ? {} : { minItems }),
          ...(maxItems === undefined ? {} : { maxItems }),
          ...(uniqueItems && isComparedByBytes(items.type) ? { uniqueItems } : {}),
        };
      }
      case 'map':
        return { bsonType: 'object', additionalProperties: this.#slot(type.values) };
    }
  }

  #embedded(name: string): Document {
    const owner = this.#snapshot.embedded[name];
    const repeats = this.#around.filter((around) => around === name).length;
    if (owner === undefined || repeats > this.#limits.repeats || this.#around.length >= this.#limits.depth) {
      return { bsonType: 'object' };
    }
    this.#around.push(name);
    const schema = this.#owner(owner);
    this.#around.pop();
    return schema;
  }
}

/** The keys that fields say they had, where nothing else is stored under them. */
function formerKeys({ fields }: SnapshotOwner): string[] {
  const all = Object.values(fields);
  const taken = new Set(all.map(({ stored }) => stored));
  const former = all.flatMap(({ wasStored }: SnapshotField) =>
    wasStored === undefined || taken.has(wasStored) ? [] : [wasStored],
  );
  return [...new Set(former)];
}

/** What the fragment asks of other values than null. */
function orNull(schema: Document): Document {
  if (Object.keys(schema).length === 0) return schema;
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...schema.enum, null] };
  // All other keywords than `not` pass over null by themselves, and one level less keeps the server's errors readable.
  if (typeof schema.bsonType === 'string' && schema.not === undefined) {
    return { ...schema, bsonType: [schema.bsonType, 'null'] };
  }
  return { anyOf: [{ bsonType: 'null' }, schema] };
}

const comparedByBytes: ReadonlySet<string> = new Set(['string', 'int', 'long', 'bool', 'date', 'objectId', 'binData']);

/** Whether items that are equal to the server (as `1.0` and `1.00`, or objects with their keys in another order) are so to the runtime. */
function isComparedByBytes(type: SnapshotType): boolean {
  return type.kind === 'enum' || (type.kind === 'scalar' && comparedByBytes.has(type.bson));
}
