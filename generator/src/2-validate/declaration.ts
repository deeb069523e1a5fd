import type { Document, YamlValue } from '../1-parse/document.ts';

/** A file's content after validation against `schema/model.schema.json`: typed, as written, nothing resolved. */
export interface Declaration {
  readonly document: Document;
  readonly enums: Readonly<Record<string, EnumDeclaration>>;
  readonly mixins: Readonly<Record<string, FieldGroupDeclaration>>;
  readonly embedded: Readonly<Record<string, EmbeddedDeclaration>>;
  readonly models: Readonly<Record<string, ModelDeclaration>>;
}

/** `enums:` either a list of values or a mapping from value to what is said of it. */
export type EnumDeclaration =
  | readonly string[]
  | {
      readonly description?: string;
      readonly values: readonly string[] | Readonly<Record<string, EnumValueDeclaration>>;
    };

/** What is said of a value of an enum: nothing, its description, or the long form. */
export type EnumValueDeclaration = string | null | { readonly description?: string; readonly was?: string };

/** A group of fields that several models or embedded types share (`mixins:`). */
export interface FieldGroupDeclaration {
  readonly description?: string;
  readonly mixins?: readonly string[];
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
}

/** `embedded:` a document type that lives inside others. */
export type EmbeddedDeclaration = FieldGroupDeclaration;

/** A field: short notation such as `string(1..200)?`, or the long form. */
export type FieldDeclaration = string | LongFieldDeclaration;

/** The long form. Keys beside these are options of the field type and are checked by it. */
export interface LongFieldDeclaration {
  /** Short notation of the type, without options that the long form repeats. */
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly ref?: string;
  /** Items of an array: any field declaration. */
  readonly arrayOf?: FieldDeclaration;
  /** Values of a map with string keys: any field declaration. */
  readonly mapOf?: FieldDeclaration;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly default?: YamlValue;
  readonly immutable?: boolean;
  readonly stored?: string;
  readonly description?: string;
  readonly unique?: boolean;
  readonly index?: boolean;
  readonly as?: string;
  readonly inverse?: string;
  readonly onDelete?: OnDelete;
  readonly was?: string | FormerFieldDeclaration;
  readonly [option: string]: YamlValue | FieldDeclaration | undefined;
}

/** What a field was before: its name, its type in short notation, its key in the database where that was another one. */
export type FormerFieldDeclaration = {
  readonly name?: string;
  readonly type?: string;
  readonly stored?: string;
};

/** What happens to a document when the one that it references is deleted. */
export type OnDelete = 'restrict' | 'cascade' | 'setNull' | 'setDefault' | 'nothing' | 'pull';

/** `models:` one collection of documents. */
export interface ModelDeclaration extends FieldGroupDeclaration {
  readonly collection?: string;
  /** True when the user keeps a class file with methods of their own. */
  readonly class?: boolean;
  readonly timestamps?: boolean | { readonly createdAt?: string | false; readonly updatedAt?: string | false };
  readonly version?: boolean | string;
  readonly softDelete?: boolean | string;
  readonly indexes?: readonly IndexDeclaration[];
  readonly validation?: { readonly level?: 'off' | 'moderate' | 'strict'; readonly action?: 'warn' | 'error' };
  readonly was?: string;
}

/** An index, under MongoDB's own option names. */
export interface IndexDeclaration {
  readonly key: Readonly<Record<string, 1 | -1 | 'text' | 'hashed' | '2d' | '2dsphere'>>;
  readonly name?: string;
  readonly unique?: boolean;
  readonly sparse?: boolean;
  readonly hidden?: boolean;
  readonly expireAfterSeconds?: number;
  readonly partialFilterExpression?: YamlValue;
  readonly collation?: YamlValue;
  readonly weights?: Readonly<Record<string, number>>;
  readonly default_language?: string;
  readonly language_override?: string;
  readonly wildcardProjection?: YamlValue;
  readonly min?: number;
  readonly max?: number;
  readonly bits?: number;
  readonly was?: string;
}
