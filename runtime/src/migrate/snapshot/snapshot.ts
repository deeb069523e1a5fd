import type { Document } from 'mongodb';
import type { bsonAliases } from './bson-aliases.ts';

/**
 * The models at one moment, as a migration keeps them in `snapshot.json`: canonical JSON (keys sorted, defaults filled),
 * so that the same models give the same bytes.
 */
export interface Snapshot {
  readonly format: 1;
  /** By the model's name. */
  readonly models: Readonly<Record<string, SnapshotModel>>;
  /** By the embedded type's name. */
  readonly embedded: Readonly<Record<string, SnapshotOwner>>;
  /** By the enum's name. */
  readonly enums: Readonly<Record<string, readonly SnapshotEnumValue[]>>;
}

/** A type with fields. */
export interface SnapshotOwner {
  readonly description?: string;
  /** By the field's name, not by its stored key. */
  readonly fields: Readonly<Record<string, SnapshotField>>;
}

/** A collection of documents. */
export interface SnapshotModel extends SnapshotOwner {
  readonly collection: string;
  readonly was?: string;
  /** Sorted by name. */
  readonly indexes: readonly SnapshotIndex[];
  readonly validation: SnapshotValidation;
}

/** How the server checks documents; `off` means that the collection has no validator. */
export interface SnapshotValidation {
  readonly level: 'off' | 'moderate' | 'strict';
  readonly action: 'warn' | 'error';
}

/** An index in MongoDB's own words. `key` is a list, because the order counts and canonical JSON sorts keys. */
export interface SnapshotIndex {
  readonly name: string;
  /** Stored paths with their direction or kind. */
  readonly key: readonly (readonly [path: string, kind: number | string])[];
  /** Everything beside `key` and `name`; values in Extended JSON. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly was?: string;
}

/** What stands in a place: fields, array items and map values. */
export interface SnapshotSlot {
  readonly type: SnapshotType;
  readonly nullable: boolean;
}

/** A field. */
export interface SnapshotField extends SnapshotSlot {
  /** The key in the database. */
  readonly stored: string;
  readonly optional: boolean;
  readonly description?: string;
  readonly immutable?: boolean;
  readonly default?: SnapshotDefault;
  readonly role?: 'createdAt' | 'updatedAt' | 'version' | 'deletedAt';
  /** The former name, for as long as the models declare it. */
  readonly was?: string;
  /** The former key in the database, where it is not the present one, for as long as the models declare it. */
  readonly wasStored?: string;
  /** The former type, for as long as the models declare it. */
  readonly wasType?: SnapshotSlot;
}

/** The type of a slot. */
export type SnapshotType =
  | {
      readonly kind: 'scalar';
      /** The field type's name, such as `string`. */
      readonly name: string;
      /** The BSON type's alias as `$type` takes it, or `any`. What a written value is encoded as. */
      readonly bson: BsonAlias;
      /** What the server's validator asks of a value: a `$jsonSchema` fragment with `bsonType` (null not included). */
      readonly schema: Document;
      /** What every value is brought to before it is stored, in this order; of this `schema` cannot speak. */
      readonly normal?: readonly NormalForm[];
    }
  | { readonly kind: 'enum'; readonly name: string }
  | { readonly kind: 'embedded'; readonly name: string }
  | {
      readonly kind: 'array';
      readonly items: SnapshotSlot;
      readonly minItems?: number;
      readonly maxItems?: number;
      readonly uniqueItems?: boolean;
    }
  | { readonly kind: 'map'; readonly values: SnapshotSlot };

/** `trim`: a text without white space at its ends; `lower`: in lower case; `day`: a date at midnight UTC. */
export type NormalForm = 'trim' | 'lower' | 'day';

/** BSON types that a scalar is stored as. */
export type BsonAlias = (typeof bsonAliases)[number];

/** A value of an enum: a string, and the one that it replaced. */
export interface SnapshotEnumValue {
  readonly value: string;
  readonly was?: string;
}

/** What a field gets when nothing is given. `value` is what is stored, in Extended JSON. */
export type SnapshotDefault =
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'now' | 'newId' | 'uuid' }
  | { readonly kind: 'sequence'; readonly name: string };

/** Before the first migration: nothing. */
export const emptySnapshot: Snapshot = Object.freeze({ format: 1, models: {}, embedded: {}, enums: {} });
