import type { Codec, EncodeContext } from '../codecs/codec.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';
import type { FilterContext } from '../query/filter-context.ts';

/** What encoding one update reports to. */
export interface UpdateContext {
  readonly shape: Shape;
  readonly upsert: boolean;
  /** The time that defaults inside of embedded values get. */
  readonly now: Date;
  /** Values that break the model's rules. */
  readonly values: EncodeContext;
  /** Operators, paths and operands that cannot be sent at all. */
  readonly structure: FilterContext;
}

/** Where an update's path leads. */
export interface UpdateTarget {
  /** As the caller wrote it: field names and positions. */
  readonly path: string;
  /** The same with stored names. */
  readonly stored: string;
  readonly codec: Codec;
  /** The declared field at the end of the path; absent when the path ends at an element or at a key of a map. */
  readonly field: NamedField | undefined;
  /** The first field on the way that callers must not change: an immutable one, `_id`, or one that the runtime keeps. */
  readonly locked: NamedField | undefined;
  /** The identifiers of `$[identifier]` on the way, with the type of the elements that they stand for. */
  readonly identifiers: ReadonlyMap<string, Codec>;
  /** Whether the path goes through positions in an array. */
  readonly positional: boolean;
  /** Whether a value on the way may be `null`. */
  readonly throughNull: boolean;
  /** Whether it leads below a value of any type, which may be an array. */
  readonly throughAny: boolean;
}

/** One operator of an update: how its operand goes to BSON, and what it is as an expression of a pipeline. */
export interface UpdateOperator {
  /** Checks the operand and gives what is sent; reports to `context`. */
  encode(operand: unknown, target: UpdateTarget, context: UpdateContext): unknown;
  /**
   * The exact same effect as a field of `$set` in a pipeline. `operand` is encoded, or an `Expression`.
   * Absent, or giving `undefined`, when there is none.
   */
  express?(operand: unknown, target: UpdateTarget): unknown;
}
