import type { Problem } from '../errors/problem.ts';
import type { ConditionOperators } from '../query/condition-operators/condition-operator.ts';
import type { Shape } from './shape.ts';

/** Which operators a filter on a value may use. */
export type Comparison = 'equality' | 'ordered' | 'string' | 'number' | 'integer' | 'geo' | 'any';

/** What a codec's values are made of, for whoever walks paths into them or asks which operators they have. */
export type Structure =
  /** `operators` are those of this type alone: who does not use the type need not bundle them. */
  | { readonly kind: 'scalar'; readonly comparison: Comparison; readonly operators?: ConditionOperators }
  | { readonly kind: 'nullable'; readonly inner: Codec }
  | { readonly kind: 'array'; readonly items: Codec }
  | { readonly kind: 'map'; readonly values: Codec }
  /** A function, since embedded types may contain themselves. */
  | { readonly kind: 'embedded'; readonly shape: () => Shape };

/** What an encoder reports to, and what it does with keys that the model does not declare. */
export interface EncodeContext {
  readonly problems: Problem[];
  /** `refuse` for what callers hand in; `keep` for rows read from the database, whose unknown keys must survive. */
  readonly unknownKeys: 'refuse' | 'keep';
  /** The objects and arrays around the value being encoded. Made and kept by the codecs; leave it out. */
  ancestors?: object[];
}

/** The BSON types of values before and after a change of type, by their aliases. */
export interface Conversion {
  readonly from: ConvertibleType;
  readonly to: ConvertibleType;
}

/** The BSON types that the server can convert. */
export type ConvertibleType = 'int' | 'long' | 'double' | 'decimal' | 'bool' | 'date' | 'objectId' | 'string';

/**
 * How values of one declared type go to BSON and come back. Codecs are the reference: the compiled readers and
 * writers of `generated/codecs/` must agree with them, and hand over to them whatever they do not expect.
 *
 * Encoding reads each property of what it is given once, gives objects and arrays of its own (so that what is sent
 * never changes with the value it was made of) and throws nothing but what getters of the value throw.
 */
export interface Codec {
  /** The declared type as messages name it, such as `string` or `Comment[]`. */
  readonly name: string;
  readonly structure: Structure;
  /** Whether `encode` may turn a good value, or a part of it, into another one: by trimming or parsing it for example. */
  readonly normalizes: boolean;
  /**
   * Checks a value by all rules of the declaration and gives what the driver is to store.
   * Reports every problem with its path, and then returns `undefined`. Never changes `value`.
   */
  encode(value: unknown, path: string, context: EncodeContext): unknown;
  /**
   * Checks a value by its type alone (not by length, range or pattern) for use in a filter or an expression,
   * and gives what the driver is to send. Text is trimmed and lowered as in storage, or it could never match.
   */
  encodeOperand(value: unknown, path: string, context: EncodeContext): unknown;
  /**
   * Turns what the driver returned, or what `encode` gave, into the row's value. A value of an unexpected type comes
   * out as the driver gives it. The result shares nothing changeable with `stored`.
   */
  decode(stored: unknown): unknown;
  /** Whether two row values are the same value: `-0` is not `0`, `NaN` is `NaN`, the order of keys does not matter. */
  equal(left: unknown, right: unknown): boolean;
  /** The stored texts that were replaced, with those that replaced them; only enums have it, and few of these. */
  readonly formerValues?: ReadonlyMap<string, string>;
  /** The BSON types that values had before and have now, where documents may still hold the former one. */
  readonly conversion?: Conversion;
  /** A moment as a value of this type; only the types of dates and times have it. */
  now?(moment: Date): unknown;
}
