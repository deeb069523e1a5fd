import type { Codec } from './codec.ts';
import type { Reshaping } from './reshape.ts';

/** What a field gets when a caller gives no value. */
export type DefaultShape =
  | { readonly kind: 'constant'; readonly value: () => unknown }
  | { readonly kind: 'now' | 'newId' | 'uuid' }
  | { readonly kind: 'sequence'; readonly name: string };

/** A field as generated code describes it to the runtime. */
export interface FieldShape {
  readonly codec: Codec;
  /** The key in the database where it differs from the field's name. */
  readonly stored?: string;
  /** The key that it had before, in documents that a migration has not come to yet. */
  readonly was?: string;
  /** How its values were shaped before, in documents that a migration has not come to yet. */
  readonly reshaped?: Reshaping;
  readonly optional?: boolean;
  readonly immutable?: boolean;
  readonly default?: DefaultShape;
  /** Kept by the runtime itself. */
  readonly role?: 'createdAt' | 'updatedAt' | 'version' | 'deletedAt';
}

/** A field with its names, as the runtime looks it up. */
export interface NamedField extends FieldShape {
  readonly name: string;
  readonly stored: string;
}

/** The fields of a model or an embedded type, by name and by stored name. */
export interface Shape {
  readonly name: string;
  /** In declared order. */
  readonly fields: readonly NamedField[];
  readonly byName: ReadonlyMap<string, NamedField>;
  readonly byStored: ReadonlyMap<string, NamedField>;
  /** The fields by the keys that they had before. */
  readonly byFormer: ReadonlyMap<string, NamedField>;
}
