import type { Field, FieldOwner, Slot, Type } from '../../3-link/model-graph.ts';
import type { BsonTypeName } from './bson-type-name.ts';
import { describeProfile } from './describe-profile.ts';
import type { ValueProfile } from './profile.ts';
import type { PullDifference } from './pull-report.ts';
import type { PulledField, PulledShape, PulledSlot } from './pulled-model.ts';

/** What comparing gathers. */
export interface Comparison {
  readonly collection: string;
  readonly model: string;
  readonly differences: PullDifference[];
  /** Fields that the database has, and that types which are declared already lack. */
  readonly missing: Map<FieldOwner, PulledField[]>;
  /** What was compared already, because a shape may contain itself. */
  readonly done: Map<FieldOwner, Set<PulledShape>>;
}

/** Compares a declared type with what was seen of its objects. Embedded types that meet take the declared name. */
export function compareShape(
  comparison: Comparison,
  owner: FieldOwner,
  shape: PulledShape,
  path: readonly string[],
): void {
  const done = comparison.done.get(owner) ?? new Set();
  if (done.has(shape)) return;
  comparison.done.set(owner, done.add(shape));
  const declared = new Map(owner.fields.map((field) => [field.stored, field]));
  for (const field of shape.fields) {
    const known = declared.get(field.stored);
    if (known === undefined) addMissing(comparison, owner, field, path);
    else compareField(comparison, known, field, [...path, known.name]);
  }
  const stored = new Set(shape.fields.map((field) => field.stored));
  const chances = Math.max(0, ...shape.fields.map((field) => field.chances));
  for (const field of owner.fields) {
    if (stored.has(field.stored) || field.name === '_id' || chances === 0) continue;
    tell(comparison, 'field-gone', [...path, field.name], `is in none of the ${chances} objects that were seen`);
  }
}

function addMissing(comparison: Comparison, owner: FieldOwner, field: PulledField, path: readonly string[]): void {
  if (field.stored === '_id') return;
  const fields = comparison.missing.get(owner) ?? [];
  comparison.missing.set(owner, fields);
  if (fields.some(({ stored }) => stored === field.stored)) return;
  fields.push(field);
  tell(comparison, 'field-added', [...path, field.name], `is new: ${describeProfile(field.profile, field.chances)}`);
}

function compareField(comparison: Comparison, declared: Field, field: PulledField, path: readonly string[]): void {
  const { profile, chances } = field;
  if (!declared.optional && profile.count < chances) {
    tell(comparison, 'missing', path, `is required, and missing in ${chances - profile.count} of ${chances}`);
  }
  compareSlot(comparison, declared, profile, path);
  bind(comparison, declared, field.slot, path);
}

function compareSlot(
  comparison: Comparison,
  { type, nullable }: Slot,
  profile: ValueProfile,
  path: readonly string[],
): void {
  const accepted = acceptedTypes(type);
  if (accepted === undefined) return;
  const wrong = [...profile.types].filter(([name]) => !(name === 'null' ? nullable : accepted.includes(name)));
  for (const [name, times] of wrong) {
    const what = name === 'null' ? 'cannot be null' : `is declared ${labelOf(type)}`;
    tell(comparison, name === 'null' ? 'null' : 'type', path, `${what}, and ${times} of ${profile.count} are ${name}`);
  }
  if (type.kind === 'array' && profile.items !== undefined) compareSlot(comparison, type.items, profile.items, path);
}

/** Goes on in the embedded types that stand in the same place. */
function bind(comparison: Comparison, { type }: Slot, { type: pulled }: PulledSlot, path: readonly string[]): void {
  if (type.kind === 'embedded' && pulled.kind === 'embedded') {
    pulled.shape.name ??= type.embedded.name;
    compareShape(comparison, type.embedded, pulled.shape, path);
  } else if (type.kind === 'array' && pulled.kind === 'array') bind(comparison, type.items, pulled.items, path);
  else if (type.kind === 'map' && pulled.kind === 'map') bind(comparison, type.values, pulled.values, path);
}

/** The BSON types that a type reads; nothing where it reads all. */
function acceptedTypes(type: Type): readonly BsonTypeName[] | undefined {
  switch (type.kind) {
    case 'enum':
      return ['string'];
    case 'embedded':
    case 'map':
      return ['object'];
    case 'array':
      return ['array'];
    case 'scalar': {
      const { wire, name } = type.fieldType;
      if (wire === 'any') return name === 'json' ? undefined : ['object'];
      // A whole number of JavaScript's driver is an int, also where a double is meant.
      return wire === 'double' ? ['double', 'int'] : [wire === 'binary' ? 'binData' : wire];
    }
  }
}

function labelOf(type: Type): string {
  if (type.kind === 'scalar') return type.fieldType.name;
  return type.kind === 'embedded' ? type.embedded.name : type.kind === 'array' ? 'as an array' : `as ${type.kind}`;
}

function tell(
  { collection, model, differences }: Comparison,
  kind: PullDifference['kind'],
  path: readonly string[],
  phrase: string,
): void {
  const joined = path.join('.');
  differences.push({ collection, model, path: joined, kind, message: `${model}.${joined} ${phrase}` });
}
