import type { SnapshotEnumValue, SnapshotField, SnapshotOwner } from '@espalier/runtime/migrate';
import type { Matches } from './match-names.ts';

/** A model or embedded type as it was, and as what stands in its place now. */
export interface OwnerPair {
  readonly what: 'model' | 'embedded type';
  readonly from: string;
  readonly to: string;
  readonly before: SnapshotOwner;
  readonly after: SnapshotOwner;
}

/** An enum as it was, and as what stands in its place now. */
export interface EnumPair {
  readonly from: string;
  readonly to: string;
  readonly before: readonly SnapshotEnumValue[];
  readonly after: readonly SnapshotEnumValue[];
}

/** A field with its name. */
export interface NamedField extends SnapshotField {
  readonly name: string;
}

/** What became of the fields of an owner. */
export type FieldMatches = Matches<NamedField, NamedField>;

/** The key of a pair in maps; names hold no spaces. */
export function pairKey({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from} ${to}`;
}
