import type { Snapshot, SnapshotField, SnapshotSlot, SnapshotType } from '../snapshot/snapshot.ts';

/** A field with its name. */
export interface NamedSnapshotField extends SnapshotField {
  readonly name: string;
}

/**
 * What `was:` has to say of a field, in YAML: its former name, key and type, as far as they are others.
 *
 * @param snapshot the models of now, whose types the former one may be called by
 */
export function formerWords(
  before: NamedSnapshotField,
  after: NamedSnapshotField,
  isRetyped: boolean,
  snapshot: Snapshot,
): string {
  const name = before.name === after.name ? undefined : before.name;
  const isKeyTold = before.stored !== after.stored && before.stored !== name;
  if (name !== undefined && !isRetyped && !isKeyTold) return `was: ${name}`;
  const said = [
    ...(name === undefined ? [] : [`name: ${name}`]),
    ...(isRetyped ? [`type: ${quoted(slotNotation(before, snapshot))}`] : []),
    ...(isKeyTold ? [`stored: ${quoted(before.stored)}`] : []),
  ];
  return `was: { ${said.join(', ')} }`;
}

/** A type in short notation, such as `(string | null)[]`. */
function slotNotation({ type, nullable }: SnapshotSlot, snapshot: Snapshot): string {
  const notation = typeNotation(type, snapshot);
  return nullable ? `(${notation} | null)` : notation;
}

function typeNotation(type: SnapshotType, snapshot: Snapshot): string {
  switch (type.kind) {
    case 'array':
      return `${slotNotation(type.items, snapshot)}[]`;
    case 'map':
      return `Record<string, ${slotNotation(type.values, snapshot)}>`;
    case 'enum':
      return Object.hasOwn(snapshot.enums, type.name) ? type.name : 'string';
    default:
      return type.name;
  }
}

function quoted(word: string): string {
  return /^[A-Za-z_][\w.]*$/.test(word) ? word : `'${word.replaceAll("'", "''")}'`;
}
