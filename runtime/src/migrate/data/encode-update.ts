import type { Document } from 'mongodb';
import { MigrationError } from '../../errors/migration-error.ts';
import type { Snapshot, SnapshotModel, SnapshotOwner, SnapshotType } from '../snapshot/snapshot.ts';
import { encodeScalar } from './encode-scalar.ts';

const operators = new Set(
  '$set $unset $inc $mul $min $max $rename $currentDate $setOnInsert $push $pull $pullAll $addToSet $pop $bit'.split(
    ' ',
  ),
);
/** Operators whose operands are not values of the field that they name. */
const untyped = new Set(['$unset', '$rename', '$currentDate', '$pop', '$bit']);

/**
 * Checks what a function of a data step gave, and encodes its values as the snapshot declares them: a number for a
 * `double` becomes a double also where it is whole. Throws `migrate/failed` for anything but operators of an update.
 */
export function encodeUpdate(update: unknown, snapshot: Snapshot, collection: string): Document {
  const model = Object.values(snapshot.models).find((one) => one.collection === collection);
  if (!isPlain(update) || Object.keys(update).length === 0) throw refusal('neither operators of an update nor nothing');
  const entries = Object.entries(update).map(([operator, fields]) => {
    if (!operators.has(operator) || !isPlain(fields)) throw refusal(`"${operator}", which is no operator of an update`);
    return [operator, untyped.has(operator) ? fields : encodeFields(operator, fields, snapshot, model)] as const;
  });
  return Object.fromEntries(entries);
}

function encodeFields(
  operator: string,
  fields: Record<string, unknown>,
  snapshot: Snapshot,
  model: SnapshotModel | undefined,
): Document {
  return Object.fromEntries(
    Object.entries(fields).map(([path, value]) => {
      const type = model && typeAt(path.split('.'), model, snapshot);
      return [path, type === undefined ? value : encodeOperand(operator, value, type, snapshot)];
    }),
  );
}

function encodeOperand(operator: string, value: unknown, type: SnapshotType, snapshot: Snapshot): unknown {
  const isOfItems = ['$push', '$addToSet', '$pull', '$pullAll'].includes(operator);
  if (!isOfItems || type.kind !== 'array') return encode(value, type, snapshot);
  const items = type.items.type;
  if (operator === '$pullAll') return encode(value, type, snapshot);
  if (!isPlain(value) || !Array.isArray(value.$each)) return encode(value, items, snapshot);
  return { ...value, $each: value.$each.map((item) => encode(item, items, snapshot)) };
}

function encode(value: unknown, type: SnapshotType, snapshot: Snapshot): unknown {
  if (value === null || value === undefined) return value;
  switch (type.kind) {
    case 'scalar':
      return encodeScalar(value, type.bson);
    case 'array':
      return Array.isArray(value) ? value.map((item) => encode(item, type.items.type, snapshot)) : value;
    case 'map':
      return isPlain(value) ? mapMembers(value, (member) => encode(member, type.values.type, snapshot)) : value;
    case 'embedded': {
      const owner = snapshot.embedded[type.name];
      if (owner === undefined || !isPlain(value)) return value;
      return mapMembers(value, (member, key) => {
        const field = fieldStoredAs(owner, key);
        return field === undefined ? member : encode(member, field.type, snapshot);
      });
    }
    default:
      return value;
  }
}

function typeAt(keys: readonly string[], owner: SnapshotOwner, snapshot: Snapshot): SnapshotType | undefined {
  const [key = '', ...rest] = keys;
  const field = fieldStoredAs(owner, key);
  return field && typeWithin(rest, field.type, snapshot);
}

function typeWithin(keys: readonly string[], type: SnapshotType, snapshot: Snapshot): SnapshotType | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return type;
  if (type.kind === 'embedded') {
    const owner = snapshot.embedded[type.name];
    return owner && typeAt(keys, owner, snapshot);
  }
  if (type.kind === 'map') return typeWithin(rest, type.values.type, snapshot);
  return type.kind === 'array' && /^(\d+|\$.*)$/.test(key) ? typeWithin(rest, type.items.type, snapshot) : undefined;
}

function fieldStoredAs(owner: SnapshotOwner, key: string) {
  return Object.values(owner.fields).find(({ stored }) => stored === key);
}

function mapMembers(
  members: Record<string, unknown>,
  change: (value: unknown, key: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).map(([key, value]) => [key, change(value, key)]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function refusal(what: string): MigrationError {
  return new MigrationError('migrate/failed', `The function of the data step gave ${what}`, {
    hint: 'Return operators such as `{ $set: { … } }`, or nothing to leave the document alone.',
  });
}
