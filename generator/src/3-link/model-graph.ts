import type { YamlValue } from '../1-parse/document.ts';
import type { OnDelete } from '../2-validate/declaration.ts';
import type { Span } from '../diagnostics/span.ts';
import type { FieldType, FieldTypeOptions } from '../field-types/field-type.ts';

/** What phase 3 gives: every name resolved, every default filled, frozen, in an order that does not depend on file order. */
export interface ModelGraph {
  readonly models: readonly Model[];
  readonly embedded: readonly EmbeddedType[];
  readonly enums: readonly EnumType[];
}

/** A type with fields: a model or an embedded type. */
export interface FieldOwner {
  /** `Post`: the TypeScript name. */
  readonly name: string;
  /** `post`: the generated files' base name, kebab-case. */
  readonly fileName: string;
  readonly description?: string;
  /** In declared order; `_id` first in models, mixins' fields before the own ones, fields of roles last. */
  readonly fields: readonly Field[];
  readonly relations: readonly Relation[];
  readonly span: Span;
}

/** A collection of documents. */
export interface Model extends FieldOwner {
  readonly kind: 'model';
  readonly collection: string;
  readonly customClass: boolean;
  readonly indexes: readonly Index[];
  readonly validation: { readonly level: 'off' | 'moderate' | 'strict'; readonly action: 'warn' | 'error' };
  readonly was?: string;
}

/** A document type that lives inside others. May contain itself through an optional field, an array or a map. */
export interface EmbeddedType extends FieldOwner {
  readonly kind: 'embedded';
}

/** A named enum of `enums:`, or one written in a field (then named after it: `PostStatus`). */
export interface EnumType {
  readonly name: string;
  readonly description?: string;
  readonly values: readonly EnumValue[];
  readonly span: Span;
}

/** A value of an enum: a string. */
export interface EnumValue {
  readonly value: string;
  readonly description?: string;
  /** The value that it replaced. */
  readonly was?: string;
}

/** What stands in a place: a type that may be nullable. Fields, array items and map values are slots. */
export interface Slot {
  readonly type: Type;
  readonly nullable: boolean;
}

/** The type of a slot. References have become the type of the referenced `_id`, their relation stands in `relations`. */
export type Type =
  | { readonly kind: 'scalar'; readonly fieldType: FieldType; readonly options: FieldTypeOptions }
  | { readonly kind: 'enum'; readonly enum: EnumType }
  | { readonly kind: 'embedded'; readonly embedded: EmbeddedType }
  | {
      readonly kind: 'array';
      readonly items: Slot;
      readonly minItems?: number;
      readonly maxItems?: number;
      readonly uniqueItems: boolean;
    }
  | { readonly kind: 'map'; readonly values: Slot };

/** What Espalier itself keeps in a field. */
export type FieldRole = 'createdAt' | 'updatedAt' | 'version' | 'deletedAt';

/** A field of a model or an embedded type: what is stored. */
export interface Field extends Slot {
  readonly name: string;
  /** The key in the database; equals `name` unless declared otherwise. */
  readonly stored: string;
  readonly description?: string;
  /** May be missing in the database. Not the same as nullable. */
  readonly optional: boolean;
  readonly immutable: boolean;
  readonly default?: Default;
  readonly role?: FieldRole;
  /** The former name. */
  readonly was?: string;
  /** The former key in the database, where it is not the present one. */
  readonly wasStored?: string;
  /** The former type. */
  readonly wasType?: Slot;
  /** Set where one value became an array of it, or an array its one item. */
  readonly reshaped?: 'wrapped' | 'unwrapped';
  readonly span: Span;
}

/** What a field gets when the caller gives none. `value` is a constant as the field type understood it. */
export type Default =
  | { readonly kind: 'constant'; readonly value: YamlValue }
  | { readonly kind: 'now' | 'newId' | 'uuid' }
  | { readonly kind: 'sequence'; readonly name: string };

/** A reference seen from one of its ends. Never stored. */
export interface Relation {
  /** `author`, or for an inverse `posts`. */
  readonly name: string;
  readonly target: Model;
  /** `field`: this owner's field holds the id(s); `inverse`: fields of the target hold this model's id. */
  readonly side: 'field' | 'inverse';
  /** Field names from the owner (side field) or from the target (side inverse) to the stored id, such as `['comments', 'byId']`. */
  readonly path: readonly string[];
  /** True when it yields an array. */
  readonly many: boolean;
  /** True when a to-one relation can have nothing at its end: optional or nullable field, or an inverse. */
  readonly optional: boolean;
  readonly onDelete: OnDelete;
  readonly span: Span;
}

/**
 * An index with its paths checked. Keys and options are MongoDB's own, paths are stored names; the values of a
 * `partialFilterExpression` are in MongoDB's Extended JSON.
 */
export interface Index {
  readonly name: string;
  readonly key: Readonly<Record<string, number | string>>;
  readonly options: Readonly<Record<string, YamlValue>>;
  readonly was?: string;
  readonly span: Span;
}
