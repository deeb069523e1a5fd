import { bsonAliases } from '../snapshot/bson-aliases.ts';
import type { NormalForm, Snapshot, SnapshotType } from '../snapshot/snapshot.ts';
import { migrationNumber } from './migration-name.ts';
import { check, SnapshotProblem } from './snapshot-check.ts';

/** Types deeper than this are not printed by any models. */
const deepest = 100;

/** What `snapshot.json` says, or why it cannot be read: a phrase without a full stop. */
export type SnapshotReading = SnapshotContent | { readonly problem: string };

/** The models after a migration, and of a squash the migrations that it stands for. */
export interface SnapshotContent {
  readonly snapshot: Snapshot;
  readonly replaces?: readonly string[];
}

/** Reads the text of `snapshot.json`. Whatever it holds, what comes back has the shape of a snapshot, and is frozen. */
export function readSnapshot(text: string): SnapshotReading {
  try {
    // A stack that is too small for the nesting is met by the parser or by `freeze`, both before anything is checked.
    const value = freeze(JSON.parse(text));
    assertSnapshot(value);
    return separate(value);
  } catch (error) {
    if (error instanceof SnapshotProblem) return { problem: `snapshot.json is damaged: ${error.message}` };
    if (error instanceof SyntaxError) return { problem: 'snapshot.json is no JSON' };
    if (error instanceof RangeError) return { problem: 'snapshot.json is nested too deeply' };
    throw error;
  }
}

/** Freezes all of it. A key `__proto__` is refused: whoever copies it by assignment sets a prototype. */
function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Object.hasOwn(value, '__proto__')) throw new SnapshotProblem('it has a key "__proto__"');
  for (const member of Object.values(value)) freeze(member);
  return Object.freeze(value);
}

/** `replaces` lies beside the models, since reading a folder runs no code. */
function separate(value: Snapshot & { readonly replaces?: unknown }): SnapshotContent {
  const { replaces, ...snapshot } = value;
  if (replaces === undefined) return { snapshot: value };
  const names = check.list(replaces, 'replaces').map((name) => check.text(name, 'a name in replaces'));
  if (names.length === 0 || names.some((name) => migrationNumber(name) === undefined))
    throw new SnapshotProblem('replaces is no list of migrations');
  return { snapshot: Object.freeze(snapshot), replaces: names };
}

function assertSnapshot(value: unknown): asserts value is Snapshot {
  const root = check.object(value, 'it');
  check.oneOf(root.format, [1], 'its format');
  const embedded = check.object(root.embedded, 'embedded');
  const enums = check.object(root.enums, 'enums');
  const names = { embedded: new Set(Object.keys(embedded)), enum: new Set(Object.keys(enums)) };
  for (const [name, model] of Object.entries(check.object(root.models, 'models'))) checkModel(model, name, names);
  for (const [name, type] of Object.entries(embedded)) checkOwner(type, name, names);
  for (const [name, values] of Object.entries(enums)) {
    for (const entry of check.list(values, name)) {
      const { value: text, was } = check.object(entry, name);
      check.text(text, `a value of ${name}`);
      check.optionalText(was, `a value of ${name}`);
    }
  }
}

/** The names that types may refer to. */
type KnownNames = Readonly<Record<'embedded' | 'enum', ReadonlySet<string>>>;

function checkModel(value: unknown, name: string, names: KnownNames): void {
  checkOwner(value, name, names);
  const model = check.object(value, name);
  check.text(model.collection, `the collection of ${name}`);
  check.optionalText(model.was, `"was" of ${name}`);
  const validation = check.object(model.validation, `the validation of ${name}`);
  check.oneOf(validation.level, ['off', 'moderate', 'strict'], `the validation level of ${name}`);
  check.oneOf(validation.action, ['warn', 'error'], `the validation action of ${name}`);
  for (const entry of check.list(model.indexes, `the indexes of ${name}`)) checkIndex(entry, name);
}

function checkIndex(value: unknown, owner: string): void {
  const index = check.object(value, `an index of ${owner}`);
  check.text(index.name, `the name of an index of ${owner}`);
  check.object(index.options, `the options of an index of ${owner}`);
  check.optionalText(index.was, `"was" of an index of ${owner}`);
  for (const entry of check.list(index.key, `the key of an index of ${owner}`)) {
    const pair = check.list(entry, `the key of an index of ${owner}`);
    check.text(pair[0], `a path of an index of ${owner}`);
    if (pair.length !== 2 || (typeof pair[1] !== 'number' && typeof pair[1] !== 'string'))
      throw new SnapshotProblem(`the key of an index of ${owner} is not a list of paths and kinds`);
  }
}

function checkOwner(value: unknown, name: string, names: KnownNames): void {
  const owner = check.object(value, name);
  check.optionalText(owner.description, `the description of ${name}`);
  for (const [key, entry] of Object.entries(check.object(owner.fields, `the fields of ${name}`))) {
    const place = `${name}.${key}`;
    const field = check.object(entry, place);
    check.text(field.stored, `the key of ${place}`);
    check.boolean(field.optional, `"optional" of ${place}`);
    check.optionalText(field.description, `the description of ${place}`);
    check.optionalText(field.was, `"was" of ${place}`);
    check.optionalText(field.wasStored, `the former key of ${place}`);
    checkSlot(field, place, names, 0);
    if (field.default !== undefined) check.text(check.object(field.default, place).kind, `the default of ${place}`);
    // The former type may name types that are gone.
    if (field.wasType !== undefined) checkSlot(field.wasType, place, undefined, 0);
  }
}

function checkSlot(value: unknown, place: string, names: KnownNames | undefined, depth: number): void {
  if (depth > deepest) throw new SnapshotProblem(`the type of ${place} is nested too deeply`);
  const slot = check.object(value, place);
  check.boolean(slot.nullable, `"nullable" of ${place}`);
  const type = check.object(slot.type, `the type of ${place}`);
  const kind = check.oneOf(type.kind, kinds, `the type of ${place}`);
  if (kind === 'array') checkSlot(type.items, place, names, depth + 1);
  else if (kind === 'map') checkSlot(type.values, place, names, depth + 1);
  else {
    const name = check.text(type.name, `the type of ${place}`);
    if (kind === 'scalar') {
      check.oneOf(type.bson, bsonAliases, `the BSON type of ${place}`);
      check.object(type.schema, `the schema of ${place}`);
      for (const form of check.list(type.normal ?? [], `the normal form of ${place}`))
        check.oneOf(form, normalForms, `the normal form of ${place}`);
    } else if (names !== undefined && !names[kind].has(name))
      throw new SnapshotProblem(`the type of ${place} is not in it`);
  }
}

const normalForms = ['trim', 'lower', 'day'] as const satisfies readonly NormalForm[];
const kinds = ['scalar', 'enum', 'embedded', 'array', 'map'] as const satisfies readonly SnapshotType['kind'][];
