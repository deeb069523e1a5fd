import type { Span } from '../diagnostics/span.ts';

/** A value as YAML's core schema gives it. Integers beyond 2^53 are `bigint`; mappings have no prototype. */
export type YamlValue = null | boolean | number | bigint | string | readonly YamlValue[] | YamlMapping;

/** A mapping of a YAML file, in the order written. */
export interface YamlMapping {
  readonly [key: string]: YamlValue;
}

/** Where a mapping's entry or a sequence's item stands. */
export interface NodeSpans {
  /** The key, absent for items of sequences and for the root. */
  readonly key?: Span;
  readonly value: Span;
}

/** What phase 1 gives: a file's value and the span of each of its keys and values. */
export interface Document {
  readonly file: string;
  readonly value: YamlValue;
  /** The spans of the node under this path, such as `['models', 'Post', 'fields', 'title']`; of the nearest ancestor when there is no such node. */
  spansAt(path: readonly (string | number)[]): NodeSpans;
}
