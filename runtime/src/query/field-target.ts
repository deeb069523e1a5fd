import type { Codec } from '../codecs/codec.ts';
import type { FilterContext } from './filter-context.ts';
import type { FilterSink } from './filter-sink.ts';

/** A place that a condition is asked of. */
export interface FieldTarget {
  /** The path in the database. */
  readonly stored: string;
  readonly codec: Codec;
  readonly sink: FilterSink;
  readonly context: FilterContext;
  /** The path as the caller wrote it, for messages. */
  readonly at: string;
  /**
   * True for the items of an array inside `$elemMatch`: there is no path to build clauses with, and since an item cannot
   * be missing, `null` means what it says without rewriting.
   */
  readonly isItem?: boolean;
}
