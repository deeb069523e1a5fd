import type { Document } from 'mongodb';
import type { ShapeProfile } from './profile.ts';

/** What the server says of a collection, and what was seen in it. */
export interface LiveCollection {
  readonly name: string;
  /** The whole validator document; absent when nothing is checked. */
  readonly validator?: Document;
  readonly validation: { readonly level: string; readonly action: string };
  /** As `listIndexes` gives them, without the one on `_id`. */
  readonly indexes: readonly Document[];
  /** What models have no words for, as phrases. */
  readonly peculiarities: readonly string[];
  readonly shape: ShapeProfile;
}

/** A collection that no model can stand for, and why: a phrase. */
export interface SkippedCollection {
  readonly name: string;
  readonly reason: string;
}
