import type { Snapshot, SnapshotField, SnapshotSlot, SnapshotType } from '../snapshot/snapshot.ts';
import { yamlWord } from './yaml-word.ts';

/** A field with its name. */
export interface NamedSnapshotField extends SnapshotField {
  readonly name: string;
}

/**
 * What `was:` has to say of a field, in YAML: its former name, key and type, as far as they are others.
 *
 * @param isRetyped whether it has to say the former type
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
  if (name !== undefined && !isRetyped && !isKeyTold) return yamlWord(name);
  const said = [
    ...(name === undefined ? [] : [`name: ${yamlWord(name)}`]),
    ...(isRetyped ? [`type: ${yamlWord(slotNotation(before, snapshot))}`] : []),
    ...(isKeyTold ? [`stored: ${yamlWord(before.stored)}`] : []),
  ];
  return `{ ${said.join(', ')} }`;
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
