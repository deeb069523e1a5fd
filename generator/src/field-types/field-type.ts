import type { NormalForm } from '@espalier/runtime/migrate';
import type { YamlValue } from '../1-parse/document.ts';

/** Options of a field type as linked: shorthand arguments and long-form keys merged, checked against `FieldType.options`. */
export type FieldTypeOptions = Readonly<Record<string, YamlValue>>;

/**
 * An option's JSON Schema (draft 2020-12), with no other keywords than these, so that the published schema and the linker,
 * which also sees options that came from the short notation, cannot differ.
 */
export type OptionSchema = {
  readonly type: OptionType | readonly OptionType[];
  readonly description: string;
  readonly default?: YamlValue;
  readonly examples?: readonly YamlValue[];
  readonly enum?: readonly YamlValue[];
  readonly minimum?: number;
  readonly maximum?: number;
};

/** What an option's value may be. */
export type OptionType = 'boolean' | 'integer' | 'number' | 'string';

/** A type as TypeScript text; `imports` names what of `@espalier/runtime/codegen/v1` it uses. */
export interface TypeText {
  readonly text: string;
  readonly imports?: readonly string[];
}

/** The BSON element that a stored value is expected to be. A closed list: each has a reader in the compiled decoders. */
export type Wire =
  | 'string'
  | 'int'
  | 'long'
  | 'double'
  | 'decimal'
  | 'bool'
  | 'date'
  | 'objectId'
  | 'binary'
  | 'regex'
  | 'any';

/** Which operators a filter on the value may use. */
export type Comparison = 'equality' | 'ordered' | 'string' | 'number' | 'integer' | 'geo' | 'any';

/** Which update operators beside `$set` the value may have. */
export interface UpdateOperators {
  /** `$inc`, `$mul`: the type of the operand. */
  readonly number?: TypeText;
  /** `$bit`. */
  readonly bits?: boolean;
  /** `$currentDate`. */
  readonly date?: boolean;
}

/** A fragment of MongoDB's `$jsonSchema`; values that JSON does not have are Extended JSON. */
export type BsonSchema = Readonly<Record<string, YamlValue>>;

/** A keyword that `default:` takes beside a constant, and what it means. */
export type DefaultKeyword = 'now' | 'newId' | 'uuid' | 'sequence';

/** What a field type's own rules object to: an option or a constant that cannot be. */
export interface OptionProblem {
  /** The option to point at. */
  readonly option: string;
  /** A sentence without a full stop, such as `the minimum 5 is above the maximum 3`. */
  readonly message: string;
  readonly hint?: string;
  /** `warning` when it works but may surprise; an error otherwise. */
  readonly severity?: 'warning';
}

/** What a field type makes of a constant: the value in the form that it is printed in, or what is wrong with it. */
export type ConstantReading =
  | { readonly value: YamlValue }
  /** A phrase that follows `"x" `, such as `is no calendar day`. */
  | { readonly problem: string };

/** How arguments in parentheses become options: `string(1..200)`, `decimal(12,2)`. */
export type Shorthand =
  | { readonly kind: 'range'; readonly min: string; readonly max: string }
  | { readonly kind: 'list'; readonly options: readonly string[] };

/**
 * Everything that Espalier knows of one field type. No other module knows a field type by name:
 * the language's schema, the linker and the printers all read these.
 */
export interface FieldType {
  /** The name that users write. */
  readonly name: string;
  /** One sentence for editors and the reference. */
  readonly description: string;
  /** Declarations to show, such as `string(1..200)`. */
  readonly examples: readonly string[];
  /** The long form's options: name to JSON Schema with description, default and examples. */
  readonly options: Readonly<Record<string, OptionSchema>>;
  readonly shorthand?: Shorthand;
  /** Contradictions between options, such as a minimum above the maximum. */
  check?(options: FieldTypeOptions): readonly OptionProblem[];
  readonly defaultKeywords: Readonly<Partial<Record<string, DefaultKeyword>>>;
  /** Reads a constant (a default, a value of a partial index) under these options. */
  readConstant(value: YamlValue, options: FieldTypeOptions): ConstantReading;
  /** What to call with a read constant to have the row's value, such as `new ObjectId`; absent when the constant is the value. */
  constantCall?(options: FieldTypeOptions): TypeText | undefined;
  /** A read constant as it is stored, in MongoDB's Extended JSON; absent when the constant is that already. */
  toExtendedJson?(constant: YamlValue): YamlValue;
  /** The type that a row holds. */
  value(options: FieldTypeOptions): TypeText;
  /** The type that callers may give where it is wider than `value`. */
  input?(options: FieldTypeOptions): TypeText;
  /** Whether `_id` may be of it. MongoDB takes neither arrays nor regular expressions. */
  readonly canBeId: boolean;
  /** Stored keys below the value that an index path may go on with. */
  readonly innerPaths?: 'any' | readonly string[];
  readonly comparison: Comparison;
  readonly update: UpdateOperators;
  readonly wire: Wire;
  /**
   * What the server's validator asks of a stored value: a fragment of MongoDB's `$jsonSchema` in Extended JSON, as strict
   * as the codec where `$jsonSchema` has the words, and never stricter. Null and missing are not its business.
   */
  bsonSchema(options: FieldTypeOptions): BsonSchema;
  /** What the codec brings every value to, in this order, of which `bsonSchema` cannot speak: stored values have to be brought to it too. */
  normal?(options: FieldTypeOptions): readonly NormalForm[];
  /** The factory of `runtime/src/codecs` that encodes and decodes it, and the argument that it is printed with. */
  codec(options: FieldTypeOptions): string;
  codecOptions?(options: FieldTypeOptions): Readonly<Record<string, YamlValue>>;
}
