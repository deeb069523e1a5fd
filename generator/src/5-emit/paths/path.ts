import type { Field, Slot } from '../../3-link/model-graph.ts';

/** A part of a path: a field's name, a position in an array, the element that a filter matched (`$`), or a key of a map. */
export type Segment =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'position' }
  | { readonly kind: 'matched' }
  | { readonly kind: 'key' };

/** A way from a document to a value in it. */
export interface Path {
  readonly segments: readonly Segment[];
  /** What stands there. */
  readonly slot: Slot;
  /** The last field on the way. */
  readonly field: Field;
  /** The end: the field itself, an element of its array, or the value under a key of a map. */
  readonly end: 'name' | 'element' | 'key';
  /** Why updates must not change it: a field on the way never changes, or is kept by the runtime. */
  readonly lock: 'none' | 'immutable' | 'kept';
  /** Whether it lies anywhere below a `json` value, where nothing is declared. */
  readonly isFree: boolean;
}
